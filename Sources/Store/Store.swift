package import Database

/// The domain's tables on a database.
package struct Store: Sendable {
    package let engine: any Engine

    /// Takes up a database; an empty one gets its tables.
    ///
    /// - Throws: ``DatabaseError/olderSchema(found:known:)`` and ``DatabaseError/newerSchema(found:known:)``
    ///   where the tables are not the ones this program knows.
    package init(
        opening engine: any Engine, migrations: [Migration] = Schema.migrations
    ) async throws {
        let known = migrations.count
        switch try await engine.schemaVersion() {
        case known: break
        case 0: try await engine.migrate(migrations)
        case let found where found > known:
            throw DatabaseError.newerSchema(found: found, known: known)
        case let found: throw DatabaseError.olderSchema(found: found, known: known)
        }
        self.engine = engine
    }

    /// What is notified when there is something new to deliver.
    package static let outbox = Channel("diemcau_outbox")

    /// Looks at what is committed.
    package func read<T: Sendable>(
        _ body: @escaping @Sendable (Records) throws -> T
    ) async throws -> T {
        try await engine.read { try body(Records(session: $0)) }
    }

    /// Changes something, in one transaction. The body may run more than once, as ``Engine/write(_:_:)`` says.
    package func write<T: Sendable>(
        _ isolation: Isolation = .exclusive, _ body: @escaping @Sendable (Records) throws -> T
    ) async throws -> T {
        try await engine.write(isolation) { try body(Records(session: $0)) }
    }

    /// Writes a part of something that nobody relies on before a later write, as ``Isolation/staging`` says.
    package func stage<T: Sendable>(
        _ body: @escaping @Sendable (Records) throws -> T
    ) async throws -> T {
        try await engine.write(.staging) { try body(Records(session: $0)) }
    }
}

/// What can be asked of and done to the tables within one transaction. Each file of `Records` holds the
/// statements of one kind of thing.
package struct Records {
    let session: any Session

    /// Whether others wait for the transaction to end, as ``Session/isAwaited`` says.
    package var isAwaited: Bool { session.isAwaited }

    /// Whether the transaction has changed anything.
    package var hasChanged: Bool { session.changes > 0 }

    /// Leaves something to the end of the commit that this transaction shares with others, as
    /// ``Session/atCommit(_:_:_:)`` says.
    package func atCommit(
        _ key: String, _ names: Set<String>, _ body: @escaping (_ names: Set<String>) throws -> Void
    ) throws { try session.atCommit(key, names, body) }
}
