import Store

/// Takes password, second factor, sessions and tokens from an account and makes a new link for its owner
/// (cấp lại quyền truy cập): for who lost their telephone or forgot their password.
package struct ResetAccount: Action {
    package static let permission = Permission.manageAccounts
    package static let name = "account.reset"

    let login: String
    let days: Int

    package init(login: String, days: Int = 7) {
        self.login = login
        self.days = days
    }

    package func perform(in work: Work) throws -> InvitedAccount {
        var account = try work.account(login: login)
        account.password = nil
        account.oneTimeSecret = nil
        account.isActive = true
        try work.records.update(account)
        try work.records.endSessions(of: account.id)
        try work.records.endTokens(of: account.id, at: work.now)
        try work.forgetFailures(of: account)
        try work.record(account.login, ["days": days])
        return try work.invite(account, days: days)
    }
}

extension Work {
    /// Forgets what was tried upon an account: who got access anew need not wait for what others did.
    func forgetFailures(of account: Account) throws {
        try records.forgetLoginFailures(LoginThrottle.subject(login: account.login))
        try records.forgetLoginFailures(LoginThrottle.subject(owner: account.login))
        try records.forgetLoginFailures(beginningWith: LoginThrottle.ownPrefix(account.login))
    }
}
