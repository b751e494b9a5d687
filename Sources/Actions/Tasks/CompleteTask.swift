package import Conferences
import Store

/// Closes a task as done, with what was achieved (hoàn thành nhiệm vụ).
package struct CompleteTask: Action {
    package static let permission = Permission.closeTasks
    package static let name = "task.complete"

    let reference: TaskReference
    let text: String
    let unit: String?

    /// - Parameter unit: who reports; the actor, where it is `nil`.
    package init(_ reference: TaskReference, text: String, unit: String? = nil) {
        self.reference = reference
        self.text = text
        self.unit = unit
    }

    package func perform(in work: Work) throws -> TrackedTask {
        guard !text.allSatisfy(\.isWhitespace) else { throw ActionError.emptyText }
        let task = try work.task(reference, revision: nil)
        let report = TaskReport(
            at: work.now, by: unit ?? work.actor.name, text: text, percent: 100, isFinal: true)
        let done = try work.step(task, to: .done, report)
        try work.records.insert(report, id: work.newIdentifier(), of: task.id)
        try work.announce(.taskDone, of: try work.conference(reference.conference), TaskDetails(done))
        return done
    }
}
