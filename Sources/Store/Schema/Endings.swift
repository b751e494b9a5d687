import Database

extension Schema {
    /// Units that end on a day to come; and requests for more time that lapse with their task.
    @Sendable static func endings(_ dialect: Dialect) -> [String] {
        [
            """
            CREATE TABLE unit_ending (
                unit_id BIGINT PRIMARY KEY REFERENCES unit (id),
                ends_on \(dialect.text) NOT NULL,
                successor_id BIGINT REFERENCES unit (id),
                is_merged \(dialect.integer) NOT NULL CHECK (is_merged IN (0, 1)),
                CHECK (successor_id <> unit_id)
            )
            """,
            "CREATE INDEX unit_ending_day ON unit_ending (ends_on)",
            // Neither engine changes a CHECK that both know by no name: the table is made anew.
            """
            CREATE TABLE task_extension_new (
                id \(dialect.key) PRIMARY KEY,
                task_id BIGINT NOT NULL REFERENCES task (id),
                state \(dialect.text) NOT NULL CHECK (state IN ('asked', 'granted', 'refused', 'lapsed')),
                from_on \(dialect.text) NOT NULL,
                wanted_on \(dialect.text) NOT NULL,
                granted_on \(dialect.text),
                reason \(dialect.text) NOT NULL,
                asked_at BIGINT NOT NULL,
                asked_by \(dialect.text) NOT NULL,
                decided_at BIGINT,
                decided_by \(dialect.text),
                answer \(dialect.text),
                CHECK (wanted_on > from_on),
                CHECK ((state = 'asked') = (decided_at IS NULL)),
                CHECK ((state = 'granted') = (granted_on IS NOT NULL)),
                CHECK (granted_on > from_on)
            )
            """,
            """
            INSERT INTO task_extension_new (id, task_id, state, from_on, wanted_on, granted_on, reason, asked_at,
                asked_by, decided_at, decided_by, answer)
            SELECT task_extension.id, task_id,
                CASE WHEN task_extension.state = 'asked' AND task.state IN ('done', 'cancelled')
                    THEN 'lapsed' ELSE task_extension.state END,
                from_on, wanted_on, granted_on, task_extension.reason, asked_at, asked_by,
                CASE WHEN task_extension.state = 'asked' AND task.state IN ('done', 'cancelled')
                    THEN task.updated_at ELSE decided_at END,
                decided_by, answer
            FROM task_extension JOIN task ON task.id = task_id
            """,
            "DROP TABLE task_extension",
            "ALTER TABLE task_extension_new RENAME TO task_extension",
            "CREATE INDEX task_extension_task ON task_extension (task_id)",
            "CREATE UNIQUE INDEX task_extension_asked ON task_extension (task_id) WHERE state = 'asked'",
            "CREATE INDEX task_extension_state ON task_extension (state, task_id)",
        ]
    }
}
