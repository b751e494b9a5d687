import Glibc
import Synchronization

/// A receiver on loopback that does to each request what the test says, and records what came.
///
/// Threads and blocking sockets: nothing of it shares an event loop with what it tests. It stops with its owner;
/// a script that waits for the other side is woken by then.
package final class LoopbackServer: Sendable {
    /// What the server does once a request is there; `false` ends the connection without a further request.
    package typealias Script = @Sendable (ReceivedRequest, TestSocket) -> Bool

    private struct State {
        var requests: [ReceivedRequest] = []
        var connections = 0
    }

    package struct NoSocket: Error {}

    package let port: Int
    private let sockets = OpenSockets()
    private let state = Mutex(State())
    private let greeting: @Sendable (TestSocket) -> Bool
    private let script: Script
    private let keepsRequests: Bool

    /// - Parameters:
    ///   - keepsRequests: whether ``requests`` holds what came; without, a million of them take no memory.
    ///   - greeting: done with a new connection; `false` closes it before anything is read.
    package init(
        on address: String = "127.0.0.1", port: UInt16 = 0, keepsRequests: Bool = true,
        greeting: @escaping @Sendable (TestSocket) -> Bool = { _ in true },
        script: @escaping Script
    ) throws {
        guard let listener = TestSocket.listening(on: address, port: port) else { throw NoSocket() }
        self.port = listener.port
        sockets.add(listener)
        self.greeting = greeting
        self.keepsRequests = keepsRequests
        self.script = script
        startThread { [weak self, sockets] in
            while let connection = listener.accepted() {
                guard let self else {
                    connection.close()
                    break
                }
                self.serve(connection)
            }
            sockets.close(listener)
        }
    }

    /// Answers every request with the same bytes.
    package convenience init(on address: String = "127.0.0.1", answering answer: String) throws {
        try self.init(on: address) { _, socket in socket.write(answer.utf8) }
    }

    deinit { sockets.end() }

    package var requests: [ReceivedRequest] { state.withLock(\.requests) }

    /// Connections that were accepted.
    package var connections: Int { state.withLock(\.connections) }

    package func url(_ path: String = "/hook") -> String { "http://127.0.0.1:\(port)\(path)" }

    private func serve(_ connection: TestSocket) {
        state.withLock { $0.connections += 1 }
        sockets.add(connection)
        startThread { [weak self, sockets, greeting, script, keepsRequests] in
            var isOpen = greeting(connection)
            var bytes: [UInt8] = []
            while isOpen {
                if let request = ReceivedRequest.take(from: &bytes) {
                    if keepsRequests { self?.state.withLock { $0.requests.append(request) } }
                    isOpen = script(request, connection)
                } else {
                    let more = connection.read()
                    bytes += more
                    isOpen = !more.isEmpty
                }
            }
            sockets.close(connection)
        }
    }
}

private final class ThreadBody: Sendable {
    let run: @Sendable () -> Void

    package init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

func startThread(_ run: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let body = Unmanaged.passRetained(ThreadBody(run))
    let code = pthread_create(
        &thread, nil,
        { context in
            context.map { Unmanaged<ThreadBody>.fromOpaque($0).takeRetainedValue().run() }
            return nil
        }, body.toOpaque())
    if code == 0 { pthread_detach(thread) } else { body.release() }
}
