import Database

extension Schema {
    /// Imports of rosters in slices, and the index of names.
    @Sendable static func imports(_ dialect: Dialect) -> [String] {
        [
            "ALTER TABLE attendee ADD COLUMN import_id BIGINT NOT NULL DEFAULT 0",
            // What the row says, as one number, so that a second import need not read it all. NULL for rows
            // that were stored before there was this column: they are compared as if they had changed.
            "ALTER TABLE attendee ADD COLUMN content BIGINT",
            """
            CREATE TABLE roster_import (
                id \(dialect.key) PRIMARY KEY,
                conference_id BIGINT NOT NULL REFERENCES conference (id),
                started_at BIGINT NOT NULL,
                alive_until BIGINT NOT NULL,
                importer \(dialect.text) NOT NULL,
                first_attendee BIGINT NOT NULL,
                visible_at BIGINT,
                is_done \(dialect.integer) NOT NULL CHECK (is_done IN (0, 1))
            )
            """,
            "CREATE INDEX roster_import_running ON roster_import (conference_id) WHERE is_done = 0",
            """
            CREATE TABLE roster_change (
                import_id BIGINT NOT NULL REFERENCES roster_import (id),
                attendee_id BIGINT NOT NULL REFERENCES attendee (id),
                point_id BIGINT NOT NULL REFERENCES point (id),
                name \(dialect.text) NOT NULL,
                search_key \(dialect.text) NOT NULL,
                sort_key \(dialect.text) NOT NULL,
                title \(dialect.text),
                unit \(dialect.text),
                phone \(dialect.text),
                staff_number \(dialect.text),
                birth_year \(dialect.integer),
                category \(dialect.text),
                note \(dialect.text),
                content BIGINT NOT NULL,
                PRIMARY KEY (import_id, attendee_id)
            )
            """,
            // What a running import has stored so far is seen by nobody; all of it is, once it says that it
            // is visible.
            """
            CREATE VIEW roster_entry AS
            SELECT id, conference_id, point_id, identity, name, search_key, sort_key, title, unit, phone,
                staff_number, birth_year, category, note, state, content
            FROM attendee
            WHERE import_id = 0
                OR import_id NOT IN (SELECT id FROM roster_import WHERE visible_at IS NULL)
            """,
            """
            CREATE TABLE name_posting (
                conference_id BIGINT NOT NULL REFERENCES conference (id),
                segment BIGINT NOT NULL,
                word \(dialect.text) NOT NULL,
                attendees \(dialect.blob) NOT NULL,
                PRIMARY KEY (conference_id, segment, word)
            )
            """,
        ]
    }
}
