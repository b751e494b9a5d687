import Actions
import Conferences
import Phrases
import Store

/// All that is known of one task.
struct TaskStory: Sendable {
    let task: TrackedTask
    let reports: [TaskReport]
    let extensions: [TaskExtension]
    let changes: [TaskChange]
    let parts: [TrackedTask]
    /// The words of the conclusion's revision that it was read from.
    let passage: String?

    /// `nil` where there is no such task.
    init?(_ reference: TaskReference, in records: Records) throws {
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

extension Console {
    /// A list of tasks: what, who leads and coordinates, by when, under which directives, how far.
    func tasks(_ tasks: [TrackedTask], today: CalendarDate? = nil) {
        for task in tasks {
            headline(task, today: today)
            line("   " + wrapped(task.assignment.text, indent: 3))
            facts(of: task.assignment, indent: 3)
            details(task)
            line()
        }
    }

    private func headline(_ task: TrackedTask, today: CalendarDate?) {
        let words = phrases.tasks
        var head = "\(task.reference)  \(phrases.words.taskState(task.state))"
        if let ordinal = task.passage.ordinal { head += "  [\(ordinal)]" }
        if let percent = task.percent, task.state != .done { head += "  \(words.progress(percent))" }
        if task.priority != .normal { head += "  (\(words.priority(task.priority)))" }
        var text = styled(head, .bold)
        if let today, let timing = words.timing(task.timing(on: today)) {
            var style = Style.faint
            if case .dueSoon = task.timing(on: today) { style = .yellow }
            if case .overdue = task.timing(on: today) { style = .red }
            text += "  " + styled(timing, style)
        }
        line(text)
    }

    /// What goes with a task beside its assignment, a line each.
    private func details(_ task: TrackedTask) {
        let words = phrases.tasks
        func tell(_ heading: String, _ text: String) {
            line("   \(styled(heading, .faint))  \(wrapped(text, indent: 5 + heading.count))")
        }
        if let first = task.firstDue, let due = task.assignment.deadline?.date, first != due {
            tell(phrases.words.due, words.firstDue(first))
        }
        for deadline in task.assignment.otherDeadlines {
            tell(words.alsoDue, deadline.date.map { "\($0.vietnamese) (\(deadline.text))" } ?? deadline.text)
        }
        if let parent = task.parent {
            tell(phrases.words.task, words.partOf(TaskReference(conference: task.conference, number: parent)))
        }
        if let series = task.series {
            tell(phrases.words.task, words.periodOf(TaskReference(conference: task.conference, number: series)))
        }
        if let person = task.inCharge { tell(words.inCharge, person) }
        if !task.tags.isEmpty { tell(words.tags, task.tags.joined(separator: ", ")) }
        for link in task.links { tell(words.links, link.title.map { "\($0): \(link.url)" } ?? link.url) }
        if let urging = task.urging { tell(words.urgingRule, urging.description) }
        if task.state == .proposed {
            for doubt in task.doubts { tell(words.doubts, words.doubt(doubt)) }
        }
        for correction in task.corrections { tell("!", words.correction(correction)) }
    }

    /// One task with its passage, its parts, its extensions, its reports and its history.
    func story(_ story: TaskStory, today: CalendarDate) {
        let words = phrases.words
        let task = story.task
        tasks([task], today: today)
        if let reason = task.reason {
            line("   \(styled(words.reason, .faint))  \(wrapped(reason, indent: 10))")
        }
        if let passage = story.passage, let revision = task.conclusionRevision,
            passage != task.assignment.text
        {
            line(styled("   \(words.source) (\(phrases.output.revision(revision)))", .faint))
            line("   “" + wrapped(passage, indent: 4) + "”")
        }
        if !story.parts.isEmpty {
            let done = story.parts.count { $0.state == .done }
            let reported = story.parts.count { $0.state == .reported }
            let all = story.parts.count { $0.state != .cancelled }
            line("   " + phrases.tasks.parts(done, reported, all))
            for part in story.parts {
                let percent = part.percent.map { ", \(phrases.tasks.progress($0))" } ?? ""
                line(
                    "   • \(part.reference)  \(part.assignment.lead.joined(separator: ", ")): \(words.taskState(part.state))\(percent)"
                )
            }
        }
        if !story.extensions.isEmpty {
            line(styled("   \(phrases.tasks.extensions)", .faint))
            for extended in story.extensions {
                line("   • " + wrapped(phrases.tasks.extended(extended), indent: 5))
            }
        }
        reports(story.reports)
        guard !story.changes.isEmpty else { return }
        line(styled("   \(phrases.tasks.history)", .faint))
        for change in story.changes {
            let day = CalendarDate(of: change.at, in: nil).vietnamese
            line(
                "   \(change.revision). " + wrapped("\(day), \(change.by): \(phrases.tasks.change(change))", indent: 6))
        }
    }

    private func reports(_ reports: [TaskReport]) {
        guard !reports.isEmpty else { return }
        line(styled("   \(phrases.words.reports)", .faint))
        for report in reports {
            let percent = report.percent.map { " (\($0) %)" } ?? ""
            line("   • \(CalendarDate(of: report.at, in: nil).vietnamese), \(report.by)\(percent)")
            line("     " + wrapped(report.text, indent: 5))
            if !report.figures.isEmpty {
                let figures = report.figures.map { "\($0.name): \($0.value)" }.joined(separator: "; ")
                line("     \(phrases.tasks.figures): " + wrapped(figures, indent: 5))
            }
            if let link = report.link { line("     \(link)") }
        }
    }
}

/// A task as JSON gives it to programs.
struct TaskJSON: Encodable {
    struct Due: Encodable {
        let text: String
        let date: CalendarDate?
        let time: String?
        let recurring: String?
        let rrule: String?

        init(_ deadline: Deadline) {
            text = deadline.text
            date = deadline.date
            time = deadline.time?.description
            recurring = deadline.recurrence
            rrule = deadline.rrule
        }
    }

    struct Doubt: Encodable {
        let kind: String
        let detail: String?
    }

    struct Correction: Encodable {
        let kind: String
        let revision: Int
        let text: String?
    }

    struct Extension: Encodable {
        let state: String
        let from: CalendarDate
        let wanted: CalendarDate
        let granted: CalendarDate?
        let reason: String
        let answer: String?
    }

    struct Change: Encodable {
        let revision: Int
        let at: String
        let by: String
        let action: String
        let from: String?
        let to: String
        let reason: String?
        let note: String?
    }

    struct Report: Encodable {
        let at: String
        let by: String
        let text: String
        let percent: Int?
        let isFinal: Bool
        let figures: [TaskFigure]
        let link: String?

        private enum CodingKeys: String, CodingKey {
            case at, by, text, percent, figures, link
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
    let conclusionRevision: Int?
    let range: [Int]
    let rule: String
    let reason: String?
    let priority: String
    let percent: Int?
    let inCharge: String?
    let tags: [String]
    let links: [TaskLink]
    let firstDue: CalendarDate?
    let otherDeadlines: [Due]
    let partOf: String?
    let periodOf: String?
    let assignedOn: CalendarDate?
    let finishedOn: CalendarDate?
    let closedOn: CalendarDate?
    let reminders: String?
    let doubts: [Doubt]
    let corrections: [Correction]
    let reports: [Report]?
    let extensions: [Extension]?
    let history: [Change]?
    let parts: [String]?

    init(_ task: TrackedTask) { self.init(task, nil) }

    init(_ story: TaskStory) { self.init(story.task, story) }

    private init(_ task: TrackedTask, _ story: TaskStory?) {
        self.task = task.reference.description
        state = task.state.rawValue
        revision = task.revision
        ordinal = task.passage.ordinal
        text = task.assignment.text
        lead = task.assignment.lead
        coordinating = task.assignment.coordinating
        deadline = task.assignment.deadline.map(Due.init)
        directives = task.assignment.directives
        conclusionRevision = task.conclusionRevision
        range = [task.passage.range.lowerBound, task.passage.range.upperBound]
        rule = task.passage.rule
        reason = task.reason
        priority = task.priority.rawValue
        percent = task.percent
        inCharge = task.inCharge
        tags = task.tags
        links = task.links
        firstDue = task.firstDue
        otherDeadlines = task.assignment.otherDeadlines.map(Due.init)
        partOf = task.parent.map { "\(task.conference)/\($0)" }
        periodOf = task.series.map { "\(task.conference)/\($0)" }
        assignedOn = task.assignedOn
        finishedOn = task.finishedOn
        closedOn = task.closedOn
        reminders = task.urging?.description
        doubts = task.doubts.map { Doubt(kind: $0.kind.rawValue, detail: $0.detail) }
        corrections = task.corrections.map {
            Correction(kind: $0.kind.rawValue, revision: $0.revision, text: $0.text)
        }
        reports = story?.reports.map {
            Report(
                at: $0.at.description, by: $0.by, text: $0.text, percent: $0.percent, isFinal: $0.isFinal,
                figures: $0.figures, link: $0.link)
        }
        extensions = story?.extensions.map {
            Extension(
                state: $0.state.rawValue, from: $0.from, wanted: $0.wanted, granted: $0.granted,
                reason: $0.reason, answer: $0.answer)
        }
        history = story?.changes.map {
            Change(
                revision: $0.revision, at: $0.at.description, by: $0.by, action: $0.action,
                from: $0.from?.rawValue, to: $0.to.rawValue, reason: $0.reason, note: $0.note)
        }
        parts = story?.parts.map(\.reference.description)
    }

    private enum CodingKeys: String, CodingKey {
        case task, state, revision, ordinal, text, lead, coordinating, deadline, directives, range, rule
        case reason, reports, priority, percent, tags, links, reminders, doubts, corrections, extensions
        case history, parts
        case conclusionRevision = "conclusion_revision"
        case inCharge = "in_charge"
        case firstDue = "first_due"
        case otherDeadlines = "other_deadlines"
        case partOf = "part_of"
        case periodOf = "period_of"
        case assignedOn = "assigned_on"
        case finishedOn = "finished_on"
        case closedOn = "closed_on"
    }
}
