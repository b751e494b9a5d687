package import Conferences
import Store

/// Adds a report on how far a task has come (báo cáo tiến độ). The report itself is never changed.
package struct ReportProgress: Action {
    package static let permission = Permission.reportTasks
    package static let name = "task.report"

    let reference: TaskReference
    let text: String
    let percent: Int?
    let unit: String?

    /// - Parameters:
    ///   - percent: how much of the work is done, 0…100.
    ///   - unit: who reports; the actor, where it is `nil`.
    package init(_ reference: TaskReference, text: String, percent: Int? = nil, unit: String? = nil) {
        self.reference = reference
        self.text = text
        self.percent = percent
        self.unit = unit
    }

    package func perform(in work: Work) throws -> TrackedTask {
        guard !text.allSatisfy(\.isWhitespace) else { throw ActionError.emptyText }
        if let percent, !(0...100).contains(percent) { throw ActionError.percentOutOfRange(percent) }
        let task = try work.task(reference, revision: nil)
        let report = TaskReport(
            at: work.now, by: unit ?? work.actor.name, text: text, percent: percent, isFinal: false)
        let reported = try advance(task, report, in: work)
        try work.records.insert(report, id: work.newIdentifier(), of: task.id)
        try work.announce(
            .taskReported, of: try work.conference(reference.conference), TaskDetails(reported))
        return reported
    }

    /// All done waits for the judgement of whoever assigned it; less than that shows that work is under way. A
    /// further report in the same state changes the state no more.
    private func advance(
        _ task: TrackedTask, _ report: TaskReport, in work: Work
    ) throws -> TrackedTask {
        let next: TaskState = percent == 100 ? .reported : .inProgress
        if task.state == next || (task.state == .reported && next == .inProgress) {
            return try work.store(task, report)
        }
        return try work.step(task, to: next, report)
    }
}
