import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// Marks as telephones send them.
@Suite(.inTurns) struct SentMarksTests {
    private static let base = "/conferences/\(SamplePlan.slug)/roll-call/1"

    private struct Answer: Decodable {
        struct Result: Decodable {
            struct Earlier: Decodable {
                let status: String
                let label: String
                let at: Int64
            }
            let nonce: String
            let result: String
            let message: String
            let earlier: Earlier?
        }
        let results: [Result]
        let turnout: String?
    }

    private func send(
        _ marks: [[String: Any]], by visitor: Visitor, point: String = "TD"
    ) async throws -> Answer {
        _ = try await visitor.get("/me")
        let data = try JSONSerialization.data(withJSONObject: marks)
        let answer = try await visitor.post(
            Self.base + "/marks", ["marks": String(decoding: data, as: UTF8.self), "point": point])
        #expect(answer.status == 200, "\(answer.text)")
        return try JSONDecoder().decode(Answer.self, from: Data(answer.text.utf8))
    }

    private func mark(
        _ attendee: String, _ status: String, _ nonce: String, at: Instant, _ more: [String: Any] = [:]
    ) -> [String: Any] {
        ["attendee": attendee, "status": status, "nonce": nonce, "at": at.milliseconds].merging(more) { $1 }
    }

    @Test func `the later of two is told what the earlier said, and replaces it knowingly`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepareRollCall()
            for login in ["lan", "minh"] {
                try await fixture.join(login, .pointCoordinator, points: ["\(SamplePlan.slug)/TD"])
            }
            let (lan, minh) = (try await fixture.visitor("lan"), try await fixture.visitor("minh"))
            let attendee = try #require(try await fixture.people(at: "TD")["Đặng Thị Ánh"])
            fixture.office.clock.advance(seconds: 60)
            let now = fixture.office.clock.now
            let first = try await send([mark(attendee, "unexcused", "nonce-lan-1", at: now)], by: lan)
            #expect(first.results[0].result == "taken")
            #expect(first.turnout?.hasPrefix("0/2") == true)
            let later = now.advanced(byMilliseconds: 1000)
            let second = try await send([mark(attendee, "in-person", "nonce-minh-1", at: later)], by: minh)
            #expect(second.results[0].result == "refused")
            #expect(
                second.results[0].message.contains("Người lan đã ghi")
                    && second.results[0].message.contains("không phép"))
            #expect(second.results[0].earlier?.status == "unexcused")
            // It stays in sight of both, and of the organiser, with its reason.
            let refused = try await minh.get(Self.base + "/refused")
            #expect(refused.text.contains("Đặng Thị Ánh") && refused.text.contains("lan"))
            #expect(try await minh.get(Self.base + "/points/TD").text.contains("chưa được tính (1)"))
            // The same nonce again is the same answer.
            let again = try await send([mark(attendee, "in-person", "nonce-minh-1", at: later)], by: minh)
            #expect(again.results[0].result == "refused")
            let seen = try #require(second.results[0].earlier?.at)
            let third = try await send(
                [mark(attendee, "in-person", "nonce-minh-2", at: later, ["seen": seen])], by: minh)
            #expect(third.results[0].result == "taken")
            #expect(try await fixture.marks(at: "TD") == ["Đặng Thị Ánh": .inPerson])
        }
    }

    @Test func `a refused mark is let count by an organiser, and seen by nobody whose point it is not`()
        async throws
    {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepareRollCall()
            try await fixture.join("td", .pointCoordinator, points: ["\(SamplePlan.slug)/TD"])
            try await fixture.join("to-chuc", .organiser)
            let td = try await fixture.visitor("td")
            let (binh, cuc) = (
                try #require(try await fixture.people(at: "TD")["Nguyễn Văn Bình"]),
                try #require(try await fixture.people(at: "TU")["Lê Thị Cúc"])
            )
            let tooEarly = fixture.office.clock.now.advanced(byMilliseconds: -3_600_000)
            let answer = try await send(
                [
                    mark(binh, "late", "nonce-td-1", at: tooEarly),
                    mark(cuc, "late", "nonce-td-2", at: fixture.office.clock.now),
                ], by: td)
            #expect(answer.results.map(\.result) == ["refused", "refused"])
            // Of somebody elsewhere one is not told that they exist.
            #expect(!answer.results[1].message.contains("Cúc"))
            let mine = try await td.get(Self.base + "/refused")
            #expect(mine.text.contains("Nguyễn Văn Bình") && !mine.text.contains("Cúc"))
            #expect(!mine.text.contains("Vẫn tính"))
            let organiser = try await fixture.visitor("to-chuc")
            _ = try await send([mark(cuc, "late", "nonce-tc-1", at: tooEarly)], by: organiser, point: "TU")
            #expect(try await organiser.get(Self.base + "/refused").text.contains("Lê Thị Cúc"))
            #expect(!(try await td.get(Self.base + "/refused").text.contains("Cúc")))
            let page = try await organiser.get(Self.base + "/refused")
            let settle = try #require(
                page.text.matches(of: #/action="([^"]+/refused/[^"]+)"/#).first { match in
                    page.text[..<match.range.lowerBound].contains("Nguyễn Văn Bình")
                })
            let settled = try await organiser.post(String(settle.1), ["accepts": "1"])
            #expect(settled.status == 303)
            #expect(try await fixture.marks(at: "TD")["Nguyễn Văn Bình"] == .late)
        }
    }

    @Test func `a ticket's code marks its owner, once, and a forged one nobody`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepareRollCall()
            try await fixture.join("td", .pointCoordinator, points: ["\(SamplePlan.slug)/TD"])
            let td = try await fixture.visitor("td")
            let (anh, cuc) = (
                try #require(try await fixture.people(at: "TD")["Đặng Thị Ánh"]),
                try #require(try await fixture.people(at: "TU")["Lê Thị Cúc"])
            )
            let code = try await fixture.ticket(of: anh)
            let foreign = try await fixture.ticket(of: cuc)
            _ = try await td.get(Self.base + "/scan")
            let typed = try await td.post(Self.base + "/scan", ["code": " \(code) ", "status": "in-person"])
            #expect(typed.status == 200 && typed.text.contains("Đặng Thị Ánh"))
            let now = fixture.office.clock.now.milliseconds
            let answer = try await send(
                [code, foreign, "DC1.gia-mao"].enumerated().map { index, code in
                    ["ticket": code, "status": "in-person", "nonce": "nonce-quet-\(index)", "at": now]
                }, by: td)
            #expect(answer.results.map(\.result) == ["same", "refused", "refused"])
            #expect(answer.results[0].message.contains("Đặng Thị Ánh"))
            #expect(!answer.results[1].message.contains("Cúc"))
            let forged = try await td.post(Self.base + "/scan", ["code": "DC1.x", "status": "in-person"])
            #expect(forged.status == 422)
            #expect(try await fixture.marks(at: "TU")["Lê Thị Cúc"] == nil)
        }
    }

    @Test func `a page without script says what was said before, too`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepareRollCall()
            try await fixture.join("td", .pointCoordinator, points: ["\(SamplePlan.slug)/TD"])
            let td = try await fixture.visitor("td")
            let attendee = try #require(try await fixture.people(at: "TD")["Nguyễn Văn Bình"])
            // The page is open while somebody else marks.
            _ = try await td.get(Self.base + "/points/TD")
            _ = try await fixture.office.perform(
                MarkAttendance(
                    conference: SamplePlan.slug, attendee: .name("Nguyễn Văn Bình", point: nil),
                    status: .excused, reason: "Ốm"))
            let pressed = ["mark": "in-person \(attendee)"]
            let told = try await td.post(Self.base + "/points/TD/mark", pressed)
            #expect(told.status == 422 && told.text.contains("tester đã ghi") && told.text.contains("Ghi đè"))
            // The page that tells it replaces it, and the list knows of it, too.
            let again = try #require(told.text.firstMatch(of: /name="mark" value="([^"]+)"/)).1
            let page = try await td.get(Self.base + "/points/TD")
            #expect(page.text.contains("value=\"\(again)\""))
            let taken = try await td.post(Self.base + "/points/TD/mark", ["mark": String(again)])
            #expect(taken.status == 303)
            #expect(try await fixture.marks(at: "TD")["Nguyễn Văn Bình"] == .inPerson)
            // An absence that is excused asks for its reason first.
            let excused = ["mark": String(again).replacing("in-person", with: "excused")]
            let asked = try await td.post(Self.base + "/points/TD/mark", excused)
            #expect(asked.status == 200 && asked.text.contains("Lý do vắng có phép"))
            #expect(asked.text.contains("Nguyễn Văn Bình"))
            let given = try await td.post(
                Self.base + "/points/TD/mark", excused.merging(["reason": "Ốm"]) { $1 })
            #expect(given.status == 303)
            #expect(try await fixture.marks(at: "TD")["Nguyễn Văn Bình"] == .excused)
            #expect(try await td.get(Self.base + "/points/TD").text.contains(#"<p class="why">Ốm</p>"#))
        }
    }
}
