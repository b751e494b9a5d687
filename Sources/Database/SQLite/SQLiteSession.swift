import Foundation
import GRDB
import GRDBSQLite

/// A transaction on SQLite.
struct SQLiteSession: Session {
    let connection: GRDB.Database
    /// What the transaction leaves to its commit.
    let left: LeftToCommit
    /// Whether another write waits for this one.
    var isOneWaiting: @Sendable () -> Bool = { false }

    func run(_ statement: SQL) throws -> Int {
        try translatingErrors {
            let (prepared, pointer) = try prepare(statement)
            defer { Self.finish(pointer) }
            var code = sqlite3_step(pointer)
            while code == SQLITE_ROW { code = sqlite3_step(pointer) }
            try check(code, anyOf: [SQLITE_DONE])
            let changed = prepared.isReadonly ? 0 : connection.changesCount
            left.changes += changed
            return changed
        }
    }

    func rows(_ statement: SQL) throws -> [Row] {
        var rows: [Row] = []
        try forEach(statement) { rows.append($0) }
        return rows
    }

    func forEach(_ statement: SQL, _ body: (Row) throws -> Void) throws {
        try translatingErrors {
            let (prepared, pointer) = try prepare(statement)
            defer { Self.finish(pointer) }
            let columns = prepared.columnNames
            let places = 0..<Int32(prepared.columnCount)
            var code = sqlite3_step(pointer)
            while code == SQLITE_ROW {
                try body(Row(columnNames: columns, values: places.map { Value(pointer, column: $0) }))
                code = sqlite3_step(pointer)
            }
            try check(code, anyOf: [SQLITE_DONE])
        }
    }

    func insert(into table: String, columns: [String], rows: some Sequence<[Value]>) throws {
        try translatingErrors {
            let places = columns.map { _ in "?" }.joined(separator: ", ")
            let prepared = try connection.cachedStatement(
                sql: "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))")
            let statement = prepared.sqliteStatement
            defer { Self.finish(statement) }
            for row in rows {
                sqlite3_reset(statement)
                for (index, value) in row.enumerated() {
                    try check(value.bind(to: statement, at: Int32(index + 1)), anyOf: [SQLITE_OK])
                }
                try check(sqlite3_step(statement), anyOf: [SQLITE_DONE, SQLITE_ROW])
                left.changes += 1
            }
        }
    }

    private func check(_ code: Int32, anyOf good: [Int32]) throws {
        guard !good.contains(code) else { return }
        let connection = connection.sqliteConnection
        throw GRDB.DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: sqlite3_errmsg(connection).map { String(cString: $0) })
    }

    func claim(_ selection: SQL) throws -> [Int64] {
        // SQLite has one writer at a time: what a write transaction selects, no other one can.
        try rows(selection).map { try $0.get("id") }
    }

    var changes: Int { left.changes }

    var isAwaited: Bool { isOneWaiting() }

    func notify(_ channel: Channel) throws { left.channels.insert(channel) }

    func atCommit(
        _ key: String, _ names: Set<String>, _ body: @escaping (Set<String>) throws -> Void
    ) throws { left.closings.add(key, Closings.Closing(names: names, body: body)) }

    /// A statement with its parameters in place, to be stepped through past GRDB's own values and rows, which
    /// take longer to make than SQLite takes to store or find them.
    private func prepare(_ statement: SQL) throws -> (GRDB.Statement, SQLiteStatement) {
        let prepared = try connection.cachedStatement(sql: statement.text { _ in "?" })
        let pointer = prepared.sqliteStatement
        for (index, value) in statement.parameters.enumerated() {
            try check(value.bind(to: pointer, at: Int32(index + 1)), anyOf: [SQLITE_OK])
        }
        return (prepared, pointer)
    }

    /// Leaves a statement as it was: what it read is let go, and its parameters are forgotten.
    private static func finish(_ statement: SQLiteStatement) {
        sqlite3_reset(statement)
        sqlite3_clear_bindings(statement)
    }
}

/// What a transaction leaves to its commit: the channels that are notified, what is done once for all that share the
/// commit, and how many rows it changed.
final class LeftToCommit {
    var channels: Set<Channel> = []
    var changes = 0
    let closings = Closings()
}

extension Value {
    fileprivate init(_ statement: SQLiteStatement, column: Int32) {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: self = .integer(sqlite3_column_int64(statement, column))
        case SQLITE_FLOAT: self = .real(sqlite3_column_double(statement, column))
        case SQLITE_TEXT:
            // The text first: asking for it may change how it is kept, and so its length.
            let text = sqlite3_column_text(statement, column)
            let count = Int(sqlite3_column_bytes(statement, column))
            self = .text(String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self))
        case SQLITE_BLOB:
            let bytes = sqlite3_column_blob(statement, column)
            let count = Int(sqlite3_column_bytes(statement, column))
            self = .blob([UInt8](UnsafeRawBufferPointer(start: bytes, count: count)))
        default: self = .null
        }
    }

    /// Binds the value to a place of a statement, and returns SQLite's code.
    ///
    /// - Throws: ``DatabaseError/textWithNUL``: SQLite would take it, but what is stored must be able to move
    ///   to PostgreSQL.
    fileprivate func bind(to statement: SQLiteStatement, at index: Int32) throws -> Int32 {
        // SQLite makes a copy of its own before the call returns.
        let copying = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch self {
        case .null: return sqlite3_bind_null(statement, index)
        case .integer(let number): return sqlite3_bind_int64(statement, index, number)
        case .real(let number): return sqlite3_bind_double(statement, index, number)
        case .text(var text):
            try text.checkStorable()
            // An empty text may have no address, which would bind NULL.
            guard !text.isEmpty else { return sqlite3_bind_text(statement, index, "", 0, copying) }
            return text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    sqlite3_bind_text(
                        statement, index, characters.baseAddress, Int32(bytes.count), copying)
                }
            }
        case .blob(let bytes):
            return bytes.isEmpty
                ? sqlite3_bind_zeroblob(statement, index, 0)
                : sqlite3_bind_blob(statement, index, bytes, Int32(bytes.count), copying)
        }
    }
}
