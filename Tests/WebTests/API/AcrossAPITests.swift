import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// What programs do with people across conferences, and with marks that do not count.
@Suite(.inTurns) struct AcrossAPITests {
    private func whileServing(
        _ role: AccountRole = .organiser,
        _ body: @escaping @Sendable (WebFixture, Program) async throws -> Void
    ) async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.preparePeople()
            try await body(fixture, try await fixture.program(role))
        }
    }

    @Test func `people are found part by part, merged, and parted again`() async throws {
        try await whileServing { fixture, program in
            var (cursor, found): (String?, Set<String>) = (nil, [])
            repeat {
                let part = try await program.send(
                    "GET", "/api/v1/people?q=lan&limit=2" + (cursor.map { "&cursor=\($0)" } ?? ""))
                found.formUnion(part.items.compactMap { $0["id"] as? String })
                cursor = part.json["next"] as? String
            } while cursor != nil
            #expect(found.count == 3)
            let ids = try await fixture.entries("Trần Thị Lan", at: "TD")
            let pairs = try await program.send("GET", "/duplicates").items
            #expect(pairs.count == 1 && pairs[0]["grounds"] as? String == "name-and-unit")
            let merged = try await program.send(
                "POST", "/api/v1/people/\(ids[0])/merge", ["other": ids[1], "reason": "một người"])
            #expect(merged.status == 200 && merged.json["birth_year"] as? Int == 1975)
            #expect(try await program.send("GET", "/duplicates").items.isEmpty)
            let person = try await program.send("GET", "/api/v1/people/\(ids[0])")
            #expect((person.json["entries"] as? [Any])?.count == 3)
            let decisions = person.json["decisions"] as? [[String: Any]]
            #expect(decisions?.first?["verdict"] as? String == "same")
            let again = try await program.send(
                "POST", "/api/v1/people/\(ids[0])/distinguish", ["other": ids[1]])
            #expect(again.status == 422)
            let undone = try await program.send("POST", "/api/v1/people/\(ids[0])/undo", ["other": ids[1]])
            #expect(undone.json["undone"] as? String == "same")
            #expect(try await program.send("GET", "/duplicates").items.count == 1)
        }
    }

    @Test func `a coordinator's program is told of the people of its points alone`() async throws {
        try await whileServing(.pointCoordinator) { fixture, program in
            #expect(try await program.send("GET", "/api/v1/people?q=lan").items.count == 2)
            #expect(try await program.send("GET", "/api/v1/people?q=binh").items.isEmpty)
            let other = try await fixture.entries("Lê Văn Bình", at: "TU")[0]
            #expect(try await program.send("GET", "/api/v1/people/\(other)").status == 404)
            let own = try await fixture.entries("Trần Thị Lan", at: "TD")[0]
            let merged = try await program.send("POST", "/api/v1/people/\(own)/merge", ["other": other])
            #expect(merged.status == 404)
        }
    }

    @Test func `a mark that does not count is listed, and settled once`() async throws {
        try await whileServing { fixture, program in
            _ = try await fixture.office.perform(OpenRollCall(conference: SamplePlan.slug, name: "Sáng"))
            let id = try await fixture.entries("Lê Văn Bình", at: "TU")[0]
            _ = try await fixture.office.perform(CloseRollCall(conference: SamplePlan.slug, number: 1))
            fixture.office.clock.advance(seconds: 60)
            let marked = try await program.send(
                "POST", "/roll-calls/1/marks",
                [
                    "marks": [
                        [
                            "attendee": id, "status": "in-person", "nonce": "muon-mot-lan",
                            "at": fixture.office.clock.now.milliseconds,
                        ]
                    ]
                ])
            let result = (marked.json["results"] as? [[String: Any]])?.first
            #expect(result?["result"] as? String == "refused")
            let refused = try await program.send("GET", "/roll-calls/1/refused").items
            #expect(refused.count == 1 && refused[0]["name"] as? String == "Lê Văn Bình")
            let mark = try #require(refused.first?["id"] as? String)
            let settled = try await program.send(
                "POST", "/roll-calls/1/refused/\(mark)", ["accepts": true])
            #expect(settled.status == 200)
            #expect(try await program.send("GET", "/roll-calls/1/refused").items.isEmpty)
            let twice = try await program.send(
                "POST", "/roll-calls/1/refused/\(mark)", ["accepts": false])
            #expect(twice.status == 404)
            let shown = try await program.send("GET", "/roll-calls/1")
            #expect((shown.json["turnout"] as? [String: Any])?["present"] as? Int == 1)
        }
    }

    @Test func `a ticket is scanned, the board is read, and proposals are taken up together`() async throws {
        try await whileServing { fixture, program in
            _ = try await fixture.office.perform(OpenRollCall(conference: SamplePlan.slug, name: "Sáng"))
            let id = try await fixture.entries("Lê Văn Bình", at: "TU")[0]
            let code = try await fixture.ticket(of: id)
            let scanned = try await program.send("POST", "/roll-calls/1/scans", ["code": code])
            #expect(scanned.json["result"] as? String == "taken")
            #expect(scanned.json["name"] as? String == "Lê Văn Bình")
            #expect(try await program.send("POST", "/roll-calls/1/scans", ["code": "DC1.x"]).status == 422)
            let board = try await program.send("GET", "/board")
            #expect(board.status == 200)
            #expect((board.json["turnout"] as? [String: Any])?["present"] as? Int == 1)
            #expect((board.json["items"] as? [Any])?.count == 3)
            let accepted = try await program.send("POST", "/proposals/accept", ["numbers": [2]])
            #expect(accepted.status == 200 && accepted.items.count == 1)
        }
    }

    @Test func `a roll call's points are read part by part`() async throws {
        try await whileServing { fixture, program in
            _ = try await fixture.office.perform(OpenRollCall(conference: SamplePlan.slug, name: "Sáng"))
            let first = try await program.send("GET", "/roll-calls/1?limit=1")
            #expect((first.json["points"] as? [Any])?.count == 1)
            let next = try #require(first.json["next"] as? String)
            let second = try await program.send("GET", "/roll-calls/1?limit=1&cursor=\(next)")
            #expect((second.json["points"] as? [Any])?.count == 1 && second.json["next"] is NSNull?)
        }
    }
}
