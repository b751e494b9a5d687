import Conferences
import Database

// Counts that are kept up by whatever stores a task or a report.

extension Records {
    /// Notes that a task is in another state than before.
    ///
    /// - Parameter before: `nil` for a new task.
    func count(_ state: TaskState, before: TaskState?) throws {
        guard state != before else { return }
        if let before {
            try session.run("UPDATE task_count SET tasks = tasks - 1 WHERE state = \(before)")
        }
        try session.run(
            """
            INSERT INTO task_count (state, tasks) VALUES (\(state), 1)
            ON CONFLICT (state) DO UPDATE SET tasks = task_count.tasks + 1
            """)
    }

    /// Notes that a task has one report more.
    func countReport(on task: Identifier<TrackedTask>) throws {
        try session.run("UPDATE task_directive SET reports = reports + 1 WHERE task_id = \(task)")
    }

    /// Notes the reports of a task beside its directives, which were written anew.
    func countReports(on task: Identifier<TrackedTask>) throws {
        try session.run(
            """
            UPDATE task_directive SET reports = (SELECT count(*) FROM task_report WHERE task_id = \(task))
            WHERE task_id = \(task)
            """)
    }

    /// Counts all anew.
    package func rebuildTaskCounts() throws {
        try session.run("DELETE FROM task_count")
        try session.run(
            "INSERT INTO task_count (state, tasks) SELECT state, count(*) FROM task GROUP BY state")
        try session.run(
            """
            UPDATE task_directive SET reports = (
                SELECT count(*) FROM task_report WHERE task_report.task_id = task_directive.task_id)
            """)
    }
}
