package import Conferences
package import Store
import VietnameseText

/// Makes a token by which a program comes in (tạo mã truy cập API). Its secret is shown once.
package struct AddToken: Action {
    package static let permission = Permission.ownAccount
    package static let name = "account.token.add"

    package struct Outcome: Sendable {
        package var token: APIToken
        package var secret: SecretToken
    }

    let name: String
    let scope: APIToken.Scope
    let days: Int

    package init(name: String, scope: APIToken.Scope, days: Int) {
        self.name = name
        self.scope = scope
        self.days = days
    }

    package func perform(in work: Work) throws -> Outcome {
        let account = try work.ownAccount()
        let name = VietnameseText.collapsed(VietnameseText.canonical(String(self.name.prefix(100))))
        guard !name.isEmpty else { throw ActionError.account(.emptyTokenName) }
        guard (1...366).contains(days) else {
            throw ActionError.account(.lifetimeOutOfRange(days: days, most: 366))
        }
        let secret = SecretToken(text: "dc_" + SecretToken(bytes: work.secretBytes(32)).text)
        let token = APIToken(
            id: work.newIdentifier(), account: account.id, name: name, tokenHash: secret.hash, scope: scope,
            madeAt: work.now, expiresAt: work.now.advanced(byMilliseconds: Int64(days) * 86_400_000))
        try work.records.insert(token)
        try work.record(account.login, ["token": token.id.description, "scope": scope.rawValue])
        return Outcome(token: token, secret: secret)
    }
}

/// Ends a token (thu hồi mã truy cập API).
package struct EndToken: Action {
    package static let permission = Permission.ownAccount
    package static let name = "account.token.end"

    let id: Identifier<APIToken>

    package init(_ id: Identifier<APIToken>) { self.id = id }

    package func perform(in work: Work) throws {
        let account = try work.ownAccount()
        guard try work.records.endTokens(of: account.id, only: id, at: work.now) == 1 else {
            throw ActionError.account(.unknownToken)
        }
        try work.record(account.login, ["token": id.description])
    }
}
