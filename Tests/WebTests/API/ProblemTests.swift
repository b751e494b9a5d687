import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// What programs are told when they are refused: the right status, a type of its own, and a sentence that helps.
@Suite(.inTurns) struct ProblemTests {
    private struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String { "\(method) \(path)" }
        let method: String
        let path: String
        var body: String?
        var headers: [String: String] = [:]
        let status: Int
        let type: String
        let says: String
    }

    private static let cases: [Case] = [
        Case(
            method: "GET", path: "/api/v1/conferences", headers: ["Authorization": ""], status: 401,
            type: "unauthorized", says: "Authorization: Bearer"),
        Case(
            method: "DELETE", path: "/api/v1/conferences", status: 405, type: "method-not-allowed",
            says: "GET, HEAD"),
        Case(
            method: "POST", path: "/api/v1/units", body: "name=x",
            headers: ["Content-Type": "application/x-www-form-urlencoded"], status: 415,
            type: "unsupported-media-type", says: "application/json"),
        Case(
            method: "POST", path: "/api/v1/units", body: #"{"name":"x"}"#,
            headers: ["Content-Type": "text/plain"], status: 415, type: "unsupported-media-type",
            says: "text/plain"),
        Case(
            method: "POST", path: "/api/v1/units", body: "{", status: 400, type: "bad-field",
            says: "valid JSON"),
        Case(
            method: "PUT", path: "/api/v1/conferences/\(SamplePlan.slug)/roll-calls/1/points/TD/numbers",
            body: "{}", status: 400, type: "missing-field", says: "“in_person”"),
        Case(
            method: "POST", path: "/api/v1/conferences/\(SamplePlan.slug)/roll-calls/1/marks",
            body: #"{"marks":[{"attendee":"0000000000000","status":"late"}]}"#, status: 400,
            type: "missing-field", says: "“marks[0].nonce”"),
        Case(
            method: "POST", path: "/api/v1/accounts", body: #"{"login":"a","name":"b","role":7}"#,
            status: 400, type: "bad-field", says: "“role”"),
        Case(
            method: "POST", path: "/api/v1/plans", body: #"{"plan":"slug: a\n"}"#, status: 422,
            type: "plan-has-errors", says: "findings"),
        Case(
            method: "GET", path: "/api/v1/conferences/a%00b", status: 422, type: "unusable-text",
            says: "The content cannot be used"),
        Case(
            method: "GET", path: "/api/v1/conferences/\(SamplePlan.slug)/people/0000000000000",
            status: 404, type: "unknown-attendee", says: "0000000000000"),
        Case(
            method: "GET", path: "/api/v1/units/khong-co", status: 404, type: "unknown-unit",
            says: "khong-co"),
        Case(
            method: "GET", path: "/api/v1/conferences/\(SamplePlan.slug)/roll-calls/9", status: 404,
            type: "unknown-roll-call", says: "9"),
        Case(
            method: "GET", path: "/api/v1/conferences/\(SamplePlan.slug)/roll-calls/x", status: 404,
            type: "not-found", says: ""),
        Case(
            method: "GET", path: "/api/v1/accounts/khong-co", status: 404, type: "unknown-account",
            says: "khong-co"),
        Case(method: "GET", path: "/api/v1/khong-co", status: 404, type: "not-found", says: ""),
    ]

    @Test func `each refusal has its status, its type and a sentence that helps`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepareRollCall()
            let program = try await fixture.program(.administrator)
            for one in Self.cases {
                var headers = program.headers.merging(["Accept-Language": "en"]) { $1 }
                if one.body != nil { headers["Content-Type"] = "application/json" }
                headers.merge(one.headers) { $1 }
                let answer = try await Visitor(fixture.address).send(
                    one.method, one.path, headers: headers, body: one.body.map { Data($0.utf8) })
                #expect(answer.status == one.status, "\(one.testDescription): \(answer.text)")
                #expect(answer.headers["content-type"] == "application/problem+json")
                #expect(
                    answer.text.contains("\"urn:diemcau:\(one.type)\""),
                    "\(one.testDescription): \(answer.text)")
                #expect(
                    one.says.isEmpty || answer.text.contains(one.says),
                    "\(one.testDescription): \(answer.text)")
                #expect(!answer.text.contains("reload the page"), "\(answer.text)")
            }
        }
    }

    @Test func `another's point and one that is not there are refused alike`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepareRollCall()
            let program = try await fixture.program(.pointCoordinator)
            for (method, path, body) in [
                ("GET", "/points/@", nil), ("GET", "/roster?point=@", nil),
                ("GET", "/roll-calls/1/points/@/marks", nil), ("GET", "/point-history?point=@", nil),
                ("PUT", "/points/@/line", ["line": "lost"]), ("POST", "/points/@/tests", ["result": "good"]),
                ("POST", "/roll-calls/1/points/@/rest", nil),
                ("POST", "/people", ["point": "@", "name": "Lê Văn A"]),
            ] as [(String, String, [String: String]?)] {
                func ask(_ code: String) async throws -> String {
                    let answer = try await program.send(
                        method, path.replacing("@", with: code), body?.mapValues { $0 == "@" ? code : $0 })
                    #expect(answer.status == 404, "\(path): \(answer.text)")
                    return answer.text.replacing(code, with: "@").replacing(/"request":"[^"]*"/, with: "")
                }
                #expect(try await ask("TU") == ask("T9"), "\(path)")
            }
        }
    }

    @Test func `what can be read can be asked for its head`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            let program = try await fixture.program(.administrator)
            for path in [
                "/health", "/sign-in", "/assets/app.js", "/api/openapi.json", "/api/v1/conferences",
                "/api/v1/events", "/api/v1/conferences/khong-co",
            ] {
                let head = try await Visitor(fixture.address).send("HEAD", path, headers: program.headers)
                #expect(head.text.isEmpty)
                if path.hasSuffix("events") {
                    #expect(head.status == 200)
                    continue
                }
                let whole = try await Visitor(fixture.address).get(path, headers: program.headers)
                #expect(head.status == whole.status, "\(path)")
                #expect(head.headers["etag"] == whole.headers["etag"])
                #expect(head.headers["content-type"] == whole.headers["content-type"])
            }
        }
    }

    @Test func `who tried to sign in too often is told when to come again`() async throws {
        try await WebFixture.whileServing { fixture in
            let visitor = Visitor(fixture.address)
            _ = try await visitor.get("/sign-in")
            for _ in 0..<5 {
                _ = try await visitor.post("/sign-in", ["login": "lan", "password": "sai", "code": ""])
            }
            let answer = try await visitor.post("/sign-in", ["login": "lan", "password": "sai", "code": ""])
            #expect(answer.status == 429 && answer.headers["retry-after"] == "4")
        }
    }

    @Test func `a tag that a proxy marked as weak is the same tag`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            let program = try await fixture.program(.administrator)
            let first = try await program.send("GET", "/api/v1/conferences")
            let tag = try #require(first.headers["etag"])
            for seen in ["W/\(tag)", "\"x\", \(tag)", "*"] {
                let again = try await program.send(
                    "GET", "/api/v1/conferences", headers: ["If-None-Match": seen])
                #expect(again.status == 304, "\(seen)")
            }
            let task = try await program.send("GET", "/tasks/2")
            let seen = try #require(task.headers["etag"])
            let changed = try await program.send(
                "PATCH", "/tasks/2", ["due": "2019-12-31"], headers: ["If-Match": "W/\(seen)"])
            #expect(changed.status == 200, "\(changed.text)")
        }
    }
}
