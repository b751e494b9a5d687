import Conferences
import Database

extension Schema {
    /// The life of tasks: units with their history, extensions, further deadlines, doubts, tags, links, each
    /// change, what a correction touches, reminders and digests.
    ///
    /// The tables of tasks are made anew, because SQLite adds no constraint to a table that is there.
    @Sendable static func taskLife(_ dialect: Dialect) -> [String] {
        aside + unitTables(dialect) + taskTables(dialect) + partTables(dialect) + reminderTables(dialect)
            + takenOver(dialect) + dropped + indexes
    }

    private static let rebuilt = ["task", "task_unit", "task_directive", "task_report"]

    private static let aside =
        [
            "task_state_due", "task_conclusion", "task_unit_name", "task_directive_number",
            "task_directive_directive", "task_report_task",
        ].map { "DROP INDEX \($0)" } + rebuilt.map { "ALTER TABLE \($0) RENAME TO \($0)_before" }

    private static let dropped = rebuilt.reversed().map { "DROP TABLE \($0)_before" }

    private static let indexes = [
        "CREATE INDEX task_due ON task ((coalesce(due_on, '9999')), id)",
        "CREATE INDEX task_state_due ON task (state, (coalesce(due_on, '9999')), id)",
        "CREATE INDEX task_conclusion ON task (conclusion_id)",
        "CREATE INDEX task_parent ON task (parent_id) WHERE parent_id IS NOT NULL",
        "CREATE INDEX task_series ON task (id) WHERE rrule IS NOT NULL AND series_id IS NULL",
        "CREATE INDEX task_closed ON task (closed_on, state)",
        "CREATE INDEX task_unit_key ON task_unit (search_key, task_id)",
        "CREATE INDEX task_unit_unit ON task_unit (unit_id, role, task_id)",
        "CREATE INDEX task_directive_number ON task_directive (number, task_id)",
        "CREATE INDEX task_directive_directive ON task_directive (directive_id)",
        "CREATE INDEX directive_link_implements ON directive_link (implements_id)",
        "CREATE INDEX task_report_task ON task_report (task_id)",
        "CREATE INDEX task_tag_key ON task_tag (search_key, task_id)",
        "CREATE INDEX task_extension_task ON task_extension (task_id)",
        "CREATE UNIQUE INDEX task_extension_asked ON task_extension (task_id) WHERE state = 'asked'",
        "CREATE INDEX task_correction_open ON task_correction (task_id) WHERE seen_at IS NULL",
        "CREATE INDEX unit_name_key ON unit_name (match_key)",
        "CREATE INDEX unit_parent ON unit (parent_id)",
        "CREATE INDEX unit_successor ON unit (successor_id) WHERE successor_id IS NOT NULL",
        "CREATE INDEX unit_member_member ON unit_member (member_id)",
        "CREATE INDEX digest_day ON digest (day)",
        "CREATE INDEX digest_task_task ON digest_task (task_id)",
    ]
}
