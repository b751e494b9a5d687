import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// What the API does not know is refused, not passed over.
@Suite(.inTurns) struct UnknownNameTests {
    static func asking(
        _ body:
            @escaping @Sendable (WebFixture, (String, String, String?) async throws -> (Int, String))
            async throws
            -> Void
    ) async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            let account = try await fixture.join("chuong-trinh", .organiser)
            let token = try await fixture.office.office.perform(
                AddToken(name: "thử", scope: .write, days: 1), as: Actor(account))
            let visitor = Visitor(fixture.address)
            try await body(fixture) { method, path, json in
                let answer = try await visitor.send(
                    method, "/api/v1" + path,
                    headers: [
                        "Authorization": "Bearer \(token.secret.text)", "Accept-Language": "en",
                        // A text that is no JSON is a table.
                        "Content-Type": json?.hasPrefix("{") ?? true ? "application/json" : "text/csv",
                    ], body: json.map { Data($0.utf8) })
                return (Int(answer.status), answer.text)
            }
        }
    }

    @Test(
        arguments: [
            ("GET", "/tasks?oprder=due", nil, "“oprder”. Did you mean “order”?"),
            ("GET", "/tasks?limit=5&unti=x", nil, "“unti”. Did you mean “unit”?"),
            ("GET", "/units?sort=name", nil, "parameter “sort”. Known here: cursor, limit."),
            ("GET", "/conferences/\(SamplePlan.slug)?x=1", nil, "None is taken here."),
            (
                "POST", "/conferences/\(SamplePlan.slug)/tasks/1/reports", #"{"text":"x","percnt":50}"#,
                "field “percnt”. Did you mean “percent”?"
            ),
            (
                "POST", "/conferences/\(SamplePlan.slug)/tasks/1/split",
                #"{"parts":[{"unit":"A","duo":"2020-01-01"}]}"#,
                "“duo”. Did you mean “due”?"
            ),
            ("PATCH", "/conferences/\(SamplePlan.slug)/tasks/1", #"{"inCharge":"x"}"#, "“inCharge”"),
            ("POST", "/units", #"{"name":"Sở Y tế","parrent":"x"}"#, "Did you mean “parent”?"),
        ] as [(String, String, String?, String)])
    func `a name that means nothing is refused with those that do`(
        _ method: String, _ path: String, _ json: String?, _ told: String
    ) async throws {
        try await Self.asking { fixture, ask in
            let before = try await fixture.office.store.read { try $0.lastAuditSequence() }
            let (status, text) = try await ask(method, path, json)
            #expect(status == 400)
            #expect(text.contains(told), "\(text)")
            #expect(try await fixture.office.store.read { try $0.lastAuditSequence() } == before)
        }
    }

    @Test func `every name of the description is taken`() async throws {
        try await Self.asking { _, ask in
            for path in [
                "/tasks?limit=5&order=due&extended=asked&open=true", "/task-views?limit=1",
                "/units?limit=2",
            ] {
                let (status, text) = try await ask("GET", path, nil)
                #expect(status == 200, "\(path): \(text)")
            }
        }
    }
}
