import Spreadsheets
import VietnameseText

/// Tells the rows that hold nobody from those that hold a person, by their shape and first words.
struct TableShape {
    private var headerCells: [[UInt8]] = []
    /// Whether the row before was the header.
    private(set) var isBelowHeader = false
    private var isBelowTotal = false

    mutating func begin(header: borrowing SheetRow, _ columns: RosterColumns) {
        headerCells = columns.columns.map { Array(header[$0.index]) }
        isBelowHeader = true
    }

    /// Why a row is to be skipped; `nil` for one that should hold a person.
    mutating func skip(_ row: borrowing SheetRow, _ columns: RosterColumns) -> SkippedRow? {
        let filled = FilledCells(row)
        if filled.count == 0 { return .blank }
        let isFirst = isBelowHeader
        isBelowHeader = false
        if isFirst, filled.count > 2, filled.count >= columns.named - 1, isColumnNumbers(row) {
            return .columnNumbers
        }
        if filled.count > 1, isHeader(row) {
            isBelowHeader = true
            return .header
        }
        let nameIndex = columns.index(of: .name) ?? columns.index(of: .familyName)
        let name = nameIndex.map { row[$0] } ?? []
        if isTotal(row[filled.first]) || isTotal(name) {
            isBelowTotal = true
            return .total
        }
        // Below the totals stand the place, the date, "NGƯỜI LẬP BIỂU" and a name, each alone in its row.
        if isBelowTotal, filled.count <= 2, columns.named > 2 { return .footer }
        guard columns.named > 2 else { return nil }
        // The numbers are often filled in ahead of the people.
        if filled.count == 1, filled.first == columns.index(of: .number),
            row[filled.first].allSatisfy({ $0 < 0x40 })
        {
            return .blank
        }
        if filled.count == 1, let nameIndex, filled.first < nameIndex { return .heading }
        if filled.count == 2, filled.first == columns.index(of: .number), !name.isEmpty,
            isGroupMark(row[filled.first])
        {
            return .heading
        }
        return nil
    }

    private func isHeader(_ row: borrowing SheetRow) -> Bool {
        for index in headerCells.indices where !row[index].elementsEqual(headerCells[index]) { return false }
        return true
    }

    /// "(1) (2) (3)", "1 2 3" or "A B 1 2 3": each number is one more than that before it.
    private func isColumnNumbers(_ row: borrowing SheetRow) -> Bool {
        var expected: Int?
        for index in 0..<row.count {
            let cell = row[index].filter { !" ()[]".utf8.contains($0) }
            if cell.isEmpty || (cell.count == 1 && cell.allSatisfy({ (65...90).contains($0) })) { continue }
            guard cell.count <= 2, let number = Int(String(decoding: cell, as: UTF8.self)),
                number == expected ?? number
            else { return false }
            expected = number + 1
        }
        return expected != nil
    }

    /// "I", "II.", "A", "B)": the marks of groups, where persons have numbers.
    private func isGroupMark(_ cell: ArraySlice<UInt8>) -> Bool {
        let mark = cell.filter { !" .)(-/".utf8.contains($0) }
        return mark.count == 1 && mark.allSatisfy { (65...90).contains($0) }
            || !mark.isEmpty && mark.allSatisfy { "IVXLC".utf8.contains($0) }
    }

    /// Whether a cell is the beginning of a totals row.
    ///
    /// Diacritics count: "Tống Công Minh" is a person. A file without them has the bare words.
    private func isTotal(_ cell: ArraySlice<UInt8>) -> Bool {
        guard Self.mayBeTotal(cell) else { return false }
        let text = CellText.clean(cell)
        let key = VietnameseText.comparisonKey(text)
        if Self.totals.contains(where: key.hasPrefix) { return true }
        let words = text.filter { $0.isLetter || $0 == " " }.split(separator: " ").joined(separator: " ")
        return Self.bareTotals.contains(VietnameseText.comparisonKey(words))
    }

    private static let totals = [
        "tổng cộng", "tổng số", "tổng:", "cộng:", "danh sách này có", "danh sách có",
    ]
    .map(VietnameseText.comparisonKey)
    private static let bareTotals = Set(
        ["tổng", "cộng", "tong cong", "tong so", "tong", "cong", "total", "grand total"].map(
            VietnameseText.comparisonKey))

    /// A quick look that spares nearly every person's row the slow one: "to", "tổ", "co", "cộ", "da", "gr".
    private static func mayBeTotal(_ cell: ArraySlice<UInt8>) -> Bool {
        var index = cell.startIndex
        while index < cell.endIndex, cell[index] <= 0x20 { index += 1 }
        guard index + 1 < cell.endIndex else { return false }
        let second = cell[index + 1] | 0x20
        switch cell[index] | 0x20 {
        case UInt8(ascii: "t"), UInt8(ascii: "c"): return second == UInt8(ascii: "o") || second == 0xE1
        case UInt8(ascii: "d"): return second == UInt8(ascii: "a")
        case UInt8(ascii: "g"): return second == UInt8(ascii: "r")
        default: return cell[index] >= 0xE2
        }
    }
}

/// How many cells of a row are not blank, and the first of them.
private struct FilledCells {
    var count = 0
    var first = 0

    init(_ row: borrowing SheetRow) {
        for index in 0..<row.count where !row.isBlank(at: index) {
            if count == 0 { first = index }
            count += 1
        }
    }
}
