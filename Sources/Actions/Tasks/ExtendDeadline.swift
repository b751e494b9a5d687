package import Conferences
import Store

/// Gives a task more time (gia hạn): grants what was asked for, to that date or another, or moves the due date
/// without having been asked. The first due date is kept; a task that has none gets its first one (ấn định thời hạn).
package struct ExtendDeadline: Action {
    package static let permission = Permission.decideTasks
    package static let name = "task.extend"

    let reference: TaskReference
    let revision: Int?
    let date: CalendarDate?
    let reason: String?

    /// - Parameters:
    ///   - date: the new due date; `nil` for the one that was asked for.
    ///   - reason: needed where nobody asked.
    package init(
        _ reference: TaskReference, revision: Int? = nil, to date: CalendarDate? = nil,
        reason: String? = nil
    ) {
        self.reference = reference
        self.revision = revision
        self.date = date
        self.reason = reason
    }

    package func perform(in work: Work) throws -> TrackedTask {
        var task = try work.openTask(reference, revision: revision)
        let pending = try work.records.extensions(of: task.id).first { $0.state == .asked }
        guard let date = date ?? pending?.wanted else {
            throw ActionError.task(.noExtensionPending(reference))
        }
        guard let why = pending?.reason ?? reason, !why.isBlank else { throw ActionError.emptyReason }
        if task.assignment.deadline?.date == nil, !task.isSeries {
            return try setFirstDate(date, why, of: task, in: work)
        }
        let due = try task.dueDate(beforeExtensionTo: date)
        try work.checkDue(date, of: task)
        var granted =
            pending
            ?? TaskExtension(
                id: work.newIdentifier(), state: .granted, from: due, wanted: date, reason: why,
                askedAt: work.now, askedBy: work.actor.name)
        granted.state = .granted
        granted.granted = date
        granted.decidedAt = work.now
        granted.decidedBy = work.actor.name
        granted.answer = pending == nil ? nil : reason
        try work.records.put(granted, of: task.id)
        task.assignment.deadline?.date = date
        task.assignment.deadline?.time = nil
        let extended = try work.store(
            task, reason: why, note: "\(due.vietnamese) → \(date.vietnamese)",
            StepDetail(reason: why, due: date, from: due))
        var details = TaskDetails(extended)
        details.previousDue = due.description
        try work.announce(.taskExtended, of: try work.conference(reference.conference), details)
        return extended
    }

    private func setFirstDate(
        _ date: CalendarDate, _ why: String, of task: TrackedTask, in work: Work
    ) throws -> TrackedTask {
        let today = try work.today(of: reference.conference)
        guard date >= today else { throw ActionError.task(.notLater(reference, due: today)) }
        try work.checkDue(date, of: task)
        var dated = task
        // What the conclusion said of the time, such as "sớm", stays readable.
        dated.assignment.deadline = Deadline(
            text: task.assignment.deadline?.text ?? date.vietnamese, date: date)
        dated.firstDue = date
        let stored = try work.store(
            dated, reason: why, note: "→ \(date.vietnamese)", StepDetail(reason: why, due: date))
        try work.announce(.taskExtended, about: stored)
        return stored
    }
}
