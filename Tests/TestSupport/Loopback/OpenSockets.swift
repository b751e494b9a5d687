import Synchronization

/// Sockets that one thread uses and another may end.
///
/// A number that is closed may at once be another's socket, also one of a test that runs beside. So shutting and
/// closing exclude each other here: what is shut is still open.
package final class OpenSockets: Sendable {
    private struct State {
        var open: Set<Int32> = []
        var isOver = false
    }

    private let state = Mutex(State())

    package init() {}

    /// Takes sockets in; all that come after ``end()`` are shut, and read and write nothing.
    package func add(_ sockets: TestSocket...) {
        state.withLock { state in
            for socket in sockets {
                state.open.insert(socket.descriptor)
                if state.isOver { socket.shut() }
            }
        }
    }

    /// Closes a socket, by the one who used it last.
    package func close(_ socket: TestSocket) {
        state.withLock { state in
            guard state.open.remove(socket.descriptor) != nil else { return }
            socket.close()
        }
    }

    /// Shuts all that are open now: who waits in one of them is woken, and closes it.
    package func shutAll() {
        state.withLock { state in
            for descriptor in state.open { TestSocket(descriptor: descriptor).shut() }
        }
    }

    /// ``shutAll()``, for good.
    package func end() {
        state.withLock { $0.isOver = true }
        shutAll()
    }
}
