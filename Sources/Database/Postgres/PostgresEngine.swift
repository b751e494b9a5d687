import Synchronization

/// A database on a PostgreSQL server, which several nodes may share.
///
/// Exclusive writes go one after the other, on all nodes together, by a lock on a table of the engine's own.
/// That is what SQLite does by itself, and what a log with one chain of hashes needs anyway; the isolation
/// level that PostgreSQL calls serializable would come to the same, by refusing all but one of those that meet.
package final class PostgresEngine: Engine {
    private let address: PostgresAddress
    private let settings: PostgresSettings
    private let writer: GroupWriter
    private let lanes: LanePool

    /// Connects when it is first used.
    package init(_ address: PostgresAddress, settings: PostgresSettings = PostgresSettings()) {
        self.address = address
        self.settings = settings
        writer = GroupWriter(lane: Lane(address, settings))
        lanes = LanePool(limit: settings.connections) { Lane(address, settings) }
    }

    package func read<T: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> T
    ) async throws -> T {
        try await persisting {
            try await self.lanes.run { slot in
                try slot.transaction(["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"]) { connection in
                    try body(PostgresSession(connection: connection))
                }
            }
        }
    }

    package func write<T: Sendable>(
        _ isolation: Isolation, _ body: @escaping @Sendable (any Session) throws -> T
    ) async throws -> T {
        let kept = Kept<T>()
        var doubt: CommitMark?
        do {
            return try await persisting {
                if let mark = doubt {
                    if try await self.lanes.run({ try mark.isCommitted(on: $0) }),
                        let value = kept.value.withLock({ $0 })
                    {
                        return value
                    }
                    doubt = nil
                }
                do {
                    return try await self.writeOnce(isolation, kept, body)
                } catch let error as CommitInDoubt {
                    doubt = error.mark
                    throw DatabaseError.connectionLost
                }
            }
        } catch is DatabaseError where doubt != nil {
            // Whatever kept it from being looked up: it may have been committed.
            throw DatabaseError.outcomeUnknown
        }
    }

    private func writeOnce<T: Sendable>(
        _ isolation: Isolation, _ kept: Kept<T>, _ body: @escaping @Sendable (any Session) throws -> T
    ) async throws -> T {
        // What an attempt before this one made is not the value of this one.
        kept.value.withLock { $0 = nil }
        switch isolation {
        case .exclusive, .staging:
            return try await withCheckedThrowingContinuation { continuation in
                writer.add(
                    GroupWriter.Job(
                        isPart: isolation == .staging,
                        perform: { session in
                            let value = try body(session)
                            kept.value.withLock { $0 = value }
                        },
                        finish: { failure in
                            let value = kept.value.withLock { $0 }
                            switch (value, failure) {
                            case (_, let failure?): continuation.resume(throwing: failure)
                            case (let value?, nil): continuation.resume(returning: value)
                            case (nil, nil): continuation.resume(throwing: CancellationError())
                            }
                        }))
            }
        case .claiming:
            return try await lanes.run { slot in
                let mark = CommitMark()
                let connection = try slot.begin([PostgresSchema.beginning, mark.insertion])
                let value: T
                do {
                    value = try body(PostgresSession(connection: connection))
                    guard !connection.isInFailedTransaction else { throw DatabaseError.failedStatement }
                } catch {
                    slot.rollBack(connection)
                    throw error
                }
                kept.value.withLock { $0 = value }
                do {
                    try connection.run(script: "COMMIT")
                } catch {
                    slot.rollBack(connection)
                    throw error as? DatabaseError == .connectionLost ? CommitInDoubt(mark: mark) : error
                }
                return value
            }
        }
    }

    package func migrate(_ migrations: [Migration]) async throws {
        let address = address
        try await persisting {
            try await self.lanes.run { try PostgresSchema.migrate(migrations, on: $0, address) }
        }
    }

    package func schemaVersion() async throws -> Int {
        let address = address
        return try await persisting {
            try await self.lanes.run { try PostgresSchema.version(on: $0, address) }
        }
    }

    package func backup(to path: String) async throws { throw DatabaseError.notBackedUpHere }

    package func wakeUps(on channel: Channel) -> AsyncStream<Void> {
        PostgresListener(address, settings, channel).wakeUps()
    }

    /// Tries again what fails for a reason that passes.
    private func persisting<T>(_ attempt: () async throws -> T) async throws -> T {
        var retrying = Retrying(patience: settings.patience)
        while true {
            do {
                return try await attempt()
            } catch let error as DatabaseError {
                guard let pause = retrying.pause(after: error) else { throw error }
                if error.isAbsence { settings.onWaiting(error, pause) }
                try await settings.pause(pause)
            }
        }
    }
}

/// What a write returned, kept while it is not sure whether it was committed.
private final class Kept<T: Sendable>: Sendable {
    let value = Mutex<T?>(nil)
}
