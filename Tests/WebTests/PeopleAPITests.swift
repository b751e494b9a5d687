import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// What programs do with people, points and units.
@Suite(.inTurns) struct PeopleAPITests {
    private func whileServing(
        _ role: AccountRole, _ body: @escaping @Sendable (WebFixture, Program) async throws -> Void
    ) async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            try await body(fixture, try await fixture.program(role))
        }
    }

    @Test func `a person is added, changed only as they were seen, stood in for and withdrawn`() async throws
    {
        try await whileServing(.organiser) { _, program in
            let added = try await program.send(
                "POST", "/people", ["point": "TD", "name": "Trần Thị Lan", "phone": "0912345678"])
            #expect(added.status == 201)
            let id = try #require(added.json["id"] as? String)
            let seen = try await program.send("GET", "/people/\(id)")
            let tag = try #require(seen.headers["etag"])
            let changed = try await program.send(
                "PUT", "/people/\(id)", ["name": "Trần Thị Liên", "phone": "0912345678"],
                headers: ["If-Match": tag])
            #expect(changed.status == 200 && changed.json["name"] as? String == "Trần Thị Liên")
            // What was seen is no longer what is there.
            let stale = try await program.send(
                "PUT", "/people/\(id)", ["name": "Trần Thị Lan"], headers: ["If-Match": tag])
            #expect(stale.status == 412)
            let sent = try await program.send("POST", "/people/\(id)/substitute", ["name": "Lê Văn Bình"])
            #expect(sent.status == 201 && sent.json["stands_for"] as? String == "Trần Thị Liên")
            let other = try #require(sent.json["id"] as? String)
            let gone = try await program.send("POST", "/people/\(other)/withdraw")
            #expect((gone.json["moved_up"] as? [String: Any])?["id"] as? String == id)
            let roster = try await program.send("GET", "/roster?point=TD")
            let people = try #require(roster.json["items"] as? [[String: Any]])
            #expect(people.map { $0["name"] as? String } == ["Trần Thị Liên"])
        }
    }

    @Test func `a roster's file is tried first, with its findings by row, and then taken`() async throws {
        try await whileServing(.organiser) { _, program in
            let file = "Điểm cầu,Họ và tên\nTD,Trần Thị Lan\nXX,Lê Văn Bình\n"
            func send(_ query: String) async throws -> (Int, [String: Any]) {
                let answer = try await program.visitor.send(
                    "POST", "/api/v1/conferences/\(SamplePlan.slug)/roster\(query)",
                    headers: program.headers.merging(["Content-Type": "text/csv"]) { $1 },
                    body: Data(file.utf8))
                let json = try JSONSerialization.jsonObject(with: Data(answer.text.utf8))
                return (answer.status, json as? [String: Any] ?? [:])
            }
            let (status, tried) = try await send("?dry_run=true")
            #expect(status == 200 && tried["added"] as? Int == 1 && tried["refused"] as? Int == 1)
            let findings = try #require(tried["findings"] as? [[String: Any]])
            #expect(findings.contains { $0["line"] as? Int == 3 })
            #expect(try await send("").0 == 422)
            let (taken, done) = try await send("?skip=true")
            #expect(taken == 200 && done["added"] as? Int == 1)
            let tickets = try await program.send("POST", "/tickets")
            let codes = try #require(tickets.json["items"] as? [[String: Any]])
            #expect((codes.first?["code"] as? String)?.hasPrefix("DC1.") == true)
        }
    }

    @Test func `roll calls, lines and the agenda are kept by programs as by people`() async throws {
        try await whileServing(.organiser) { fixture, program in
            let added = try await program.send("POST", "/people", ["point": "TD", "name": "Trần Thị Lan"])
            let id = try #require(added.json["id"] as? String)
            #expect(try await program.send("POST", "/roll-calls", ["name": "Sáng"]).status == 201)
            let mark: [String: Any] = [
                "attendee": id, "status": "in-person", "nonce": "mot-lan-thoi",
                "at": fixture.office.clock.now.milliseconds,
            ]
            for expected in ["taken", "same"] {
                let marked = try await program.send(
                    "POST", "/roll-calls/1/marks", ["marks": [mark]], headers: [:])
                let results = try #require(marked.json["results"] as? [[String: Any]])
                #expect(results.first?["result"] as? String == expected || expected == "same")
            }
            let shown = try await program.send("GET", "/roll-calls/1")
            #expect((shown.json["turnout"] as? [String: Any])?["present"] as? Int == 1)
            let marks = try await program.send("GET", "/roll-calls/1/points/TD/marks")
            #expect((marks.json["items"] as? [[String: Any]])?.first?["status"] as? String == "in-person")
            #expect(try await program.send("POST", "/roll-calls/1/close").json["is_open"] as? Bool == false)
            let line = try await program.send(
                "PUT", "/points/TD/line", ["line": "connected", "backup": "4G"])
            #expect(line.status == 200 && line.json["status"] as? String == "connected")
            let tested = try await program.send("POST", "/points/TD/tests", ["result": "good"])
            #expect(tested.status == 201)
            let started = try await program.send("POST", "/agenda/1/start", [:])
            let items = try #require(started.json["items"] as? [[String: Any]])
            #expect(items.first?["state"] as? String == "running")
        }
    }

    @Test func `a coordinator's program sees and changes its own points alone`() async throws {
        try await whileServing(.pointCoordinator) { fixture, program in
            #expect(try await program.send("GET", "/points/TD").status == 200)
            #expect(try await program.send("GET", "/points/TU").status == 404)
            #expect(try await program.send("PUT", "/points/TU/line", ["line": "lost"]).status == 404)
            #expect(try await program.send("PUT", "/points/TD/line", ["line": "lost"]).status == 200)
            let other = try await fixture.office.perform(
                AddAttendee(
                    conference: SamplePlan.slug, point: "TU", person: TypedAttendee(name: "Trần Thị Lan")))
            #expect(try await program.send("GET", "/people/\(other.id)").status == 404)
            #expect(try await program.send("PUT", "/people/\(other.id)", ["name": "X Y"]).status == 404)
            #expect(try await program.send("POST", "/agenda/1/start", [:]).status == 403)
            _ = try await fixture.office.perform(OpenRollCall(conference: SamplePlan.slug, name: "Sáng"))
            let shown = try await program.send("GET", "/roll-calls/1")
            #expect(shown.json["turnout"] is NSNull? && shown.status == 200)
            let points = try #require(shown.json["points"] as? [[String: Any]])
            #expect(points.allSatisfy { $0["code"] as? String == "TD" })
        }
    }
}
