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
                slug TEXT NOT NULL UNIQUE,
                title TEXT NOT NULL,
                form TEXT NOT NULL CHECK (form IN ('in-person', 'online', 'hybrid', 'letter')),
                host TEXT NOT NULL,
                first_day TEXT NOT NULL,
                last_day TEXT NOT NULL CHECK (last_day >= first_day),
                starts_at BIGINT,
                ends_at BIGINT,
                time_zone TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('planned', 'cancelled')),
                version INTEGER NOT NULL CHECK (version >= 1)
            )
            """,
            """
            CREATE TABLE plan_version (
                conference_id BIGINT NOT NULL REFERENCES conference (id),
                version INTEGER NOT NULL CHECK (version >= 1),
                plan TEXT NOT NULL,
                difference TEXT,
                published_at BIGINT NOT NULL,
                published_by TEXT NOT NULL,
                PRIMARY KEY (conference_id, version)
            )
            """,
            """
            CREATE TABLE point (
                id \(dialect.key) PRIMARY KEY,
                conference_id BIGINT NOT NULL REFERENCES conference (id),
                code TEXT NOT NULL,
                name TEXT NOT NULL,
                unit TEXT,
                address TEXT,
                capacity INTEGER CHECK (capacity >= 0),
                in_charge TEXT,
                technician TEXT,
                join_link TEXT,
                parent_id BIGINT REFERENCES point (id),
                depth INTEGER NOT NULL CHECK (depth >= 0),
                position INTEGER NOT NULL,
                is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
                UNIQUE (conference_id, code),
                CHECK (parent_id <> id)
            )
            """,
            "CREATE INDEX point_parent ON point (parent_id)",
            """
            CREATE TABLE point_category (
                point_id BIGINT NOT NULL REFERENCES point (id),
                position INTEGER NOT NULL,
                name TEXT NOT NULL,
                expected INTEGER NOT NULL CHECK (expected >= 0),
                PRIMARY KEY (point_id, position)
            )
            """,
            """
            CREATE TABLE directive (
                id \(dialect.key) PRIMARY KEY,
                kind TEXT NOT NULL,
                number TEXT NOT NULL,
                issued_on TEXT,
                issuer TEXT,
                subject TEXT
            )
            """,
            "CREATE INDEX directive_number ON directive (number)",
            """
            CREATE TABLE conference_directive (
                conference_id BIGINT NOT NULL REFERENCES conference (id),
                position INTEGER NOT NULL,
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
                identity TEXT NOT NULL,
                name TEXT NOT NULL,
                search_key TEXT NOT NULL,
                sort_key TEXT NOT NULL,
                title TEXT,
                unit TEXT,
                phone TEXT,
                staff_number TEXT,
                birth_year INTEGER CHECK (birth_year BETWEEN 1900 AND 2100),
                category TEXT,
                note TEXT,
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
                revision INTEGER NOT NULL CHECK (revision >= 1),
                text TEXT NOT NULL,
                source TEXT NOT NULL,
                recorded_at BIGINT NOT NULL,
                recorded_by TEXT NOT NULL,
                UNIQUE (conference_id, revision)
            )
            """,
            """
            CREATE TABLE task (
                id \(dialect.key) PRIMARY KEY,
                conference_id BIGINT NOT NULL REFERENCES conference (id),
                number INTEGER NOT NULL CHECK (number >= 1),
                conclusion_id BIGINT NOT NULL REFERENCES conclusion (id),
                state TEXT NOT NULL CHECK (state IN (
                    'proposed', 'assigned', 'acknowledged', 'in-progress', 'reported', 'returned', 'done',
                    'cancelled')),
                revision INTEGER NOT NULL CHECK (revision >= 1),
                ordinal TEXT,
                text TEXT NOT NULL,
                deadline TEXT,
                due_on TEXT,
                due_minute INTEGER CHECK (due_minute BETWEEN 0 AND 1440),
                recurrence TEXT,
                range_start INTEGER NOT NULL CHECK (range_start >= 0),
                range_end INTEGER NOT NULL CHECK (range_end >= range_start),
                rule TEXT NOT NULL,
                reason TEXT,
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
                role TEXT NOT NULL CHECK (role IN ('lead', 'coordinating')),
                position INTEGER NOT NULL,
                name TEXT NOT NULL,
                search_key TEXT NOT NULL,
                PRIMARY KEY (task_id, role, position)
            )
            """,
            "CREATE INDEX task_unit_name ON task_unit (search_key)",
            """
            CREATE TABLE task_directive (
                task_id BIGINT NOT NULL REFERENCES task (id),
                position INTEGER NOT NULL,
                number TEXT NOT NULL,
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
                reported_by TEXT NOT NULL,
                text TEXT NOT NULL,
                percent INTEGER CHECK (percent BETWEEN 0 AND 100),
                is_final INTEGER NOT NULL CHECK (is_final IN (0, 1))
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
                url TEXT NOT NULL,
                secret TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('active', 'disabled', 'removed')),
                reason TEXT,
                conference_id BIGINT REFERENCES conference (id),
                all_points INTEGER NOT NULL CHECK (all_points IN (0, 1)),
                created_at BIGINT NOT NULL
            )
            """,
            """
            CREATE TABLE endpoint_event (
                endpoint_id BIGINT NOT NULL REFERENCES endpoint (id),
                type TEXT NOT NULL,
                PRIMARY KEY (type, endpoint_id)
            )
            """,
            "CREATE INDEX endpoint_event_endpoint ON endpoint_event (endpoint_id)",
            """
            CREATE TABLE endpoint_point (
                endpoint_id BIGINT NOT NULL REFERENCES endpoint (id),
                code TEXT NOT NULL,
                PRIMARY KEY (code, endpoint_id)
            )
            """,
            "CREATE INDEX endpoint_point_endpoint ON endpoint_point (endpoint_id)",
            """
            CREATE TABLE event (
                id \(dialect.key) PRIMARY KEY,
                type TEXT NOT NULL,
                conference_id BIGINT REFERENCES conference (id),
                occurred_at BIGINT NOT NULL,
                body TEXT NOT NULL,
                all_points INTEGER NOT NULL CHECK (all_points IN (0, 1))
            )
            """,
            """
            CREATE TABLE event_point (
                event_id BIGINT NOT NULL REFERENCES event (id),
                code TEXT NOT NULL,
                PRIMARY KEY (event_id, code)
            )
            """,
            """
            CREATE TABLE delivery (
                id \(dialect.key) PRIMARY KEY,
                event_id BIGINT NOT NULL REFERENCES event (id),
                endpoint_id BIGINT NOT NULL REFERENCES endpoint (id),
                state TEXT NOT NULL CHECK (state IN (
                    'due', 'leased', 'delivered', 'waiting', 'exhausted', 'cancelled')),
                attempts INTEGER NOT NULL CHECK (attempts >= 0),
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
                number INTEGER NOT NULL CHECK (number >= 1),
                started_at BIGINT NOT NULL,
                milliseconds INTEGER,
                status INTEGER,
                failure TEXT,
                answer TEXT,
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
                actor TEXT NOT NULL,
                action TEXT NOT NULL,
                subject TEXT NOT NULL,
                detail TEXT NOT NULL,
                previous_hash TEXT NOT NULL,
                hash TEXT NOT NULL UNIQUE
            )
            """
        ]
    }
}
