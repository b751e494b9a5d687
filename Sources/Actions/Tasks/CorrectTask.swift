package import Conferences
import Store

/// Corrects what an assigned task says, with a reason (đính chính nhiệm vụ): its words, or a due date that was written
/// down wrongly, which may be an earlier one. More time is no correction: that is an extension. The first due date
/// stays, and the history tells what stood there before.
package struct CorrectTask: Action {
    package static let permission = Permission.decideTasks
    package static let name = "task.correct"

    let reference: TaskReference
    let revision: Int?
    let text: String?
    let due: CalendarDate?
    let reason: String

    /// - Parameters:
    ///   - text: `nil` for the words as they are.
    ///   - due: `nil` for the due date as it is.
    package init(
        _ reference: TaskReference, revision: Int? = nil, text: String? = nil, due: CalendarDate? = nil,
        reason: String
    ) {
        self.reference = reference
        self.revision = revision
        self.text = text
        self.due = due
        self.reason = reason
    }

    package func perform(in work: Work) throws -> TrackedTask {
        guard !reason.isBlank else { throw ActionError.emptyReason }
        var task = try work.openTask(reference, revision: revision)
        let before = task.assignment
        if let text {
            guard !text.isBlank else { throw ActionError.emptyText }
            task.assignment.text = text
        }
        if let due, due != before.deadline?.date { try setDue(due, of: &task, in: work) }
        guard task.assignment != before else { throw ActionError.task(.nothingToCorrect(reference)) }
        let corrected = try work.store(
            task, reason: reason, note: before.note(changedTo: task.assignment),
            Detail(reason: reason, before: before, after: task.assignment))
        try work.announce(.taskChanged, about: corrected) { details in
            if task.assignment.deadline?.date != before.deadline?.date {
                details.previousDue = before.deadline?.date?.description
            }
        }
        return corrected
    }

    private func setDue(_ due: CalendarDate, of task: inout TrackedTask, in work: Work) throws {
        guard let present = task.assignment.deadline?.date else {
            throw ActionError.task(.noDueDate(reference))
        }
        // What was reported in time must not become late behind the unit's back.
        guard task.state.awaitsUnit else {
            throw ActionError.task(.notOpen(reference, state: task.state))
        }
        if let pending = try work.records.extensions(of: task.id).first(where: { $0.state == .asked }) {
            throw ActionError.task(.extensionPending(reference, wanted: pending.wanted))
        }
        guard due < present else { throw ActionError.task(.correctedLater(reference, due: present)) }
        try work.checkDue(due, of: task)
        var parts = TaskFilter(
            conference: reference.conference, states: Set(TaskState.allCases.filter(\.isOpen)))
        parts.parent = reference.number
        if let last = try work.records.tasks(parts).compactMap(\.assignment.deadline?.date).max(), last > due
        {
            throw ActionError.task(.partAfterWhole(due: last, whole: due))
        }
        task.assignment.deadline?.date = due
        task.assignment.deadline?.time = nil
    }

    private struct Detail: Encodable {
        let reason: String
        let before: Assignment
        let after: Assignment
    }
}
