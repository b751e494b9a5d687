package import Conferences
import Database

/// What a program comes in with (mã truy cập API).
package struct APIToken: Sendable, Hashable {
    package enum Scope: String, Sendable, CaseIterable {
        case read
        case write
    }

    package var id: Identifier<APIToken>
    package var account: Identifier<Account>
    /// What its owner calls it.
    package var name: String
    package var tokenHash: String
    package var scope: Scope
    package var madeAt: Instant
    package var expiresAt: Instant
    package var endedAt: Instant?

    package init(
        id: Identifier<APIToken>, account: Identifier<Account>, name: String, tokenHash: String, scope: Scope,
        madeAt: Instant, expiresAt: Instant, endedAt: Instant? = nil
    ) {
        self.id = id
        self.account = account
        self.name = name
        self.tokenHash = tokenHash
        self.scope = scope
        self.madeAt = madeAt
        self.expiresAt = expiresAt
        self.endedAt = endedAt
    }
}

extension APIToken.Scope: StoredState {}

/// An answer that is given again to the same request (Idempotency-Key).
package struct KeptAnswer: Sendable, Hashable {
    package var requestHash: String
    package var status: Int
    package var body: String

    package init(requestHash: String, status: Int, body: String) {
        self.requestHash = requestHash
        self.status = status
        self.body = body
    }
}

extension Records {
    package func insert(_ token: APIToken) throws {
        try session.run(
            """
            INSERT INTO api_token (id, account_id, name, token_hash, scope, made_at, expires_at, ended_at)
            VALUES (\(token.id), \(token.account), \(token.name), \(token.tokenHash), \(token.scope),
                \(token.madeAt), \(token.expiresAt), \(token.endedAt))
            """)
    }

    package func apiToken(tokenHash: String) throws -> APIToken? {
        try session.row("SELECT * FROM api_token WHERE token_hash = \(tokenHash)").map(APIToken.init)
    }

    /// The tokens of an account that are still good, the newest first.
    package func apiTokens(of account: Identifier<Account>, at now: Instant) throws -> [APIToken] {
        try session.rows(
            """
            SELECT * FROM api_token WHERE account_id = \(account) AND ended_at IS NULL AND expires_at > \(now)
            ORDER BY id DESC
            """
        ).map(APIToken.init)
    }

    /// Ends an account's tokens, or only one. Returns how many there were.
    @discardableResult
    package func endTokens(
        of account: Identifier<Account>, only token: Identifier<APIToken>? = nil, at now: Instant
    ) throws -> Int {
        var condition: SQL = "account_id = \(account) AND ended_at IS NULL"
        if let token { condition = "\(condition) AND id = \(token)" }
        return try session.run("UPDATE api_token SET ended_at = \(now) WHERE \(condition)")
    }

    package func keptAnswer(to key: String, of account: Identifier<Account>) throws -> KeptAnswer? {
        try session.row(
            """
            SELECT request_hash, status, body FROM kept_answer
            WHERE account_id = \(account) AND idempotency_key = \(key)
            """
        ).map {
            KeptAnswer(
                requestHash: try $0.get("request_hash"), status: try $0.get("status"),
                body: try $0.get("body"))
        }
    }

    package func keep(
        _ answer: KeptAnswer, to key: String, of account: Identifier<Account>, at now: Instant
    ) throws {
        try session.run(
            """
            INSERT INTO kept_answer (account_id, idempotency_key, request_hash, status, body, made_at)
            VALUES (\(account), \(key), \(answer.requestHash), \(answer.status), \(answer.body), \(now))
            ON CONFLICT (account_id, idempotency_key) DO NOTHING
            """)
    }

    package func forgetAnswers(before: Instant) throws {
        try session.run("DELETE FROM kept_answer WHERE made_at < \(before)")
    }
}

extension APIToken {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.get("id"), account: try row.get("account_id"), name: try row.get("name"),
            tokenHash: try row.get("token_hash"), scope: try row.get("scope"), madeAt: try row.get("made_at"),
            expiresAt: try row.get("expires_at"), endedAt: try row.get("ended_at"))
    }
}
