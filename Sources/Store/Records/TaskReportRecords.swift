package import Conferences
import Database

extension Records {
    package func insert(
        _ report: TaskReport, id: Identifier<TaskReport>, of task: Identifier<TrackedTask>
    ) throws {
        try session.run(
            """
            INSERT INTO task_report (id, task_id, reported_at, reported_by, text, percent, is_final, link)
            VALUES (\(id), \(task), \(report.at), \(report.by), \(report.text), \(report.percent),
                \(report.isFinal), \(report.link))
            """)
        try countReport(on: task)
        for (position, figure) in report.figures.enumerated() {
            try session.run(
                """
                INSERT INTO task_figure (report_id, position, name, value)
                VALUES (\(id), \(position), \(figure.name), \(figure.value))
                """)
        }
    }

    /// The reports on a task, the oldest first.
    package func reports(on task: Identifier<TrackedTask>) throws -> [TaskReport] {
        try reports(where: "task_id = \(task)").map(\.report)
    }

    /// The newest report on each of some tasks.
    package func latestReports(
        on tasks: [Identifier<TrackedTask>]
    ) throws -> [Identifier<TrackedTask>: TaskReport] {
        guard !tasks.isEmpty else { return [:] }
        let found = try reports(
            where: """
                task_report.id IN (SELECT max(id) FROM task_report WHERE task_id IN \(list: Self.padded(tasks))
                    GROUP BY task_id)
                """)
        return Dictionary(found.map { ($0.task, $0.report) }) { $1 }
    }

    private func reports(
        where condition: SQL
    ) throws -> [(task: Identifier<TrackedTask>, report: TaskReport)] {
        var figures: [Identifier<TaskReport>: [TaskFigure]] = [:]
        try session.forEach(
            """
            SELECT report_id, name, value FROM task_figure JOIN task_report ON task_report.id = report_id
            WHERE \(condition) ORDER BY report_id, position
            """
        ) { row in
            figures[try row.get("report_id"), default: []].append(
                TaskFigure(name: try row.get("name"), value: try row.get("value")))
        }
        return try session.rows(
            """
            SELECT id, task_id, reported_at, reported_by, text, percent, is_final, link FROM task_report
            WHERE \(condition) ORDER BY id
            """
        ).map { row in
            let report = TaskReport(
                at: try row.get("reported_at"), by: try row.get("reported_by"), text: try row.get("text"),
                percent: try row.get("percent"), isFinal: try row.get("is_final"),
                figures: figures[try row.get("id")] ?? [], link: try row.get("link"))
            return (try row.get("task_id"), report)
        }
    }
}
