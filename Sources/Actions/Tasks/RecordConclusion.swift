package import Conferences
package import Extraction
package import Store

/// Stores what the chair concluded (ghi nhận kết luận), as a revision that never changes, and the tasks found
/// in it as proposals.
///
/// The passages of a later revision are paired with those of the tasks that came from earlier ones. What says
/// the same is not proposed again, whether it was accepted, dropped or not decided yet. A proposal whose passage
/// changed is replaced; a task that a person decided on stays as it is, and is shown as touched.
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
        /// Assignments of this revision that a person accepted or dropped already, out of one before.
        package var alreadyDecided: Int
        /// Proposals of the revision before that this one leaves as they are.
        package var kept: Int = 0
        /// Tasks that a person decided on and whose passage this revision changes or leaves out.
        package var touched: [Touched] = []
    }

    /// A task, and what a correction says about it.
    package struct Touched: Sendable {
        package var task: TrackedTask
        package var correction: TaskCorrection
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
        _ text: String, of conference: Conference, known: Known = Known(),
        holidays: HolidayCalendar = .vietnam
    ) -> Reading {
        let day = conference.schedule.lastDay
        return Reader.read(
            text,
            in: ReadingContext(
                referenceDate: day, conferenceDate: day, holidays: holidays, known: known.directives,
                units: known.units))
    }

    /// What the store knows that helps to read a conclusion.
    package struct Known: Sendable {
        package var directives = KnownDirectives()
        package var units = KnownUnits()

        package init() {}
    }

    /// The directives that a conclusion's short forms may mean, those that its conference studies before all
    /// others of the store; and the units of the registry.
    package static func known(for conference: Conference, in records: Records) throws -> Known {
        var known = Known()
        known.directives = KnownDirectives(
            try records.directives(of: conference.id).map(\.directive), try records.directives())
        known.units = KnownUnits(try records.units())
        return known
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
        let comparison = try compare(with: conference, conclusion, in: work)
        let replaced = try replace(comparison.replaced, revision: conclusion.revision, in: work)
        let touched = try touch(comparison.touched, by: conclusion, of: conference, in: work)
        let cited = try citedDirectives(in: work)
        let range = DueRange(of: conference, at: work.now)
        var proposals: [TrackedTask] = []
        var number = try work.records.nextTaskNumber(of: conference.id)
        for (index, task) in reading.tasks.enumerated() where !comparison.paired.contains(index) {
            var proposal = TrackedTask(
                id: work.newIdentifier(), conference: conference.slug, number: number,
                conclusionRevision: conclusion.revision, state: .proposed, revision: 1,
                assignment: Assignment(task),
                passage: Passage(ordinal: task.ordinal, range: task.range, rule: task.rule.rawValue),
                updatedAt: work.now)
            proposal.doubts = task.uncertainties.map { TaskDoubt(about: $0) }
            if let due = proposal.assignment.deadline?.date, !range.contains(due) {
                proposal.doubts.append(TaskDoubt(.deadlineFarOff, due.description))
            }
            try work.insert(proposal, conference: conference.id, conclusion: conclusion.id, cited: cited)
            proposals.append(proposal)
            number += 1
        }
        let details = ConclusionDetails(
            conference: conference.slug, revision: conclusion.revision, proposals: proposals.count,
            directives: reading.directives.map(\.directive.number),
            touched: touched.isEmpty ? nil : touched.count)
        try work.record(conference.slug, details)
        try work.announce(.conclusionRecorded, of: conference, details)
        return Outcome(
            conclusion: conclusion, proposals: proposals, isUnchanged: false, replaced: replaced,
            alreadyDecided: comparison.decided, kept: comparison.kept, touched: touched)
    }

    private struct ConclusionDetails: Encodable {
        let conference: String
        let revision: Int
        let proposals: Int
        let directives: [String]
        let touched: Int?
    }

    private func replace(_ proposals: [TrackedTask], revision: Int, in work: Work) throws -> Int {
        for task in proposals {
            _ = try work.step(
                task, to: .cancelled, reason: "replaced by revision \(revision)",
                ["replaced_by_revision": revision])
        }
        return proposals.count
    }

    /// Writes down which tasks the revision touches; what an earlier one said of them already is not said again.
    private func touch(
        _ touched: [Touched], by conclusion: Conclusion, of conference: Conference, in work: Work
    ) throws -> [Touched] {
        let known = try work.records.newestCorrections(of: conference.id)
        let fresh = touched.filter { touched in
            guard let before = known[touched.task.id] else { return true }
            return before.kind != touched.correction.kind || before.text != touched.correction.text
        }
        for touched in fresh {
            try work.records.insert(touched.correction, of: touched.task.id, conclusion: conclusion.id)
        }
        return fresh
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
            deadline: task.deadline.map(Deadline.init),
            otherDeadlines: task.otherDeadlines.map(Deadline.init), directives: task.directives)
    }
}

extension Deadline {
    fileprivate init(_ deadline: ProposedDeadline) {
        let recurrence = deadline.recurring.map(\.rawValue).joined(separator: ", ")
        self.init(
            text: deadline.text, date: deadline.date,
            time: deadline.time,
            recurrence: recurrence.isEmpty ? nil : recurrence,
            rrule: deadline.rrule.flatMap { RepeatRule($0)?.text })
    }
}

extension TaskDoubt {
    fileprivate init(about uncertainty: Uncertainty) {
        switch uncertainty {
        case .leadInherited(let from): self.init(.leadInherited, from)
        case .noAssigningWord: self.init(.noAssigningWord, nil)
        case .leadIsGroup(let group): self.init(.leadIsGroup, group)
        case .yearAssumed(let year): self.init(.yearAssumed, String(year))
        case .deadlineNotADate(let words): self.init(.deadlineNotADate, words)
        case .deadlineCountedFrom(let day): self.init(.deadlineCountedFrom, day.description)
        case .deadlineDayAssumed(let day): self.init(.deadlineDayAssumed, day.description)
        case .impossibleDate(let words): self.init(.impossibleDate, words)
        case .partialDirective(let number): self.init(.partialDirective, number)
        case .directiveFromStore(let number): self.init(.directiveFromStore, number)
        case .directiveImplied(let words): self.init(.directiveImplied, words)
        }
    }
}
