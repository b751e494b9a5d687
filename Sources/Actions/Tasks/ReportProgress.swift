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
    let figures: [TaskFigure]
    let link: String?
    let revision: Int?

    /// - Parameters:
    ///   - percent: how much of the work is done, 0…100.
    ///   - unit: who reports; the actor, where it is `nil`.
    ///   - figures: numbers with their names.
    ///   - link: where what it tells of is to be found.
    package init(
        _ reference: TaskReference, revision: Int? = nil, text: String, percent: Int? = nil,
        unit: String? = nil, figures: [TaskFigure] = [], link: String? = nil
    ) {
        self.reference = reference
        self.revision = revision
        self.figures = figures
        self.link = link
        self.text = text
        self.percent = percent
        self.unit = unit
    }

    package func perform(in work: Work) throws -> TrackedTask {
        guard !text.allSatisfy(\.isWhitespace) else { throw ActionError.emptyText }
        if let percent, !(0...100).contains(percent) { throw ActionError.percentOutOfRange(percent) }
        try work.checkLength(text, TextLimit.text)
        try check(figures, in: work)
        if let link { _ = try MarkTask.link(TaskLink(url: link)) }
        let task = try work.task(reference, revision: revision)
        let report = TaskReport(
            at: work.now, by: try work.reporter(unit, on: task), text: text, percent: percent, isFinal: false,
            figures: figures, link: link)
        let reported = try advance(task, report, in: work)
        try work.records.insert(report, id: work.newIdentifier(), of: task.id)
        var details = TaskDetails(reported)
        details.percent = percent
        try work.announce(.taskReported, of: try work.conference(reference.conference), details)
        return reported
    }

    private func check(_ figures: [TaskFigure], in work: Work) throws {
        guard figures.count <= TextLimit.figures else {
            throw ActionError.task(.tooManyFigures(limit: TextLimit.figures))
        }
        for figure in figures {
            guard !figure.name.isBlank, !figure.value.isBlank else {
                throw ActionError.task(.badFigure("\(figure.name)=\(figure.value)"))
            }
            try work.checkLengths([figure.name, figure.value])
        }
    }

    /// All done waits for the judgement of whoever assigned it; less than that shows that work is under way. A
    /// further report in the same state changes the state no more.
    private func advance(
        _ task: TrackedTask, _ report: TaskReport, in work: Work
    ) throws -> TrackedTask {
        let next: TaskState = percent == 100 ? .reported : .inProgress
        var task = task
        if let percent { task.percent = percent }
        let note = (percent.map { "\($0) %: " } ?? "") + text
        if task.state == next || (task.state == .reported && next == .inProgress) {
            return try work.store(task, note: note, report)
        }
        return try work.step(task, to: next, note: note, report)
    }
}
