import Actions
import Conferences
import Phrases
import Store

extension Console {
    /// A list of tasks: what, who leads and coordinates, by when, under which directives, how far.
    ///
    /// - Parameter latest: what was reported last on some of them.
    func tasks(
        _ tasks: [TrackedTask], today: CalendarDate? = nil,
        latest: [Identifier<TrackedTask>: TaskReport] = [:]
    ) {
        for task in tasks {
            headline(task, today: today)
            line("   " + wrapped(task.assignment.text, indent: 3))
            facts(of: task.assignment, indent: 3)
            details(task)
            if let report = latest[task.id] { reports([report], heading: phrases.tasks.latestReport) }
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
            tell(words.alsoDue, phrases.due(deadline))
        }
        if let parent = task.parent {
            tell(phrases.words.task, words.partOf(TaskReference(conference: task.conference, number: parent)))
        }
        if let series = task.series {
            tell(
                phrases.words.task, words.periodOf(TaskReference(conference: task.conference, number: series))
            )
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
        reports(story.reports, heading: phrases.words.reports)
        guard !story.changes.isEmpty else { return }
        line(styled("   \(phrases.tasks.history)", .faint))
        for change in story.changes {
            let day = CalendarDate(of: change.at, in: nil).vietnamese
            line(
                "   \(change.revision). "
                    + wrapped("\(day), \(change.by): \(phrases.tasks.change(change))", indent: 6))
        }
    }

    private func reports(_ reports: [TaskReport], heading: String) {
        guard !reports.isEmpty else { return }
        line(styled("   \(heading)", .faint))
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
