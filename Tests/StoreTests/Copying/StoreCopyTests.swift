import Conferences
import Database
import Store
import TestSupport
import Testing

@Suite(.inTurns) struct StoreCopyTests {
    private struct NotGood: Error {}

    private func fill(_ store: Store, attendees: Int) async throws {
        let plan = SamplePlan.make()
        try await store.write { records in
            let conference = Conference(
                id: StoreFixture.id(1), slug: plan.slug, title: plan.title, form: plan.form,
                host: plan.host, schedule: plan.schedule, isCancelled: false, version: 1)
            try records.insert(conference)
            // Identifiers that fall: a point's own must not decide in which order points are copied.
            var next: Int64 = 900
            try records.replacePoints(of: conference.id, with: plan.connectionPoints(), names: [:]) {
                next -= 1
                return StoreFixture.id(next)
            }
            let point = try #require(try records.points(of: conference.id).last)
            let people = (0..<attendees).map { number in
                (
                    id: StoreFixture.id(Int64(10_000 + number)) as Identifier<Attendee>,
                    line: RosterLine(
                        Attendee(
                            identity: "\(number)", name: "Tên\t\(number)\\", searchKey: "",
                            sortKey: "\(number)", point: point.code, note: number % 2 == 0 ? nil : ""),
                        at: point.id)
                )
            }
            try records.insert(people, of: conference.id, import: nil)
        }
    }

    private func contents(_ store: Store) async throws -> [String] {
        try await store.read { records in
            var lines = try records.points(of: StoreFixture.id(1)).map { "\($0)" }
            try records.forEachAttendee(of: StoreFixture.id(1)) { lines.append("\($0)") }
            return lines
        }
    }

    @Test(arguments: TestEngine.allCases, TestEngine.allCases)
    func `a copy holds what was there, whichever engines`(_ from: TestEngine, _ to: TestEngine) async throws {
        try await from.withStore { source in
            try await fill(source, attendees: 12_345)
            try await to.withStore { target in
                let count = try await source.copy(into: target, verifying: { _ in })
                #expect(count.rows == 12_345 + 1 + 2 + 1)
                let (copied, original) = (try await contents(target), try await contents(source))
                #expect(copied == original)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `an empty store is copied, too`(_ engine: TestEngine) async throws {
        try await engine.withStore { source in
            try await engine.withStore { target in
                let count = try await source.copy(into: target, verifying: { _ in })
                #expect(count.rows == 0)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a target with something in it is refused and left as it is`(_ engine: TestEngine) async throws {
        try await engine.withStore { source in
            try await fill(source, attendees: 20_000)
            try await engine.withStore { target in
                try await fill(target, attendees: 3)
                let before = try await contents(target)
                await #expect(throws: DatabaseError.notEmpty(table: "conference")) {
                    _ = try await source.copy(into: target, verifying: { _ in })
                }
                #expect(try await contents(target) == before)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a copy that is found wanting leaves nothing`(_ engine: TestEngine) async throws {
        try await TestEngine.sqlite.withStore { source in
            try await fill(source, attendees: 20_000)
            try await engine.withStore { target in
                await #expect(throws: NotGood.self) {
                    _ = try await source.copy(into: target, verifying: { _ in throw NotGood() })
                }
                let count = try await source.copy(into: target, verifying: { _ in })
                #expect(count.rows > 20_000)
            }
        }
    }
}
