import Database

extension Schema {
    /// The preparations of points, the agenda's real times, substitutes and tickets.
    @Sendable static func readiness(_ dialect: Dialect) -> [String] {
        [
            "ALTER TABLE point ADD COLUMN backup_line \(dialect.text)",
            "ALTER TABLE point ADD COLUMN line \(dialect.text) CHECK (line IN ('connected', 'lost'))",
            "ALTER TABLE point ADD COLUMN line_changed_at BIGINT",
            """
            CREATE TABLE connection_test (
                id \(dialect.key) PRIMARY KEY,
                point_id BIGINT NOT NULL REFERENCES point (id),
                scheduled_at BIGINT,
                done_at BIGINT,
                result \(dialect.text) CHECK (result IN ('good', 'poor', 'failed')),
                quality \(dialect.text),
                tested_by \(dialect.text),
                note \(dialect.text),
                event_id BIGINT REFERENCES event (id),
                CHECK ((done_at IS NULL) = (result IS NULL)),
                CHECK (scheduled_at IS NOT NULL OR done_at IS NOT NULL)
            )
            """,
            "CREATE INDEX connection_test_point ON connection_test (point_id, done_at)",
            """
            CREATE TABLE agenda_time (
                conference_id BIGINT NOT NULL REFERENCES conference (id),
                item \(dialect.integer) NOT NULL CHECK (item >= 1),
                started_at BIGINT NOT NULL,
                ended_at BIGINT CHECK (ended_at >= started_at),
                PRIMARY KEY (conference_id, item)
            )
            """,
            "ALTER TABLE attendee ADD COLUMN stands_for BIGINT REFERENCES attendee (id)",
            "CREATE INDEX attendee_stands_for ON attendee (stands_for) WHERE stands_for IS NOT NULL",
            """
            CREATE TABLE ticket_key (
                conference_id BIGINT PRIMARY KEY REFERENCES conference (id),
                signing_key \(dialect.blob) NOT NULL
            )
            """,
        ]
    }
}
