import Actions
import Conferences
import Foundation
import HTTPTypes
import Store
import TestSupport
import Testing

@testable import Web

/// Whatever a form is refused for: what was typed into it is on the answer.
@Suite(.inTurns) struct KeptWordsTests {
    /// A form that is sent with something wrong in it.
    private struct Sent {
        let route: String
        /// Beside what is typed.
        let values: [String: String]
        /// The names of the fields that hold what was typed.
        let typed: [String]
        /// Where it stands, where that is not where its address leads.
        var page: String?
        /// What stands for a part of the path.
        var parts: [String: String] = [:]
    }

    private static let words = "Chữ đã gõ 7311"
    private static let base = "/conferences/:slug"
    private static let task = "/tasks/:conference/:number"
    private static let point = base + "/points/:point"

    private static let forms: [Sent] = [
        Sent(route: base + "/agenda", values: ["item": "1", "step": "start"], typed: ["time"]),
        Sent(route: "/accounts", values: ["login": "ai-do", "role": "point-coordinator"], typed: ["name"]),
        Sent(
            route: "/accounts", values: ["login": "quan-tri", "role": "viewer"], typed: ["name", "unit"]),
        Sent(route: "/accounts/:login", values: ["role": "unit-officer"], typed: ["name"]),
        Sent(
            route: base + "/people", values: ["point": "TD", "phone": "abc"], typed: ["name", "note"],
            page: base + "/roster?point=TD"),
        Sent(route: base + "/people/:id", values: ["phone": "abc"], typed: ["name", "title"]),
        Sent(
            route: base + "/people/:id/withdraw", values: [:], typed: ["reason"],
            parts: [":id": "0000000000000"]),
        Sent(
            route: base + "/people/:id/substitute", values: ["phone": "abc"], typed: ["name"]),
        Sent(route: base + "/import-points", values: [:], typed: ["reason"]),
        Sent(route: base + "/unit-points", values: ["scope": "khong-co"], typed: ["expected", "reason"]),
        Sent(route: base + "/roll-call", values: [:], typed: ["name"], parts: [":slug": "khong-co"]),
        Sent(route: base + "/roll-call/:number/scan", values: [:], typed: ["code"]),
        Sent(
            route: base + "/roll-call/:number/points/:point/numbers", values: [:], typed: ["note"],
            parts: [":point": "KHONG"]),
        Sent(
            route: "/people/merge", values: ["first": "0000000000000", "second": "0000000000000"],
            typed: ["reason"]),
        Sent(
            route: "/people/distinguish", values: ["first": "0000000000000", "second": "0000000000000"],
            typed: ["reason"]),
        Sent(route: "/plan", values: ["step": "publish"], typed: ["text"]),
        Sent(
            route: "/directives/:number/implementing", values: ["date": "mai"], typed: ["number", "subject"]),
        Sent(route: base + "/add-point", values: ["code": "!"], typed: ["name", "address"]),
        Sent(route: point + "/edit", values: ["name": ""], typed: ["address", "reason"]),
        Sent(route: point + "/move", values: ["under": "TD"], typed: ["reason"]),
        Sent(route: point + "/close", values: ["people": "move", "to": "KHONG"], typed: ["reason"]),
        Sent(route: point + "/reopen", values: [:], typed: ["reason"]),
        Sent(route: base + "/points/schedule", values: ["day": "mai"], typed: ["time"]),
        Sent(route: point + "/tests", values: ["result": "hay"], typed: ["quality", "by", "note"]),
        Sent(
            route: point + "/contacts", values: [:], typed: ["in-charge", "technician"],
            parts: [":point": "KHONG"]),
        Sent(route: point + "/line", values: [:], typed: ["backup"], parts: [":point": "KHONG"]),
        Sent(route: "/webhooks", values: ["event": "khong-co"], typed: ["points", "url"]),
        Sent(route: "/webhooks/:id/secret", values: ["overlap": "9999"], typed: ["note"]),
        Sent(route: "/webhooks/:id/replay", values: [:], typed: ["since"]),
        Sent(route: "/units", values: ["name": ""], typed: ["in-charge", "members", "names"]),
        Sent(route: "/units/import", values: ["province": "khong-co"], typed: ["body"]),
        Sent(route: "/units/:code", values: ["parent": "khong-co"], typed: ["in-charge"]),
        Sent(route: "/units/:code/end", values: ["kind": "merge", "on": "2026-01-01"], typed: ["successor"]),
        Sent(route: base + "/import-tasks", values: [:], typed: ["note"]),
        Sent(route: base + "/carry-tasks", values: ["to": "khong-co"], typed: ["item"]),
        Sent(route: "/sign-in", values: ["password": "sai"], typed: ["login"]),
        Sent(
            route: "/me/tokens", values: ["days": "999", "current": WebFixture.password], typed: ["name"]),
        Sent(route: task + "/drop", values: ["revision": "99"], typed: ["reason"]),
        Sent(route: task + "/edit", values: ["revision": "99"], typed: ["text", "lead", "dueWords"]),
        Sent(route: task + "/report", values: ["figures": "abc"], typed: ["text"]),
        Sent(route: task + "/complete", values: ["link": "không phải địa chỉ"], typed: ["text"]),
        Sent(route: task + "/correct", values: ["due": "mai"], typed: ["text", "reason"]),
        Sent(route: task + "/ask", values: ["date": "mai"], typed: ["reason"]),
        Sent(route: task + "/extend", values: ["date": "mai"], typed: ["reason"]),
        Sent(route: task + "/refuse", values: [:], typed: ["reason"]),
        Sent(route: task + "/return", values: ["revision": "99"], typed: ["reason"]),
        Sent(route: task + "/reopen", values: ["revision": "99"], typed: ["reason"]),
        Sent(route: task + "/split", values: ["parts": words + " | việc | mai"], typed: []),
        Sent(route: task + "/reassign", values: ["revision": "99"], typed: ["lead", "reason"]),
        Sent(route: task + "/mark", values: ["links": "x y z"], typed: ["in-charge", "tags"]),
        Sent(route: "/task-views", values: ["name": ""], typed: ["text"], page: "/tasks"),
        Sent(route: base + "/roster", values: [:], typed: ["sheet", "over-quota"]),
        Sent(route: base + "/conclusion", values: ["text": " "], typed: ["note"]),
    ]

    /// Buttons, and what nobody may read over a shoulder.
    private static let wordless: Set<String> = [
        "/sign-out", "/invitations/:token", "/accounts/:login/reset", "/accounts/:login/activity",
        task + "/accept", task + "/acknowledge", "/task-views/remove", base + "/import-points/commit",
        base + "/unit-points/commit", base + "/tickets", "/people/undo", base + "/roll-call/:number/close",
        base + "/roll-call/:number/points/:point/mark", base + "/roll-call/:number/points/:point/rest",
        base + "/roll-call/:number/points/:point/rest/undo",
        base + "/roll-call/:number/marks", base + "/roll-call/:number/refused/:id", base + "/points/remind",
        "/webhooks/:id/remove", "/webhooks/:id/test", "/webhooks/:id/pause", "/webhooks/:id/resume",
        "/deliveries/:id/replay", "/units/:code/calendar", "/units/:code/calendar/:id/end",
        "/units/:code/keep",
        base + "/import-tasks/commit", base + "/carry-tasks/commit", "/me/password", "/me/second-factor",
        "/me/second-factor/remove", "/me/sessions/:id/end", "/me/tokens/:id/end",
        base + "/conclusion/accept", base + "/roster/commit",
    ]

    @Test func `every form is tried`() {
        let posts = Set(Routes.all.filter { $0.method == .post && $0.kind == .page }.map(\.path))
        #expect(posts == Set(Self.forms.map(\.route)).union(Self.wordless))
    }

    @Test func `a refused form keeps its words, and says why`() async throws {
        try await WebFixture.whileServing { fixture in
            let usual = try await Self.prepare(fixture)
            let visitor = try await fixture.visitor("quan-tri")
            for sent in Self.forms {
                let parts = usual.merging(sent.parts) { $1 }
                func address(_ pattern: String) -> String {
                    let number = pattern.hasPrefix("/directives/") ? "32-CT%2FTW" : "1"
                    return parts.reduce(pattern) { $0.replacing($1.key, with: $1.value) }
                        .replacing(":number", with: number)
                }
                var form = sent.values
                for name in sent.typed { form[name] = Self.words }
                _ = try await visitor.get("/me")
                let answer = try await visitor.post(
                    address(sent.route), form, from: sent.page.map(address) ?? "/me")
                // A plan that cannot be read is shown with its findings, as while it is written.
                let isRefused = (400..<500).contains(answer.status) || sent.route == "/plan"
                #expect(isRefused, "\(sent.route): \(answer.status)")
                let count = answer.text.components(separatedBy: Self.words).count - 1
                #expect(count >= max(1, sent.typed.count), "\(sent.route): \(count)")
                let says = ["role=\"alert\"", "class=\"lead\"", "class=\"error\""]
                #expect(says.contains { answer.text.contains($0) }, "\(sent.route)")
                #expect(sent.route == "/sign-in" || answer.text.contains("href=\"/me\""), "\(sent.route)")
            }
        }
    }

    /// What the forms are about; returns what stands for the parts of their paths.
    private static func prepare(_ fixture: WebFixture) async throws -> [String: String] {
        try await fixture.join("quan-tri", .administrator)
        try await fixture.preparePeople()
        _ = try await fixture.office.perform(OpenRollCall(conference: SamplePlan.slug, name: "Sáng"))
        let unit = try await fixture.office.perform(AddUnit("Sở Nội vụ")).unit
        let person = try #require(try await fixture.entries("Lê Văn Bình", at: "TU").first)
        return [
            ":slug": SamplePlan.slug, ":conference": SamplePlan.slug, ":point": "TD", ":login": "quan-tri",
            ":code": unit.code, ":id": person,
        ]
    }
}
