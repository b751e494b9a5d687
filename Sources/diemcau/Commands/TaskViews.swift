import Conferences
import Foundation
import Phrases

extension Console {
    /// A list of tasks: what, who leads and coordinates, by when, under which directives.
    func tasks(_ tasks: [TrackedTask], today: CalendarDate? = nil) {
        let words = phrases.words
        for task in tasks {
            var head = "\(task.reference)  \(words.taskState(task.state))"
            if let ordinal = task.passage.ordinal { head += "  [\(ordinal)]" }
            var isOverdue = false
            if let today, task.isOverdue(on: today) { isOverdue = true }
            line(styled(head, .bold) + (isOverdue ? "  " + styled(words.overdue, .red) : ""))
            line("   " + wrapped(task.assignment.text, indent: 3))
            facts(of: task.assignment, indent: 3)
            line()
        }
    }

    /// One task with its passage and its reports.
    func task(_ task: TrackedTask, _ reports: [TaskReport], passage: String?) {
        let words = phrases.words
        tasks([task])
        if let reason = task.reason {
            line("   \(styled(words.reason, .faint))  \(wrapped(reason, indent: 10))")
        }
        if let passage, passage != task.assignment.text {
            line(styled("   \(words.source) (\(phrases.output.revision(task.conclusionRevision)))", .faint))
            line("   “" + wrapped(passage, indent: 4) + "”")
        }
        guard !reports.isEmpty else { return }
        line(styled("   \(words.reports)", .faint))
        for report in reports {
            let percent = report.percent.map { " (\($0) %)" } ?? ""
            line("   • \(CalendarDate(of: report.at, in: nil).vietnamese), \(report.by)\(percent)")
            line("     " + wrapped(report.text, indent: 5))
        }
    }
}

extension TrackedTask {
    /// The words of the conclusion that the task was read from; `nil` where the conclusion is another revision.
    func quotation(from conclusion: Conclusion) -> String? {
        guard conclusion.revision == conclusionRevision else { return nil }
        let scalars = conclusion.text.unicodeScalars
        guard passage.range.upperBound <= scalars.count else { return nil }
        let start = scalars.index(scalars.startIndex, offsetBy: passage.range.lowerBound)
        let end = scalars.index(start, offsetBy: passage.range.count)
        return String(String.UnicodeScalarView(scalars[start..<end]))
            .precomposedStringWithCanonicalMapping
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// A task as JSON gives it to programs.
struct TaskJSON: Encodable {
    struct Due: Encodable {
        let text: String
        let date: CalendarDate?
        let time: String?
        let recurring: String?
    }

    struct Report: Encodable {
        let at: String
        let by: String
        let text: String
        let percent: Int?
        let isFinal: Bool

        private enum CodingKeys: String, CodingKey {
            case at, by, text, percent
            case isFinal = "is_final"
        }
    }

    let task: String
    let state: String
    let revision: Int
    let ordinal: String?
    let text: String
    let lead: [String]
    let coordinating: [String]
    let deadline: Due?
    let directives: [String]
    let conclusionRevision: Int
    let range: [Int]
    let rule: String
    let reason: String?
    let reports: [Report]?

    init(_ task: TrackedTask) { self.init(task, reports: nil) }

    init(_ task: TrackedTask, reports: [TaskReport]?) {
        self.task = task.reference.description
        state = task.state.rawValue
        revision = task.revision
        ordinal = task.passage.ordinal
        text = task.assignment.text
        lead = task.assignment.lead
        coordinating = task.assignment.coordinating
        deadline = task.assignment.deadline.map {
            Due(text: $0.text, date: $0.date, time: $0.time?.description, recurring: $0.recurrence)
        }
        directives = task.assignment.directives
        conclusionRevision = task.conclusionRevision
        range = [task.passage.range.lowerBound, task.passage.range.upperBound]
        rule = task.passage.rule
        reason = task.reason
        self.reports = reports?.map {
            Report(at: $0.at.description, by: $0.by, text: $0.text, percent: $0.percent, isFinal: $0.isFinal)
        }
    }

    private enum CodingKeys: String, CodingKey {
        case task, state, revision, ordinal, text, lead, coordinating, deadline, directives, range, rule
        case reason, reports
        case conclusionRevision = "conclusion_revision"
    }
}
