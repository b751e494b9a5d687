package import Conferences
import Database

/// A link by which somebody takes up their account, once (lời mời).
package struct Invitation: Sendable, Hashable {
    package var id: Identifier<Invitation>
    package var account: Identifier<Account>
    /// The hash of the secret in the link.
    package var tokenHash: String
    package var madeAt: Instant
    package var expiresAt: Instant
    package var usedAt: Instant?

    package init(
        id: Identifier<Invitation>, account: Identifier<Account>, tokenHash: String, madeAt: Instant,
        expiresAt: Instant, usedAt: Instant? = nil
    ) {
        self.id = id
        self.account = account
        self.tokenHash = tokenHash
        self.madeAt = madeAt
        self.expiresAt = expiresAt
        self.usedAt = usedAt
    }
}

extension Records {
    /// Adds an invitation; those made before for the same account no longer open anything.
    package func insert(_ invitation: Invitation) throws {
        try session.run(
            "DELETE FROM invitation WHERE account_id = \(invitation.account) AND used_at IS NULL")
        try session.run(
            """
            INSERT INTO invitation (id, account_id, token_hash, made_at, expires_at, used_at)
            VALUES (\(invitation.id), \(invitation.account), \(invitation.tokenHash), \(invitation.madeAt),
                \(invitation.expiresAt), \(invitation.usedAt))
            """)
    }

    package func invitation(tokenHash: String) throws -> Invitation? {
        try session.row("SELECT * FROM invitation WHERE token_hash = \(tokenHash)").map { row in
            Invitation(
                id: try row.get("id"), account: try row.get("account_id"),
                tokenHash: try row.get("token_hash"), madeAt: try row.get("made_at"),
                expiresAt: try row.get("expires_at"), usedAt: try row.get("used_at"))
        }
    }

    /// Marks an invitation as used. Returns false where it was already.
    package func use(_ invitation: Identifier<Invitation>, at now: Instant) throws -> Bool {
        try session.run(
            "UPDATE invitation SET used_at = \(now) WHERE id = \(invitation) AND used_at IS NULL") == 1
    }

    /// Until when the newest unused invitation of each account is good.
    package func openInvitations() throws -> [Identifier<Account>: Instant] {
        var open: [Identifier<Account>: Instant] = [:]
        try session.forEach("SELECT account_id, expires_at FROM invitation WHERE used_at IS NULL") { row in
            open[try row.get("account_id")] = try row.get("expires_at")
        }
        return open
    }
}
