package import Conferences

/// Sends a report back, with a reason: the task is its unit's again (trả lại, yêu cầu làm lại).
package struct ReturnTask: Action {
    package static let permission = Permission.closeTasks
    package static let name = "task.return"

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
        let returned = try work.step(task, to: .returned, reason: reason, StepDetail(reason: reason))
        try work.announce(.taskReturned, about: returned)
        return returned
    }
}
