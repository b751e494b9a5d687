package import Conferences
import Store

/// Turns a proposed task down, or calls an assigned one off, with a reason (bỏ nhiệm vụ). What was made of it goes with
/// it: its open parts, and the open periods of a recurring one.
package struct DropTask: Action {
    package static let permission = Permission.decideTasks
    package static let name = "task.drop"

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
        return try drop(try work.task(reference, revision: revision), in: work)
    }

    private func drop(_ task: TrackedTask, in work: Work) throws -> TrackedTask {
        let dropped = try work.step(task, to: .cancelled, reason: reason, ["reason": reason])
        // A proposal was told to nobody; of an assigned task those who were told must know.
        if task.state != .proposed {
            try work.announce(.taskCancelled, about: dropped)
        }
        for made in try work.records.openTasks(madeOf: task) { _ = try drop(made, in: work) }
        return dropped
    }
}
