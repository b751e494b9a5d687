/// A numbered step of the schema. Once it has landed it is never changed; a mistake gets a new step.
package struct Migration: Sendable {
    package let number: Int
    package let name: String
    let statements: @Sendable (Dialect) -> [String]

    /// - Parameter statements: the step's statements in an engine's dialect, in order.
    package init(_ number: Int, _ name: String, statements: @escaping @Sendable (Dialect) -> [String]) {
        self.number = number
        self.name = name
        self.statements = statements
    }
}

/// The few words in which the engines' table definitions differ.
package struct Dialect: Sendable {
    /// The type of a 64-bit primary key: in SQLite only `INTEGER` is the row's own address.
    package let key: String

    static let sqlite = Dialect(key: "INTEGER")
}
