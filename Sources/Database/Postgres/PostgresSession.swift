/// A transaction on PostgreSQL.
struct PostgresSession: Session {
    let connection: Connection
    private let counter = Counter()

    /// How many rows were changed.
    private final class Counter {
        var changes = 0
    }

    /// Whether another write of this process waits for this one.
    private let isOneWaiting: () -> Bool

    init(connection: Connection, isOneWaiting: @escaping () -> Bool = { false }) {
        self.connection = connection
        self.isOneWaiting = isOneWaiting
    }

    var isAwaited: Bool { isOneWaiting() }

    var changes: Int { counter.changes }

    /// So few rows that a `COPY`, which takes two round trips of its own, does not pay.
    private static let fewRows = 8
    /// Bytes sent at a time.
    private static let piece = 1 << 18

    func countAnew(_ table: String) throws {
        _ = try connection.execute(SQL(stringLiteral: "ANALYZE \(table)"))
    }

    func run(_ statement: SQL) throws -> Int {
        let changed = try connection.execute(statement).changes
        counter.changes += changed
        return changed
    }

    func rows(_ statement: SQL) throws -> [Row] {
        let result = try connection.execute(statement)
        let shape = RowShape(of: result)
        var rows: [Row] = []
        rows.reserveCapacity(Int(result.rowCount))
        for index in 0..<result.rowCount { rows.append(try shape.row(index, of: result)) }
        return rows
    }

    func forEach(_ statement: SQL, _ body: (Row) throws -> Void) throws {
        try connection.stream(statement, body)
    }

    func insert(into table: String, columns: [String], rows: some Sequence<[Value]>) throws {
        counter.changes += 1
        var iterator = rows.makeIterator()
        var first: [[Value]] = []
        while first.count <= Self.fewRows, let row = iterator.next() { first.append(row) }
        let names = columns.joined(separator: ", ")
        guard first.count > Self.fewRows else {
            guard !first.isEmpty else { return }
            let opening = SQL(stringLiteral: "INSERT INTO \(table) (\(names)) VALUES ")
            try connection.pipeline(first.map { row -> SQL in "\(opening)\(rows: [row])" })
            return
        }
        var waiting = first.makeIterator()
        try connection.copy("COPY \(table) (\(names)) FROM STDIN") { buffer in
            while buffer.count < Self.piece {
                guard let row = waiting.next() ?? iterator.next() else { return false }
                try CopyText.append(row, to: &buffer)
            }
            return true
        }
    }

    func claim(_ selection: SQL) throws -> [Int64] {
        try rows("\(selection) FOR UPDATE SKIP LOCKED").map { try $0.get("id") }
    }

    func notify(_ channel: Channel) throws {
        _ = try run("SELECT pg_notify(\(channel.name), '')")
    }
}

/// The text form of `COPY` (PostgreSQL's manual, `COPY`, "Text Format").
enum CopyText {
    private static let tab: UInt8 = 0x09
    private static let newline: UInt8 = 0x0A
    private static let backslash: UInt8 = 0x5C

    /// - Throws: ``DatabaseError/textWithNUL``.
    static func append(_ row: [Value], to buffer: inout [UInt8]) throws {
        for (index, value) in row.enumerated() {
            if index > 0 { buffer.append(tab) }
            switch value {
            case .null: buffer.append(contentsOf: [backslash, UInt8(ascii: "N")])
            case .integer(let number): buffer.append(contentsOf: String(number).utf8)
            case .real(let number): buffer.append(contentsOf: String(number).utf8)
            case .text(let text): try append(text, to: &buffer)
            case .blob(let bytes):
                buffer.append(contentsOf: [backslash, backslash, UInt8(ascii: "x")])
                for byte in bytes {
                    buffer.append(hexDigits[Int(byte >> 4)])
                    buffer.append(hexDigits[Int(byte & 15)])
                }
            }
        }
        buffer.append(newline)
    }

    private static let hexDigits = Array("0123456789abcdef".utf8)

    private static func append(_ text: String, to buffer: inout [UInt8]) throws {
        for byte in text.utf8 {
            switch byte {
            case 0: throw DatabaseError.textWithNUL
            case backslash, tab: buffer.append(contentsOf: [backslash, byte])
            case newline: buffer.append(contentsOf: [backslash, UInt8(ascii: "n")])
            case 0x0D: buffer.append(contentsOf: [backslash, UInt8(ascii: "r")])
            default: buffer.append(byte)
            }
        }
    }
}
