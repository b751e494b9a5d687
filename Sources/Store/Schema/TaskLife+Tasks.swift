import Database

extension Schema {
    /// The tables that a task had before, made anew, and what directives carry out of one another.
    static func taskTables(_ dialect: Dialect) -> [String] {
        [
            """
            CREATE TABLE task (
                id \(dialect.key) PRIMARY KEY,
                conference_id BIGINT NOT NULL REFERENCES conference (id),
                number \(dialect.integer) NOT NULL CHECK (number >= 1),
                conclusion_id BIGINT REFERENCES conclusion (id),
                parent_id BIGINT REFERENCES task (id),
                series_id BIGINT REFERENCES task (id),
                period \(dialect.text),
                state \(dialect.text) NOT NULL CHECK (state IN (
                    'proposed', 'assigned', 'acknowledged', 'in-progress', 'reported', 'returned', 'done',
                    'cancelled')),
                revision \(dialect.integer) NOT NULL CHECK (revision >= 1),
                priority \(dialect.text) NOT NULL CHECK (priority IN ('normal', 'high', 'urgent')),
                ordinal \(dialect.text),
                text \(dialect.text) NOT NULL,
                search_key \(dialect.text) NOT NULL,
                in_charge \(dialect.text),
                deadline \(dialect.text),
                due_on \(dialect.text),
                due_minute \(dialect.integer) CHECK (due_minute BETWEEN 0 AND 1440),
                recurrence \(dialect.text),
                rrule \(dialect.text),
                first_due_on \(dialect.text),
                percent \(dialect.integer) CHECK (percent BETWEEN 0 AND 100),
                range_start \(dialect.integer) NOT NULL CHECK (range_start >= 0),
                range_end \(dialect.integer) NOT NULL CHECK (range_end >= range_start),
                rule \(dialect.text) NOT NULL,
                reason \(dialect.text),
                reminder_rule \(dialect.text),
                assigned_on \(dialect.text),
                finished_on \(dialect.text),
                closed_on \(dialect.text),
                created_at BIGINT NOT NULL,
                updated_at BIGINT NOT NULL,
                UNIQUE (conference_id, number),
                UNIQUE (series_id, period),
                CHECK (parent_id <> id),
                CHECK (series_id <> id),
                CHECK ((series_id IS NULL) = (period IS NULL)),
                CHECK (state IN ('proposed', 'cancelled') OR assigned_on IS NOT NULL),
                CHECK (state IN ('proposed', 'cancelled') OR due_on IS NULL OR first_due_on IS NOT NULL),
                CHECK (state NOT IN ('returned', 'cancelled') OR reason IS NOT NULL),
                CHECK (state NOT IN ('reported', 'done') OR finished_on IS NOT NULL),
                CHECK ((state IN ('done', 'cancelled')) = (closed_on IS NOT NULL))
            )
            """,
            """
            CREATE TABLE task_unit (
                task_id BIGINT NOT NULL REFERENCES task (id),
                role \(dialect.text) NOT NULL CHECK (role IN ('lead', 'coordinating')),
                position \(dialect.integer) NOT NULL,
                name \(dialect.text) NOT NULL,
                search_key \(dialect.text) NOT NULL,
                unit_id BIGINT REFERENCES unit (id),
                PRIMARY KEY (task_id, role, position)
            )
            """,
            """
            CREATE TABLE task_directive (
                task_id BIGINT NOT NULL REFERENCES task (id),
                position \(dialect.integer) NOT NULL,
                number \(dialect.text) NOT NULL,
                directive_id BIGINT REFERENCES directive (id),
                PRIMARY KEY (task_id, position)
            )
            """,
            """
            CREATE TABLE directive_link (
                directive_id BIGINT NOT NULL REFERENCES directive (id),
                implements_id BIGINT NOT NULL REFERENCES directive (id),
                PRIMARY KEY (directive_id, implements_id),
                CHECK (directive_id <> implements_id)
            )
            """,
            """
            CREATE TABLE task_report (
                id \(dialect.key) PRIMARY KEY,
                task_id BIGINT NOT NULL REFERENCES task (id),
                reported_at BIGINT NOT NULL,
                reported_by \(dialect.text) NOT NULL,
                text \(dialect.text) NOT NULL,
                percent \(dialect.integer) CHECK (percent BETWEEN 0 AND 100),
                is_final \(dialect.integer) NOT NULL CHECK (is_final IN (0, 1)),
                link \(dialect.text)
            )
            """,
            """
            CREATE TABLE task_figure (
                report_id BIGINT NOT NULL REFERENCES task_report (id),
                position \(dialect.integer) NOT NULL,
                name \(dialect.text) NOT NULL,
                value \(dialect.text) NOT NULL,
                PRIMARY KEY (report_id, position)
            )
            """,
        ]
    }
}
