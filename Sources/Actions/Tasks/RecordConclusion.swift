package import Conferences
package import Extraction
package import Store

/// Stores what the chair concluded (ghi nhận kết luận), as a revision that never changes, and the tasks found
/// in it as proposals.
///
/// A later revision replaces the proposals that nobody decided on yet; what was accepted stays, and is not
/// proposed a second time.
package struct RecordConclusion: Action {
    package static let permission = Permission.recordConclusions
    package static let name = "conclusion.record"

    package struct Outcome: Sendable {
        package var conclusion: Conclusion
        package var proposals: [TrackedTask]
        /// Whether this very text was recorded already, and nothing was done.
        package var isUnchanged: Bool
        /// Proposals of the revision before that this one replaces.
        package var replaced: Int
        /// Assignments of this revision that were accepted already, out of one before.
        package var alreadyDecided: Int
    }

    let conference: String
    let text: String
    let source: String
    let reading: Reading

    /// - Parameters:
    ///   - source: where the text came from, such as the file's name.
    ///   - reading: what was found in the text, by ``read(_:of:)``.
    package init(conference: String, text: String, source: String, reading: Reading) {
        self.conference = conference
        self.text = text
        self.source = source
        self.reading = reading
    }

    /// Reads a conclusion the way it is recorded: its dates without a year are near the conference's last day,
    /// from which "kể từ ngày hội nghị" counts as well.
    package static func read(
        _ text: String, of conference: Conference, known: KnownDirectives = KnownDirectives(),
        holidays: HolidayCalendar = .vietnam
    ) -> Reading {
        let day = conference.schedule.lastDay
        return Reader.read(
            text,
            in: ReadingContext(referenceDate: day, conferenceDate: day, holidays: holidays, known: known))
    }

    /// The directives that a conclusion's short forms may mean: those that its conference studies before all
    /// others of the store.
    package static func known(for conference: Conference, in records: Records) throws -> KnownDirectives {
        KnownDirectives(try records.directives(of: conference.id).map(\.directive), try records.directives())
    }

    package func perform(in work: Work) throws -> Outcome {
        guard !text.allSatisfy(\.isWhitespace) else { throw ActionError.emptyText }
        let conference = try work.conference(self.conference)
        let before = try work.records.conclusion(of: conference.id)
        if let before, before.text == text {
            return Outcome(
                conclusion: before, proposals: [], isUnchanged: true, replaced: 0, alreadyDecided: 0)
        }
        let conclusion = Conclusion(
            id: work.newIdentifier(), revision: (before?.revision ?? 0) + 1, text: text, source: source,
            recordedAt: work.now, recordedBy: work.actor.name)
        try work.records.insert(conclusion, of: conference.id)
        let earlier = try work.records.tasks(TaskFilter(conference: conference.slug))
        let replaced = try replaceProposals(earlier, revision: conclusion.revision, in: work)
        let decided = Set(
            earlier.filter { $0.state != .proposed && $0.state != .cancelled }.map(\.assignment))
        let cited = try citedDirectives(in: work)
        var proposals: [TrackedTask] = []
        var number = try work.records.nextTaskNumber(of: conference.id)
        var alreadyDecided = 0
        for task in reading.tasks {
            let assignment = Assignment(task)
            if decided.contains(assignment) {
                alreadyDecided += 1
                continue
            }
            let proposal = TrackedTask(
                id: work.newIdentifier(), conference: conference.slug, number: number,
                conclusionRevision: conclusion.revision, state: .proposed, revision: 1,
                assignment: assignment,
                passage: Passage(ordinal: task.ordinal, range: task.range, rule: task.rule.rawValue),
                updatedAt: work.now)
            try work.records.insert(proposal, conference: conference.id, conclusion: conclusion.id)
            try work.storeUnits(of: assignment, proposal.id)
            try work.storeDirectives(of: assignment, proposal.id, conference: conference.id, cited: cited)
            proposals.append(proposal)
            number += 1
        }
        let details = ConclusionDetails(
            conference: conference.slug, revision: conclusion.revision, proposals: proposals.count,
            directives: reading.directives.map(\.directive.number))
        try work.record(conference.slug, details)
        try work.announce(.conclusionRecorded, of: conference, details)
        return Outcome(
            conclusion: conclusion, proposals: proposals, isUnchanged: false, replaced: replaced,
            alreadyDecided: alreadyDecided)
    }

    private struct ConclusionDetails: Encodable {
        let conference: String
        let revision: Int
        let proposals: Int
        let directives: [String]
    }

    private func replaceProposals(_ earlier: [TrackedTask], revision: Int, in work: Work) throws -> Int {
        let open = earlier.filter { $0.state == .proposed }
        for task in open {
            _ = try work.step(
                task, to: .cancelled, reason: "replaced by revision \(revision)",
                ["replaced_by_revision": revision])
        }
        return open.count
    }

    /// The documents that the text cites in full, as the store knows them, by number.
    private func citedDirectives(in work: Work) throws -> [String: Identifier<Directive>] {
        var known: [String: Identifier<Directive>] = [:]
        for cited in reading.directives where !cited.directive.isPartial {
            known[cited.directive.number] = try work.records.findOrInsert(cited.directive) {
                work.newIdentifier()
            }
        }
        return known
    }
}

extension Assignment {
    /// What a proposed task asks of whom, as it is stored.
    package init(_ task: ProposedTask) {
        self.init(
            text: task.text, lead: task.lead, coordinating: task.coordinating,
            deadline: task.deadline.map(Deadline.init), directives: task.directives)
    }
}

extension Deadline {
    fileprivate init(_ deadline: ProposedDeadline) {
        let recurrence = deadline.recurring.map(\.rawValue).joined(separator: ", ")
        self.init(
            text: deadline.text, date: deadline.date,
            time: deadline.time,
            recurrence: recurrence.isEmpty ? nil : recurrence)
    }
}
