/// A row of an answer, its values found by column name.
package struct Row: Sendable {
    /// The columns' names, in the order of ``values``; shared by all rows of an answer. An answer has few of them
    /// and most have one row: to look through them takes less than to make a dictionary.
    package let columnNames: [String]
    package let values: [Value]

    /// The value of a column in the type that the place asks for.
    ///
    /// - Throws: ``DatabaseError/unexpectedValue(column:)`` where the column is missing or of another type:
    ///   a fault of the program or of a database changed by hand.
    package func get<T: DatabaseConvertible>(_ column: String, as type: T.Type = T.self) throws(DatabaseError)
        -> T
    {
        guard let index = columnNames.lastIndex(of: column), let value = T(databaseValue: values[index])
        else {
            throw .unexpectedValue(column: column)
        }
        return value
    }
}
