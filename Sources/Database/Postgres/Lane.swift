import Dispatch
import Synchronization

/// A thread meant for blocking, and the one connection that is used on it.
final class Lane: Sendable {
    private let queue = DispatchQueue(label: "postgres")
    private let slot: Mutex<Slot>

    init(_ address: PostgresAddress, _ settings: PostgresSettings) {
        slot = Mutex(Slot(address, settings))
    }

    /// Does `work` when all that was submitted before is done. The lock is never waited for: only the queue's
    /// thread takes it.
    func submit(_ work: @escaping @Sendable (Slot) -> Void) {
        queue.async { self.slot.withLock { work($0) } }
    }

    func run<T: Sendable>(_ work: @escaping @Sendable (Slot) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            submit { slot in continuation.resume(with: Result { try work(slot) }) }
        }
    }
}

/// The place of a connection, which is made when it is first needed and replaced when it breaks.
final class Slot {
    private let address: PostgresAddress
    private let settings: PostgresSettings
    private var connection: Connection?

    init(_ address: PostgresAddress, _ settings: PostgresSettings) {
        self.address = address
        self.settings = settings
    }

    /// Runs `body` in a transaction that `opening` begins.
    func transaction<T>(_ opening: [SQL], _ body: (Connection) throws -> T) throws -> T {
        let connection = try begin(opening)
        do {
            let value = try body(connection)
            // PostgreSQL takes the COMMIT of a failed transaction for a ROLLBACK, and says nothing.
            guard !connection.isInFailedTransaction else { throw DatabaseError.failedStatement }
            try connection.run(script: "COMMIT")
            return value
        } catch {
            rollBack(connection)
            throw error
        }
    }

    /// The connection with a transaction begun on it. One that broke while nobody used it is replaced at once.
    func begin(_ opening: [SQL]) throws -> Connection {
        if let connection, connection.isUsable {
            do {
                try connection.pipeline(opening)
                return connection
            } catch DatabaseError.connectionLost {
                self.connection = nil
            } catch {
                rollBack(connection)
                throw error
            }
        }
        connection = nil
        let fresh = try Connection(address, settings)
        connection = fresh
        do {
            try fresh.pipeline(opening)
        } catch {
            rollBack(fresh)
            throw error
        }
        return fresh
    }

    /// Ends a transaction that is not to be. A connection that cannot even do that is given up.
    func rollBack(_ connection: Connection) {
        do {
            try connection.run(script: "ROLLBACK")
        } catch {
            self.connection = nil
        }
        if !connection.isUsable { self.connection = nil }
    }
}

/// Lanes that are handed out to one at a time; who finds none waits in turn.
final class LanePool: Sendable {
    private struct State {
        var idle: [Lane] = []
        var made = 0
        var waiting: [CheckedContinuation<Lane, Never>] = []
    }

    private let limit: Int
    private let make: @Sendable () -> Lane
    private let state = Mutex(State())

    init(limit: Int, make: @escaping @Sendable () -> Lane) {
        self.limit = limit
        self.make = make
    }

    func run<T: Sendable>(_ work: @escaping @Sendable (Slot) throws -> T) async throws -> T {
        let lane = await take()
        defer { giveBack(lane) }
        return try await lane.run(work)
    }

    private func take() async -> Lane {
        await withCheckedContinuation { continuation in
            let lane: Lane? = state.withLock { state in
                // The one that was used last: its connection is the least likely to have been closed.
                if let lane = state.idle.popLast() { return lane }
                if state.made < limit {
                    state.made += 1
                    return make()
                }
                state.waiting.append(continuation)
                return nil
            }
            if let lane { continuation.resume(returning: lane) }
        }
    }

    private func giveBack(_ lane: Lane) {
        let next = state.withLock { state -> CheckedContinuation<Lane, Never>? in
            guard !state.waiting.isEmpty else {
                state.idle.append(lane)
                return nil
            }
            return state.waiting.removeFirst()
        }
        next?.resume(returning: lane)
    }
}
