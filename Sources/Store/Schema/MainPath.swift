import Database

extension Schema {
    /// Conferences, points, people, conclusions and tasks; the outbox and the audit log.
    @Sendable static func mainPath(_ dialect: Dialect) -> [String] {
        conferenceTables(dialect) + workTables(dialect) + outboxTables(dialect) + auditTables(dialect)
    }

    private static func conferenceTables(_ dialect: Dialect) -> [String] {
        [
            """
            CREATE TABLE conference (
                id \(dialect.key) PRIMARY KEY,
                slug \(dialect.text) NOT NULL UNIQUE,
                title \(dialect.text) NOT NULL,
                form \(dialect.text) NOT NULL CHECK (form IN ('in-person', 'online', 'hybrid', 'letter')),
                host \(dialect.text) NOT NULL,
                first_day \(dialect.text) NOT NULL,
                last_day \(dialect.text) NOT NULL CHECK (last_day >= first_day),
                starts_at BIGINT,
                ends_at BIGINT,
                time_zone \(dialect.text) NOT NULL,
                state \(dialect.text) NOT NULL CHECK (state IN ('planned', 'cancelled')),
                version \(dialect.integer) NOT NULL CHECK (version >= 1)
            )
            """,
            """
            CREATE TABLE plan_version (
                conference_id BIGINT NOT NULL REFERENCES conference (id),
                version \(dialect.integer) NOT NULL CHECK (version >= 1),
                plan \(dialect.text) NOT NULL,
                difference \(dialect.text),
                published_at BIGINT NOT NULL,
                published_by \(dialect.text) NOT NULL,
                PRIMARY KEY (conference_id, version)
            )
            """,
            """
            CREATE TABLE point (
                id \(dialect.key) PRIMARY KEY,
                conference_id BIGINT NOT NULL REFERENCES conference (id),
                code \(dialect.text) NOT NULL,
                name \(dialect.text) NOT NULL,
                unit \(dialect.text),
                address \(dialect.text),
                capacity \(dialect.integer) CHECK (capacity >= 0),
                in_charge \(dialect.text),
                technician \(dialect.text),
                join_link \(dialect.text),
                parent_id BIGINT REFERENCES point (id),
                depth \(dialect.integer) NOT NULL CHECK (depth >= 0),
                position \(dialect.integer) NOT NULL,
                is_open \(dialect.integer) NOT NULL CHECK (is_open IN (0, 1)),
                UNIQUE (conference_id, code),
                CHECK (parent_id <> id)
            )
            """,
            "CREATE INDEX point_parent ON point (parent_id)",
            """
            CREATE TABLE point_category (
                point_id BIGINT NOT NULL REFERENCES point (id),
                position \(dialect.integer) NOT NULL,
                name \(dialect.text) NOT NULL,
                expected \(dialect.integer) NOT NULL CHECK (expected >= 0),
                PRIMARY KEY (point_id, position)
            )
            """,
            """
            CREATE TABLE directive (
                id \(dialect.key) PRIMARY KEY,
                kind \(dialect.text) NOT NULL,
                number \(dialect.text) NOT NULL,
                issued_on \(dialect.text),
                issuer \(dialect.text),
                subject \(dialect.text)
            )
            """,
            "CREATE INDEX directive_number ON directive (number)",
            """
            CREATE TABLE conference_directive (
                conference_id BIGINT NOT NULL REFERENCES conference (id),
                position \(dialect.integer) NOT NULL,
                directive_id BIGINT NOT NULL REFERENCES directive (id),
                PRIMARY KEY (conference_id, position)
            )
            """,
            "CREATE INDEX conference_directive_directive ON conference_directive (directive_id)",
            """
            CREATE TABLE attendee (
                id \(dialect.key) PRIMARY KEY,
                conference_id BIGINT NOT NULL REFERENCES conference (id),
                point_id BIGINT NOT NULL REFERENCES point (id),
                identity \(dialect.text) NOT NULL,
                name \(dialect.text) NOT NULL,
                search_key \(dialect.text) NOT NULL,
                sort_key \(dialect.text) NOT NULL,
                title \(dialect.text),
                unit \(dialect.text),
                phone \(dialect.text),
                staff_number \(dialect.text),
                birth_year \(dialect.integer) CHECK (birth_year BETWEEN 1900 AND 2100),
                category \(dialect.text),
                note \(dialect.text),
                UNIQUE (conference_id, identity)
            )
            """,
            "CREATE INDEX attendee_point ON attendee (point_id, sort_key)",
        ]
    }

    private static func workTables(_ dialect: Dialect) -> [String] {
        [
            """
            CREATE TABLE conclusion (
                id \(dialect.key) PRIMARY KEY,
                conference_id BIGINT NOT NULL REFERENCES conference (id),
                revision \(dialect.integer) NOT NULL CHECK (revision >= 1),
                text \(dialect.text) NOT NULL,
                source \(dialect.text) NOT NULL,
                recorded_at BIGINT NOT NULL,
                recorded_by \(dialect.text) NOT NULL,
                UNIQUE (conference_id, revision)
            )
            """,
            """
            CREATE TABLE task (
                id \(dialect.key) PRIMARY KEY,
                conference_id BIGINT NOT NULL REFERENCES conference (id),
                number \(dialect.integer) NOT NULL CHECK (number >= 1),
                conclusion_id BIGINT NOT NULL REFERENCES conclusion (id),
                state \(dialect.text) NOT NULL CHECK (state IN (
                    'proposed', 'assigned', 'acknowledged', 'in-progress', 'reported', 'returned', 'done',
                    'cancelled')),
                revision \(dialect.integer) NOT NULL CHECK (revision >= 1),
                ordinal \(dialect.text),
                text \(dialect.text) NOT NULL,
                deadline \(dialect.text),
                due_on \(dialect.text),
                due_minute \(dialect.integer) CHECK (due_minute BETWEEN 0 AND 1440),
                recurrence \(dialect.text),
                range_start \(dialect.integer) NOT NULL CHECK (range_start >= 0),
                range_end \(dialect.integer) NOT NULL CHECK (range_end >= range_start),
                rule \(dialect.text) NOT NULL,
                reason \(dialect.text),
                created_at BIGINT NOT NULL,
                updated_at BIGINT NOT NULL,
                UNIQUE (conference_id, number)
            )
            """,
            "CREATE INDEX task_state_due ON task (state, due_on)",
            "CREATE INDEX task_conclusion ON task (conclusion_id)",
            """
            CREATE TABLE task_unit (
                task_id BIGINT NOT NULL REFERENCES task (id),
                role \(dialect.text) NOT NULL CHECK (role IN ('lead', 'coordinating')),
                position \(dialect.integer) NOT NULL,
                name \(dialect.text) NOT NULL,
                search_key \(dialect.text) NOT NULL,
                PRIMARY KEY (task_id, role, position)
            )
            """,
            "CREATE INDEX task_unit_name ON task_unit (search_key)",
            """
            CREATE TABLE task_directive (
                task_id BIGINT NOT NULL REFERENCES task (id),
                position \(dialect.integer) NOT NULL,
                number \(dialect.text) NOT NULL,
                directive_id BIGINT REFERENCES directive (id),
                PRIMARY KEY (task_id, position)
            )
            """,
            "CREATE INDEX task_directive_number ON task_directive (number)",
            "CREATE INDEX task_directive_directive ON task_directive (directive_id)",
            """
            CREATE TABLE task_report (
                id \(dialect.key) PRIMARY KEY,
                task_id BIGINT NOT NULL REFERENCES task (id),
                reported_at BIGINT NOT NULL,
                reported_by \(dialect.text) NOT NULL,
                text \(dialect.text) NOT NULL,
                percent \(dialect.integer) CHECK (percent BETWEEN 0 AND 100),
                is_final \(dialect.integer) NOT NULL CHECK (is_final IN (0, 1))
            )
            """,
            "CREATE INDEX task_report_task ON task_report (task_id)",
        ]
    }

    private static func outboxTables(_ dialect: Dialect) -> [String] {
        [
            """
            CREATE TABLE endpoint (
                id \(dialect.key) PRIMARY KEY,
                url \(dialect.text) NOT NULL,
                secret \(dialect.text) NOT NULL,
                state \(dialect.text) NOT NULL CHECK (state IN ('active', 'disabled', 'removed')),
                reason \(dialect.text),
                conference_id BIGINT REFERENCES conference (id),
                all_points \(dialect.integer) NOT NULL CHECK (all_points IN (0, 1)),
                created_at BIGINT NOT NULL
            )
            """,
            """
            CREATE TABLE endpoint_event (
                endpoint_id BIGINT NOT NULL REFERENCES endpoint (id),
                type \(dialect.text) NOT NULL,
                PRIMARY KEY (type, endpoint_id)
            )
            """,
            "CREATE INDEX endpoint_event_endpoint ON endpoint_event (endpoint_id)",
            """
            CREATE TABLE endpoint_point (
                endpoint_id BIGINT NOT NULL REFERENCES endpoint (id),
                code \(dialect.text) NOT NULL,
                PRIMARY KEY (code, endpoint_id)
            )
            """,
            "CREATE INDEX endpoint_point_endpoint ON endpoint_point (endpoint_id)",
            """
            CREATE TABLE event (
                id \(dialect.key) PRIMARY KEY,
                type \(dialect.text) NOT NULL,
                conference_id BIGINT REFERENCES conference (id),
                occurred_at BIGINT NOT NULL,
                body \(dialect.text) NOT NULL,
                all_points \(dialect.integer) NOT NULL CHECK (all_points IN (0, 1))
            )
            """,
            """
            CREATE TABLE event_point (
                event_id BIGINT NOT NULL REFERENCES event (id),
                code \(dialect.text) NOT NULL,
                PRIMARY KEY (event_id, code)
            )
            """,
            """
            CREATE TABLE delivery (
                id \(dialect.key) PRIMARY KEY,
                event_id BIGINT NOT NULL REFERENCES event (id),
                endpoint_id BIGINT NOT NULL REFERENCES endpoint (id),
                state \(dialect.text) NOT NULL CHECK (state IN (
                    'due', 'leased', 'delivered', 'waiting', 'exhausted', 'cancelled')),
                attempts \(dialect.integer) NOT NULL CHECK (attempts >= 0),
                due_at BIGINT NOT NULL,
                leased_until BIGINT,
                UNIQUE (event_id, endpoint_id),
                CHECK ((state = 'leased') = (leased_until IS NOT NULL))
            )
            """,
            "CREATE INDEX delivery_due ON delivery (due_at) WHERE state IN ('due', 'waiting')",
            "CREATE INDEX delivery_leased ON delivery (leased_until) WHERE state = 'leased'",
            "CREATE INDEX delivery_endpoint ON delivery (endpoint_id, id)",
            """
            CREATE TABLE attempt (
                delivery_id BIGINT NOT NULL REFERENCES delivery (id),
                number \(dialect.integer) NOT NULL CHECK (number >= 1),
                started_at BIGINT NOT NULL,
                milliseconds \(dialect.integer),
                status \(dialect.integer),
                failure \(dialect.text),
                answer \(dialect.text),
                PRIMARY KEY (delivery_id, number)
            )
            """,
        ]
    }

    private static func auditTables(_ dialect: Dialect) -> [String] {
        [
            """
            CREATE TABLE audit (
                sequence \(dialect.key) PRIMARY KEY,
                recorded_at BIGINT NOT NULL,
                actor \(dialect.text) NOT NULL,
                action \(dialect.text) NOT NULL,
                subject \(dialect.text) NOT NULL,
                detail \(dialect.text) NOT NULL,
                previous_hash \(dialect.text) NOT NULL,
                hash \(dialect.text) NOT NULL UNIQUE
            )
            """
        ]
    }
}
