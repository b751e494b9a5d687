/// The cells of a sheet that are merged downwards (ô gộp dọc): the program shows the first one's value over all of them,
/// and the file has it in the first only.
struct MergedCells {
    private struct Range {
        let column: Int
        let first: Int
        let last: Int
    }

    private var ranges: [Range] = []
    private var next = 0
    /// What stands in those that reach over the row that is read.
    private var open: [(column: Int, last: Int, value: [UInt8])] = []

    /// A part larger than this is not looked through for them before it is read: no office merges cells by hand in
    /// hundreds of thousands of rows, and it would take as long as reading.
    static let largest = 32 << 20
    private static let most = 100_000
    private static let mostOpen = 64

    init() {}

    /// Looks through a sheet; they stand behind its rows.
    init(_ scanner: consuming MarkupScanner) throws(SpreadsheetFault) {
        while ranges.count < Self.most {
            let event = try scanner.next()
            if event == .finish { break }
            guard event == .start, scanner.name == "mergeCell", let text = scanner.attribute("ref"),
                let range = Self.range(text)
            else { continue }
            ranges.append(range)
        }
        ranges.sort { $0.first < $1.first }
    }

    /// The range of a text such as `C4:C9`; `nil` where it reaches over one row only.
    private static func range(_ text: String) -> Range? {
        let ends = text.split(separator: ":")
        guard ends.count == 2, let column = CellValue.column(String(ends[0])),
            let first = row(ends[0]), let last = row(ends[1]), last > first
        else { return nil }
        return Range(column: column, first: first, last: last)
    }

    private static func row(_ cell: Substring) -> Int? { Int(cell.drop { $0.isLetter }) }

    /// Gives a row what is shown in its cells that have nothing of their own.
    mutating func complete(_ row: inout SheetRow) {
        open.removeAll { $0.last < row.line }
        for cell in open where row.isBlank(at: cell.column) { row.setMerged(cell.column, cell.value) }
        while next < ranges.count, ranges[next].first <= row.line {
            let range = ranges[next]
            next += 1
            let value = Array(row[range.column])
            // Cells of a sheet do not overlap; a file that says so must not take time for each of its rows.
            if range.first == row.line, !value.isEmpty, open.count < Self.mostOpen {
                open.append((range.column, range.last, value))
            }
        }
    }
}
