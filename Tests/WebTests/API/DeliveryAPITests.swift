import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// The log of deliveries and previews of messages, for programs.
@Suite(.inTurns) struct DeliveryAPITests {
    private func withToken(
        _ body: @escaping @Sendable (WebFixture, (String) async throws -> Visitor.Answer) async throws -> Void
    ) async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            let account = try await fixture.join("to-chuc", .organiser)
            let token = try await fixture.office.office.perform(
                AddToken(name: "thử", scope: .write, days: 1), as: Actor(account))
            let visitor = Visitor(fixture.address)
            try await body(fixture) { path in
                try await visitor.get(
                    "/api/v1" + path, headers: ["Authorization": "Bearer \(token.secret.text)"])
            }
        }
    }

    private func json(_ answer: Visitor.Answer) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [String: Any])
    }

    @Test func `the log is handed out in parts that make the whole, whatever is put in meanwhile`()
        async throws
    {
        try await withToken { fixture, get in
            try await fixture.office.perform(AddEndpoint(url: "https://a.example.vn/", events: ["*"]))
            for number in 0..<7 {
                try await fixture.office.perform(PublishPlan(SamplePlan.make { $0.title = "Tên \(number)" }))
            }
            let whole = try await fixture.office.store.read { try $0.deliveryLog(limit: 100) }
                .map(\.delivery.id.description)
            var (ids, path) = ([String](), "/deliveries?limit=3")
            var pages = 0
            while !path.isEmpty {
                let page = try json(try await get(path))
                ids += (page["items"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
                path = (page["next"] as? String).map { "/deliveries?limit=3&cursor=\($0)" } ?? ""
                pages += 1
                // A newer one belongs to no later page.
                try await fixture.office.perform(PublishPlan(SamplePlan.make { $0.title = "Mới \(pages)" }))
            }
            #expect(ids == whole)
            #expect(pages == (whole.count + 2) / 3)
            #expect(try await get("/deliveries?cursor=x").status == 400)
            #expect(try await get("/deliveries/msg_\(whole[0])").status == 200)
        }
    }

    @Test func `a preview is the message as it would arrive there, signed body or words`() async throws {
        try await withToken { fixture, get in
            let system = try await fixture.office.perform(
                AddEndpoint(url: "https://a.example.vn/", events: ["*"]))
            var wishes = AddEndpoint.Wishes()
            wishes.language = .english
            let chat = try await fixture.office.perform(
                AddEndpoint(
                    url: "https://hooks.slack.com/services/T0/B0/xyz", events: ["*"], wishes: wishes))
            let signed = try json(try await get("/webhooks/\(system.id)/preview?event=task.assigned"))
            #expect(signed["event"] as? String == "task.assigned")
            let body = try #require(signed["body"] as? String)
            #expect(try SchemaCheck.faults(inMessage: body) == [])
            #expect(signed["message"] == nil)
            let words = try json(try await get("/webhooks/\(chat.id)/preview?event=task.assigned"))
            #expect((words["message"] as? String)?.contains("\n") == true)
            #expect(words["body"] == nil)
            #expect(try await get("/webhooks/\(chat.id)/preview?event=task.asigned").status == 400)
            #expect(try await get("/webhooks/\(chat.id)/preview").status == 400)
            #expect(try await get("/webhooks/0000000000001/preview?event=task.done").status == 404)
        }
    }
}
