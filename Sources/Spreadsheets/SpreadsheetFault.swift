/// Why a file of rows cannot be read on, as facts; the sentence stands in `Phrases`.
package enum SpreadsheetFault: Error, Hashable, Sendable {
    /// There is no file of that name.
    case missing
    case directory
    /// The file may not be opened by this user.
    case forbidden
    /// The system refused a read; its error number.
    case unreadable(code: Int32)
    /// The bytes are no text: a foreign format that was recognised, or a NUL byte on that line.
    case notText(ForeignFormat?, line: Int)
    /// A quoted cell that begins on this line never ends.
    case unclosedQuote(line: Int)
    /// A cell that begins on this line is longer than `limit` bytes. A quoted one most often is so because
    /// its closing quote is missing.
    case cellTooLarge(line: Int, limit: Int, quoted: Bool)
    case tooManyColumns(line: Int, limit: Int)
    /// The row that begins on this line is longer than `limit` bytes over all its cells.
    case rowTooLarge(line: Int, limit: Int)
    /// A ZIP archive that is no workbook, such as a Word file.
    case noWorkbook
    /// The archive, or one of its parts, is broken.
    case damagedWorkbook(part: String)
    /// A part unpacks to more than any real workbook has.
    case workbookTooLarge(part: String)
    /// It is locked with a password.
    case encryptedWorkbook
    /// The workbook has no sheet of that name; those that it has.
    case unknownSheet(String, sheets: [String])
}

/// A file format that people hand over where a text with separators is wanted, told by its first bytes.
package enum ForeignFormat: String, Hashable, Sendable, CaseIterable {
    /// XLSX, and whatever else is a ZIP archive.
    case workbook
    /// The Excel format up to 2003, and whatever else is an OLE compound file.
    case oldWorkbook
    case pdf

    static func recognised(in head: some Collection<UInt8>) -> ForeignFormat? {
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .workbook }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .oldWorkbook }
        if head.starts(with: Array("%PDF-".utf8)) { return .pdf }
        return nil
    }
}

/// How much a reader takes in before it refuses the file, so that memory stays bounded whatever the bytes.
package struct SpreadsheetLimits: Hashable, Sendable {
    /// Bytes of a cell in UTF-8.
    package var cell: Int
    /// Bytes of a row in UTF-8, over all its cells.
    package var row: Int
    package var columns: Int

    package init(cell: Int, row: Int, columns: Int) {
        self.cell = cell
        self.row = row
        self.columns = columns
    }

    /// What Excel itself can hold: 32,767 characters in a cell (four bytes each) and 16,384 columns. A row
    /// may have 2 MiB.
    package static let standard = SpreadsheetLimits(cell: 131_068, row: 2 << 20, columns: 16_384)
}
