import Conferences
import Store

extension Work {
    func rosterGround(of source: RosterSource) throws -> RosterGround {
        try records.rosterGround(of: source, try conference(source.conference), for: actor.remit)
    }

    /// Stores a slice of an import: new people, whom nobody sees yet, and what others become.
    ///
    /// - Throws: ``PointError/elsewhere(row:)``.
    func store(
        _ lines: [RosterLine], of ground: RosterGround, _ ledger: PlaceLedger, taken: [PlaceKey: Int] = [:],
        again: AgainRule, in run: Identifier<RosterImportRun>
    ) throws -> StoredSlice {
        let conference = ground.conference.id
        let plan = try records.planSlice(
            lines, of: ground, by: ground.places, ledger, taken: taken, again: again, in: run,
            for: actor.remit)
        var new: [AttendeeState: [(id: Identifier<Attendee>, line: RosterLine)]] = [:]
        var changed: [AttendeeState?: [(id: Identifier<Attendee>, line: RosterLine)]] = [:]
        var later: [RosterLine] = []
        var identifiers: [Int: Identifier<Attendee>] = [:]
        for (index, line) in lines.enumerated() {
            switch plan.fates[index] {
            case .new(let state):
                let id: Identifier<Attendee> = newIdentifier()
                identifiers[index] = id
                new[state, default: []].append((id, line))
            case .changed(let id, let state):
                identifiers[index] = id
                changed[state, default: []].append((id, line))
            case .later: later.append(line)
            case .same, .refused: break
            }
        }
        for (state, people) in new {
            try records.insert(people, of: conference, import: run, state: state)
        }
        for (state, people) in changed { try records.stage(people, import: run, state: state) }
        // Somebody found again later is looked at again then.
        let pairs = plan.likely.compactMap { index, known, grounds in
            identifiers[index].map { LikelyPair($0, known, grounds) }
        }
        let likely = try records.insert(likely: pairs, of: conference, at: now)
        return StoredSlice(
            plan: plan,
            named: identifiers.sorted { $0.key < $1.key }.map {
                ($0.value, lines[$0.key].attendee.searchKey)
            },
            later: later,
            likely: likely, audited: try records.lastAuditSequence())
    }

    /// Looks at what came twice in a file, and keeps the pairs that may be one person. Returns how many are new.
    func keepDoubt(_ doubt: SeenKeys.Doubt, of ground: RosterGround) throws -> Int {
        let conference = ground.conference.id
        var pairs = try records.likelyPairs(hashes: doubt.hashes.sorted(), of: conference)
        pairs += try records.likelyPairs(staffNumbers: doubt.staffNumbers.sorted(), of: conference)
        pairs += try records.likelyPairs(sharedPhones: doubt.sharedPhones, of: conference)
        return try records.insert(likely: pairs, of: conference, at: now)
    }

    /// Makes an import visible, with its record and its word to those who follow.
    func show(_ run: RosterImportRun, _ outcome: ImportRoster.Outcome, of ground: RosterGround) throws {
        try records.show(run.id, at: now)
        guard outcome.added + outcome.changed > 0 else { return }
        let conference = ground.conference
        let details = RosterDetails(conference, outcome)
        try record(
            conference.slug,
            ImportDetail(
                details, waiting: outcome.waiting, overQuota: outcome.overQuota,
                reason: outcome.overQuota > 0 ? ground.places.reason : nil))
        try announceRoster(details, of: conference, at: outcome.byPoint.keys, ground.points)
        try records.recountOpenRollCalls(
            of: conference, at: outcome.byPoint.keys.compactMap { ground.identifiers[$0] })
    }

    /// Makes all of an import's changes, in the transaction that shows it.
    func finish(_ run: RosterImportRun, of ground: RosterGround) throws {
        try records.recountOpenRollCalls(
            of: ground.conference, at: records.applyChanges(of: run.id, limit: .max).points)
        try records.finish(run.id)
    }

    /// Makes the next piece of the changes of an import that is shown already; true once there are none left and
    /// the import is done. Each piece has a record of its own: by the log's growing everybody else knows that
    /// what they saw has changed.
    func finishPiece(_ run: RosterImportRun, of ground: RosterGround) throws -> Bool {
        let applied = try records.applyChanges(of: run.id, limit: SlicedImport.changes)
        try records.recountOpenRollCalls(of: ground.conference, at: applied.points)
        if applied.count > 0 { try record(ground.conference.slug, ["changed": applied.count]) }
        guard applied.count < SlicedImport.changes else { return false }
        try records.finish(run.id)
        return true
    }

    /// Tells, after a quiet minute, how much of the rosters has changed.
    func announceRoster(
        _ details: RosterDetails, of conference: Conference, at codes: some Sequence<String>,
        _ points: [StoredPoint]
    ) throws {
        let byID = Dictionary(points.map { ($0.id, $0.code) }) { first, _ in first }
        let links = points.compactMap { point in
            point.parent.flatMap { byID[$0] }.map { (code: point.code, parent: $0) }
        }
        try announceSettled(
            .rosterChanged, about: "roster \(conference.slug)", of: conference,
            points: PointTree(links).withAncestors(codes)
        ) { (waiting: RosterDetails?) in waiting.map { details.added(to: $0) } ?? details }
    }
}

/// What became of a slice.
struct StoredSlice: Sendable {
    var plan: SlicePlan
    /// Whoever is new or has changed, with what they are searched by.
    var named: [(id: Identifier<Attendee>, searchKey: String)]
    /// Those who are decided about when the whole file is read.
    var later: [RosterLine]
    /// How many pairs were kept that may be one person.
    var likely: Int
    /// The newest record of the audit log.
    var audited: Int64
    /// Those who are left for another slice, because somebody waited.
    var rest: [RosterLine] = []

    /// Takes in what became of the people who follow.
    mutating func add(_ next: StoredSlice) {
        plan.add(next.plan)
        named += next.named
        later += next.later
        likely += next.likely
        audited = next.audited
    }
}

/// An import as the audit log and an event tell of it: counts, no people.
struct RosterDetails: Codable {
    let conference: String
    var points: Int
    var added: Int
    var changed: Int
    var same: Int
    var refused: Int

    init(_ conference: Conference, _ outcome: ImportRoster.Outcome) {
        self.conference = conference.slug
        points = outcome.byPoint.count
        added = outcome.added
        changed = outcome.changed
        same = outcome.same
        refused = outcome.refused
    }

    /// Several imports in one message.
    func added(to earlier: RosterDetails) -> RosterDetails {
        var sum = self
        sum.points = max(points, earlier.points)
        sum.added += earlier.added
        sum.changed += earlier.changed
        sum.same += earlier.same
        sum.refused += earlier.refused
        return sum
    }
}

/// An import as the audit log tells of it.
private struct ImportDetail: Encodable {
    let points: Int
    let added: Int
    let changed: Int
    let same: Int
    let refused: Int
    let waiting: Int
    let overQuota: Int
    let reason: String?

    init(_ details: RosterDetails, waiting: Int, overQuota: Int, reason: String?) {
        points = details.points
        added = details.added
        changed = details.changed
        same = details.same
        refused = details.refused
        self.waiting = waiting
        self.overQuota = overQuota
        self.reason = reason
    }
}
