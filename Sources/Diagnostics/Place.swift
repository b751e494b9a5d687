/// Where in a text or a table something stands.
package struct Place: Sendable, Hashable {
    /// The file's path as the user gave it; `nil` for text that came without one.
    package var file: String?
    /// The line, or the row of a table, from 1.
    package var line: Int
    /// The column in characters, from 1; `nil` where the whole line is meant.
    package var column: Int?
    /// How many characters the text at fault takes; 0 where it is not known.
    package var length: Int
    /// The text at fault, as it stands in the input.
    package var text: String?
    /// The name of the table's column or of the key, where there is one.
    package var field: String?

    package init(
        file: String? = nil, line: Int, column: Int? = nil, length: Int = 0, text: String? = nil,
        field: String? = nil
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.length = length
        self.text = text
        self.field = field
    }
}
