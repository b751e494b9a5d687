import Conferences
package import Rosters
package import Spreadsheets
import Store

/// Takes the people of a file into a conference's rosters (nhập danh sách đại biểu): who is there already is
/// brought up to date, never doubled.
///
/// All in one transaction, for an office's everyday file. A file of a nation's size takes the same way in
/// slices, ``Office/importRoster(_:as:)``.
package struct ImportRoster: Action {
    package static let permission = Permission.importRosters
    package static let name = "roster.import"
    /// That a file was read and found to change nothing is no change.
    package static let isTraced = false

    /// What an import found and did.
    package struct Outcome: Sendable {
        package var added = 0
        package var changed = 0
        package var same = 0
        /// How many of those who are new or changed wait for a place, and how many were taken over the number.
        package var waiting = 0
        package var overQuota = 0
        /// Rows that were refused because there is no place left.
        var overRefused = 0
        /// Pairs of people who may be one person; `people duplicates` lists them.
        package var likelyDuplicates = 0
        /// Rows that could not be taken.
        package var refused = 0
        /// How many attendees came in for each point, by code.
        package var byPoint: [String: Int] = [:]
        package var findings = RosterFindings()
        /// What each column was taken for; `nil` where no header was found.
        package var columns: RosterColumns?
        package var form: CSVForm?
        /// The sheet of a workbook that was read.
        package var sheet: String?

        package var total: Int { added + changed + same }
    }

    /// The file has errors, and not all of it can be taken; nothing was.
    package struct Refused: Error {
        package let outcome: Outcome
    }

    let source: RosterSource
    let skipsBadRows: Bool

    /// - Parameter skipsBadRows: whether the good rows are taken where others are not.
    package init(_ source: RosterSource, skipsBadRows: Bool = false) {
        self.source = source
        self.skipsBadRows = skipsBadRows
    }

    package init(conference: String, path: String, point: String? = nil, skipsBadRows: Bool = false) {
        self.init(
            RosterSource(conference: conference, path: path, point: point), skipsBadRows: skipsBadRows)
    }

    /// - Throws: ``Refused`` where there are errors.
    package func perform(in work: Work) throws -> Outcome {
        let ground = try work.rosterGround(of: source)
        var reading = RosterReading(source, ground)
        let run = RosterImportRun(
            id: work.newIdentifier(), aliveUntil: work.now, firstAttendee: work.newIdentifier())
        try work.records.begin(run, of: ground.conference.id, at: work.now)
        var postings = NamePostings()
        let ledger = PlaceLedger(isEmpty: !ground.hasAttendees)
        var later: [RosterLine] = []
        var likely = 0
        func take(_ lines: [RosterLine], again: AgainRule) throws {
            let stored = try work.store(lines, of: ground, ledger, again: again, in: run.id)
            ledger.take(stored.plan.taken)
            later += stored.later
            likely += stored.likely
            reading.count(stored.plan, of: lines)
            for (id, searchKey) in stored.named { postings.add(id, searchKey) }
        }
        while let lines = try reading.nextLines() { try take(lines, again: .wait) }
        let waiting = later
        if !waiting.isEmpty { try take(waiting, again: .take(but: reading.keys.doubt.fingerprints)) }
        var outcome = reading.outcome()
        guard outcome.isUsable, skipsBadRows || outcome.findings.errors == 0 else {
            throw Refused(outcome: outcome)
        }
        outcome.likelyDuplicates = likely + (try work.keepDoubt(reading.keys.doubt, of: ground))
        try work.records.insert(postings, segment: run.id.rawValue, of: ground.conference.id)
        try work.show(run, outcome, of: ground)
        try work.finish(run, of: ground)
        return outcome
    }
}

extension ImportRoster.Outcome {
    var isUsable: Bool { !isHopeless && (total > 0 || findings.errors == 0) }

    /// Whether the file could not be read as a roster at all.
    private var isHopeless: Bool { columns == nil }
}
