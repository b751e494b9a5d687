package import Conferences

/// Opens a task again that was done or cancelled, with a reason (mở lại nhiệm vụ). Its reports, its first due
/// date and its history stay.
package struct ReopenTask: Action {
    package static let permission = Permission.closeTasks
    package static let name = "task.reopen"

    let reference: TaskReference
    let revision: Int?
    let reason: String

    package init(_ reference: TaskReference, revision: Int? = nil, reason: String) {
        self.reference = reference
        self.revision = revision
        self.reason = reason
    }

    package func perform(in work: Work) throws -> TrackedTask {
        guard !reason.isBlank else { throw ActionError.emptyReason }
        let task = try work.task(reference, revision: revision)
        guard task.state == .done || task.state == .cancelled else {
            throw ActionError.wrongState(reference, from: task.state, to: .assigned)
        }
        guard !task.assignment.lead.isEmpty else { throw ActionError.taskWithoutLead(reference) }
        let reopened = try work.step(task, to: .assigned, reason: reason, StepDetail(reason: reason))
        try work.announce(.taskReopened, about: reopened)
        return reopened
    }
}
