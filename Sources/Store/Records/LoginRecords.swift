package import Conferences
import Database

/// Somebody who is in, on one device (phiên đăng nhập).
package struct LoginSession: Sendable, Hashable {
    package var id: Identifier<LoginSession>
    package var account: Identifier<Account>
    package var tokenHash: String
    package var madeAt: Instant
    package var seenAt: Instant
    package var expiresAt: Instant
    /// Where it was opened from, and with which browser, as its owner is shown it.
    package var address: String
    package var agent: String

    package init(
        id: Identifier<LoginSession>, account: Identifier<Account>, tokenHash: String, madeAt: Instant,
        seenAt: Instant, expiresAt: Instant, address: String, agent: String
    ) {
        self.id = id
        self.account = account
        self.tokenHash = tokenHash
        self.madeAt = madeAt
        self.seenAt = seenAt
        self.expiresAt = expiresAt
        self.address = address
        self.agent = agent
    }
}

/// How often somebody was refused.
package struct LoginFailures: Sendable, Hashable {
    package var failures: Int
    package var lastAt: Instant

    package init(failures: Int, lastAt: Instant) {
        self.failures = failures
        self.lastAt = lastAt
    }
}

extension Records {
    package func insert(_ login: LoginSession) throws {
        try session.run(
            """
            INSERT INTO login_session (id, account_id, token_hash, made_at, seen_at, expires_at, address, agent)
            VALUES (\(login.id), \(login.account), \(login.tokenHash), \(login.madeAt), \(login.seenAt),
                \(login.expiresAt), \(login.address), \(login.agent))
            """)
    }

    package func loginSession(tokenHash: String) throws -> LoginSession? {
        try session.row("SELECT * FROM login_session WHERE token_hash = \(tokenHash)").map(LoginSession.init)
    }

    /// The sessions of an account that have not run out, the one seen last first.
    package func loginSessions(of account: Identifier<Account>, at now: Instant) throws -> [LoginSession] {
        try session.rows(
            """
            SELECT * FROM login_session WHERE account_id = \(account) AND expires_at > \(now)
            ORDER BY seen_at DESC, id
            """
        ).map(LoginSession.init)
    }

    package func touch(_ login: Identifier<LoginSession>, at now: Instant, until: Instant) throws {
        try session.run(
            "UPDATE login_session SET seen_at = \(now), expires_at = \(until) WHERE id = \(login)")
    }

    /// Ends sessions. Returns how many there were.
    @discardableResult
    package func endSessions(
        of account: Identifier<Account>, only login: Identifier<LoginSession>? = nil,
        except kept: Identifier<LoginSession>? = nil
    ) throws -> Int {
        var condition: SQL = "account_id = \(account)"
        if let login { condition = "\(condition) AND id = \(login)" }
        if let kept { condition = "\(condition) AND id <> \(kept)" }
        return try session.run("DELETE FROM login_session WHERE \(condition)")
    }

    /// Removes what nobody can use any more.
    package func forgetRunOutLogins(at now: Instant, failuresBefore: Instant) throws {
        try session.run("DELETE FROM login_session WHERE expires_at <= \(now)")
        try session.run("DELETE FROM login_failure WHERE last_at <= \(failuresBefore)")
    }

    package func loginFailures(_ subject: String) throws -> LoginFailures? {
        try session.row("SELECT failures, last_at FROM login_failure WHERE subject = \(subject)").map {
            LoginFailures(failures: try $0.get("failures"), lastAt: try $0.get("last_at"))
        }
    }

    /// Counts one more failure; the count begins anew where the last one is older than `since`.
    package func countLoginFailure(_ subject: String, at now: Instant, since: Instant) throws {
        try session.run(
            """
            INSERT INTO login_failure (subject, failures, last_at) VALUES (\(subject), 1, \(now))
            ON CONFLICT (subject) DO UPDATE SET
                failures = CASE WHEN login_failure.last_at < \(since) THEN 1
                    ELSE login_failure.failures + 1 END,
                last_at = excluded.last_at
            """)
    }

    package func forgetLoginFailures(_ subject: String) throws {
        try session.run("DELETE FROM login_failure WHERE subject = \(subject)")
    }

    package func forgetLoginFailures(beginningWith prefix: String) throws {
        let pattern = likeEscaped(prefix) + "%"
        try session.run("DELETE FROM login_failure WHERE subject LIKE \(pattern) ESCAPE '\\'")
    }
}

extension LoginSession {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.get("id"), account: try row.get("account_id"), tokenHash: try row.get("token_hash"),
            madeAt: try row.get("made_at"), seenAt: try row.get("seen_at"),
            expiresAt: try row.get("expires_at"), address: try row.get("address"),
            agent: try row.get("agent"))
    }
}
