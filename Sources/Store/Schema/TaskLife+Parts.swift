import Database

extension Schema {
    /// What belongs to a task beside its own row, and the questions about tasks that are kept.
    static func partTables(_ dialect: Dialect) -> [String] {
        [
            """
            CREATE TABLE task_deadline (
                task_id BIGINT NOT NULL REFERENCES task (id),
                position \(dialect.integer) NOT NULL,
                text \(dialect.text) NOT NULL,
                due_on \(dialect.text),
                due_minute \(dialect.integer) CHECK (due_minute BETWEEN 0 AND 1440),
                recurrence \(dialect.text),
                rrule \(dialect.text),
                PRIMARY KEY (task_id, position)
            )
            """,
            """
            CREATE TABLE task_doubt (
                task_id BIGINT NOT NULL REFERENCES task (id),
                position \(dialect.integer) NOT NULL,
                kind \(dialect.text) NOT NULL,
                detail \(dialect.text),
                PRIMARY KEY (task_id, position)
            )
            """,
            """
            CREATE TABLE task_tag (
                task_id BIGINT NOT NULL REFERENCES task (id),
                tag \(dialect.text) NOT NULL,
                search_key \(dialect.text) NOT NULL,
                PRIMARY KEY (task_id, tag)
            )
            """,
            """
            CREATE TABLE task_link (
                task_id BIGINT NOT NULL REFERENCES task (id),
                position \(dialect.integer) NOT NULL,
                url \(dialect.text) NOT NULL,
                title \(dialect.text),
                PRIMARY KEY (task_id, position)
            )
            """,
            """
            CREATE TABLE task_extension (
                id \(dialect.key) PRIMARY KEY,
                task_id BIGINT NOT NULL REFERENCES task (id),
                state \(dialect.text) NOT NULL CHECK (state IN ('asked', 'granted', 'refused')),
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
            CREATE TABLE task_change (
                task_id BIGINT NOT NULL REFERENCES task (id),
                revision \(dialect.integer) NOT NULL CHECK (revision >= 1),
                changed_at BIGINT NOT NULL,
                changed_by \(dialect.text) NOT NULL,
                action \(dialect.text) NOT NULL,
                from_state \(dialect.text),
                to_state \(dialect.text) NOT NULL,
                reason \(dialect.text),
                note \(dialect.text),
                PRIMARY KEY (task_id, revision),
                CHECK (from_state IS NULL OR from_state = to_state OR \(allowedSteps))
            )
            """,
            """
            CREATE TABLE task_correction (
                task_id BIGINT NOT NULL REFERENCES task (id),
                conclusion_id BIGINT NOT NULL REFERENCES conclusion (id),
                kind \(dialect.text) NOT NULL CHECK (kind IN ('changed', 'gone')),
                text \(dialect.text),
                seen_at BIGINT,
                PRIMARY KEY (task_id, conclusion_id),
                CHECK ((kind = 'changed') = (text IS NOT NULL))
            )
            """,
            """
            CREATE TABLE task_view (
                name \(dialect.text) PRIMARY KEY,
                filter \(dialect.text) NOT NULL,
                saved_by \(dialect.text) NOT NULL,
                saved_at BIGINT NOT NULL
            )
            """,
        ]
    }

    /// The transitions of ``TaskState``, as the database holds them: frozen with this migration, so that a
    /// change of the rules is a migration too.
    private static let allowedSteps =
        [
            ("proposed", "'assigned', 'cancelled'"),
            ("assigned", "'acknowledged', 'in-progress', 'reported', 'done', 'cancelled'"),
            ("acknowledged", "'assigned', 'in-progress', 'reported', 'done', 'cancelled'"),
            ("in-progress", "'assigned', 'reported', 'done', 'cancelled'"),
            ("reported", "'returned', 'done', 'cancelled'"),
            ("returned", "'assigned', 'in-progress', 'reported', 'cancelled'"),
            ("done", "'assigned'"),
            ("cancelled", "'assigned'"),
        ].map { "(from_state = '\($0.0)' AND to_state IN (\($0.1)))" }.joined(separator: " OR ")
}
