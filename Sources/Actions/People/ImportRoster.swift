import Conferences
package import Rosters
package import Spreadsheets
import Store
import VietnameseText

/// Takes the people of a file into a conference's rosters (nhập danh sách đại biểu): who is there already is
/// brought up to date, never doubled.
package struct ImportRoster: Action {
    package static let permission = Permission.importRosters
    package static let name = "roster.import"

    /// What an import found and did.
    package struct Outcome: Sendable {
        package var added = 0
        package var changed = 0
        package var same = 0
        /// Rows that could not be taken.
        package var refused = 0
        /// How many attendees came in for each point, by code.
        package var byPoint: [String: Int] = [:]
        package var findings = RosterFindings()
        /// What each column was taken for; `nil` where no header was found.
        package var columns: RosterColumns?
        package var form: CSVForm?

        package var total: Int { added + changed + same }
    }

    /// The file has errors, and not all of it can be taken; nothing was.
    package struct Refused: Error {
        package let outcome: Outcome
    }

    let conference: String
    let path: String
    let point: String?
    let skipsBadRows: Bool
    let progress: @Sendable (_ bytes: Int, _ size: Int?) -> Void

    /// - Parameters:
    ///   - path: a CSV file.
    ///   - point: code of the point for rows that name none.
    ///   - skipsBadRows: whether the good rows are taken where others are not.
    ///   - progress: told now and then how much of the file is read.
    package init(
        conference: String, path: String, point: String? = nil, skipsBadRows: Bool = false,
        progress: @escaping @Sendable (Int, Int?) -> Void = { _, _ in }
    ) {
        self.conference = conference
        self.path = path
        self.point = point
        self.skipsBadRows = skipsBadRows
        self.progress = progress
    }

    /// Reads and stores row by row, so that a large file takes no more memory than a small one; where a row is
    /// bad, the transaction takes the good ones back.
    ///
    /// - Throws: ``Refused`` where there are errors.
    package func perform(in work: Work) throws -> Outcome {
        let conference = try work.conference(self.conference)
        guard !conference.isCancelled else {
            throw ActionError.cancelledConference(slug: conference.slug)
        }
        let points = try work.records.points(of: conference.id)
        let open = points.filter(\.isOpen)
        var identifiers: [String: Identifier<ConnectionPoint>] = [:]
        for point in open { identifiers[point.code] = point.id }
        if let point, identifiers[point] == nil {
            throw ActionError.unknownPoint(
                code: point, suggestion: Suggested.code(point, among: open.map(\.code)))
        }
        var file = RosterFile(
            path: path,
            reader: RosterReader(
                points: RosterPoints(open.map { RosterPoints.Point(code: $0.code, name: $0.name) }),
                defaultPoint: point, year: conference.schedule.firstDay.year, file: path))
        var outcome = Outcome()
        var rows = 0
        while let row = file.next() {
            rows += 1
            if rows % 4096 == 0 { progress(file.bytesRead, file.size) }
            guard case .attendee(let person, _) = row, let code = person.pointCode,
                let point = identifiers[code]
            else { continue }
            outcome.byPoint[code, default: 0] += 1
            let change = try work.records.upsert(
                Conferences.Attendee(person, point: code), of: conference.id, at: point
            ) { work.newIdentifier() }
            switch change {
            case .added: outcome.added += 1
            case .changed: outcome.changed += 1
            case .same: outcome.same += 1
            }
        }
        outcome.findings = file.reader.findings
        outcome.refused = file.reader.refused
        outcome.columns = file.reader.columns
        outcome.form = file.form
        let isUsable = !file.reader.isHopeless && (outcome.total > 0 || outcome.findings.errors == 0)
        guard isUsable, skipsBadRows || outcome.findings.errors == 0 else {
            throw Refused(outcome: outcome)
        }
        guard outcome.added + outcome.changed > 0 else { return outcome }
        var codes: [Identifier<ConnectionPoint>: String] = [:]
        for point in points { codes[point.id] = point.code }
        let links = points.compactMap { point in
            point.parent.flatMap { codes[$0] }.map { (code: point.code, parent: $0) }
        }
        try work.records.recountOpenRollCalls(
            of: conference, at: outcome.byPoint.keys.compactMap { identifiers[$0] })
        try work.record(conference.slug, RosterDetails(conference, outcome))
        try work.announce(
            .rosterChanged, of: conference,
            points: PointTree(links).withAncestors(outcome.byPoint.keys), RosterDetails(conference, outcome))
        return outcome
    }

    /// An import as the audit log and an event tell of it: counts, no people.
    private struct RosterDetails: Encodable {
        let conference: String
        let points: Int
        let added: Int
        let changed: Int
        let same: Int
        let refused: Int

        init(_ conference: Conference, _ outcome: Outcome) {
            self.conference = conference.slug
            points = outcome.byPoint.count
            added = outcome.added
            changed = outcome.changed
            same = outcome.same
            refused = outcome.refused
        }
    }
}

extension Conferences.Attendee {
    fileprivate init(_ person: Rosters.Attendee, point: String) {
        self.init(
            identity: person.identity.key, name: person.name, searchKey: VietnameseText.fold(person.name),
            sortKey: VietnameseText.nameSortKey(person.name), point: point, title: person.title,
            unit: person.unit, phone: person.phone, staffNumber: person.staffNumber,
            birthYear: person.birthYear, category: person.category, note: person.note)
    }
}
