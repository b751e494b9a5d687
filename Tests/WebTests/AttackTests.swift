import Actions
import Conferences
import Foundation
import HTTPTypes
import Store
import TestSupport
import Testing

@testable import Web

/// What somebody sends who means no good.
@Suite(.inTurns) struct AttackTests {
    /// Sends bytes as they are and reads what comes until the server closes, off the threads that tests share.
    private func exchange(
        _ fixture: WebFixture, _ bytes: [UInt8], untilClosed: Bool = true
    ) async throws -> String {
        let port = try #require(fixture.address.split(separator: ":").last.flatMap { UInt16($0) })
        return await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                guard let socket = TestSocket.connected(to: port) else {
                    continuation.resume(returning: "no connection")
                    return
                }
                socket.write(bytes)
                var answer: [UInt8] = []
                while true {
                    let more = socket.read()
                    answer += more
                    if more.isEmpty || !untilClosed { break }
                }
                socket.close()
                continuation.resume(returning: String(decoding: answer, as: UTF8.self))
            }
        }
    }

    @Test(arguments: [
        "X-A: " + String(repeating: "a", count: 20_000),
        (0..<200).map { "X-\($0): a" }.joined(separator: "\r\n"),
        (0..<10).map { "X-\($0): " + String(repeating: "a", count: 6_000) }.joined(separator: "\r\n"),
    ])
    func `headers without end are not taken`(_ headers: String) async throws {
        try await WebFixture.whileServing { fixture in
            let answer = try await exchange(
                fixture, Array("GET /health HTTP/1.1\r\nHost: a\r\n\(headers)\r\n\r\n".utf8))
            #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 4"), "\(answer.prefix(100))")
            #expect(try await Visitor(fixture.address).get("/health").status == 200)
        }
    }

    @Test func `who sends a body byte by byte is cut off in time`() async throws {
        try await WebFixture.whileServing { fixture in
            let page = try await Visitor(fixture.address).get("/sign-in")
            #expect(page.status == 200)
            let head = "POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 9000\r\n\r\ncsrf="
            async let answer = exchange(fixture, Array(head.utf8))
            while fixture.site.slowBodies.count == 0 { await Task.yield() }
            // Still in time.
            fixture.site.slowBodies.sweep(at: fixture.office.clock.now)
            #expect(fixture.site.slowBodies.count == 1)
            fixture.office.clock.advance(seconds: SlowBodies.patience / 1000 + 1)
            fixture.site.slowBodies.sweep(at: fixture.office.clock.now)
            #expect(!(try await answer.contains("200 OK")))
        }
    }

    @Test func `of whoever may not, not even the body is read`() async throws {
        try await WebFixture.whileServing { settings in
            settings.uploadLimit = 10_000
        } _: { fixture in
            try await fixture.prepare()
            try await fixture.join("xem", .viewer)
            let viewer = try await fixture.visitor("xem")
            _ = try await viewer.get("/me")
            let path = "/conferences/\(SamplePlan.slug)/roster"
            // Too large for those who may; of the others nobody looks how large it is.
            let refused = try await viewer.upload(path, [:], file: "a.csv", Data(count: 20_000))
            #expect(refused.status == 403)
            let stranger = try await Visitor(fixture.address).upload(
                path, [:], file: "a", Data(count: 20_000))
            #expect(stranger.status == 401)
        }
    }

    @Test(arguments: ["X-Forwarded-For: 192.0.2.1", "Forwarded: for=192.0.2.1", "Via: 1.1 proxy"])
    func `numbers are shown to nobody who comes through a proxy`(_ header: String) async throws {
        try await WebFixture.whileServing { fixture in
            let pair = header.split(separator: ": ").map(String.init)
            let answer = try await Visitor(fixture.address).get("/metrics", headers: [pair[0]: pair[1]])
            #expect(answer.status == 404)
        }
    }

    @Test func `links that are given out bear the name that was set, whatever a request says`() async throws {
        try await WebFixture.whileServing { settings in
            settings.publicURL = "https://diemcau.example.vn"
        } _: { fixture in
            try await fixture.join("quan-tri", .administrator)
            let account = try await fixture.office.store.read { try $0.account(login: "quan-tri") }
            let token = try await fixture.office.office.perform(
                AddToken(name: "thử", scope: .write, days: 1), as: Actor(try #require(account)))
            let body = Data(#"{"login":"moi","name":"Người Mới","role":"viewer"}"#.utf8)
            let answer = try await Visitor(fixture.address).send(
                "POST", "/api/v1/accounts",
                headers: [
                    "Host": "evil.example", "Content-Type": "application/json",
                    "Authorization": "Bearer \(token.secret.text)",
                ], body: body)
            #expect(answer.status < 300, "\(answer.text)")
            #expect(!answer.text.contains("evil.example"))
            #expect(answer.text.contains("https://diemcau.example.vn/invitations/"))
        }
    }

    @Test func `a session that somebody brought is not the one they are let in with`() async throws {
        try await WebFixture.whileServing { fixture in
            let account = try await fixture.join("xem", .viewer)
            let brought = String(repeating: "a", count: 52)
            let visitor = Visitor(fixture.address)
            visitor.setCookie("diemcau", brought)
            _ = try await visitor.get("/sign-in")
            let entered = try await visitor.post(
                "/sign-in", ["login": "xem", "password": WebFixture.password])
            #expect(entered.status == 303)
            let now = fixture.office.clock.now
            let known = try await fixture.office.store.read {
                (
                    try $0.presence(session: brought, at: now),
                    try $0.loginSessions(of: account.id, at: now).count
                )
            }
            #expect(known.0 == nil && known.1 == 1)
        }
    }

    @Test func `one's key for a request gives nobody else one's answer`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            var answers: [String] = []
            for login in ["lan", "minh"] {
                let account = try await fixture.join(login, .organiser)
                let token = try await fixture.office.office.perform(
                    AddToken(name: "thử", scope: .write, days: 1), as: Actor(account))
                let answer = try await Visitor(fixture.address).send(
                    "POST", "/api/v1/webhooks",
                    headers: [
                        "Content-Type": "application/json", "Idempotency-Key": "mot-khoa",
                        "Authorization": "Bearer \(token.secret.text)",
                    ], body: Data(#"{"url":"https://nhan.example.vn/\#(login)","events":["*"]}"#.utf8))
                #expect(answer.status < 300, "\(answer.text)")
                #expect(answer.headers["idempotent-replayed"] == nil)
                answers.append(answer.text)
            }
            #expect(answers[0] != answers[1])
            #expect(try await fixture.office.store.read { try $0.endpoints() }.count == 2)
        }
    }

    @Test func `a token that reads changes nothing, by no route`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            let account = try await fixture.join("quan-tri", .administrator)
            let token = try await fixture.office.office.perform(
                AddToken(name: "thử", scope: .read, days: 1), as: Actor(account))
            let before = try await fixture.office.store.read { try $0.lastAuditSequence() }
            for route in Routes.all where route.kind == .api && route.method != .get {
                let path = route.path.replacing(":conference", with: SamplePlan.slug)
                    .replacing(":number", with: "1").replacing(#/:[a-z]+/#, with: "x")
                let answer = try await Visitor(fixture.address).send(
                    route.method.rawValue, path,
                    headers: [
                        "Content-Type": "application/json", "Authorization": "Bearer \(token.secret.text)",
                    ], body: Data("{}".utf8))
                #expect(answer.status == 403, "\(route.method) \(route.path): \(answer.status)")
            }
            #expect(try await fixture.office.store.read { try $0.lastAuditSequence() } == before)
        }
    }
}
