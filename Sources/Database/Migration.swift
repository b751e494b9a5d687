/// A numbered step of the schema. Once it has landed it is never changed; a mistake gets a new step.
package struct Migration: Sendable {
    package let number: Int
    package let name: String
    let statements: @Sendable (Dialect) -> [String]
    let finish: (@Sendable (any Session) throws -> Void)?

    /// - Parameters:
    ///   - statements: the step's statements in an engine's dialect, in order.
    ///   - finish: what comes after them, in the same transaction: what SQL cannot work out of the rows that are
    ///     there. Like the statements it is frozen once it has landed.
    package init(
        _ number: Int, _ name: String, statements: @escaping @Sendable (Dialect) -> [String],
        finish: (@Sendable (any Session) throws -> Void)? = nil
    ) {
        self.number = number
        self.name = name
        self.statements = statements
        self.finish = finish
    }
}

/// The few words in which the engines' table definitions differ.
package struct Dialect: Sendable {
    /// The type of a 64-bit primary key: in SQLite only `INTEGER` is the row's own address.
    package let key: String
    /// The type of a whole number: 64 bits in both engines.
    package let integer: String
    /// The type of a text, which is compared and sorted by its bytes in both engines.
    package let text: String

    /// The type of a sequence of bytes.
    package let blob: String
    /// What stands behind a table's definition where the table itself is to be kept in the order of its primary key,
    /// without an index beside it. PostgreSQL has no such tables.
    package var inKeyOrder: String { isServer ? "" : "WITHOUT ROWID" }
    private let isServer: Bool

    /// The expression for the day, `2019-09-13`, of an expression that counts milliseconds from 1 January 1970.
    package func day(ofMilliseconds expression: String) -> String {
        isServer
            ? "to_char(to_timestamp((\(expression)) / 1000) AT TIME ZONE 'UTC', 'YYYY-MM-DD')"
            : "date((\(expression)) / 1000, 'unixepoch')"
    }

    static let sqlite = Dialect(
        key: "INTEGER", integer: "INTEGER", text: "TEXT", blob: "BLOB", isServer: false)
    static let postgres = Dialect(
        key: "BIGINT", integer: "BIGINT", text: "TEXT COLLATE \"C\"", blob: "BYTEA", isServer: true)
}
