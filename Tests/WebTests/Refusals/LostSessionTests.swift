import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

@Suite(.inTurns) struct LostSessionTests {
    private static let page = "/conferences/\(SamplePlan.slug)/conclusion"

    /// A visitor on the page of a conclusion, whose session then ends.
    private static func left(_ fixture: WebFixture) async throws -> Visitor {
        try await fixture.prepare()
        let account = try await fixture.join("to-chuc", .organiser)
        let visitor = try await fixture.visitor("to-chuc")
        _ = try await visitor.get(page)
        _ = try await fixture.office.office.perform(EndSession(.allBut(nil)), as: Actor(account))
        return visitor
    }

    @Test func `what was typed before the session ended is shown, with the way in and nothing stored`()
        async throws
    {
        try await WebFixture.whileServing { fixture in
            let visitor = try await Self.left(fixture)
            let answer = try await visitor.post(Self.page, ["text": "Giao <b> việc"], from: Self.page)
            #expect(answer.status == 401)
            #expect(answer.text.contains("Phiên làm việc đã kết thúc"))
            #expect(answer.text.contains("Giao &lt;b&gt; việc"))
            #expect(
                answer.text.contains("href=\"/sign-in?to=%2Fconferences%2F\(SamplePlan.slug)%2Fconclusion\""))
            let source = try await fixture.office.store.read { records in
                try records.conference(slug: SamplePlan.slug).flatMap { try records.conclusion(of: $0.id) }?
                    .source
            }
            #expect(source == "thử")
        }
    }

    @Test(arguments: ["", "0123"]) func `words that another site sent are not shown`(token: String)
        async throws
    {
        try await WebFixture.whileServing { fixture in
            let visitor = try await Self.left(fixture)
            let answer = try await visitor.post(Self.page, ["text": "Mua ngay"], token: token)
            #expect(answer.status == 403)
            #expect(!answer.text.contains("Mua ngay"))
            let inside = try await fixture.visitor("to-chuc")
            let stale = try await inside.post(Self.page, ["text": "Mua ngay"], token: token)
            #expect(stale.status == 403)
            #expect(!stale.text.contains("Mua ngay"))
        }
    }

    @Test(arguments: ["//evil.example/x", "/\\evil.example/x", "/%09/evil.example"])
    func `the way back never leads to another site`(from page: String) async throws {
        try await WebFixture.whileServing { fixture in
            let visitor = try await Self.left(fixture)
            let answer = try await visitor.post(Self.page, ["text": "x"], token: "0", from: page)
            let links = answer.text.matches(of: /href="([^"]*)"/).map { String($0.1) }
            #expect(!links.isEmpty)
            #expect(!links.contains { $0.hasPrefix("//") || $0.hasPrefix("/\\") }, "\(links)")
        }
    }

    @Test func `a very long form is not read for whoever has no session`() async throws {
        try await WebFixture.whileServing { fixture in
            let visitor = try await Self.left(fixture)
            let long = String(repeating: "a", count: LostForms.limit + 1)
            let answer = try await visitor.post(Self.page, ["text": long])
            #expect(answer.status == 413)
        }
    }

    @Test func `a page that is not there has the way through the site for who is in it`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            try await fixture.join("to-chuc", .organiser)
            let missing = try await fixture.visitor("to-chuc").get("/khong-co")
            #expect(missing.status == 404)
            #expect(missing.text.contains("href=\"/me\""))
            #expect(missing.text.contains("href=\"/tasks\""))
            let outside = try await Visitor(fixture.address).get("/khong-co")
            #expect(outside.status == 404)
            #expect(!outside.text.contains("href=\"/tasks\""))
        }
    }

    @Test func `a mistyped code leaves the secret that is in the app already`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.join("to-chuc", .organiser)
            let visitor = try await fixture.visitor("to-chuc")
            let page = try await visitor.get("/me")
            let secret = try #require(page.text.firstMatch(of: /name="secret" value="([A-Z2-7]+)"/)?.1)
            #expect(page.text.contains("<svg"))
            let wrong = try await visitor.post(
                "/me/second-factor",
                ["secret": String(secret), "code": "000000", "current": WebFixture.password])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("name=\"secret\" value=\"\(secret)\""))
            #expect(wrong.text.contains("<code>\(secret)</code>"))
            #expect(wrong.text.contains("<details open>"))
            let code = try #require(OneTimeCode(secret: String(secret)))
                .code(atStep: OneTimeCode.step(at: fixture.office.clock.now))
            let right = try await visitor.post(
                "/me/second-factor", ["secret": String(secret), "code": code, "current": WebFixture.password])
            #expect(right.status == 303)
        }
    }
}
