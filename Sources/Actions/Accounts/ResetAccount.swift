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
        try work.record(account.login, ["days": days])
        return try work.invite(account, days: days)
    }
}
