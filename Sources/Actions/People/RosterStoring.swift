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
        _ lines: [RosterLine], of ground: RosterGround, in run: Identifier<RosterImportRun>
    ) throws -> StoredSlice {
        let conference = ground.conference.id
        let matches =
            ground.hasAttendees
            ? try records.match(lines, of: ground.conference, for: actor.remit)
            : [RosterMatch](repeating: .new, count: lines.count)
        var new: [(id: Identifier<Attendee>, line: RosterLine)] = []
        var changed: [(id: Identifier<Attendee>, line: RosterLine)] = []
        for (line, match) in zip(lines, matches) {
            switch match {
            case .new: new.append((newIdentifier(), line))
            case .changed(let id, _): changed.append((id, line))
            case .same: break
            }
        }
        try records.insert(new, of: conference, import: run)
        try records.stage(changed, import: run)
        return StoredSlice(matches: matches, named: new + changed)
    }

    /// Makes an import visible, with its record and its word to those who follow.
    func show(_ run: RosterImportRun, _ outcome: ImportRoster.Outcome, of ground: RosterGround) throws {
        try records.show(run.id, at: now)
        guard outcome.added + outcome.changed > 0 else { return }
        let conference = ground.conference
        let details = RosterDetails(conference, outcome)
        try record(conference.slug, details)
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
    var matches: [RosterMatch]
    /// Whoever is new or has changed, for the index of names.
    var named: [(id: Identifier<Attendee>, line: RosterLine)]
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
