import Database

extension Schema {
    /// Roll calls: the marks of people, the numbers of points, and the turnout that is kept beside them.
    @Sendable static func rollCalls(_ dialect: Dialect) -> [String] {
        attendeeStates(dialect) + marks(dialect) + turnouts(dialect) + settling(dialect)
    }

    private static func attendeeStates(_ dialect: Dialect) -> [String] {
        [
            """
            ALTER TABLE attendee ADD COLUMN state \(dialect.text) NOT NULL DEFAULT 'registered'
                CHECK (state IN ('registered', 'waiting', 'substituted', 'withdrawn'))
            """
        ]
    }

    private static func marks(_ dialect: Dialect) -> [String] {
        [
            """
            CREATE TABLE roll_call (
                id \(dialect.key) PRIMARY KEY,
                conference_id BIGINT NOT NULL REFERENCES conference (id),
                number \(dialect.integer) NOT NULL CHECK (number >= 1),
                name \(dialect.text) NOT NULL,
                opened_at BIGINT NOT NULL,
                opened_by \(dialect.text) NOT NULL,
                closed_at BIGINT CHECK (closed_at >= opened_at),
                UNIQUE (conference_id, number)
            )
            """,
            """
            CREATE TABLE mark (
                roll_call_id BIGINT NOT NULL REFERENCES roll_call (id),
                attendee_id BIGINT NOT NULL REFERENCES attendee (id),
                point_id BIGINT NOT NULL REFERENCES point (id),
                status \(dialect.text) NOT NULL CHECK (status IN (
                    'in-person', 'online', 'late', 'excused', 'unexcused')),
                reason \(dialect.text),
                marked_at BIGINT NOT NULL,
                recorded_at BIGINT NOT NULL,
                marked_by \(dialect.text) NOT NULL,
                PRIMARY KEY (roll_call_id, attendee_id),
                CHECK (status <> 'excused' OR reason IS NOT NULL)
            )
            """,
            "CREATE INDEX mark_point ON mark (point_id, roll_call_id)",
            "CREATE INDEX mark_attendee ON mark (attendee_id)",
            """
            CREATE TABLE roll_call_top (
                roll_call_id BIGINT NOT NULL REFERENCES roll_call (id),
                point_id BIGINT NOT NULL REFERENCES point (id),
                PRIMARY KEY (roll_call_id, point_id)
            )
            """,
            """
            CREATE TABLE mark_nonce (
                roll_call_id BIGINT NOT NULL REFERENCES roll_call (id),
                nonce \(dialect.text) NOT NULL,
                answer \(dialect.text) NOT NULL,
                PRIMARY KEY (roll_call_id, nonce)
            )
            """,
            """
            CREATE TABLE refused_mark (
                id \(dialect.key) PRIMARY KEY,
                roll_call_id BIGINT NOT NULL REFERENCES roll_call (id),
                attendee_id BIGINT REFERENCES attendee (id),
                mark \(dialect.text) NOT NULL,
                refusal \(dialect.text) NOT NULL,
                code \(dialect.text) NOT NULL,
                recorded_at BIGINT NOT NULL,
                settled_at BIGINT,
                settled_by \(dialect.text)
            )
            """,
            "CREATE INDEX refused_mark_open ON refused_mark (roll_call_id, id) WHERE settled_at IS NULL",
            "CREATE INDEX refused_mark_attendee ON refused_mark (attendee_id)",
            """
            CREATE TABLE point_numbers (
                roll_call_id BIGINT NOT NULL REFERENCES roll_call (id),
                point_id BIGINT NOT NULL REFERENCES point (id),
                category \(dialect.text) NOT NULL,
                invited \(dialect.integer) CHECK (invited >= 0),
                in_person \(dialect.integer) NOT NULL CHECK (in_person >= 0),
                online \(dialect.integer) NOT NULL CHECK (online >= 0),
                late \(dialect.integer) NOT NULL CHECK (late >= 0),
                excused \(dialect.integer) NOT NULL CHECK (excused >= 0),
                unexcused \(dialect.integer) NOT NULL CHECK (unexcused >= 0),
                reported_at BIGINT NOT NULL,
                reported_by \(dialect.text) NOT NULL,
                PRIMARY KEY (roll_call_id, point_id, category)
            )
            """,
        ]
    }

    /// `own_turnout` is what a point counts by itself, `turnout` the same with all points below it, kept up to
    /// date with every mark: a board of 40,000 points asks every few seconds.
    private static func turnouts(_ dialect: Dialect) -> [String] {
        let counts = ["invited", "in_person", "online", "late", "excused", "unexcused"]
            .map { "\($0) \(dialect.integer) NOT NULL" }.joined(separator: ", ")
        let tables = ["own_turnout", "turnout"].map { table in
            """
            CREATE TABLE \(table) (
                roll_call_id BIGINT NOT NULL REFERENCES roll_call (id),
                point_id BIGINT NOT NULL REFERENCES point (id),
                category \(dialect.text) NOT NULL,
                \(counts),
                PRIMARY KEY (roll_call_id, point_id, category)
            )
            """
        }
        return tables + [
            """
            CREATE TABLE turnout_minute (
                roll_call_id BIGINT NOT NULL REFERENCES roll_call (id),
                point_id BIGINT NOT NULL REFERENCES point (id),
                minute BIGINT NOT NULL,
                called \(dialect.integer) NOT NULL,
                present \(dialect.integer) NOT NULL,
                PRIMARY KEY (roll_call_id, point_id, minute)
            )
            """
        ]
    }

    /// Events that wait for a quiet minute before they are sent, so that ten changes make one message.
    private static func settling(_ dialect: Dialect) -> [String] {
        [
            """
            CREATE TABLE settling_event (
                subject \(dialect.text) PRIMARY KEY,
                event_id BIGINT NOT NULL REFERENCES event (id),
                begun_at BIGINT NOT NULL
            )
            """
        ]
    }
}
