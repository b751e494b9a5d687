/// Writes rows as a text with separators (CSV).
///
/// Its output gathers in `bytes`; whoever writes a large file takes it out from time to time with `drain()`.
package struct CSVWriter: Sendable {
    package struct Options: Hashable, Sendable {
        package var separator: UInt8
        /// Whether a byte order mark comes first. Excel reads UTF-8 as the system's code page without one.
        package var writesMark: Bool
        package var lineBreak: String
        /// Whether cells that a spreadsheet program would run as a formula get an apostrophe in front.
        package var guardsFormulas: Bool

        package init(
            separator: UInt8 = UInt8(ascii: ","), writesMark: Bool = true, lineBreak: String = "\r\n",
            guardsFormulas: Bool = true
        ) {
            self.separator = separator
            self.writesMark = writesMark
            self.lineBreak = lineBreak
            self.guardsFormulas = guardsFormulas
        }
    }

    package let options: Options
    package private(set) var bytes: [UInt8]

    package init(_ options: Options = Options()) {
        self.options = options
        bytes = options.writesMark ? TextEncoding.utf8.mark : []
    }

    /// Adds a row. A row without cells comes out as an empty line, which reads back as one empty cell.
    package mutating func write(_ cells: some Sequence<String>) {
        var isFirst = true
        for cell in cells {
            if !isFirst { bytes.append(options.separator) }
            isFirst = false
            write(cell: cell)
        }
        bytes += options.lineBreak.utf8
    }

    /// Takes what was written so far.
    package mutating func drain() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func write(cell: String) {
        let isGuarded = options.guardsFormulas && Self.mayRun(cell.utf8)
        guard needsQuotes(cell.utf8) else {
            if isGuarded { bytes.append(UInt8(ascii: "'")) }
            bytes += cell.utf8
            return
        }
        bytes.append(UInt8(ascii: "\""))
        if isGuarded { bytes.append(UInt8(ascii: "'")) }
        // A NUL makes the file a binary one to every reader, ours included.
        for byte in cell.utf8 where byte != 0 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Besides what the separators demand: spaces at the ends, which some programs drop; control characters;
    /// and beginnings that a reader would take for a byte order mark or a statement of the separator.
    private func needsQuotes(_ cell: String.UTF8View) -> Bool {
        guard let first = cell.first else { return false }
        return first == 0x20 || cell.reversed().first == 0x20 || first == 0xEF
            || cell.contains { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == options.separator }
            || cell.starts(with: "sep=".utf8)
    }

    /// Whether Excel or LibreOffice may take the cell for a formula (OWASP, "CSV Injection").
    ///
    /// A phone number in international form (`+` and 7 to 15 digits and nothing else) is left as it is: it
    /// can compute nothing, and with the apostrophe it would no longer be found or dialled. That a
    /// spreadsheet program then shows it as a number without the `+`, CSV cannot prevent; XLSX can.
    private static func mayRun(_ cell: String.UTF8View) -> Bool {
        switch cell.first {
        case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
            true
        case UInt8(ascii: "+"):
            !(8...16).contains(cell.count)
                || !cell.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        default: false
        }
    }
}
