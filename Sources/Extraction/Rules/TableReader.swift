/// Reads rows of a table of tasks: a heading row says what each column holds.
struct TableReader {
    private enum Column { case ordinal, task, lead, coordinating, deadline, other }
    private var columns: [Column] = []

    private static let headings = PhraseTable<Column>(
        entries(.ordinal, "tt|stt|số tt|số thứ tự")
            + entries(
                .lead,
                """
                chủ trì|đơn vị chủ trì|cơ quan chủ trì|đơn vị thực hiện|cơ quan thực hiện
                đơn vị được giao
                """)
            + entries(
                .lead,
                """
                đầu mối|đơn vị|cơ quan|cơ quan, đơn vị chủ trì|phụ trách|người phụ trách|trách nhiệm
                """)
            + entries(.coordinating, "phối hợp|đơn vị phối hợp|cơ quan phối hợp|cơ quan, đơn vị phối hợp")
            + entries(
                .deadline,
                """
                thời hạn|thời gian|thời hạn hoàn thành|thời gian hoàn thành|thời gian thực hiện|hạn
                tiến độ
                """)
            + entries(
                .task,
                """
                nội dung|nhiệm vụ|nội dung công việc|công việc|nội dung nhiệm vụ|tên nhiệm vụ
                nhiệm vụ được giao
                """))

    private static func entries(_ column: Column, _ phrases: String) -> [(String, Column)] {
        phrases.phrases.map { ($0, column) }
    }

    mutating func row(_ row: Range<Int>, source: SourceText) -> Draft? {
        let cells = cells(row, source)
        let headings = cells.map {
            Self.headings.match(source.tokens, at: $0.lowerBound, limit: $0.upperBound)?.value ?? .other
        }
        if headings.contains(.lead), headings.contains(.task) {
            columns = headings
            return nil
        }
        guard !columns.isEmpty, cells.count >= 2 else { return nil }
        let parser = UnitParser(source)
        func cell(_ column: Column) -> Range<Int>? {
            columns.firstIndex(of: column).flatMap {
                $0 < cells.count && !cells[$0].isEmpty ? cells[$0] : nil
            }
        }
        guard let task = cell(.task), let lead = cell(.lead) else { return nil }
        func names(_ cell: Range<Int>) -> [String] {
            guard let list = parser.list(at: cell.lowerBound, limit: cell.upperBound, enumerated: true) else {
                return [source.string(cell)]
            }
            var names = list.units.map { parser.name($0) }
            // A cell holds nothing but units: what is left over belongs to the last.
            if list.end < cell.upperBound, let last = list.units.last, last.name == nil,
                (list.end..<cell.upperBound).allSatisfy({
                    source.tokens[$0].isWord || source.tokens[$0].isNumber
                })
            {
                names[names.count - 1] = source.string(last.tokens.lowerBound..<cell.upperBound)
            }
            return names
        }
        return Draft(
            ordinal: cell(.ordinal) ?? 0..<0, tokens: task, body: task.lowerBound, lead: names(lead),
            coordinating: cell(.coordinating).map(names) ?? [], rule: .tableRow,
            deadlineTokens: cell(.deadline))
    }

    private func cells(_ row: Range<Int>, _ source: SourceText) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = row.lowerBound
        for index in row where source.tokens[index].isMark("|") || source.tokens[index].isMark("\t") {
            if index > row.lowerBound { cells.append(start..<index) }
            start = index + 1
        }
        if start < row.upperBound { cells.append(start..<row.upperBound) }
        return cells
    }
}
