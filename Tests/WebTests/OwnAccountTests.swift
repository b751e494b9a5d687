import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// What outlasts a session, or keeps its owner out, is done by who knows the password alone.
@Suite(.inTurns) struct OwnAccountTests {
    private func whileIn(
        _ body: @escaping @Sendable (WebFixture, Account, Visitor) async throws -> Void
    ) async throws {
        try await WebFixture.whileServing { fixture in
            let account = try await fixture.join("to-chuc", .organiser)
            let visitor = try await fixture.visitor("to-chuc")
            _ = try await visitor.get("/me")
            try await body(fixture, account, visitor)
        }
    }

    private func tokens(_ fixture: WebFixture, _ account: Account) async throws -> Int {
        let now = fixture.office.clock.now
        return try await fixture.office.store.read { try $0.apiTokens(of: account.id, at: now) }.count
    }

    @Test(arguments: ["", "mật khẩu của ai đó khác"])
    func `no token and no second factor is added by who found a screen unlocked`(_ password: String)
        async throws
    {
        try await whileIn { fixture, account, visitor in
            let made = try await visitor.post(
                "/me/tokens", ["name": "Cổng", "scope": "write", "days": "30", "current": password])
            #expect(made.status == 422 && made.text.contains("Mật khẩu hiện tại không đúng."))
            #expect(!made.text.contains("dc_"))
            #expect(try await tokens(fixture, account) == 0)
            let secret = Base32.encode(Array(repeating: 7, count: 20))
            let code = try #require(OneTimeCode(secret: secret))
                .code(atStep: OneTimeCode.step(at: fixture.office.clock.now))
            let turned = try await visitor.post(
                "/me/second-factor", ["secret": secret, "code": code, "current": password])
            #expect(turned.status == 422)
            let after = try await fixture.office.store.read { try $0.account(login: "to-chuc") }
            #expect(after?.oneTimeSecret == nil)
        }
    }

    @Test(arguments: [true, false])
    func `a new password ends the tokens where that is wished`(_ isWished: Bool) async throws {
        try await whileIn { fixture, account, visitor in
            let made = try await visitor.post(
                "/me/tokens",
                ["name": "Cổng", "scope": "read", "days": "30", "current": WebFixture.password])
            #expect(made.text.contains("dc_"), "\(made.status)")
            #expect(try await tokens(fixture, account) == 1)
            let page = try await visitor.get("/me")
            #expect(page.text.contains("name=\"end-tokens\" value=\"1\" checked"))
            var form = [
                "current": WebFixture.password, "password": "năm từ khác ghép lại đây",
                "again": "năm từ khác ghép lại đây",
            ]
            if isWished { form["end-tokens"] = "1" }
            #expect(try await visitor.post("/me/password", form).status == 303)
            #expect(try await tokens(fixture, account) == (isWished ? 0 : 1))
        }
    }
}
