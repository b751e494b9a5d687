import Database

extension Schema {
    /// Marks in the order of those whom they are of: one index instead of three, of which each mark in a roll call of
    /// thousands had to be written into.
    @Sendable static func marksByAttendee(_ dialect: Dialect) -> [String] {
        let columns =
            "roll_call_id, attendee_id, point_id, status, reason, marked_at, recorded_at, marked_by"
        return [
            """
            CREATE TABLE mark_by_attendee (
                attendee_id BIGINT NOT NULL REFERENCES attendee (id),
                roll_call_id BIGINT NOT NULL REFERENCES roll_call (id),
                point_id BIGINT NOT NULL REFERENCES point (id),
                status \(dialect.text) NOT NULL CHECK (status IN (
                    'in-person', 'online', 'late', 'excused', 'unexcused')),
                reason \(dialect.text),
                marked_at BIGINT NOT NULL,
                recorded_at BIGINT NOT NULL,
                marked_by \(dialect.text) NOT NULL,
                PRIMARY KEY (attendee_id, roll_call_id),
                CHECK (status <> 'excused' OR reason IS NOT NULL)
            ) \(dialect.inKeyOrder)
            """,
            """
            INSERT INTO mark_by_attendee (\(columns)) SELECT \(columns) FROM mark
            ORDER BY attendee_id, roll_call_id
            """,
            "DROP TABLE mark",
            "ALTER TABLE mark_by_attendee RENAME TO mark",
            "CREATE INDEX mark_point ON mark (point_id, roll_call_id)",
        ]
    }
}
