import Database

extension Schema {
    /// What endpoints may ask for and how they fare; deliveries in order, sent again, and quickly found.
    @Sendable static func outbox(_ dialect: Dialect) -> [String] {
        let kinds = Endpoint.Kind.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let columns = [
            ("endpoint", "kind \(dialect.text) NOT NULL DEFAULT 'webhook' CHECK (kind IN (\(kinds)))"),
            ("endpoint", "language \(dialect.text) NOT NULL DEFAULT 'vi' CHECK (language IN ('vi', 'en'))"),
            ("endpoint", "previous_secret \(dialect.text)"),
            ("endpoint", "previous_until BIGINT"),
            (
                "endpoint",
                "is_paused \(dialect.integer) NOT NULL DEFAULT 0 CHECK (is_paused IN (0, 1))"
            ),
            (
                "endpoint",
                "is_ordered \(dialect.integer) NOT NULL DEFAULT 0 CHECK (is_ordered IN (0, 1))"
            ),
            ("endpoint", "per_minute \(dialect.integer) CHECK (per_minute >= 1)"),
            ("endpoint", "failing_since BIGINT"),
            ("endpoint", "failures \(dialect.integer) NOT NULL DEFAULT 0 CHECK (failures >= 0)"),
            ("endpoint", "is_told \(dialect.integer) NOT NULL DEFAULT 0 CHECK (is_told IN (0, 1))"),
            ("event", "subject \(dialect.text)"),
            ("delivery", "lane \(dialect.text)"),
            ("delivery", "begun_anew_after \(dialect.integer) NOT NULL DEFAULT 0"),
        ].map { table, column in "ALTER TABLE \(table) ADD COLUMN \(column)" }
        return columns + [
            // One index for each of the ways to be due: across all of them at once, taking the first 256 of
            // 100,000 would sort them all.
            "DROP INDEX delivery_due",
            "CREATE INDEX delivery_first ON delivery (due_at, id) WHERE state = 'due'",
            "CREATE INDEX delivery_again ON delivery (due_at, id) WHERE state = 'waiting'",
            """
            CREATE INDEX delivery_lane ON delivery (endpoint_id, lane, id)
            WHERE lane IS NOT NULL AND state IN ('due', 'leased', 'waiting')
            """,
            "CREATE INDEX event_time ON event (occurred_at)",
        ]
    }
}
