import Spreadsheets

/// Which column of a file holds what, as its header says.
package struct RosterColumns: Hashable, Sendable {
    package struct Column: Hashable, Sendable {
        /// From 0.
        package var index: Int
        /// As it is written in the file.
        package var header: String
        /// `nil` for a column that is not read.
        package var field: RosterField?
    }

    /// The line of the header.
    package let line: Int
    package private(set) var columns: [Column]
    /// How many columns have a header.
    let named: Int
    /// How many cells the header row has, empty ones at its end included.
    let width: Int
    /// For each field, by its raw value, the index of its column, or -1.
    private var indices: [Int]
    /// The column after that of the name, whose header cell is empty: "Họ và tên" often spans two columns,
    /// with the given name in the second.
    let nameContinuation: Int?
    /// The second of two columns below "Năm sinh": "Nam" and "Nữ".
    private(set) var birthContinuation: Int?

    package func index(of field: RosterField) -> Int? {
        let index = indices[field.rawValue]
        return index < 0 ? nil : index
    }

    /// The header of a field's column as it is written.
    func header(of field: RosterField) -> String? { index(of: field).map { columns[$0].header } }

    /// Takes a row for the header, if it names a column for names and one more; or names alone, where it is
    /// all the row has.
    ///
    /// - Parameter given: what the caller says that columns hold, by header. It goes before our own guess.
    init?(_ row: SheetRow, given: [String: RosterField]) {
        let given = Dictionary(
            given.map { (HeaderNames.key($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
        var columns: [Column] = []
        var indices = [Int](repeating: -1, count: RosterField.allCases.count)
        for index in 0..<min(row.count, Self.widest) {
            let header = CellText.clean(row[index])
            var field = given[HeaderNames.key(header)] ?? HeaderNames.field(of: header)
            if let known = field, known != .unused {
                if indices[known.rawValue] < 0 { indices[known.rawValue] = index } else { field = nil }
            }
            columns.append(Column(index: index, header: header, field: field))
        }
        Self.settleName(&columns, &indices)
        guard indices[RosterField.name.rawValue] >= 0 || indices[RosterField.givenName.rawValue] >= 0 else {
            return nil
        }
        named = columns.count { !$0.header.isEmpty }
        guard columns.count(where: { $0.field != nil }) >= 2 || named == 1 else { return nil }
        let next = indices[RosterField.name.rawValue] + 1
        line = row.line
        width = row.count
        self.columns = columns
        self.indices = indices
        nameContinuation = next > 0 && next < columns.count && columns[next].header.isEmpty ? next : nil
    }

    /// The columns with a second row of the header, which stands below cells that span several columns;
    /// `nil` where the row is none: it names nobody, and each of its cells is a header.
    func joined(with row: borrowing SheetRow) -> RosterColumns? {
        var joined = self
        var headers = 0
        for column in columns where !row.isBlank(at: column.index) {
            let header = CellText.clean(row[column.index])
            let sex = ["nam", "nu", "male", "female"].contains(HeaderNames.key(header))
            guard column.field != .name, column.field != .givenName, column.index != nameContinuation,
                let field = sex ? .birth : HeaderNames.field(of: header)
            else { return nil }
            headers += 1
            if column.field == nil, !sex, indices[field.rawValue] < 0 {
                joined.columns[column.index].field = field
                joined.columns[column.index].header = header
                joined.indices[field.rawValue] = column.index
            } else if sex, column.header.isEmpty, column.index - 1 == index(of: .birth) {
                joined.birthContinuation = column.index
            }
        }
        return headers > 0 ? joined : nil
    }

    /// No office's table is wider; what lies beyond is not looked at.
    private static let widest = 256

    /// "Tên" is a given name beside "Họ", and the whole name without it.
    private static func settleName(_ columns: inout [Column], _ indices: inout [Int]) {
        let given = indices[RosterField.givenName.rawValue]
        guard given >= 0, indices[RosterField.name.rawValue] < 0, indices[RosterField.familyName.rawValue] < 0
        else { return }
        columns[given].field = .name
        indices[RosterField.name.rawValue] = given
        indices[RosterField.givenName.rawValue] = -1
    }
}
