import Database

extension Schema {
    /// Who was told of which conference's beginning.
    @Sendable static func starting(_ dialect: Dialect) -> [String] {
        [
            """
            CREATE TABLE starting_word (
                conference_id BIGINT NOT NULL REFERENCES conference (id),
                starts_at BIGINT NOT NULL,
                minutes_before \(dialect.integer) NOT NULL CHECK (minutes_before >= 0),
                about \(dialect.text) NOT NULL,
                told_at BIGINT NOT NULL,
                PRIMARY KEY (conference_id, starts_at, minutes_before, about)
            )
            """
        ]
    }
}
