package import Conferences
package import Store

/// All that is known of one task.
package struct TaskStory: Sendable {
    package let task: TrackedTask
    package let reports: [TaskReport]
    package let extensions: [TaskExtension]
    package let changes: [TaskChange]
    package let parts: [TrackedTask]
    /// The words of the conclusion's revision that it was read from.
    package let passage: String?

    /// `nil` where there is no such task.
    package init?(_ reference: TaskReference, in records: Records) throws {
        guard let task = try records.task(reference),
            let conference = try records.conference(slug: reference.conference)
        else { return nil }
        self.task = task
        reports = try records.reports(on: task.id)
        extensions = try records.extensions(of: task.id)
        changes = try records.changes(of: task.id)
        var parts = TaskFilter(conference: reference.conference)
        parts.parent = reference.number
        self.parts = try records.tasks(parts)
        passage = try task.conclusionRevision.flatMap {
            try records.conclusion(of: conference.id, revision: $0)
        }.flatMap { task.quotation(from: $0) }
    }
}
