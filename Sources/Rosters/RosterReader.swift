package import Diagnostics
package import Spreadsheets

/// What became of one row.
package enum RosterRow: Hashable, Sendable {
    /// Somebody who attends. The findings have no errors.
    case attendee(Attendee, [Finding<RosterProblem>])
    /// The row cannot be taken as it is. At least one of the findings is an error.
    case refused([Finding<RosterProblem>])
    /// The row holds nobody.
    case skipped(SkippedRow)
}

/// Reads people out of the rows of a table, one row after the other.
///
/// It keeps no rows: only what tells that somebody came before, and the first findings.
package struct RosterReader: Sendable {
    /// Everything found so far.
    package internal(set) var findings = RosterFindings()
    /// Which column holds what; `nil` until the header has been read.
    package private(set) var columns: RosterColumns?
    /// How many people came out so far.
    package private(set) var attendees = 0
    /// How many rows were refused so far.
    package private(set) var refused = 0
    /// How many rows hold nobody, by reason.
    package private(set) var skipped: [SkippedRow: Int] = [:]
    /// Whether the file as a whole cannot be read as a roster, so that there is no use in going on.
    package private(set) var isHopeless = false

    let points: RosterPoints
    let defaultPoint: String?
    let birthYears: ClosedRange<Int>
    let file: String?
    private let given: [String: RosterField]
    var seen = SeenPeople()
    var pointMemory = PointMemory()
    private var rowsBeforeHeader = 0
    private var shape = TableShape()

    /// - Parameters:
    ///   - points: the conference's points.
    ///   - defaultPoint: code of the point for rows that name none. A conference with one point needs none.
    ///   - year: the year of the conference, by which years of birth are judged.
    ///   - columns: what columns hold, by header, where the caller knows better.
    ///   - file: the file's path as the user gave it, for the places of findings.
    package init(
        points: RosterPoints, defaultPoint: String? = nil, year: Int, columns: [String: RosterField] = [:],
        file: String? = nil
    ) {
        self.points = points
        self.defaultPoint = defaultPoint ?? points.only
        birthYears = (year - 110)...(year - 10)
        given = columns
        self.file = file
    }

    /// Takes the next row of the table.
    package mutating func read(_ row: borrowing SheetRow) -> RosterRow {
        guard let columns else { return seekHeader(row) }
        if shape.isBelowHeader, let joined = columns.joined(with: row) {
            self.columns = joined
            return skip(.header)
        }
        if let reason = shape.skip(row, columns) { return skip(reason) }
        var check = RowCheck(row: row, columns: columns, file: file)
        let attendee = self.attendee(&check)
        for finding in check.findings { findings.add(finding) }
        guard let attendee else {
            if check.isRepetition {
                return skip(.repetition)
            }
            refused += 1
            return .refused(check.findings)
        }
        attendees += 1
        return .attendee(attendee, check.findings)
    }

    /// Says what can only be said at the end. To be called once, after the last row.
    package mutating func finish() {
        if columns == nil, !isHopeless {
            refuse(.noHeader)
        } else if !isHopeless, attendees == 0, refused == 0 {
            refuse(.nobody)
        }
        for reason in SkippedRow.allCases where reason != .header && reason != .repetition {
            if let count = skipped[reason] {
                findings.add(Finding(.note, .rowsSkipped(reason, count: count)))
            }
        }
    }

    /// Ends the reading because of what the file is.
    package mutating func refuse(_ problem: RosterProblem, at place: Place? = nil) {
        isHopeless = true
        findings.add(Finding(.error, problem, at: place))
    }

    private mutating func skip(_ reason: SkippedRow) -> RosterRow {
        skipped[reason, default: 0] += 1
        return .skipped(reason)
    }

    // MARK: The header

    /// Titles, the name of the office and the date stand above a header, but not a page of them.
    static let mostRowsAboveHeader = 50

    /// Whether a row would be taken for the header.
    func isHeader(_ row: SheetRow) -> Bool { RosterColumns(row, given: given) != nil }

    private mutating func seekHeader(_ row: borrowing SheetRow) -> RosterRow {
        if row.isBlank { return skip(.blank) }
        guard let columns = RosterColumns(copy row, given: given) else {
            rowsBeforeHeader += 1
            if rowsBeforeHeader == Self.mostRowsAboveHeader { refuse(.noHeader) }
            return skip(.aboveHeader)
        }
        self.columns = columns
        shape.begin(header: row, columns)
        for column in columns.columns where column.field == nil && !column.header.isEmpty {
            let place = Place(file: file, line: row.line, text: column.header, field: column.header)
            if let known = HeaderNames.field(of: column.header), let earlier = columns.header(of: known) {
                findings.add(Finding(.warning, .columnTwice(earlier: earlier), at: place))
            } else {
                let suggestion = Suggestion.closest(to: column.header, among: HeaderNames.usual)
                findings.add(Finding(.warning, .unknownColumn, at: place, suggestion: suggestion))
            }
        }
        let namesPoint = columns.index(of: .point) != nil || columns.index(of: .pointName) != nil
        if !namesPoint, defaultPoint == nil, points.count > 0 {
            refuse(.noPointColumn, at: Place(file: file, line: row.line))
        }
        return skip(.header)
    }
}
