import Foundation
import GRDB

/// A transaction on SQLite.
struct SQLiteSession: Session {
    let connection: GRDB.Database
    /// What is notified when the transaction is committed.
    let notified: Notified

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
            var columns: [String: Int] = [:]
            for (index, name) in prepared.columnNames.enumerated() { columns[name] = index }
            let cursor = try GRDB.Row.fetchCursor(prepared)
            while let found = try cursor.next() {
                try body(Row(columns: columns, values: (0..<found.count).map { Value(found[$0]) }))
            }
        }
    }

    func insert(into table: String, columns: [String], rows: some Sequence<[Value]>) throws {
        try translatingErrors {
            let places = columns.map { _ in "?" }.joined(separator: ", ")
            let prepared = try connection.cachedStatement(
                sql: "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))")
            for row in rows {
                try prepared.execute(arguments: StatementArguments(row.map { try $0.grdb }))
            }
        }
    }

    func claim(_ selection: SQL) throws -> [Int64] {
        // SQLite has one writer at a time: what a write transaction selects, no other one can.
        try rows(selection).map { try $0.get("id") }
    }

    func notify(_ channel: Channel) throws { notified.channels.insert(channel) }

    private func prepare(_ statement: SQL) throws -> GRDB.Statement {
        let prepared = try connection.cachedStatement(sql: statement.text { _ in "?" })
        try prepared.setArguments(StatementArguments(statement.parameters.map { try $0.grdb }))
        return prepared
    }
}

/// The channels that a transaction notifies.
final class Notified {
    var channels: Set<Channel> = []
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
