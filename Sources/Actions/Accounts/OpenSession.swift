package import Conferences
package import Store
import Webhooks

/// Lets somebody in whose password was found right (đăng nhập).
package struct OpenSession: Action {
    package static let permission = Permission.signIn
    package static let name = "account.login"

    /// How long a session is good after it was last seen.
    package static let idle: Int64 = 12 * 3_600_000
    /// How long it is good at all.
    package static let longest: Int64 = 7 * 86_400_000

    package struct Outcome: Sendable {
        package var account: Account
        package var session: LoginSession
        package var token: SecretToken
    }

    let account: Identifier<Account>
    /// The password that was found right: where it was changed meanwhile, nobody is let in.
    let password: String
    let oneTimeStep: Int64?
    let address: String
    let agent: String

    package init(
        _ account: Identifier<Account>, password: String, oneTimeStep: Int64?, address: String, agent: String
    ) {
        self.account = account
        self.password = password
        self.oneTimeStep = oneTimeStep
        self.address = address
        self.agent = agent
    }

    package func perform(in work: Work) throws -> Outcome {
        guard var account = try work.records.account(self.account), account.isActive,
            account.password == password
        else { throw ActionError.account(.refused) }
        if let stored = account.oneTimeSecret {
            guard let oneTimeStep, oneTimeStep > account.oneTimeStep else {
                throw ActionError.account(.refused)
            }
            account.oneTimeStep = oneTimeStep
            if !SecretKey.isEncrypted(stored) { try account.seal(stored, in: work) }
            try work.records.update(account)
        }
        let token = SecretToken(bytes: work.secretBytes(32))
        let session = LoginSession(
            id: work.newIdentifier(), account: account.id, tokenHash: token.hash, madeAt: work.now,
            seenAt: work.now, expiresAt: work.now.advanced(byMilliseconds: Self.idle), address: address,
            agent: String(agent.prefix(200)))
        try work.records.insert(session)
        try work.records.forgetLoginFailures(LoginThrottle.subject(login: account.login, from: address))
        try work.records.forgetRunOutLogins(
            at: work.now, failuresBefore: work.now.advanced(byMilliseconds: -LoginThrottle.memory))
        try work.record(account.login, ["session": session.id.description])
        return Outcome(account: account, session: session, token: token)
    }
}
