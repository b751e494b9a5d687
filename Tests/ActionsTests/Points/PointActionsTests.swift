import Conferences
import Store
import TestSupport
import Testing

@testable import Actions

@Suite(.inTurns) struct PointActionsTests {
    private func preparation(
        _ code: String, _ fixture: RollCallFixture
    ) async throws -> PointPreparation {
        let all = try await fixture.office.store.read { records in
            let conference = try #require(try records.conference(slug: RollCallFixture.slug))
            return try records.preparations(of: conference.id)
        }
        return try #require(all.first { $0.code == code })
    }

    @Test(arguments: TestEngine.allCases)
    func `a test is scheduled, told an hour before, and recorded`(_ engine: TestEngine) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            let slug = RollCallFixture.slug
            try await fixture.office.perform(
                AddEndpoint(url: "https://nhan.example.vn/", events: ["connection_test.*"]))
            let at = fixture.office.clock.now.advanced(byMilliseconds: 3 * 3_600_000)
            #expect(
                try await fixture.office.perform(
                    ScheduleTests(conference: slug, points: ["TD", "TX"], at: at)) == 2)
            #expect(try await preparation("TD", fixture).facts.nextTest == at)
            #expect(try await preparation("TU", fixture).facts.missing.contains(.connectionTest))
            #expect(try await fixture.events(.connectionTestDue).count == 1)
            let due = try await fixture.office.store.read { try $0.nextDelivery() }
            #expect(due == at.advanced(byMilliseconds: -3_600_000))
            // One point is tested early: the other's word still goes out. Then the other, too: it does not.
            try await fixture.office.perform(
                RecordTest(conference: slug, point: "TD", result: .poor, quality: "chập chờn"))
            let waiting = try await fixture.office.store.read { try $0.deliveryLog(limit: 10) }
            #expect(waiting.count { $0.event == "connection_test.due" && $0.delivery.state == .due } == 1)
            try await fixture.office.perform(RecordTest(conference: slug, point: "TX", result: .good))
            let left = try await fixture.office.store.read { try $0.deliveryLog(limit: 10) }
            #expect(left.count { $0.event == "connection_test.due" && $0.delivery.state == .cancelled } == 1)
            let facts = try await preparation("TD", fixture).facts
            #expect((facts.status, facts.lastResult, facts.nextTest) == (.tested, .poor, nil))
            #expect(facts.missing == [.backupLine])
            await #expect(throws: ActionError.point(.testInThePast)) {
                try await fixture.office.perform(
                    ScheduleTests(conference: slug, at: fixture.office.clock.now))
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `lines go up and down, with a backup`(_ engine: TestEngine) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            let slug = RollCallFixture.slug
            try await fixture.office.perform(
                SetLine(conference: slug, point: "TD", line: .lost, backup: " VNPT 4G "))
            var facts = try await preparation("TD", fixture).facts
            #expect((facts.status, facts.backupLine) == (.lost, "VNPT 4G"))
            try await fixture.office.perform(
                SetLine(conference: slug, point: "TD", line: .connected, backup: ""))
            facts = try await preparation("TD", fixture).facts
            #expect((facts.status, facts.backupLine) == (.connected, nil))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `points without a roster are told, by counts`(_ engine: TestEngine) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            let lacking = try await fixture.office.perform(RemindPoints(conference: RollCallFixture.slug))
            #expect(lacking.map(\.code) == ["TU", "TD", "TX"])
            #expect(lacking[2].facts.toRemind == ["Phụ Trách Hai", "Kỹ Thuật Ba"])
            let events = try await fixture.events(.rosterMissing)
            #expect(events.count == 1)
            #expect(events[0].contains(#""expected":30,"points":1"#))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `the agenda's real times move the rest, and are told`(_ engine: TestEngine) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            let slug = RollCallFixture.slug
            func step(
                _ step: AgendaStep.Step, _ item: Int? = nil
            ) async throws -> AgendaProgress {
                try await fixture.office.perform(
                    AgendaStep(conference: slug, item: item, step: step))
            }
            fixture.office.clock.advance(seconds: 12 * 60)
            #expect(try await step(.start).lateMinutes == 12)
            fixture.office.clock.advance(seconds: 10 * 60)
            let second = try await step(.start)
            #expect(second.items.map(\.state) == [.done, .running, .waiting])
            #expect(second.items[0].actual.ended == fixture.office.clock.now)
            #expect(second.lateMinutes == 12)
            await #expect(throws: ActionError.point(.unknownItem(9, count: 3))) { try await step(.start, 9) }
            await #expect(throws: ActionError.point(.itemNotStarted(3))) { try await step(.end, 3) }
            #expect(try await step(.end).running == nil)
            await #expect(throws: ActionError.point(.noItemLeft)) { try await step(.end) }
            let events = try await fixture.events(.agendaMoved)
            #expect(!events.isEmpty)
            for event in events { #expect(try SchemaCheck.faults(inMessage: event) == []) }
        }
    }
}
