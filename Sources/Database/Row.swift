/// A row of an answer, its values found by column name.
package struct Row: Sendable {
    /// The place of each column; shared by all rows of an answer.
    let columns: [String: Int]
    package let values: [Value]

    /// The columns' names, in the order of ``values``.
    package var columnNames: [String] { columns.sorted { $0.value < $1.value }.map(\.key) }

    /// The value of a column in the type that the place asks for.
    ///
    /// - Throws: ``DatabaseError/unexpectedValue(column:)`` where the column is missing or of another type:
    ///   a fault of the program or of a database changed by hand.
    package func get<T: DatabaseConvertible>(_ column: String, as type: T.Type = T.self) throws(DatabaseError)
        -> T
    {
        guard let index = columns[column], let value = T(databaseValue: values[index]) else {
            throw .unexpectedValue(column: column)
        }
        return value
    }
}
