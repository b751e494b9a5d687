import Store

/// Turns the second factor on, once a code of the app shows that its secret arrived (bật xác thực hai lớp).
package struct AddSecondFactor: Action {
    package static let permission = Permission.ownAccount
    package static let name = "account.second-factor.add"

    let secret: String
    let code: String

    package init(secret: String, code: String) {
        self.secret = secret
        self.code = code
    }

    package func perform(in work: Work) throws {
        var account = try work.ownAccount()
        guard account.oneTimeSecret == nil else { throw ActionError.account(.hasSecondFactor) }
        guard secret.count >= 32,
            let step = OneTimeCode(secret: secret)?.step(of: code, at: work.now, after: account.oneTimeStep)
        else { throw ActionError.account(.wrongCode) }
        try account.seal(secret, in: work)
        account.oneTimeStep = step
        try work.records.update(account)
        try work.record(account.login, ["second_factor": true])
    }
}

/// Turns the second factor off, by one of its codes (tắt xác thực hai lớp).
package struct RemoveSecondFactor: Action {
    package static let permission = Permission.ownAccount
    package static let name = "account.second-factor.remove"

    let code: String

    package init(code: String) { self.code = code }

    package func perform(in work: Work) throws {
        var account = try work.ownAccount()
        guard let secret = try account.openOneTimeSecret(work.secretKey(mayCreate:)),
            let step = OneTimeCode(secret: secret)?.step(of: code, at: work.now, after: account.oneTimeStep)
        else { throw ActionError.account(.wrongCode) }
        account.oneTimeSecret = nil
        account.oneTimeStep = step
        try work.records.update(account)
        try work.record(account.login, ["second_factor": false])
    }
}
