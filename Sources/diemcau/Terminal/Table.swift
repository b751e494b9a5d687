/// A table that fits the terminal: columns as wide as their content where there is room, else the widest give
/// way and their cells are wrapped, never within an ID. Where that is not enough, each row is told line by line.
struct Table {
    private let headings: [String]
    private var rows: [[String]] = []
    /// The first of the columns of numbers, which stand at the right and are no wider than their numbers and the
    /// words of their headings.
    private let numbers: Int

    private static let gap = 2
    /// What stands in a cell that has nothing to say.
    static let nothing = "–"
    /// No column is made narrower than this, or than its content.
    private static let narrowest = 8

    /// - Parameter numbers: the first column of numbers, from which on all are; `nil` where there are none.
    init(_ headings: [String], numbers: Int? = nil) {
        self.headings = headings
        self.numbers = numbers ?? headings.count
    }

    mutating func add(_ cells: [String]) { rows.append(cells) }

    /// The table's lines. A column in which no row has anything to say is left out.
    func lines(width: Int, heading: (String) -> String) -> [String] {
        let told = headings.indices.filter { column in
            rows.contains { $0[column] != Self.nothing && !$0[column].isEmpty }
        }
        guard told.count == headings.count || rows.isEmpty else {
            var table = Table(told.map { headings[$0] }, numbers: told.count { $0 < numbers })
            for row in rows { table.add(told.map { row[$0] }) }
            return table.lines(width: width, heading: heading)
        }
        guard let widths = columnWidths(within: width) else { return records(width, heading) }
        let isWrapped = rows.contains { row in zip(row, widths).contains { $0.count > $1 } }
        var lines = layOut(headings, widths).map(heading)
        for (index, row) in rows.enumerated() {
            // Rows of several lines are told apart by an empty one.
            if isWrapped && index > 0 && numbers == headings.count { lines.append("") }
            lines += layOut(row, widths)
        }
        return lines
    }

    /// `nil` where the columns cannot be made narrow enough.
    private func columnWidths(within width: Int) -> [Int]? {
        var widths = headings.indices.map { column -> Int in
            let heading = headings[column]
            let widest =
                column < numbers ? heading.count : heading.split(separator: " ").map(\.count).max() ?? 0
            return ([widest] + rows.map { $0[column].count }).max() ?? 0
        }
        let narrowest = headings.indices.map { column -> Int in
            let cells = [headings[column]] + rows.map { $0[column] }
            return max(min(Self.narrowest, widths[column]), cells.map(TextWrapping.narrowest).max() ?? 0)
        }
        var excess = widths.reduce(0, +) + Self.gap * (widths.count - 1) - width
        while excess > 0 {
            let giving = widths.indices.filter { widths[$0] > narrowest[$0] }
            guard let widest = giving.max(by: { widths[$0] < widths[$1] }) else { break }
            // The widest gives way down to the next one, so that narrow columns stay whole.
            let next = widths.filter { $0 < widths[widest] }.max() ?? 0
            let step = min(excess, max(1, widths[widest] - max(next, narrowest[widest])))
            widths[widest] -= min(step, widths[widest] - narrowest[widest])
            excess = widths.reduce(0, +) + Self.gap * (widths.count - 1) - width
        }
        // Columns of numbers stand together and are not told line by line.
        return excess > 0 && numbers == headings.count ? nil : widths
    }

    /// Each row by itself: its first cell, and below it what the others hold.
    private func records(_ width: Int, _ heading: (String) -> String) -> [String] {
        rows.enumerated().flatMap { index, row in
            let rest = headings.indices.dropFirst().filter { row[$0] != Self.nothing && !row[$0].isEmpty }
            let told = rest.flatMap { column in
                TextWrapping.lines(of: "\(headings[column]): \(row[column])", width: max(1, width - 4))
                    .enumerated().map { ($0 == 0 ? "  " : "    ") + $1 }
            }
            return (index > 0 ? [""] : []) + [heading(row[0])] + told
        }
    }

    private func layOut(_ cells: [String], _ widths: [Int]) -> [String] {
        let wrapped = zip(cells, widths).map { TextWrapping.lines(of: $0, width: max(1, $1)) }
        let height = wrapped.map(\.count).max() ?? 1
        return (0..<height).map { row in
            var line = ""
            for (column, cell) in wrapped.enumerated() {
                let text = row < cell.count ? cell[row] : ""
                let room = String(repeating: " ", count: max(0, widths[column] - text.count))
                line += column < numbers ? text + room : room + text
                if column < wrapped.count - 1 { line += String(repeating: " ", count: Self.gap) }
            }
            return line.trimmingTrailingSpaces()
        }
    }
}

extension String {
    fileprivate func trimmingTrailingSpaces() -> String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

extension Console {
    func table(_ table: Table) {
        for line in table.lines(width: width, heading: { styled($0, .bold) }) { self.line(line) }
    }
}
