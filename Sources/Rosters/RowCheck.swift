import Diagnostics
import Spreadsheets

/// One row while it is read: its cells by field, and what is found in them.
struct RowCheck {
    let row: SheetRow
    let columns: RosterColumns
    let file: String?
    private(set) var findings: [Finding<RosterProblem>] = []
    private(set) var hasErrors = false
    /// The row says what an earlier one says, which is no error and no person.
    var isRepetition = false

    init(row: borrowing SheetRow, columns: RosterColumns, file: String?) {
        self.row = copy row
        self.columns = columns
        self.file = file
    }

    /// The field's text in normal form; `nil` where there is none. A dash stands for nothing.
    mutating func text(_ field: RosterField) -> String? {
        guard let index = columns.index(of: field) else { return nil }
        // One unit or point over several people is often one merged cell; a name or a phone is nobody else's.
        let cell = Self.shared.contains(field) ? row.shown(index) : row[index]
        if cell.isEmpty { return nil }
        let text = CellText.clean(cell)
        if text.isEmpty || CellText.standsForNothing(text) { return nil }
        guard text.utf8.count <= Self.longest else {
            note(.error, .tooLong(limit: Self.longest), field)
            return nil
        }
        return text
    }

    /// What a cell that is merged downwards says of each of its rows.
    private static let shared: Set<RosterField> = [.unit, .title, .point, .pointName, .category]

    /// Bytes of a cell that a person's data may have at most.
    private static let longest = 1000

    mutating func note(
        _ severity: Severity, _ problem: RosterProblem, _ field: RosterField? = nil, suggestion: String? = nil
    ) {
        if severity == .error { hasErrors = true }
        let index = field.flatMap(columns.index)
        let place = Place(
            file: file, line: row.line,
            text: index.map { String(CellText.clean(row[$0].prefix(400)).prefix(80)) },
            field: index.map { columns.columns[$0].header })
        findings.append(Finding(severity, problem, at: place, suggestion: suggestion))
    }
}
