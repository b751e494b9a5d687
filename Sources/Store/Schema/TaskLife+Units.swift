import Database

extension Schema {
    /// Units with their names, each until when it held, and the members of groups.
    static func unitTables(_ dialect: Dialect) -> [String] {
        [
            """
            CREATE TABLE unit (
                id \(dialect.key) PRIMARY KEY,
                code \(dialect.text) NOT NULL UNIQUE,
                name \(dialect.text) NOT NULL,
                sort_key \(dialect.text) NOT NULL,
                is_group \(dialect.integer) NOT NULL CHECK (is_group IN (0, 1)),
                parent_id BIGINT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
                in_charge \(dialect.text),
                account \(dialect.text),
                state \(dialect.text) NOT NULL CHECK (state IN ('active', 'merged', 'dissolved')),
                ended_on \(dialect.text),
                successor_id BIGINT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
                CHECK (parent_id <> id),
                CHECK (successor_id <> id),
                CHECK ((state = 'active') = (ended_on IS NULL)),
                CHECK (state <> 'merged' OR successor_id IS NOT NULL),
                CHECK (state <> 'active' OR successor_id IS NULL)
            )
            """,
            """
            CREATE TABLE unit_name (
                unit_id BIGINT NOT NULL REFERENCES unit (id),
                position \(dialect.integer) NOT NULL,
                kind \(dialect.text) NOT NULL CHECK (kind IN ('name', 'alias', 'abbreviation', 'former')),
                name \(dialect.text) NOT NULL,
                match_key \(dialect.text) NOT NULL,
                search_key \(dialect.text) NOT NULL,
                until_on \(dialect.text),
                PRIMARY KEY (unit_id, position),
                CHECK ((kind = 'former') = (until_on IS NOT NULL))
            )
            """,
            """
            CREATE TABLE unit_member (
                group_id BIGINT NOT NULL REFERENCES unit (id),
                position \(dialect.integer) NOT NULL,
                member_id BIGINT NOT NULL REFERENCES unit (id),
                PRIMARY KEY (group_id, position),
                UNIQUE (group_id, member_id),
                CHECK (group_id <> member_id)
            )
            """,
        ]
    }
}
