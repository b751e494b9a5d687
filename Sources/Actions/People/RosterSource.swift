import Conferences
import Diagnostics
package import Rosters
import Store
import VietnameseText

/// A file of people and how it is to be read.
package struct RosterSource: Sendable {
    package var conference: String
    /// A CSV file or a workbook.
    package var path: String
    /// Code of the point for rows that name none.
    package var point: String?
    /// The sheet of a workbook; the first with a header, where it is `nil`.
    package var sheet: String?
    /// What columns hold, by header, where the caller knows better than the guess.
    package var columns: [String: RosterField]
    /// Why people over a category's number are taken; `nil` where the plan alone decides about them.
    package var overQuotaReason: String?
    /// The most people of a slice. Each slice writes most pages of the indexes anew, so that few large ones are
    /// quickest; those of one, and of the one after it, are in memory.
    var sliceLimit = 32_000
    /// Told now and then how many bytes are read, and of how many, where that is known.
    package var progress: @Sendable (_ bytes: Int, _ size: Int?) -> Void

    package init(
        conference: String, path: String, point: String? = nil, sheet: String? = nil,
        columns: [String: RosterField] = [:], overQuotaReason: String? = nil,
        progress: @escaping @Sendable (Int, Int?) -> Void = { _, _ in }
    ) {
        self.conference = conference
        self.path = path
        self.point = point
        self.sheet = sheet
        self.columns = columns
        self.overQuotaReason = overQuotaReason
        self.progress = progress
    }
}

/// What an import must know of its conference.
struct RosterGround: Sendable {
    let conference: Conference
    let points: [StoredPoint]
    /// The open points by their codes.
    let identifiers: [String: Identifier<ConnectionPoint>]
    /// The codes of the points whose people the importer may bring; `nil` for all.
    let covered: Set<String>?
    /// Whether anybody was on the roster before.
    var hasAttendees: Bool
    /// What becomes of people over a category's number.
    let places: PlaceRule
}

extension Records {
    /// - Throws: ``ActionError/unknownPoint(code:suggestion:)``, ``ActionError/beyondRemit(_:)``; where the remit has nothing to do with the
    ///   conference, ``ActionError/unknownConference(slug:suggestion:)``.
    func rosterGround(of source: RosterSource, _ conference: Conference, for remit: Remit) throws
        -> RosterGround
    {
        guard remit.covers(conference: conference.slug) else {
            throw ActionError.unknownConference(slug: conference.slug, suggestion: nil)
        }
        guard !conference.isCancelled else {
            throw ActionError.cancelledConference(slug: conference.slug)
        }
        if let reason = source.overQuotaReason, !reason.contains(where: { !$0.isWhitespace }) {
            throw ActionError.emptyReason
        }
        let points = try self.points(of: conference.id)
        let covered = try pointsCovered(by: remit, of: conference)
        let open = points.filter(\.isOpen)
        let identifiers = Dictionary(open.map { ($0.code, $0.id) }) { first, _ in first }
        if let point = source.point, let covered, !covered.contains(point) {
            throw ActionError.beyondRemit(point)
        }
        if let point = source.point, identifiers[point] == nil {
            throw ActionError.unknownPoint(
                code: point, suggestion: Suggested.code(point, among: open.map(\.code)))
        }
        return RosterGround(
            conference: conference, points: points, identifiers: identifiers,
            covered: covered,
            hasAttendees: try hasAttendees(conference.id),
            places: PlaceRule(
                policy: conference.overQuota, limits: try places(of: conference.id),
                reason: source.overQuotaReason))
    }

    /// What each line means beside what is stored.
    ///
    /// - Throws: ``PointError/elsewhere(row:)`` at somebody who stands at a point that is another's: they would
    ///   be taken away from there, and what is stored of them would be told.
    func matchForRemit(
        _ lines: [RosterLine], of conference: Conference, for remit: Remit
    ) throws -> RosterMatches {
        let found = try matchInDetail(lines, of: conference.id)
        guard let covered = try pointsCovered(by: remit, of: conference) else { return found }
        let points = Set(try points(of: conference.id).filter { covered.contains($0.code) }.map(\.id))
        for (line, match) in zip(lines, found.matches) {
            switch match {
            case .changed(_, let point), .again(_, let point):
                guard points.contains(point) else {
                    throw ActionError.point(.elsewhere(row: line.row))
                }
            case .new, .same: break
            }
        }
        return found
    }
}

/// Reads a file's people in slices.
struct RosterReading: ~Copyable {
    private var file: RosterFile
    private let source: RosterSource
    private let ground: RosterGround
    private var counted = ImportRoster.Outcome()
    private var placeFindings = RosterFindings()
    private var hashing = PersonHashing()
    /// By what people of the file may be known again, and which of it came twice.
    private(set) var keys = SeenKeys()

    /// How many people are read at a time where nobody waits for them to be stored.
    private static let piece = 8000

    init(_ source: RosterSource, _ ground: RosterGround) {
        self.source = source
        self.ground = ground
        // A point that is another's is as unknown to the file's reader as one that is not there.
        let open = ground.points.filter { $0.isOpen && ground.covered?.contains($0.code) ?? true }
        file = RosterFile(
            path: source.path, sheet: source.sheet,
            reader: RosterReader(
                points: RosterPoints(open.map { RosterPoints.Point(code: $0.code, name: $0.name) }),
                defaultPoint: source.point, year: ground.conference.schedule.firstDay.year,
                columns: source.columns, file: source.path))
    }

    /// The next people, up to so many; `nil` at the end.
    mutating func nextLines(_ limit: Int = piece) throws -> [RosterLine]? {
        var lines: [RosterLine] = []
        lines.reserveCapacity(limit)
        while lines.count < limit, let row = file.next() {
            guard case .attendee(let person, _) = row, let code = person.pointCode,
                let point = ground.identifiers[code]
            else { continue }
            let attendee = Conferences.Attendee(person, point: code)
            let line = RosterLine(
                attendee, at: point, row: person.row,
                personHash: .some(hashing.hash(searchKey: attendee.searchKey, unit: attendee.unit)))
            if let key = line.nameKey { keys.insert(key, of: line) }
            if let key = line.staffKey { keys.insert(key, of: line) }
            keys.noteSharedPhone(line)
            lines.append(line)
        }
        source.progress(file.bytesRead, file.size)
        return lines.isEmpty ? nil : lines
    }

    /// Counts what the people of a slice came to.
    mutating func count(_ plan: SlicePlan, of lines: [RosterLine]) {
        for (fate, line) in zip(plan.fates, lines) {
            switch fate {
            case .new: counted.added += 1
            case .changed: counted.changed += 1
            case .same: counted.same += 1
            case .refused:
                counted.overRefused += 1
                continue
            case .later: continue
            }
            counted.byPoint[line.attendee.point, default: 0] += 1
        }
        counted.waiting += plan.waiting
        counted.overQuota += plan.overQuota
        for var finding in plan.findings {
            finding.place?.file = source.path
            placeFindings.add(finding)
        }
    }

    /// What there is to tell at the end.
    func outcome() -> ImportRoster.Outcome {
        var outcome = counted
        outcome.findings = file.reader.findings
        outcome.findings.add(all: placeFindings)
        outcome.refused = file.reader.refused + counted.overRefused
        outcome.columns = file.reader.isHopeless ? nil : file.reader.columns
        outcome.form = file.form
        outcome.sheet = file.sheet
        return outcome
    }
}

extension Conferences.Attendee {
    init(_ person: Rosters.Attendee, point: String) {
        self.init(
            identity: person.identity.key, name: person.name, searchKey: VietnameseText.fold(person.name),
            sortKey: VietnameseText.nameSortKey(person.name), point: point, title: person.title,
            unit: person.unit, phone: person.phone, staffNumber: person.staffNumber,
            birthYear: person.birthYear, category: person.category, note: person.note)
    }
}
