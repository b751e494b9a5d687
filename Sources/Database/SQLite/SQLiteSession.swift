import Foundation
import GRDB
import GRDBSQLite

/// A transaction on SQLite.
struct SQLiteSession: Session {
    let connection: GRDB.Database
    /// What the transaction leaves to its commit.
    let left: LeftToCommit

    func run(_ statement: SQL) throws -> Int {
        try translatingErrors {
            let prepared = try prepare(statement)
            try prepared.execute()
            return prepared.isReadonly ? 0 : connection.changesCount
        }
    }

    func rows(_ statement: SQL) throws -> [Row] {
        var rows: [Row] = []
        try forEach(statement) { rows.append($0) }
        return rows
    }

    func forEach(_ statement: SQL, _ body: (Row) throws -> Void) throws {
        try translatingErrors {
            let prepared = try prepare(statement)
            let columns = prepared.columnNames
            let cursor = try GRDB.Row.fetchCursor(prepared)
            while let found = try cursor.next() {
                try body(Row(columnNames: columns, values: (0..<found.count).map { Value(found[$0]) }))
            }
        }
    }

    func insert(into table: String, columns: [String], rows: some Sequence<[Value]>) throws {
        try translatingErrors {
            let places = columns.map { _ in "?" }.joined(separator: ", ")
            let prepared = try connection.cachedStatement(
                sql: "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))")
            let statement = prepared.sqliteStatement
            defer {
                sqlite3_reset(statement)
                sqlite3_clear_bindings(statement)
            }
            // Past GRDB's own values, which take longer to make than SQLite takes to store them.
            for row in rows {
                sqlite3_reset(statement)
                for (index, value) in row.enumerated() {
                    try check(value.bind(to: statement, at: Int32(index + 1)), anyOf: [SQLITE_OK])
                }
                try check(sqlite3_step(statement), anyOf: [SQLITE_DONE, SQLITE_ROW])
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

    func notify(_ channel: Channel) throws { left.channels.insert(channel) }

    func atCommit(
        _ key: String, _ names: Set<String>, _ body: @escaping (Set<String>) throws -> Void
    ) throws { left.closings.add(key, Closings.Closing(names: names, body: body)) }

    private func prepare(_ statement: SQL) throws -> GRDB.Statement {
        let prepared = try connection.cachedStatement(sql: statement.text { _ in "?" })
        try prepared.setArguments(StatementArguments(statement.parameters.map { try $0.grdb }))
        return prepared
    }
}

/// What a transaction leaves to its commit: the channels that are notified, and what is done once for all that
/// share the commit.
final class LeftToCommit {
    var channels: Set<Channel> = []
    let closings = Closings()
}

extension Value {
    fileprivate init(_ value: DatabaseValue) {
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .integer(number)
        case .double(let number): self = .real(number)
        case .string(let text): self = .text(text)
        case .blob(let data): self = .blob([UInt8](data))
        }
    }

    /// Binds the value to a place of a statement, and returns SQLite's code.
    ///
    /// - Throws: ``DatabaseError/textWithNUL``.
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

    /// - Throws: ``DatabaseError/textWithNUL``: SQLite would take it, but what is stored must be able to move
    ///   to PostgreSQL.
    fileprivate var grdb: DatabaseValue {
        get throws {
            switch self {
            case .null: return .null
            case .integer(let number): return number.databaseValue
            case .real(let number): return number.databaseValue
            case .text(let text):
                try text.checkStorable()
                return text.databaseValue
            case .blob(let bytes): return Data(bytes).databaseValue
            }
        }
    }
}
