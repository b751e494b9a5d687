import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

@Suite(.inTurns) struct SafetyTests {
    @Test func `a form of somebody else, or without its token, does nothing`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.join("to-chuc", .organiser)
            let visitor = try await fixture.visitor("to-chuc")
            for token in ["", "0", String(repeating: "0", count: 64)] {
                let answer = try await visitor.post("/webhooks", ["url": "https://a.example"], token: token)
                #expect(answer.status == 403)
            }
            #expect(try await fixture.office.store.read { try $0.endpoints() }.isEmpty)
        }
    }

    @Test func `a form that a browser says comes from another site does nothing`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.join("to-chuc", .organiser)
            let visitor = try await fixture.visitor("to-chuc")
            let page = try await visitor.get("/webhooks")
            let token = try #require(page.text.firstMatch(of: /name="csrf" value="([0-9a-f]+)"/))
            let answer = try await visitor.send(
                "POST", "/webhooks",
                headers: [
                    "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "cross-site",
                ], body: Data("csrf=\(token.1)&url=https%3A%2F%2Fa.example".utf8))
            #expect(answer.status == 403)
        }
    }

    @Test(arguments: ["/", "/sign-in", "/conferences", "/khong-co", "/api/v1/conferences", "/assets/app.js"])
    func `every answer forbids scripts of others, frames and guessing`(_ path: String) async throws {
        try await WebFixture.whileServing { fixture in
            let answer = try await Visitor(fixture.address).get(path)
            let policy = answer.headers["content-security-policy"] ?? ""
            #expect(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"))
            #expect(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"))
            #expect(answer.headers["x-content-type-options"] == "nosniff")
            #expect(answer.headers["x-request-id"] != nil)
        }
    }

    @Test func `no page holds a script or a style of its own`() {
        for (name, text) in Templates.texts {
            #expect(!text.contains(" style="), "\(name)")
            #expect(!text.contains("<script>") && !text.contains("javascript:"), "\(name)")
            #expect(text.firstMatch(of: /\son[a-z]+=/) == nil, "\(name)")
        }
    }

    @Test func `the cookie of a session is out of reach of scripts and of other sites`() async throws {
        try await WebFixture.whileServing { settings in
            settings.publicURL = "https://diemcau.example.vn"
        } _: { fixture in
            try await fixture.join("xem", .viewer)
            let visitor = Visitor(fixture.address)
            let page = try await visitor.get("/sign-in")
            let door = page.headers["set-cookie"] ?? ""
            #expect(door.hasPrefix("__Host-diemcau-door=") && door.contains("Secure"))
            let answer = try await visitor.post(
                "/sign-in", ["login": "xem", "password": WebFixture.password])
            let cookie = answer.headers["set-cookie"] ?? ""
            #expect(cookie.contains("__Host-diemcau=") && cookie.contains("HttpOnly"))
            #expect(cookie.contains("SameSite=Lax") && cookie.contains("Secure"))
            #expect(answer.headers["strict-transport-security"] != nil)
        }
    }

    @Test(arguments: [
        "//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil.example", "/\r\n/evil.example",
        "/\t\\evil.example",
    ])
    func `signing in sends nobody to another site`(_ target: String) async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.join("xem", .viewer)
            let visitor = Visitor(fixture.address)
            _ = try await visitor.get("/sign-in")
            let answer = try await visitor.post(
                "/sign-in", ["login": "xem", "password": WebFixture.password, "to": target])
            #expect(answer.status == 303)
            #expect(answer.headers["location"] == "/")
            let language = try await visitor.get("/language?to=en&back=" + Visitor.encoded(target))
            #expect(language.headers["location"] == "/")
        }
    }

    @Test func `what is not there and what is not theirs look alike`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            try await fixture.office.perform(PublishPlan(SamplePlan.make { $0.slug = "hoi-nghi-khac" }))
            try await fixture.join("td", .pointCoordinator, points: ["\(SamplePlan.slug)/TD"])
            let visitor = try await fixture.visitor("td")
            let theirs = try await visitor.get("/conferences/hoi-nghi-khac")
            let nothing = try await visitor.get("/conferences/hoi-nghi-khong")
            #expect(theirs.status == 404)
            #expect(nothing.status == 404)
            #expect(
                theirs.text.replacing("hoi-nghi-khac", with: "")
                    == nothing.text.replacing(
                        "hoi-nghi-khong", with: ""))
            let list = try await visitor.get("/conferences")
            #expect(list.text.contains(SamplePlan.slug) && !list.text.contains("hoi-nghi-khac"))
        }
    }

    @Test func `a viewer sees no phone and no person of a roster`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            try await fixture.join("xem", .viewer)
            let visitor = try await fixture.visitor("xem")
            #expect(try await visitor.get("/conferences/\(SamplePlan.slug)").status == 200)
            #expect(try await visitor.get("/conferences/\(SamplePlan.slug)/roster").status == 403)
            #expect(try await visitor.get("/conferences/\(SamplePlan.slug)/roster.csv").status == 403)
        }
    }

    @Test func `what a person typed is never read as HTML`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.office.perform(
                PublishPlan(SamplePlan.make { $0.title = "<script>alert(1)</script> & \"x\"" }))
            try await fixture.join("xem", .viewer)
            let visitor = try await fixture.visitor("xem")
            for path in [
                "/conferences", "/conferences/\(SamplePlan.slug)", "/conferences/\(SamplePlan.slug)/board",
            ] {
                let page = try await visitor.get(path)
                #expect(page.status == 200)
                #expect(!page.text.contains("<script>alert"))
            }
        }
    }

    @Test func `a file that is too large is refused before it is read`() async throws {
        try await WebFixture.whileServing { settings in
            settings.uploadLimit = 10_000
        } _: { fixture in
            try await fixture.prepare()
            try await fixture.join("to-chuc", .organiser)
            let visitor = try await fixture.visitor("to-chuc")
            _ = try await visitor.get("/conferences/\(SamplePlan.slug)/roster")
            let answer = try await visitor.upload(
                "/conferences/\(SamplePlan.slug)/roster", [:], file: "a.csv", Data(count: 20_000))
            #expect(answer.status == 413)
            #expect(answer.text.contains("quá lớn"))
        }
    }

    @Test func `an invitation's link works once, and a signed-out session never again`() async throws {
        try await WebFixture.whileServing { fixture in
            let invited = try await fixture.office.perform(
                InviteAccount(.init(login: "xem", name: "Người Xem", role: .viewer)))
            let visitor = Visitor(fixture.address)
            let link = "/invitations/\(invited.token.text)"
            #expect(try await visitor.get(link).status == 200)
            let taken = try await visitor.post(
                link, ["password": WebFixture.password, "again": WebFixture.password])
            #expect(taken.status == 303)
            #expect(try await visitor.get(link).status == 410)
            _ = try await visitor.get("/sign-in")
            _ = try await visitor.post("/sign-in", ["login": "xem", "password": WebFixture.password])
            #expect(try await visitor.get("/conferences").status == 200)
            _ = try await visitor.post("/sign-out", [:])
            #expect(try await visitor.get("/conferences").status == 303)
        }
    }

    @Test func `only the proxy that is named is believed, in the one header that is named`() async throws {
        for (header, proxies, expected) in [
            ("X-Forwarded-For", ["127.0.0.1"], "192.0.2.7"), ("X-Forwarded-For", ["192.0.2.1"], "127.0.0.1"),
            (nil, ["127.0.0.1"], "127.0.0.1"),
        ] as [(String?, [String], String)] {
            try await WebFixture.whileServing { settings in
                settings.trustedHeader = header
                settings.proxies = Set(proxies)
            } _: { fixture in
                let account = try await fixture.join("xem", .viewer)
                let visitor = Visitor(fixture.address)
                let page = try await visitor.get("/sign-in")
                let token = try #require(page.text.firstMatch(of: /name="csrf" value="([0-9a-f]+)"/))
                _ = try await visitor.send(
                    "POST", "/sign-in",
                    headers: [
                        "Content-Type": "application/x-www-form-urlencoded",
                        "X-Forwarded-For": "198.51.100.9, 192.0.2.7",
                    ],
                    body: Data(
                        "csrf=\(token.1)&login=xem&password=\(Visitor.encoded(WebFixture.password))".utf8))
                let now = fixture.office.clock.now
                let sessions = try await fixture.office.store.read {
                    try $0.loginSessions(of: account.id, at: now)
                }
                #expect(sessions.map(\.address) == [expected])
            }
        }
    }

    @Test func `health is told to all, readiness by the database, numbers to this machine`() async throws {
        try await WebFixture.whileServing { fixture in
            let visitor = Visitor(fixture.address)
            #expect(try await visitor.get("/health").text == "ok\n")
            #expect(try await visitor.get("/ready").status == 200)
            let metrics = try await visitor.get("/metrics")
            #expect(
                metrics.text.contains(
                    "diemcau_http_requests_total{route=\"/health\",method=\"GET\",status=\"200\"} 1"))
        }
    }
}
