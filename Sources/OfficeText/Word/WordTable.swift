/// Where text goes: the document itself, a table's cell or a text box.
struct WordStory {
    enum Kind {
        case body, cell, box
    }

    let kind: Kind
    var scalars: [UInt32] = []
    /// Rows of tables that have begun here and not ended, innermost last.
    var rows: [WordRow] = []
}

/// A row of a table: one line with ` | ` between its cells.
///
/// A row of one cell is a frame around text or a heading over all columns, and its paragraphs stay lines. A row
/// inside another row's cell is written with commas, since more bars would look like more columns.
struct WordRow {
    var cells: [[UInt32]] = []
    var isDeleted = false

    /// Stand between the cells and after the rows of inner tables until it is known whether the outer row has
    /// several cells. No text of a document has them, since XML forbids these characters.
    private static let innerBorder: UInt32 = 0x01
    private static let innerEnd: UInt32 = 0x02

    func lines(isInner: Bool) -> [UInt32] {
        let filled = cells.contains { !$0.allSatisfy { $0 == 0x0A || $0 == 0x20 } }
        guard filled, !isDeleted else { return [] }
        if cells.count == 1 { return isInner ? cells[0] : Self.resolved(cells[0]) }
        var line: [UInt32] = []
        for (index, cell) in cells.enumerated() {
            if index > 0 { line += isInner ? [Self.innerBorder] : [0x20, 0x7C, 0x20] }
            line += Self.flattened(cell)
        }
        line += isInner ? [Self.innerEnd, 0x0A] : [0x0A]
        return line
    }

    /// A cell as part of a line.
    private static func flattened(_ cell: [UInt32]) -> [UInt32] {
        var text: [UInt32] = []
        for scalar in cell {
            switch scalar {
            case 0x0A, 0x09: if let last = text.last, last != 0x20 { text.append(0x20) }
            case innerBorder: text += [0x2C, 0x20]
            case innerEnd: text.append(0x3B)
            default: text.append(scalar)
            }
        }
        while let last = text.last, last == 0x20 || last == 0x3B { text.removeLast() }
        return text
    }

    /// A cell whose lines stay lines.
    private static func resolved(_ cell: [UInt32]) -> [UInt32] {
        cell.flatMap { $0 == innerBorder ? [0x20, 0x7C, 0x20] : $0 == innerEnd ? [] : [$0] }
    }
}
