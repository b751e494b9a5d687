import Database
import Dispatch
import Synchronization

/// Hands rows from the thread that reads one database to the thread that writes another: a few pieces at a
/// time, so that a large database takes no more memory than a small one.
final class Handoff: Sendable {
    enum Piece: Sendable {
        /// A table begins, with these columns.
        case table(Int, columns: [String])
        case rows([[Value]])
        case end
    }

    private struct State {
        var pieces: [Piece] = []
        var failure: (any Error)?
        var isAbandoned = false
    }

    /// The reader was told that nobody writes any more.
    struct Abandoned: Error {}

    private let state = Mutex(State())
    // Both begin at zero: a semaphore that is freed below the value it began with ends the process.
    private let room = DispatchSemaphore(value: 0)
    private let filled = DispatchSemaphore(value: 0)

    init() { for _ in 0..<8 { room.signal() } }

    /// Waits for room. Throws where the writer has given up.
    func give(_ piece: Piece) throws {
        room.wait()
        let isAbandoned = state.withLock { state in
            state.pieces.append(piece)
            return state.isAbandoned
        }
        filled.signal()
        if isAbandoned { throw Abandoned() }
    }

    /// Tells the writer that there will be no more, and why.
    func fail(_ error: any Error) {
        state.withLock { $0.failure = error }
        filled.signal()
    }

    /// Waits for the next piece. Throws where the reader has failed.
    func take() throws -> Piece {
        filled.wait()
        let piece = try state.withLock { state in
            guard !state.pieces.isEmpty else { throw state.failure ?? Abandoned() }
            return state.pieces.removeFirst()
        }
        room.signal()
        return piece
    }

    /// Tells the reader to stop.
    func abandon() {
        state.withLock { $0.isAbandoned = true }
        room.signal()
    }
}
