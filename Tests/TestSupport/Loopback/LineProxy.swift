import Glibc
import Synchronization

/// A line to a server of this machine that can be cut and mended, for everything that runs over it: what a browser's
/// own switch leaves to the workers of a page goes this way, too.
package final class LineProxy: Sendable {
    private struct State {
        var isCut = false
        /// Both ends of each connection.
        var open: [Int: (TestSocket, TestSocket)] = [:]
        var count = 0
    }

    package let port: Int
    private let target: UInt16
    private let listener: TestSocket
    private let state = Mutex(State())

    package init(to port: Int) throws {
        guard let listener = TestSocket.listening() else { throw LoopbackServer.NoSocket() }
        self.listener = listener
        self.port = listener.port
        target = UInt16(port)
        startThread { [weak self] in
            while let client = listener.accepted() {
                guard let self else {
                    client.close()
                    break
                }
                self.serve(client)
            }
            listener.close()
        }
    }

    deinit {
        listener.shut()
        for (client, server) in state.withLock({ $0.open.values }) {
            client.shut()
            server.shut()
        }
    }

    package func setConnected(_ isConnected: Bool) {
        let ended = state.withLock { state in
            state.isCut = !isConnected
            return isConnected ? [] : Array(state.open.values)
        }
        for (client, server) in ended {
            client.shut()
            server.shut()
        }
    }

    private func serve(_ client: TestSocket) {
        guard !state.withLock({ $0.isCut }), let server = TestSocket.connected(to: target) else {
            client.resetWhenClosed()
            return client.close()
        }
        let number = state.withLock { state in
            state.count += 1
            state.open[state.count] = (client, server)
            return state.count
        }
        let left = Mutex(2)
        // Closed by the later of the two: a number that is closed may at once be another's socket.
        let end: @Sendable () -> Void = { [weak self] in
            client.shut()
            server.shut()
            guard
                left.withLock({
                    $0 -= 1; return $0 == 0
                })
            else { return }
            self?.state.withLock { $0.open[number] = nil }
            client.close()
            server.close()
        }
        for (from, to) in [(client, server), (server, client)] {
            startThread {
                while case let bytes = from.read(), !bytes.isEmpty, to.write(bytes) {}
                end()
            }
        }
    }
}
