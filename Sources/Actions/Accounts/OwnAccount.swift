package import Conferences
package import Store

/// Sets another password; other sessions end (đổi mật khẩu).
package struct ChangePassword: Action {
    package static let permission = Permission.ownAccount
    package static let name = "account.password"

    let password: PasswordHash
    let session: Identifier<LoginSession>?

    /// - Parameter session: the one that stays.
    package init(_ password: PasswordHash, keeping session: Identifier<LoginSession>?) {
        self.password = password
        self.session = session
    }

    package func perform(in work: Work) throws -> Account {
        var account = try work.ownAccount()
        account.password = password.text
        try work.records.update(account)
        let ended = try work.records.endSessions(of: account.id, except: session)
        try work.record(account.login, ["sessions_ended": ended])
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
