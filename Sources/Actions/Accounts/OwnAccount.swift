package import Conferences
package import Store

/// Sets another password (đổi mật khẩu). Other sessions end, and where it is wished the API tokens, too: whoever
/// changes it because somebody may know it wants both.
package struct ChangePassword: Action {
    package static let permission = Permission.ownAccount
    package static let name = "account.password"

    let password: PasswordHash
    let session: Identifier<LoginSession>?
    let endsTokens: Bool

    /// - Parameter session: the one that stays.
    package init(
        _ password: PasswordHash, keeping session: Identifier<LoginSession>?, endsTokens: Bool = false
    ) {
        self.password = password
        self.session = session
        self.endsTokens = endsTokens
    }

    package func perform(in work: Work) throws -> Account {
        var account = try work.ownAccount()
        account.password = password.text
        try work.records.update(account)
        let ended = try work.records.endSessions(of: account.id, except: session)
        let tokens = endsTokens ? try work.records.endTokens(of: account.id, at: work.now) : 0
        try work.record(account.login, ["sessions_ended": ended, "tokens_ended": tokens])
        return account
    }
}

/// Ends one of one's sessions, or all but the one in use (kết thúc phiên).
package struct EndSession: Action {
    package static let permission = Permission.ownAccount
    package static let name = "account.logout"

    package enum Which: Sendable {
        case one(Identifier<LoginSession>)
        case allBut(Identifier<LoginSession>?)
    }

    let which: Which

    package init(_ which: Which) { self.which = which }

    package func perform(in work: Work) throws -> Int {
        let account = try work.ownAccount()
        let ended: Int
        switch which {
        case .one(let session):
            ended = try work.records.endSessions(of: account.id, only: session)
            guard ended == 1 else { throw ActionError.account(.unknownSession) }
        case .allBut(let kept): ended = try work.records.endSessions(of: account.id, except: kept)
        }
        try work.record(account.login, ["sessions_ended": ended])
        return ended
    }
}
