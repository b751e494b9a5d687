package import Conferences
import Store

/// Closes a task as done, with what was achieved (hoàn thành nhiệm vụ).
package struct CompleteTask: Action {
    package static let permission = Permission.closeTasks
    package static let name = "task.complete"

    let reference: TaskReference
    let revision: Int?
    let text: String
    let unit: String?
    let link: String?

    /// - Parameters:
    ///   - unit: who reports; the actor, where it is `nil`.
    ///   - link: where the evidence is to be found.
    package init(
        _ reference: TaskReference, revision: Int? = nil, text: String, unit: String? = nil,
        link: String? = nil
    ) {
        self.reference = reference
        self.revision = revision
        self.text = text
        self.unit = unit
        self.link = link
    }

    package func perform(in work: Work) throws -> TrackedTask {
        guard !text.isBlank else { throw ActionError.emptyText }
        try work.checkLength(text, TextLimit.text)
        if let link { _ = try MarkTask.link(TaskLink(url: link)) }
        let task = try work.task(reference, revision: revision)
        try refuseOpenParts(in: work)
        let report = TaskReport(
            at: work.now, by: try work.reporter(unit, on: task), text: text, percent: 100, isFinal: true,
            link: link)
        let done = try work.step(task, to: .done, note: text, report)
        try work.records.insert(report, id: work.newIdentifier(), of: task.id)
        try work.announce(.taskDone, about: done)
        return done
    }

    /// What was split is done when its parts are.
    private func refuseOpenParts(in work: Work) throws {
        var parts = TaskFilter(
            conference: reference.conference, states: Set(TaskState.allCases.filter(\.isOpen)))
        parts.parent = reference.number
        let count = try work.records.countTasks(parts)
        guard count == 0 else { throw ActionError.task(.partsOpen(reference, count: count)) }
    }
}
