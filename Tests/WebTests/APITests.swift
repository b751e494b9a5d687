import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

@Suite(.inTurns) struct APITests {
    private func withToken(
        _ body: @escaping @Sendable (WebFixture, [String: String]) async throws -> Void
    ) async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            let account = try await fixture.join("to-chuc", .organiser)
            let token = try await fixture.office.office.perform(
                AddToken(name: "thử", scope: .write, days: 1), as: Actor(account))
            try await body(fixture, ["Authorization": "Bearer \(token.secret.text)"])
        }
    }

    private func json(_ answer: Visitor.Answer) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [String: Any])
    }

    private let task = "/api/v1/conferences/\(SamplePlan.slug)/tasks/2"

    @Test func `what is asked twice under one key is done once, also at the same time`() async throws {
        try await withToken { fixture, headers in
            let sent = headers.merging([
                "Idempotency-Key": "mot-lan-thoi", "Content-Type": "application/json",
            ]) { $1 }
            let body = Data(#"{"url":"https://a.example/","events":["task.*"]}"#.utf8)
            let visitor = Visitor(fixture.address)
            let answers = try await withThrowingTaskGroup(of: Visitor.Answer.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        try await visitor.send("POST", "/api/v1/webhooks", headers: sent, body: body)
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.allSatisfy { $0.status == 201 })
            // The secret is told again with the answer, to whoever asked; nothing that is stored tells it.
            let secrets = Set(answers.compactMap { $0.text.firstMatch(of: /whsec_[^"]+/)?.output })
            #expect(secrets.count == 1 && answers.allSatisfy { $0.text == answers[0].text })
            let account = try #require(
                try await fixture.office.store.read { try $0.account(login: "to-chuc") })
            let kept = try await fixture.office.store.read {
                try $0.keptAnswer(to: "mot-lan-thoi", of: account.id)
            }
            let stored = try #require(kept?.body)
            #expect(!stored.contains("whsec_") && stored.contains("a.example"))
            // Another token of the same account gets the answer without it.
            let second = try await fixture.office.office.perform(
                AddToken(name: "khác", scope: .write, days: 1), as: Actor(account))
            let other = try await visitor.send(
                "POST", "/api/v1/webhooks",
                headers: sent.merging(["Authorization": "Bearer \(second.secret.text)"]) { $1 }, body: body)
            #expect(other.status == 201 && !other.text.contains("whsec_"))
            #expect(answers.count { $0.headers["idempotent-replayed"] == nil } == 1)
            #expect(try await fixture.office.store.read { try $0.endpoints() }.count == 1)
            let reused = try await visitor.send(
                "POST", "/api/v1/webhooks", headers: sent,
                body: Data(#"{"url":"https://b.example/","events":["*"]}"#.utf8))
            #expect(reused.status == 422)
            #expect(try json(reused)["type"] as? String == "urn:diemcau:idempotency-key-reused")
        }
    }

    @Test func `a change made on an older revision is refused`() async throws {
        try await withToken { fixture, headers in
            let visitor = Visitor(fixture.address)
            let first = try await visitor.get(task, headers: headers)
            let tag = try #require(first.headers["etag"])
            #expect(
                try await visitor.get(task, headers: headers.merging(["If-None-Match": tag]) { $1 }).status
                    == 304)
            let changed = headers.merging(["If-Match": tag, "Content-Type": "application/json"]) { $1 }
            let body = Data(#"{"due":"2019-12-31"}"#.utf8)
            #expect(try await visitor.send("PATCH", task, headers: changed, body: body).status == 200)
            let again = try await visitor.send(
                "PATCH", task, headers: changed, body: Data(#"{"text":"Khác"}"#.utf8))
            #expect(again.status == 409)
            #expect(again.headers["content-type"] == "application/problem+json")
            #expect(try json(again)["type"] as? String == "urn:diemcau:changed-meanwhile")
        }
    }

    @Test func `a plan with faults gets the findings of the command line`() async throws {
        try await withToken { fixture, headers in
            let body = try JSONEncoder().encode(["plan": "slug: a\ntitle: x\nngay: 1/1/2026\n"])
            let answer = try await Visitor(fixture.address).send(
                "POST", "/api/v1/plans",
                headers: headers.merging(["Content-Type": "application/json"]) { $1 },
                body: body)
            #expect(answer.status == 422)
            let findings = try #require(try json(answer)["findings"] as? [[String: Any]])
            #expect(findings.contains { $0["line"] as? Int == 3 && $0["severity"] as? String == "error" })
        }
    }

    @Test func `a long list is handed out in parts that make the whole`() async throws {
        try await withToken { fixture, headers in
            for number in 0..<7 {
                try await fixture.office.perform(
                    PublishPlan(SamplePlan.make { $0.slug = "hoi-nghi-\(number)" }))
            }
            let visitor = Visitor(fixture.address)
            var slugs: [String] = []
            var cursor: String? = ""
            while let here = cursor {
                let page = try json(
                    try await visitor.get("/api/v1/conferences?limit=3&cursor=\(here)", headers: headers))
                slugs += (page["items"] as? [[String: Any]] ?? []).compactMap { $0["conference"] as? String }
                cursor = page["next"] as? String
            }
            #expect(slugs.count == 8 && Set(slugs).count == 8)
        }
    }

    @Test(arguments: ["limit=0", "limit=x", "limit=1001", "cursor=-1", "cursor=a"])
    func `a window that makes no sense is refused`(_ query: String) async throws {
        try await withToken { fixture, headers in
            let answer = try await Visitor(fixture.address).get(
                "/api/v1/conferences?\(query)", headers: headers)
            #expect(answer.status == 400)
        }
    }

    @Test func `an address asked in a wrong way says in which it may be asked`() async throws {
        try await withToken { fixture, headers in
            let answer = try await Visitor(fixture.address).send(
                "DELETE", "/api/v1/conferences", headers: headers)
            #expect(answer.status == 405)
            #expect(answer.headers["allow"] == "GET, HEAD")
        }
    }
}
