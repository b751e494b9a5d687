package import Conferences
package import Store

/// Sets the first password of an account by the link that was given to its owner (nhận lời mời).
package struct TakeUpInvitation: Action {
    package static let permission = Permission.signIn
    package static let name = "account.take-up"

    let token: String
    let password: PasswordHash

    /// - Parameter password: hashed already: hashing is slow, and must not hold up everybody's writes.
    package init(token: String, password: PasswordHash) {
        self.token = token
        self.password = password
    }

    package func perform(in work: Work) throws -> Account {
        let (invitation, before) = try Self.open(token, at: work.now, in: work.records)
        guard try work.records.use(invitation.id, at: work.now) else {
            throw ActionError.account(.deadLink)
        }
        var account = before
        account.password = password.text
        try work.records.update(account)
        try work.forgetFailures(of: account)
        try work.record(account.login, ["role": account.role])
        return account
    }

    /// The invitation that a link means, where it still opens something.
    ///
    /// - Throws: ``AccountProblem/deadLink``.
    package static func open(
        _ token: String, at now: Instant, in records: Records
    ) throws -> (Invitation, Account) {
        guard let invitation = try records.invitation(tokenHash: SecretToken.hash(of: token)),
            invitation.usedAt == nil, invitation.expiresAt > now,
            let account = try records.account(invitation.account), account.isActive
        else { throw ActionError.account(.deadLink) }
        return (invitation, account)
    }
}
