package import Conferences

extension TaskPhrases {
    /// Due dates of tasks as a calendar (RFC 5545), in words.
    ///
    /// - Parameter owner: whose calendar it is, for its name.
    package func calendar(of tasks: [TrackedTask], owner: String?) -> String {
        // What was never assigned is nobody's appointment.
        let entries = tasks.filter { $0.assignedOn != nil }.map { task in
            DueCalendar.Entry(
                task: task, summary: calendarSummary(task.reference, task.assignment.text),
                description: (task.assignment.lead + task.assignment.directives).joined(separator: "; "))
        }
        return DueCalendar.text(name: calendarName(owner), entries)
    }
}
