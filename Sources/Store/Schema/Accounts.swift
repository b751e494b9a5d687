import Database

extension Schema {
    /// Who may come in, by which secrets, and what was refused. Secrets are stored as hashes: a stolen copy of
    /// the database opens no door.
    @Sendable static func accounts(_ dialect: Dialect) -> [String] {
        [
            """
            CREATE TABLE account (
                id \(dialect.key) PRIMARY KEY,
                login \(dialect.text) NOT NULL UNIQUE,
                name \(dialect.text) NOT NULL,
                role \(dialect.text) NOT NULL CHECK (role IN (
                    'administrator', 'organiser', 'point-coordinator', 'unit-officer', 'viewer')),
                unit \(dialect.text),
                unit_key \(dialect.text),
                password \(dialect.text),
                one_time_secret \(dialect.text),
                one_time_step BIGINT NOT NULL,
                is_active \(dialect.integer) NOT NULL CHECK (is_active IN (0, 1)),
                created_at BIGINT NOT NULL,
                CHECK ((role = 'unit-officer') = (unit IS NOT NULL)),
                CHECK ((unit IS NULL) = (unit_key IS NULL))
            )
            """,
            """
            CREATE TABLE account_point (
                account_id BIGINT NOT NULL REFERENCES account (id),
                conference_id BIGINT NOT NULL REFERENCES conference (id),
                code \(dialect.text) NOT NULL,
                PRIMARY KEY (account_id, conference_id, code)
            )
            """,
            "CREATE INDEX account_point_conference ON account_point (conference_id)",
            """
            CREATE TABLE invitation (
                id \(dialect.key) PRIMARY KEY,
                account_id BIGINT NOT NULL REFERENCES account (id),
                token_hash \(dialect.text) NOT NULL UNIQUE,
                made_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL CHECK (expires_at > made_at),
                used_at BIGINT
            )
            """,
            "CREATE INDEX invitation_account ON invitation (account_id)",
            """
            CREATE TABLE login_session (
                id \(dialect.key) PRIMARY KEY,
                account_id BIGINT NOT NULL REFERENCES account (id),
                token_hash \(dialect.text) NOT NULL UNIQUE,
                made_at BIGINT NOT NULL,
                seen_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                address \(dialect.text) NOT NULL,
                agent \(dialect.text) NOT NULL
            )
            """,
            "CREATE INDEX login_session_account ON login_session (account_id)",
            """
            CREATE TABLE api_token (
                id \(dialect.key) PRIMARY KEY,
                account_id BIGINT NOT NULL REFERENCES account (id),
                name \(dialect.text) NOT NULL,
                token_hash \(dialect.text) NOT NULL UNIQUE,
                scope \(dialect.text) NOT NULL CHECK (scope IN ('read', 'write')),
                made_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL CHECK (expires_at > made_at),
                ended_at BIGINT
            )
            """,
            "CREATE INDEX api_token_account ON api_token (account_id)",
            """
            CREATE TABLE login_failure (
                subject \(dialect.text) PRIMARY KEY,
                failures \(dialect.integer) NOT NULL CHECK (failures >= 1),
                last_at BIGINT NOT NULL
            )
            """,
            """
            CREATE TABLE kept_answer (
                account_id BIGINT NOT NULL REFERENCES account (id),
                idempotency_key \(dialect.text) NOT NULL,
                request_hash \(dialect.text) NOT NULL,
                status \(dialect.integer) NOT NULL,
                body \(dialect.text) NOT NULL,
                made_at BIGINT NOT NULL,
                PRIMARY KEY (account_id, idempotency_key)
            )
            """,
        ]
    }
}
