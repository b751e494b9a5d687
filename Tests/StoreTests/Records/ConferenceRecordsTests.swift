import Conferences
import Database
import Store
import TestSupport
import Testing

@Suite(.inTurns) struct ConferenceRecordsTests {
    @Test(arguments: TestEngine.allCases)
    func `a conference comes back as it was stored`(_ engine: TestEngine) async throws {
        try await StoreFixture.with(engine) { fixture throws -> Void in
            let slug = fixture.conference.slug
            let found = try await fixture.store.read { try $0.conference(slug: slug) }
            #expect(found == fixture.conference)
            #expect(try await fixture.store.read { try $0.conference(slug: "khac") } == nil)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `one without times of day keeps only its days`(_ engine: TestEngine) async throws {
        try await StoreFixture.with(engine) { fixture throws -> Void in
            var other = fixture.conference
            other.id = StoreFixture.id(2)
            other.slug = "khac"
            other.schedule.start = nil
            other.schedule.end = nil
            let stored = other
            try await fixture.store.write { try $0.insert(stored) }
            #expect(try await fixture.store.read { try $0.conference(slug: "khac") } == stored)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `the newest conference is listed first, those of one day by name`(_ engine: TestEngine) async throws
    {
        try await StoreFixture.with(engine) { fixture throws -> Void in
            var conference = fixture.conference
            var added: [Conference] = []
            let days = [(2, "b", 12), (3, "a", 12), (4, "B", 12), (5, "z", 20)]
            for (number, slug, day) in days {
                conference.id = StoreFixture.id(Int64(number))
                conference.slug = slug
                conference.schedule.firstDay = SamplePlan.day(2019, 9, day)
                conference.schedule.lastDay = conference.schedule.firstDay
                added.append(conference)
            }
            let all = added
            try await fixture.store.write { records in
                for conference in all { try records.insert(conference) }
            }
            let slugs = try await fixture.store.read { try $0.conferences().map(\.slug) }
            #expect(slugs == ["z", SamplePlan.slug, "B", "a", "b"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a slug is taken once`(_ engine: TestEngine) async throws {
        try await StoreFixture.with(engine) { fixture throws -> Void in
            var twin = fixture.conference
            twin.id = StoreFixture.id(2)
            let stored = twin
            do {
                try await fixture.store.write { try $0.insert(stored) }
                Issue.record("taken twice")
            } catch DatabaseError.duplicate {}
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `an update needs the version before`(_ engine: TestEngine) async throws {
        try await StoreFixture.with(engine) { fixture throws -> Void in
            var next = fixture.conference
            next.version = 2
            next.title = "Tiêu đề mới"
            next.isCancelled = true
            let stored = next
            #expect(try await fixture.store.write { try $0.update(stored) })
            #expect(try await fixture.store.write { try $0.update(stored) } == false)
            #expect(try await fixture.store.read { try $0.conference(slug: stored.slug) } == stored)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `every version of a plan is kept, and the newest is the one that counts`(
        _ engine: TestEngine
    ) async throws {
        try await StoreFixture.with(engine) { fixture throws -> Void in
            let id = fixture.conference.id
            let at = fixture.now
            try await fixture.store.write { records in
                for number in 1...3 {
                    let plan = SamplePlan.make { $0.title = "Bản \(number)" }
                    try records.insert(
                        PlanVersion(version: number, plan: plan, publishedAt: at, publishedBy: "an"),
                        difference: nil, of: id)
                }
            }
            let newest = try await fixture.store.read { try $0.planVersion(of: id) }
            #expect(newest?.version == 3)
            #expect(newest?.plan == SamplePlan.make { $0.title = "Bản 3" })
            #expect(newest?.publishedAt == at)
            #expect(try await fixture.store.read { try $0.planVersion(of: id, 1)?.plan.title } == "Bản 1")
            #expect(try await fixture.store.read { try $0.planVersion(of: id, 4)?.version } == nil)
        }
    }
}
