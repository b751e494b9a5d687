import Database

extension Schema {
    /// The rule of reminders, and what was queued by it.
    static func reminderTables(_ dialect: Dialect) -> [String] {
        [
            """
            CREATE TABLE urging (
                id \(dialect.key) PRIMARY KEY CHECK (id = 1),
                rule \(dialect.text) NOT NULL,
                quiet_from \(dialect.integer) NOT NULL CHECK (quiet_from BETWEEN 0 AND 1440),
                quiet_until \(dialect.integer) NOT NULL CHECK (quiet_until BETWEEN 0 AND 1440),
                escalate_after \(dialect.integer) CHECK (escalate_after >= 1)
            )
            """,
            """
            CREATE TABLE task_reminder (
                task_id BIGINT NOT NULL REFERENCES task (id),
                due_on \(dialect.text) NOT NULL,
                kind \(dialect.text) NOT NULL CHECK (kind IN ('unit', 'assigner')),
                point \(dialect.integer) NOT NULL,
                queued_at BIGINT NOT NULL,
                PRIMARY KEY (task_id, due_on, kind, point)
            )
            """,
            """
            CREATE TABLE digest (
                id \(dialect.key) PRIMARY KEY,
                kind \(dialect.text) NOT NULL CHECK (kind IN ('unit', 'assigner')),
                recipient_key \(dialect.text) NOT NULL,
                recipient \(dialect.text) NOT NULL,
                unit_id BIGINT REFERENCES unit (id),
                day \(dialect.text) NOT NULL,
                queued_at BIGINT NOT NULL,
                UNIQUE (kind, recipient_key, day)
            )
            """,
            """
            CREATE TABLE digest_task (
                digest_id BIGINT NOT NULL REFERENCES digest (id),
                task_id BIGINT NOT NULL REFERENCES task (id),
                point \(dialect.integer) NOT NULL,
                PRIMARY KEY (digest_id, task_id)
            )
            """,
        ]
    }
}
