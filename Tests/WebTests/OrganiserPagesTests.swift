import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// What an organiser reads on the way: names rather than codes, and a sentence where there is nothing.
@Suite(.inTurns) struct OrganiserPagesTests {
    private static func withVisitor(
        _ role: AccountRole = .organiser,
        _ body: @escaping @Sendable (WebFixture, Visitor) async throws -> Void
    ) async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            try await fixture.join("nguoi", role)
            try await body(fixture, try await fixture.visitor("nguoi"))
        }
    }

    @Test func `a person is added from the roster of the whole conference, to a point that is chosen there`()
        async throws
    {
        try await Self.withVisitor { fixture, visitor in
            let roster = "/conferences/\(SamplePlan.slug)/roster"
            let empty = try await visitor.get(roster)
            #expect(empty.text.contains("Thêm từng người, hoặc chọn một tệp"))
            #expect(empty.text.contains("<option value=\"TD\">TD · Điểm cầu Tam Dương</option>"))
            let people = "/conferences/\(SamplePlan.slug)/people"
            let refused = try await visitor.post(
                people, ["point": "TD", "name": "Lê Văn Bình", "phone": "12"], from: roster)
            #expect(refused.status == 422)
            #expect(refused.text.contains("10 chữ số"))
            let added = try await visitor.post(people, ["point": "TD", "name": "Lê Văn Bình"], from: roster)
            #expect(added.status == 303)
            #expect(try await visitor.get(roster).text.contains("Lê Văn Bình"))
        }
    }

    @Test func `a task bears the name of its conference`() async throws {
        try await Self.withVisitor { _, visitor in
            let page = try await visitor.get("/tasks/\(SamplePlan.slug)/1")
            #expect(page.text.contains(">\(SamplePlan.make().title)</a>"))
        }
    }

    @Test func `a search for tasks without a hit says that nothing was found, not that there are none`()
        async throws
    {
        try await Self.withVisitor { _, visitor in
            let page = try await visitor.get("/tasks?q=khong-co-viec-nao")
            #expect(page.text.contains("Không có nhiệm vụ nào như vậy"))
            #expect(!page.text.contains("Chưa có nhiệm vụ nào"))
        }
    }

    @Test func `the states one may choose of tasks are told apart by their words`() async throws {
        try await Self.withVisitor { _, visitor in
            let page = try await visitor.get("/tasks").text
            let list = try #require(page.firstMatch(of: /<select id="state".*?<\/select>/)?.0)
            let words = list.matches(of: />([^<]+)<\/option>/).map { $0.1.lowercased() }
            #expect(words.count > 5)
            #expect(Set(words).count == words.count, "\(words)")
        }
    }

    @Test func `the other language is not offered where it would lose what is shown once`() async throws {
        try await Self.withVisitor { _, visitor in
            let page = try await visitor.get("/me")
            #expect(page.text.contains("hreflang"))
            let secret = try await visitor.post(
                "/me/tokens", ["name": "Cổng", "scope": "read", "days": "9", "current": WebFixture.password])
            #expect(secret.status == 200)
            #expect(!secret.text.contains("hreflang"))
            let refused = try await visitor.post(
                "/me/tokens",
                ["name": "Cổng", "scope": "read", "days": "999", "current": WebFixture.password], from: "/me")
            #expect(refused.status == 422)
            #expect(refused.text.contains("từ 1 đến 366 ngày"))
            #expect(!refused.text.contains("hreflang"))
        }
    }

    @Test func `a program asks the audit log what the page does`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            try await fixture.join("to-chuc", .organiser)
            let program = try await fixture.program(.administrator)
            func actions(_ query: String) async throws -> [String] {
                try await program.send("GET", "/api/v1/audit?" + query).items
                    .compactMap { $0["action"] as? String }
            }
            let all = try await actions("")
            #expect(Set(all).isSuperset(of: ["plan.publish", "account.take-up"]))
            #expect(Set(try await actions("kind=plan")) == ["plan.publish"])
            let accounts = try await actions("kind=account&on=to-chuc")
            #expect(!accounts.isEmpty && accounts.count < all.count)
            #expect(try await actions("until=2001-01-01") == [])
            #expect(try await program.send("GET", "/api/v1/audit?since=mai").status == 400)
        }
    }

    @Test(arguments: [["present": "mười tám"], ["present": ""], ["present": "5", "excused": "vài"]])
    func `numbers that are none are not taken for nought`(form: [String: String]) async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepareRollCall()
            try await fixture.join("nguoi", .organiser)
            let visitor = try await fixture.visitor("nguoi")
            let page = "/conferences/\(SamplePlan.slug)/roll-call/1/points/TD"
            _ = try await visitor.get(page)
            let answer = try await visitor.post(page + "/numbers", form, from: page)
            #expect(answer.status == 400)
            #expect(answer.text.contains("chưa đúng. Hãy xem lại."))
            for typed in form.values where !typed.isEmpty {
                #expect(answer.text.contains("value=\"\(typed)\""))
            }
        }
    }

    @Test func `a wrong current password is said to be that, beside its field`() async throws {
        try await Self.withVisitor { _, visitor in
            _ = try await visitor.get("/me")
            let answer = try await visitor.post(
                "/me/password",
                ["current": "sai", "password": "mật khẩu mới dài", "again": "mật khẩu mới dài"])
            #expect(answer.status == 422)
            #expect(answer.text.contains("Mật khẩu hiện tại không đúng."))
            let field = try #require(answer.text.firstMatch(of: /<input id="current"[^>]*>/)?.0)
            #expect(field.contains("aria-invalid=\"true\""))
            #expect(!answer.text.contains("mật khẩu mới dài"))
        }
    }
}
