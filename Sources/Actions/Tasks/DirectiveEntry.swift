package import Conferences
package import Store

/// What was done about a document, as programs read it, from the API and from the commands.
package struct DirectiveEntry: Encodable, Sendable {
    package let directives: [Directive]
    package let implementing: [Directive]
    package let conferences: [String]
    /// How many tasks carry it out, by state.
    package let tasks: [String: Int]
    package let overdue: Int
    package let reports: Int
    /// The first tasks by due date, each with its newest report.
    package let shown: [TaskEntry]

    package init(_ view: DirectiveView, today: CalendarDate) {
        directives = view.directives
        implementing = view.implementing
        conferences = view.conferences.map(\.slug)
        tasks = Dictionary(uniqueKeysWithValues: view.tasks.map { ($0.key.rawValue, $0.value) })
        overdue = view.overdue
        reports = view.reports
        shown = view.shown.map { task in
            TaskEntry(task, today: today, reports: view.latest[task.id].map { [$0] } ?? [])
        }
    }
}
