/// One row of a table. A reader fills the same row again and again, so that its memory is reused.
///
/// Cells are bytes of UTF-8 until somebody asks for text: most of what a reader decides (is it empty, is it
/// a number, is it the same as above) needs no `String`.
package struct SheetRow: Sendable {
    /// The line of the file on which the row begins, from 1. It is not the number of the row: cells may
    /// hold line breaks.
    package private(set) var line = 0
    /// Whether the row is whole UTF-8. Text asked from a broken one has U+FFFD where bytes are wrong.
    package internal(set) var isValidText = true
    /// The cells, with one byte between each two: broken bytes at the end of a cell can then never join
    /// with the next one's to form a character.
    private(set) var bytes: [UInt8] = []
    private var ends: [Int] = []
    /// What is shown in cells that are merged with one above, by column.
    private var merged: [Int: [UInt8]] = [:]

    package init() {}

    /// A row from its cells, for whoever has them in another form than a file.
    package init(line: Int, cells: [String]) {
        begin(line: line)
        for cell in cells {
            append(Array(cell.utf8)[...])
            endCell()
        }
    }

    package var count: Int { ends.count }

    /// The cell's bytes; empty where the row is too short to have it.
    package subscript(_ index: Int) -> ArraySlice<UInt8> {
        guard index < ends.count else { return [] }
        return bytes[(index == 0 ? 0 : ends[index - 1] + 1)..<ends[index]]
    }

    /// The cell's bytes, or those of the cell above that it is merged with.
    package func shown(_ index: Int) -> ArraySlice<UInt8> {
        if isBlank(at: index), let above = merged[index] { return above[...] }
        return self[index]
    }

    /// The cell's text; empty where the row is too short to have it.
    package func text(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

    /// All the cells as text.
    package var texts: [String] { (0..<count).map(text) }

    /// Whether the cell has nothing but ASCII spaces and control characters, or does not exist.
    package func isBlank(at index: Int) -> Bool {
        guard index < ends.count else { return true }
        for position in (index == 0 ? 0 : ends[index - 1] + 1)..<ends[index] where bytes[position] > 0x20 {
            return false
        }
        return true
    }

    /// Whether all cells are blank.
    package var isBlank: Bool { (0..<count).allSatisfy { isBlank(at: $0) } }

    // MARK: Filling

    mutating func begin(line: Int) {
        self.line = line
        isValidText = true
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        if !merged.isEmpty { merged = [:] }
    }

    mutating func setMerged(_ index: Int, _ value: [UInt8]) { merged[index] = value }

    mutating func append(_ part: ArraySlice<UInt8>) { bytes.append(contentsOf: part) }

    mutating func append(_ byte: UInt8) { bytes.append(byte) }

    mutating func endCell() {
        ends.append(bytes.count)
        bytes.append(0x1F)
    }

    /// How many bytes there are so far, over all cells.
    var filled: Int { bytes.count }

    /// Looks whether the row is whole UTF-8.
    mutating func checkText() {
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            isValidText = false
        }
    }

    /// How many bytes the unfinished cell has so far.
    var openCellCount: Int { bytes.count - (ends.last.map { $0 + 1 } ?? 0) }
}
