/// One transaction on a database, used by one thread and not beyond the closure it is handed to.
package protocol Session {
    /// Runs a statement and tells how many rows it changed.
    @discardableResult
    func run(_ statement: SQL) throws -> Int

    /// Hands out the rows of a statement one by one, without holding them all.
    func forEach(_ statement: SQL, _ body: (Row) throws -> Void) throws

    /// Inserts many rows into a table, the fastest way the engine has. The table's and columns' names are
    /// the program's own, never a user's.
    func insert(into table: String, columns: [String], rows: some Sequence<[Value]>) throws

    /// The rows that `selection` finds are taken for this transaction alone: another one that claims at the
    /// same time gets others. Returns the values of the selection's column `id`.
    func claim(_ selection: SQL) throws -> [Int64]
}

extension Session {
    package func rows(_ statement: SQL) throws -> [Row] {
        var rows: [Row] = []
        try forEach(statement) { rows.append($0) }
        return rows
    }

    package func row(_ statement: SQL) throws -> Row? { try rows(statement).first }
}

/// A database that the program works on: SQLite in a file, or PostgreSQL.
package protocol Engine: Sendable {
    /// Runs `body` on a consistent view of what is committed; it must change nothing.
    func read<T: Sendable>(_ body: @escaping @Sendable (any Session) throws -> T) async throws -> T

    /// Runs `body` in one write transaction, on a thread meant for blocking work, and returns once it is
    /// committed durably. Where `body` throws, nothing of it remains. Bodies must not call the engine again.
    func write<T: Sendable>(_ body: @escaping @Sendable (any Session) throws -> T) async throws -> T

    /// Brings the schema to the newest of `migrations`, which are numbered 1, 2, 3 ….
    ///
    /// - Throws: ``DatabaseError/newerSchema(found:known:)``, ``DatabaseError/foreign(path:)``.
    func migrate(_ migrations: [Migration]) async throws

    /// The number of the newest migration that was applied; 0 for an empty database.
    func schemaVersion() async throws -> Int

    /// Writes a consistent copy to a new file.
    func backup(to path: String) async throws
}
