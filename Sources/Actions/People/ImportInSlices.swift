import Conferences
import Database
import Rosters
import Store

/// Begins an import in slices.
private struct BeginImport: Action {
    static let permission = Permission.importRosters
    static let name = "roster.import"
    static let isTraced = false

    let source: RosterSource
    let importer: Importer

    struct Outcome: Sendable {
        var ground: RosterGround
        /// `nil` while an earlier import has to be cleared away or brought to its end first.
        var run: RosterImportRun?
    }

    /// - Throws: ``ActionError/importRunning(conference:)``.
    func perform(in work: Work) throws -> Outcome {
        var ground = try work.rosterGround(of: source)
        for earlier in try work.records.unfinishedImports(of: ground.conference.id) {
            guard earlier.aliveUntil <= work.now || importer.isGone(earlier.importer) else {
                throw ActionError.importRunning(conference: ground.conference.slug)
            }
            // It was broken off: what nobody has seen goes away, what was shown is brought to its end.
            if earlier.isVisible {
                _ = try work.finishPiece(earlier, of: ground)
            } else {
                _ = try work.records.sweep(earlier, limit: SlicedImport.changes)
            }
            return Outcome(ground: ground)
        }
        let run = RosterImportRun(
            id: work.newIdentifier(), aliveUntil: work.now.advanced(byMilliseconds: SlicedImport.patience),
            importer: importer.name, firstAttendee: work.newIdentifier())
        try work.records.begin(run, of: ground.conference.id, at: work.now)
        ground.hasAttendees = try work.records.hasAttendees(ground.conference.id)
        return Outcome(ground: ground, run: run)
    }
}

/// Stores one slice, or the beginning of it where somebody waits for their turn.
private struct StoreSlice: Action {
    static let permission = Permission.importRosters
    static let name = "roster.import"
    static let isTraced = false

    let lines: [RosterLine]
    let ground: RosterGround
    let run: RosterImportRun
    let ledger: PlaceLedger
    let again: AgainRule
    /// A segment of the index of names that is complete.
    let postings: NamePostings?

    func perform(in work: Work) throws -> StoredSlice {
        let until = work.now.advanced(byMilliseconds: SlicedImport.patience)
        guard let disturbances = try work.records.keepAlive(run.id, until: until) else {
            throw ActionError.importRunning(conference: ground.conference.slug)
        }
        ledger.note(disturbances: disturbances)
        if let postings {
            try work.records.insert(
                postings, segment: work.newIdentifier(for: NamePostings.self).rawValue,
                of: ground.conference.id)
        }
        var rest = lines[...]
        func nextPiece() -> [RosterLine] {
            defer { rest = rest.dropFirst(SliceSize.least) }
            return Array(rest.prefix(SliceSize.least))
        }
        var stored = try work.store(nextPiece(), of: ground, ledger, again: again, in: run.id)
        while !rest.isEmpty, !work.records.isAwaited {
            stored.add(
                try work.store(
                    nextPiece(), of: ground, ledger, taken: stored.plan.taken, again: again, in: run.id))
        }
        stored.rest = Array(rest)
        return stored
    }
}

/// Shows all of it at once.
private struct ShowImport: Action {
    static let permission = Permission.importRosters
    static let name = "roster.import"
    static let isTraced = false

    let ground: RosterGround
    let run: RosterImportRun
    let outcome: ImportRoster.Outcome
    let postings: NamePostings
    let doubt: SeenKeys.Doubt

    /// Returns how many pairs were found that may be one person.
    func perform(in work: Work) throws -> Int {
        try work.records.insert(
            postings, segment: work.newIdentifier(for: NamePostings.self).rawValue, of: ground.conference.id)
        try work.show(run, outcome, of: ground)
        return try work.keepDoubt(doubt, of: ground)
    }
}

/// Brings a piece of the changes about.
private struct ChangePeople: Action {
    static let permission = Permission.importRosters
    static let name = "roster.import"
    static let isTraced = false

    let ground: RosterGround
    let run: RosterImportRun

    func perform(in work: Work) throws -> Bool {
        _ = try work.records.keepAlive(
            run.id, until: work.now.advanced(byMilliseconds: SlicedImport.patience))
        return try work.finishPiece(run, of: ground)
    }
}

/// Clears a piece of an import away that is not to be.
private struct SweepImport: Action {
    static let permission = Permission.importRosters
    static let name = "roster.import"
    static let isTraced = false

    let run: RosterImportRun

    func perform(in work: Work) throws -> Int {
        try work.records.sweep(run, limit: SlicedImport.changes)
    }
}

/// Which process imports, and how to tell that another one is no more.
package struct Importer: Sendable {
    package var name: String
    /// Whether the process of that name has ended for certain.
    package var isGone: @Sendable (String) -> Bool

    package init(name: String, isGone: @escaping @Sendable (String) -> Bool) {
        self.name = name
        self.isGone = isGone
    }

    /// One of which nobody can tell: it is taken for dead once it has been silent for a minute.
    package static let unknown = Importer(name: "") { _ in false }
}

enum SlicedImport {
    /// How many people are changed or cleared away at a time.
    static let changes = 4000
    /// How long an import that says nothing is taken to be alive, in milliseconds.
    static let patience: Int64 = 60_000
    /// From how many new people on a roster has grown by much.
    static let many = 5000
    /// How many people make up a segment of the index of names.
    static let segment = 64_000
}

extension Office {
    /// Imports a roster in slices, between which everybody else gets their turn; all new people are seen at
    /// once, at the end. A file of any size takes the same memory.
    ///
    /// Where it is broken off before that, nobody has seen anything, and the next import clears it away; where
    /// after, the next import brings it to its end.
    ///
    /// - Throws: ``ImportRoster/Refused`` where there are errors, ``ActionError/importRunning(conference:)``.
    package func importRoster(
        _ source: RosterSource, skipsBadRows: Bool = false, importer: Importer = .unknown, as actor: Actor
    ) async throws -> ImportRoster.Outcome {
        let beginning = BeginImport(source: source, importer: importer)
        var begun = try await perform(beginning, as: actor)
        while begun.run == nil { begun = try await perform(beginning, as: actor) }
        guard let run = begun.run else { return ImportRoster.Outcome() }
        let ground = begun.ground
        do {
            var reading = RosterReading(source, ground)
            var postings = NamePostings()
            var named: [(id: Identifier<Conferences.Attendee>, searchKey: String)] = []
            let ledger = PlaceLedger(isEmpty: !ground.hasAttendees)
            var later: [RosterLine] = []
            var likely = 0
            var size = SliceSize(limit: source.sliceLimit)
            var queue = try reading.nextLines(size.count) ?? []
            var again = AgainRule.wait
            while !queue.isEmpty {
                let slice = queue.count > size.count ? Array(queue.prefix(size.count)) : queue
                queue = Array(queue.dropFirst(slice.count))
                let isWhole = postings.count >= SlicedImport.segment
                let action = StoreSlice(
                    lines: slice, ground: ground, run: run, ledger: ledger, again: again,
                    postings: isWhole ? postings : nil)
                // The next slice is read, and who was named in the one before is noted, while this one is stored.
                async let storing = stage(action, as: actor)
                if isWhole { postings = NamePostings() }
                for (id, searchKey) in named { postings.add(id, searchKey) }
                if case .wait = again, queue.count < size.count {
                    queue += try reading.nextLines(size.count) ?? []
                }
                let stored = try await storing
                if !stored.rest.isEmpty { queue = stored.rest + queue }
                size.note(audited: stored.audited)
                ledger.take(stored.plan.taken)
                named = stored.named
                reading.count(stored.plan, of: slice)
                later += stored.later
                likely += stored.likely
                if queue.isEmpty, case .wait = again {
                    again = .take(but: reading.keys.doubt.fingerprints)
                    queue = later
                    later = []
                }
            }
            for (id, searchKey) in named { postings.add(id, searchKey) }
            var outcome = reading.outcome()
            guard outcome.isUsable, skipsBadRows || outcome.findings.errors == 0 else {
                throw ImportRoster.Refused(outcome: outcome)
            }
            likely += try await perform(
                ShowImport(
                    ground: ground, run: run, outcome: outcome, postings: postings,
                    doubt: reading.keys.doubt), as: actor)
            outcome.likelyDuplicates = likely
            // The import is done, whatever becomes of this.
            if outcome.added >= SlicedImport.many {
                try? await store.write(.claiming) { try $0.countRostersAnew() }
            }
            while try await !perform(ChangePeople(ground: ground, run: run), as: actor) {}
            return outcome
        } catch {
            // What is left where this fails, too, is cleared away by the next import.
            if (try? await isVisible(run, of: ground)) == false {
                while let swept = try? await perform(SweepImport(run: run), as: actor), swept > 0 {}
            }
            throw error
        }
    }

    private func isVisible(_ run: RosterImportRun, of ground: RosterGround) async throws -> Bool {
        let conference = ground.conference.id
        return try await store.read { records in
            try records.unfinishedImports(of: conference).first { $0.id == run.id }?.isVisible ?? true
        }
    }
}
