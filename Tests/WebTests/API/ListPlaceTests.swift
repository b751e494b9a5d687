import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// Lists that are read part by part while others work.
@Suite(.inTurns) struct ListPlaceTests {
    private func whileServing(
        _ body: @escaping @Sendable (WebFixture, Program) async throws -> Void
    ) async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepareRollCall()
            try await body(fixture, try await fixture.program(.administrator))
        }
    }

    /// What all parts of a list tell of its entries.
    private func walk(
        _ program: Program, _ path: String, _ field: String, items: String = "items", limit: Int = 1,
        between: (Int) async throws -> Void = { _ in }
    ) async throws -> [String] {
        var (cursor, found, parts): (String?, [String], Int) = (nil, [], 0)
        repeat {
            let start = path.contains("?") ? "&" : "?"
            let part = try await program.send(
                "GET", path + "\(start)limit=\(limit)" + (cursor.map { "&cursor=\($0)" } ?? ""))
            try #require(part.status == 200, "\(path): \(part.text)")
            found += (part.json[items] as? [[String: Any]] ?? []).compactMap { $0[field] as? String }
            cursor = part.json["next"] as? String
            parts += 1
            try await between(parts)
        } while cursor != nil && parts < 50
        return found
    }

    @Test func `whoever is added or withdrawn between two parts makes nobody come twice or be left out`()
        async throws
    {
        try await whileServing { fixture, program in
            let before = Set(try await walk(program, "/roster", "name"))
            #expect(before.count == 3)
            // Before all others by name, and at the point that comes first.
            let all = try await walk(program, "/roster", "name") { part in
                guard part == 1 else { return }
                _ = try await program.send("POST", "/people", ["point": "TU", "name": "An Văn An"])
            }
            #expect(all.count == 3 && Set(all) == before)
            let first = try #require(try await walk(program, "/roster", "id").first)
            let rest = try await walk(program, "/roster", "id", limit: 2) { part in
                guard part == 1 else { return }
                let withdrawn = try await program.send("POST", "/people/\(first)/withdraw")
                #expect(withdrawn.status == 200)
            }
            #expect(rest.count == 4 && Set(rest).count == 4)
        }
    }

    @Test func `a point that is put before the last one read moves nobody`() async throws {
        try await whileServing { fixture, program in
            let (codes, people) = (
                try await walk(program, "/points", "code"), try await walk(program, "/roster", "id")
            )
            for (index, path) in ["/points", "/roll-calls/1", "/roster"].enumerated() {
                let (field, items) = path == "/roll-calls/1" ? ("code", "points") : ("code", "items")
                let found = try await walk(
                    program, path, path == "/roster" ? "id" : field, items: items
                ) { part in
                    guard part == 1 else { return }
                    let code = "M\(index)"
                    let added = try await program.send(
                        "POST", "/points", ["code": code, "name": "Điểm mới", "under": codes[0]])
                    #expect(added.status == 201, "\(added.text)")
                }
                let old = found.filter { !$0.hasPrefix("M") }
                #expect(old == (path == "/roster" ? people : codes), "\(path)")
                #expect(Set(found).count == found.count)
            }
        }
    }

    @Test(arguments: [
        ("/api/v1/conferences", "conference"), ("/api/v1/accounts", "login"), ("/api/v1/webhooks", "id"),
        ("/api/v1/units", "code"), ("/api/v1/calendar-feeds", "feed"), ("/api/v1/task-views", "name"),
        ("/api/v1/audit", "action"), ("/roll-calls", "name"), ("/roll-calls/1/points/TD/marks", "name"),
        ("/point-history", "point"), ("/api/v1/people?q=thi", "id"), ("/api/v1/deliveries", "id"),
    ])
    func `every list is handed out whole and once, however it is cut`(_ path: String, _ field: String)
        async throws
    {
        try await whileServing { fixture, program in
            for number in 1...3 {
                try await fixture.join("nguoi-\(number)", .viewer)
                _ = try await program.send(
                    "POST", "/points", ["code": "M\(number)", "name": "Điểm \(number)", "under": "TU"])
                try await fixture.office.perform(AddUnit("Đơn vị \(number)", code: "don-vi-\(number)"))
                _ = try await fixture.office.perform(AddCalendarFeed(of: "don-vi-\(number)"))
                try await fixture.office.perform(
                    AddEndpoint(url: "https://a\(number).example/", events: ["*"]))
                try await fixture.office.perform(
                    SaveTaskView("Lọc \(number)", filter: try TaskQuery().text))
                try await fixture.office.perform(
                    PublishPlan(SamplePlan.make { $0.slug = "hoi-nghi-\(number)" }))
                _ = try await fixture.office.perform(
                    OpenRollCall(conference: SamplePlan.slug, name: "Lượt \(number)"))
            }
            let whole = try await walk(program, path, field, limit: 1000)
            #expect(whole.count > 1)
            for limit in [1, 2] {
                // So many parts are read at most.
                let parts = try await walk(program, path, field, limit: limit)
                #expect(parts == Array(whole.prefix(50 * limit)), "\(path)")
            }
        }
    }

    @Test func `a cursor that was changed, or is another list's, is refused in a sentence`() async throws {
        try await whileServing { _, program in
            let page = try await program.send("GET", "/roster?limit=1")
            let cursor = try #require(page.json["next"] as? String)
            #expect(try await program.send("GET", "/roster?limit=3&cursor=\(cursor)").status == 200)
            let other = cursor.replacing(/.$/) { $0.output == "A" ? "B" : "A" }
            for path in [
                "/roster?cursor=\(other)", "/roster?cursor=\(cursor)&q=lan", "/points?cursor=\(cursor)",
                "/roster?cursor=1", "/roster?point=TD&cursor=\(cursor)",
                "/api/v1/conferences?cursor=\(cursor)", "/api/v1/webhooks?cursor=\(cursor)",
            ] {
                let answer = try await program.send("GET", path)
                #expect(answer.status == 400, "\(path): \(answer.text)")
                #expect(answer.json["type"] as? String == "urn:diemcau:bad-cursor")
                #expect((answer.json["detail"] as? String)?.contains("next") == true)
            }
        }
    }
}
