import Conferences
import Store
import TestSupport
import Testing

@Suite(.inTurns) struct AttendeeRecordsTests {
    private func attendee(_ identity: String, sortKey: String = "k", point: String = "TD") -> Attendee {
        Attendee(
            identity: identity, name: "Nguyễn Thị \(identity)", searchKey: "nguyen thi \(identity)",
            sortKey: sortKey, point: point, title: nil, unit: "Huyện ủy", phone: "0912345678",
            birthYear: 1980, note: "")
    }

    /// Stores somebody the way an import does, at once visible, and tells what it came to.
    private func store(
        _ attendee: Attendee, in fixture: StoreFixture, id: Int64
    ) async throws -> RosterMatch {
        let conference = fixture.conference.id
        return try await fixture.store.write { records in
            let points = try records.points(of: conference)
            let point = try #require(points.first { $0.code == attendee.point })
            let line = RosterLine(attendee, at: point.id)
            let match = try #require(try records.match([line], of: conference).first)
            let run = RosterImportRun(
                id: StoreFixture.id(id), aliveUntil: fixture.now, firstAttendee: StoreFixture.id(id))
            try records.begin(run, of: conference, at: fixture.now)
            switch match {
            case .new: try records.insert([(StoreFixture.id(id), line)], of: conference, import: run.id)
            case .changed(let known, _), .again(let known, _):
                try records.stage([(known, line)], import: run.id)
            case .same: break
            }
            try records.show(run.id, at: fixture.now)
            _ = try records.applyChanges(of: run.id, limit: 10)
            try records.finish(run.id)
            return match
        }
    }

    private func all(_ fixture: StoreFixture, at code: String? = nil) async throws -> [Attendee] {
        let conference = fixture.conference.id
        return try await fixture.store.read { records in
            var found: [Attendee] = []
            try records.forEachAttendee(of: conference, at: code) { found.append($0) }
            return found
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `an attendee is added, changed, or the same`(_ engine: TestEngine) async throws {
        try await StoreFixture.with(engine) { fixture throws -> Void in
            var person = attendee("a")
            #expect(try await store(person, in: fixture, id: 10) == .new)
            #expect(try await store(person, in: fixture, id: 11) == .same)
            person.title = "Bí thư"
            person.note = nil
            let known: Identifier<Attendee> = StoreFixture.id(10)
            let points = try await fixture.store.read { try $0.points(of: fixture.conference.id) }
            let below = try #require(points.first { $0.code == "TD" }).id
            #expect(try await store(person, in: fixture, id: 12) == .changed(known, from: below))
            person.point = "TU"
            #expect(try await store(person, in: fixture, id: 13) == .changed(known, from: below))
            #expect(try await all(fixture) == [person])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `attendees are listed by point, and each point's by their sort keys' bytes`(
        _ engine: TestEngine
    ) async throws {
        try await StoreFixture.with(engine) { fixture throws -> Void in
            let keys = ["b", "a", "B", "đ", "\u{1}", "a b", "ab", "~"]
            for (number, key) in keys.enumerated() {
                _ = try await store(attendee("\(number)", sortKey: key), in: fixture, id: Int64(number + 10))
            }
            _ = try await store(attendee("u", sortKey: "zz", point: "TU"), in: fixture, id: 99)
            let sorted = keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            #expect(try await all(fixture).map(\.sortKey) == ["zz"] + sorted)
            #expect(try await all(fixture, at: "TU").map(\.identity) == ["u"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `each point's attendees are counted`(_ engine: TestEngine) async throws {
        try await StoreFixture.with(engine) { fixture throws -> Void in
            let conference = fixture.conference.id
            for number in 0..<3 {
                _ = try await store(attendee("\(number)"), in: fixture, id: Int64(number + 10))
            }
            #expect(try await fixture.store.read { try $0.attendeeCounts(of: conference) } == ["TD": 3])
        }
    }
}
