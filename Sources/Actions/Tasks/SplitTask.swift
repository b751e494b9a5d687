package import Conferences
import Store

/// Splits an open task into parts for lower units (giao nhiệm vụ thành phần). The whole stays with its unit,
/// shows what has come in, and cannot be closed before its parts.
package struct SplitTask: Action {
    package static let permission = Permission.decideTasks
    package static let name = "task.split"

    /// What one unit is to do.
    package struct Part: Sendable {
        /// A unit's name or code; a group of the registry stands for its members.
        package var unit: String
        /// `nil` for the words of the whole.
        package var text: String?
        /// `nil` for the due date of the whole.
        package var due: CalendarDate?

        package init(unit: String, text: String? = nil, due: CalendarDate? = nil) {
            self.unit = unit
            self.text = text
            self.due = due
        }
    }

    let reference: TaskReference
    let revision: Int?
    let parts: [Part]
    let text: String?
    let due: CalendarDate?

    package init(_ reference: TaskReference, revision: Int? = nil, parts: [Part]) {
        self.init(reference, revision: revision, parts: parts, text: nil, due: nil)
    }

    /// Splits a task that groups of the registry lead into a part for each of their members.
    ///
    /// - Parameters:
    ///   - text: `nil` for the words of the whole.
    ///   - due: `nil` for the due date of the whole.
    package init(
        groupsOf reference: TaskReference, revision: Int? = nil, text: String?, due: CalendarDate?
    ) {
        self.init(reference, revision: revision, parts: [], text: text, due: due)
    }

    private init(
        _ reference: TaskReference, revision: Int?, parts: [Part], text: String?, due: CalendarDate?
    ) {
        self.reference = reference
        self.revision = revision
        self.parts = parts
        self.text = text
        self.due = due
    }

    package func perform(in work: Work) throws -> [TrackedTask] {
        let whole = try work.openTask(reference, revision: revision)
        // A recurring task's parts would be due once, and its periods are what is followed.
        guard !whole.isSeries else { throw ActionError.task(.partOfRecurring(reference)) }
        let conference = try work.conference(reference.conference)
        let conclusion = try whole.conclusionRevision.flatMap {
            try work.records.conclusion(of: conference.id, revision: $0)
        }
        var number = try work.records.nextTaskNumber(of: conference.id)
        var made: [TrackedTask] = []
        for part in try expanded(try wanted(of: whole, in: work), in: work) {
            let task = try task(part, of: whole, number: number, in: work)
            try work.insert(
                task, conference: conference.id, conclusion: conclusion?.id,
                note: whole.reference.description)
            try work.record(task.reference.description, task.assignment)
            try work.announce(.taskAssigned, of: conference, TaskDetails(task))
            made.append(task)
            number += 1
        }
        let numbers = made.map(\.number)
        let split = try work.store(
            whole, note: numbers.map(String.init).joined(separator: ", "), StepDetail(parts: numbers))
        try work.announce(.taskSplit, about: split) { $0.parts = numbers.count }
        return made
    }

    /// What is asked for, or, where no unit is named, a part for each member of the groups that lead the whole.
    private func wanted(of whole: TrackedTask, in work: Work) throws -> [Part] {
        if !parts.isEmpty { return parts }
        let directory = UnitDirectory(
            try work.records.units(matching: whole.assignment.lead.map(UnitNaming.key)))
        let groups = whole.assignment.lead.filter { directory.match($0).unit?.isGroup == true }
        guard !groups.isEmpty else { throw ActionError.task(.noParts) }
        return groups.map { Part(unit: $0, text: text, due: due) }
    }

    /// The parts, each group as its members, no unit twice.
    private func expanded(_ parts: [Part], in work: Work) throws -> [Part] {
        var seen: Set<String> = []
        let names = KnownNames()
        return try parts.flatMap { part -> [Part] in
            var part = part
            part.unit = try work.unitName(part.unit, among: names)
            let known = UnitDirectory(try work.records.units(matching: [UnitNaming.key(part.unit)]))
            guard let unit = known.match(part.unit).unit, unit.isGroup else { return [part] }
            let members = try work.records.members(of: unit.id).filter { $0.state == .active }
            guard !members.isEmpty else { throw ActionError.unit(.emptyGroup(code: unit.code)) }
            return members.map { Part(unit: $0.name, text: part.text, due: part.due) }
        }.filter { seen.insert(UnitNaming.key($0.unit) + "\n" + ($0.text ?? "")).inserted }
    }

    private func task(
        _ part: Part, of whole: TrackedTask, number: Int, in work: Work
    ) throws -> TrackedTask {
        var assignment = whole.assignment
        assignment.lead = [part.unit]
        assignment.coordinating = []
        assignment.otherDeadlines = []
        if let text = part.text {
            guard !text.isBlank else { throw ActionError.emptyText }
            try work.checkLength(text, TextLimit.text)
            assignment.text = text
        }
        if let due = part.due {
            try work.checkDue(due, of: whole)
            if let end = whole.assignment.deadline?.date, due > end {
                throw ActionError.task(.partAfterWhole(due: due, whole: end))
            }
            assignment.deadline = Deadline(text: due.vietnamese, date: due)
        }
        var task = TrackedTask(
            id: work.newIdentifier(), conference: whole.conference, number: number,
            conclusionRevision: whole.conclusionRevision, state: .assigned, revision: 1,
            assignment: assignment, passage: whole.passage, updatedAt: work.now)
        task.parent = whole.number
        task.priority = whole.priority
        task.tags = whole.tags
        task.firstDue = assignment.deadline?.date
        task.assignedOn = try work.today(of: whole.conference)
        return task
    }
}
