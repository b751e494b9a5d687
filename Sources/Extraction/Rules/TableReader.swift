/// Reads rows of a table of tasks: a heading row says what each column holds.
struct TableReader {
    private enum Column { case ordinal, task, lead, coordinating, deadline, other }
    private var columns: [Column] = []
    private var hasLeadingBar = false
    /// The cell that named the lead of the row before.
    private var last: Range<Int>?

    private static let headings = PhraseTable<Column>(
        entries(.ordinal, "tt|stt|số tt|số thứ tự")
            + entries(
                .lead,
                """
                chủ trì|đơn vị chủ trì|cơ quan chủ trì|đơn vị thực hiện|cơ quan thực hiện
                đơn vị được giao|phân công|phân công thực hiện|tổ chức thực hiện|cơ quan/đơn vị chủ trì|đơn vị/cá nhân chủ trì
                cơ quan, đơn vị thực hiện|người thực hiện|chủ trì thực hiện|đơn vị chủ trì thực hiện|cơ quan chủ trì thực hiện
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
                tiến độ|thời gian, tiến độ|mốc thời gian|thời điểm hoàn thành|hạn hoàn thành|thời hạn thực hiện|kỳ hạn
                hoàn thành|ngày hoàn thành|thời gian trình|thời gian báo cáo|hạn nộp|hạn báo cáo
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
        var cells = cells(row, source)
        let headings = cells.map {
            Self.headings.match(source.tokens, at: $0.lowerBound, limit: $0.upperBound)?.value ?? .other
        }
        if headings.contains(.lead), headings.contains(.task) {
            columns = headings
            hasLeadingBar = source.isMark(row.lowerBound, "|", before: row.upperBound)
            last = nil
            return nil
        }
        guard !columns.isEmpty, cells.count >= 2 else { return nil }
        align(&cells, source)
        if refines(cells, source) { return nil }
        func cell(_ column: Column) -> Range<Int>? {
            columns.firstIndex(of: column).flatMap {
                $0 < cells.count && !cells[$0].isEmpty ? cells[$0] : nil
            }
        }
        guard let task = cell(.task) else { return nil }
        guard cell(.lead) != nil || cell(.coordinating) != nil || cell(.deadline) != nil else {
            // A heading over some rows.
            last = nil
            return nil
        }
        // A cell that is merged over several rows stands in the first of them.
        guard let named = cell(.lead) ?? last else { return nil }
        last = named
        return Draft(
            ordinal: cell(.ordinal) ?? 0..<0, tokens: task, body: task.lowerBound, lead: names(named, source),
            coordinating: cell(.coordinating).map { names($0, source) } ?? [], rule: .tableRow,
            inheritedFrom: cell(.lead) == nil ? named : nil, deadlineTokens: cell(.deadline))
    }

    /// A first cell that is empty leaves no trace before a tab, and a bar before a first cell is only a frame.
    private func align(_ cells: inout [Range<Int>], _ source: SourceText) {
        guard cells.count < columns.count, columns.first == .ordinal, let first = cells.first,
            let start = first.first
        else { return }
        let token = source.tokens[start]
        let isOrdinal = token.isNumber || first.count <= 2 && token.isAllCaps
        if !isOrdinal { cells.insert(first.lowerBound..<first.lowerBound, at: 0) }
    }

    /// The second row of a heading: "Cơ quan thực hiện" over "Chủ trì" and "Phối hợp".
    private mutating func refines(_ cells: [Range<Int>], _ source: SourceText) -> Bool {
        var refined = columns
        var count = 0
        for (index, cell) in cells.enumerated() where !cell.isEmpty {
            guard index < refined.count,
                let match = Self.headings.match(source.tokens, at: cell.lowerBound, limit: cell.upperBound),
                match.end == cell.upperBound, match.value == .lead || match.value == .coordinating
            else { return false }
            refined[index] = match.value
            count += 1
        }
        guard count > 0 else { return false }
        // What stood above both is neither.
        for (index, column) in refined.enumerated()
        where column == .lead && index < cells.count && cells[index].isEmpty {
            refined[index] = .other
        }
        columns = refined
        return true
    }

    private func names(_ cell: Range<Int>, _ source: SourceText) -> [String] {
        let parser = UnitParser(source)
        guard let list = parser.list(at: cell.lowerBound, limit: cell.upperBound, enumerated: true) else {
            return [source.string(cell)]
        }
        var names = list.units.map { parser.name($0) }
        // A cell holds nothing but units: what is left over belongs to the last.
        if list.end < cell.upperBound, let last = list.units.last, last.name == nil,
            (list.end..<cell.upperBound).allSatisfy({ source.tokens[$0].isWord || source.tokens[$0].isNumber }
            )
        {
            names[names.count - 1] = source.string(last.tokens.lowerBound..<cell.upperBound)
        }
        return names
    }

    private func cells(_ row: Range<Int>, _ source: SourceText) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = row.lowerBound
        for index in row where source.tokens[index].isMark("|") || source.tokens[index].isMark("\t") {
            if index > row.lowerBound || !columns.isEmpty && !hasLeadingBar { cells.append(start..<index) }
            start = index + 1
        }
        if start < row.upperBound { cells.append(start..<row.upperBound) }
        return cells
    }
}
