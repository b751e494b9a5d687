import Glibc
import Synchronization

/// A line to a server of this machine that can be cut and mended, for everything that runs over it: what a browser's
/// own switch leaves to the workers of a page goes this way, too.
package final class LineProxy: Sendable {
    package let port: Int
    private let target: UInt16
    private let listening = OpenSockets()
    /// Both ends of each connection.
    private let ends = OpenSockets()
    private let isCut = Mutex(false)

    package init(to port: Int) throws {
        guard let listener = TestSocket.listening() else { throw LoopbackServer.NoSocket() }
        self.port = listener.port
        listening.add(listener)
        target = UInt16(port)
        startThread { [weak self, listening] in
            while let client = listener.accepted() {
                guard let self else {
                    client.close()
                    break
                }
                self.serve(client)
            }
            listening.close(listener)
        }
    }

    deinit {
        listening.end()
        ends.end()
    }

    package func setConnected(_ isConnected: Bool) {
        isCut.withLock { $0 = !isConnected }
        if !isConnected { ends.shutAll() }
    }

    private func serve(_ client: TestSocket) {
        guard !isCut.withLock({ $0 }), let server = TestSocket.connected(to: target) else {
            client.resetWhenClosed()
            return client.close()
        }
        ends.add(client, server)
        // It may have been cut while this connected.
        if isCut.withLock({ $0 }) { ends.shutAll() }
        let left = Mutex(2)
        // Closed by the later of the two, which is the last to use them.
        let end: @Sendable () -> Void = { [ends] in
            client.shut()
            server.shut()
            let isLast = left.withLock { left in
                left -= 1
                return left == 0
            }
            guard isLast else { return }
            ends.close(client)
            ends.close(server)
        }
        for (from, to) in [(client, server), (server, client)] {
            startThread {
                while case let bytes = from.read(), !bytes.isEmpty, to.write(bytes) {}
                end()
            }
        }
    }
}
