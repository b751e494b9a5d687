import Conferences
import Database

extension Schema {
    /// Points outside the plan with their history, people across conferences, and places that imports fill.
    @Sendable static func points(_ dialect: Dialect) -> [String] {
        pointHistory(dialect) + peopleAcross(dialect) + places(dialect) + entries
    }

    private static func pointHistory(_ dialect: Dialect) -> [String] {
        [
            """
            ALTER TABLE point ADD COLUMN origin \(dialect.text) NOT NULL DEFAULT 'plan'
                CHECK (origin IN ('plan', 'table', 'units', 'typed'))
            """,
            """
            ALTER TABLE point ADD COLUMN is_closed_by_hand \(dialect.integer) NOT NULL DEFAULT 0
                CHECK (is_closed_by_hand IN (0, 1))
            """,
            """
            CREATE TABLE point_change (
                id \(dialect.key) PRIMARY KEY,
                conference_id BIGINT NOT NULL REFERENCES conference (id),
                point_id BIGINT NOT NULL REFERENCES point (id),
                changed_at BIGINT NOT NULL,
                changed_by \(dialect.text) NOT NULL,
                kind \(dialect.text) NOT NULL CHECK (kind IN (
                    'added', 'adopted', 'renamed', 'moved', 'edited', 'closed', 'reopened')),
                reason \(dialect.text),
                version \(dialect.integer),
                fields \(dialect.text) NOT NULL,
                CHECK (kind <> 'closed' OR reason IS NOT NULL OR version IS NOT NULL)
            )
            """,
            "CREATE INDEX point_change_conference ON point_change (conference_id, id)",
            "CREATE INDEX point_change_point ON point_change (point_id, id)",
        ]
    }

    /// `person_hash` is made of the name and the unit: by it somebody is found again who has neither phone nor
    /// staff number, in any conference, and likely duplicates are. It is `NULL` for rows of before.
    private static func peopleAcross(_ dialect: Dialect) -> [String] {
        [
            "ALTER TABLE attendee ADD COLUMN person_hash BIGINT",
            // Looked at when it is committed: an older entry may go into a newer one, which is copied after it.
            """
            ALTER TABLE attendee ADD COLUMN merged_into BIGINT
                REFERENCES attendee (id) DEFERRABLE INITIALLY DEFERRED
            """,
            "CREATE INDEX attendee_person ON attendee (person_hash) WHERE person_hash IS NOT NULL",
            "CREATE INDEX attendee_staff ON attendee (staff_number) WHERE staff_number IS NOT NULL",
            "CREATE INDEX attendee_merged ON attendee (merged_into) WHERE merged_into IS NOT NULL",
            """
            CREATE TABLE likely_duplicate (
                conference_id BIGINT NOT NULL REFERENCES conference (id),
                first_id BIGINT NOT NULL REFERENCES attendee (id),
                second_id BIGINT NOT NULL REFERENCES attendee (id),
                grounds \(dialect.text) NOT NULL CHECK (grounds IN (
                    'phone', 'staff-number', 'name-and-unit')),
                found_at BIGINT NOT NULL,
                PRIMARY KEY (conference_id, first_id, second_id),
                CHECK (first_id < second_id)
            )
            """,
            "CREATE INDEX likely_duplicate_first ON likely_duplicate (first_id)",
            "CREATE INDEX likely_duplicate_second ON likely_duplicate (second_id)",
            """
            CREATE TABLE person_decision (
                id \(dialect.key) PRIMARY KEY,
                first_id BIGINT NOT NULL REFERENCES attendee (id),
                second_id BIGINT NOT NULL REFERENCES attendee (id),
                verdict \(dialect.text) NOT NULL CHECK (verdict IN ('same', 'different')),
                reason \(dialect.text),
                decided_at BIGINT NOT NULL,
                decided_by \(dialect.text) NOT NULL,
                saved \(dialect.text),
                undone_at BIGINT,
                undone_by \(dialect.text),
                CHECK (first_id <> second_id),
                CHECK ((undone_at IS NULL) = (undone_by IS NULL))
            )
            """,
            "CREATE INDEX person_decision_first ON person_decision (first_id) WHERE undone_at IS NULL",
            "CREATE INDEX person_decision_second ON person_decision (second_id) WHERE undone_at IS NULL",
        ]
    }

    /// What a staged change makes of a person beside what the file says; and how often others took or freed
    /// places while an import ran, which counts them.
    private static func places(_ dialect: Dialect) -> [String] {
        [
            """
            ALTER TABLE conference ADD COLUMN over_quota \(dialect.text) NOT NULL DEFAULT 'waitlist'
                CHECK (over_quota IN ('refuse', 'waitlist', 'accept'))
            """,
            "ALTER TABLE roster_change ADD COLUMN identity \(dialect.text)",
            "ALTER TABLE roster_change ADD COLUMN person_hash BIGINT",
            "ALTER TABLE roster_change ADD COLUMN state \(dialect.text) CHECK (state IN ('registered', 'waiting'))",
            "ALTER TABLE roster_import ADD COLUMN disturbances \(dialect.integer) NOT NULL DEFAULT 0",
        ]
    }

    private static let entries = [
        "DROP VIEW roster_entry",
        """
        CREATE VIEW roster_entry AS
        SELECT id, conference_id, point_id, identity, name, search_key, sort_key, title, unit, phone,
            staff_number, birth_year, category, note, state, content, person_hash, merged_into
        FROM attendee
        WHERE import_id = 0
            OR import_id NOT IN (SELECT id FROM roster_import WHERE visible_at IS NULL)
        """,
    ]

    /// Gives those who are on rosters already the number under which they are found again.
    @Sendable static func fillPersonHashes(_ session: any Session) throws {
        var hashing = PersonHashing()
        var last: Int64 = .min
        while true {
            let rows = try session.rows(
                """
                SELECT id, search_key, unit FROM attendee WHERE id > \(last) AND unit IS NOT NULL
                ORDER BY id LIMIT 1000
                """)
            guard !rows.isEmpty else { return }
            for row in rows {
                last = try row.get("id")
                let hash = hashing.hash(searchKey: try row.get("search_key"), unit: try row.get("unit"))
                try session.run("UPDATE attendee SET person_hash = \(hash) WHERE id = \(last)")
            }
        }
    }
}
