import Database

extension Schema {
    /// Counts that are kept up rather than counted: how many tasks there are in each state, and, beside each
    /// directive of a task, how many reports the task has.
    @Sendable static func taskCounts(_ dialect: Dialect) -> [String] {
        [
            """
            CREATE TABLE task_count (
                state \(dialect.text) PRIMARY KEY,
                tasks BIGINT NOT NULL CHECK (tasks >= 0)
            )
            """,
            "INSERT INTO task_count (state, tasks) SELECT state, count(*) FROM task GROUP BY state",
            "ALTER TABLE task_directive ADD COLUMN reports \(dialect.integer) NOT NULL DEFAULT 0",
            """
            UPDATE task_directive SET reports = (
                SELECT count(*) FROM task_report WHERE task_report.task_id = task_directive.task_id)
            """,
            "DROP INDEX task_directive_due",
            """
            CREATE INDEX task_directive_due ON task_directive (number, state, due_on, task_id, span, reports)
            """,
        ]
    }
}
