/// One transaction on a database, used by one thread and not beyond the closure it is handed to.
///
/// A statement that fails ends the transaction: PostgreSQL takes no further one, so that no error may be
/// caught and gone past within a body.
package protocol Session {
    /// Runs a statement and tells how many rows it changed.
    @discardableResult
    func run(_ statement: SQL) throws -> Int

    /// All rows of a statement.
    func rows(_ statement: SQL) throws -> [Row]

    /// Hands out the rows of a statement one by one, without holding them all.
    func forEach(_ statement: SQL, _ body: (Row) throws -> Void) throws

    /// Inserts many rows into a table, the fastest way the engine has. The table's and columns' names are
    /// the program's own, never a user's.
    func insert(into table: String, columns: [String], rows: some Sequence<[Value]>) throws

    /// The rows that `selection` finds are taken for this transaction alone: another one that claims at the
    /// same time gets others. Returns the values of the selection's column `id`.
    func claim(_ selection: SQL) throws -> [Int64]

    /// Wakes those who wait for ``Engine/wakeUps(on:)``, once the transaction is committed.
    func notify(_ channel: Channel) throws

    /// How many rows the transaction has changed so far.
    var changes: Int { get }

    /// Whether other writes of this process wait for this transaction to end. What can as well be done in two of them
    /// ends here then.
    var isAwaited: Bool { get }

    /// Tells the engine that a table has grown by much, where it plans its statements by what it has counted before:
    /// otherwise it may go through all of the table where an index would do.
    func countAnew(_ table: String) throws

    /// Leaves something to the end of the commit that this transaction shares with others: `body` runs once for
    /// all of them that left it under the same `key`, with the names that any of them gave. For what follows
    /// from all that was done and not from each step of it, and that nobody needs before the commit.
    ///
    /// An engine that shares no commits, or gains nothing, runs it at once.
    func atCommit(
        _ key: String, _ names: Set<String>, _ body: @escaping (_ names: Set<String>) throws -> Void
    ) throws
}

extension Session {
    package func countAnew(_ table: String) throws {}

    package func atCommit(
        _ key: String, _ names: Set<String>, _ body: @escaping (_ names: Set<String>) throws -> Void
    ) throws { try body(names) }
}

extension Session {
    package func row(_ statement: SQL) throws -> Row? { try rows(statement).first }
}

/// What nodes wake each other for.
package struct Channel: Sendable, Hashable {
    let name: String

    package init(_ name: String) { self.name = name }
}

/// How a write stands to others that run at the same time.
package enum Isolation: Sendable {
    /// One after the other, on all nodes together: what a body reads is still true when it commits.
    case exclusive
    /// As ``exclusive``, for a part of something large, but a loss of power may take it back, together with nothing
    /// but what was written so after it: for what nobody sees or relies on before a later write says so. That later
    /// write waits for the disk and makes both last. Other writes share no commit with it.
    case staging
    /// Beside all others, for what must not wait for them. Such a body may change only rows that it has
    /// claimed, or whose state the changing statement tests itself.
    case claiming
}

/// A database that the program works on: SQLite in a file, or PostgreSQL.
package protocol Engine: Sendable {
    /// Runs `body` on a consistent view of what is committed; it must change nothing.
    func read<T: Sendable>(_ body: @escaping @Sendable (any Session) throws -> T) async throws -> T

    /// Runs `body` in one write transaction, on a thread meant for blocking work, and returns once it is
    /// committed durably. Where `body` throws, nothing of it remains. Bodies must not call the engine again,
    /// and may run more than once: where the server goes away or a deadlock is broken, the transaction is
    /// taken back and begun anew.
    func write<T: Sendable>(
        _ isolation: Isolation, _ body: @escaping @Sendable (any Session) throws -> T
    ) async throws -> T

    /// Brings the schema to the newest of `migrations`, which are numbered 1, 2, 3 ….
    ///
    /// - Throws: ``DatabaseError/newerSchema(found:known:)``, ``DatabaseError/foreign(path:)``.
    func migrate(_ migrations: [Migration]) async throws

    /// The number of the newest migration that was applied; 0 for an empty database.
    func schemaVersion() async throws -> Int

    /// Writes a consistent copy to a new file.
    ///
    /// - Throws: ``DatabaseError/notBackedUpHere`` where the engine has tools of its own for that.
    func backup(to path: String) async throws

    /// Tells, for as long as somebody listens, that something was committed that notified `channel`, also by
    /// another node; sometimes also where nothing was.
    func wakeUps(on channel: Channel) -> AsyncStream<Void>
}

extension Engine {
    package func write<T: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> T
    ) async throws -> T {
        try await write(.exclusive, body)
    }
}
