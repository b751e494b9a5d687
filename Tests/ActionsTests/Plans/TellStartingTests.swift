import Conferences
import Store
import TestSupport
import Testing
import Webhooks

@testable import Actions

@Suite(.inTurns) struct TellStartingTests {
    private static func starting(_ office: TestOffice) async throws -> [JSONValue] {
        try await office.store.read { try $0.events() }.filter { $0.type == "conference.starting" }
            .compactMap { JSONValue(parsing: $0.body.utf8)?["data"] }
    }

    private static func plan(_ change: (inout Plan) -> Void = { _ in }) -> Plan {
        SamplePlan.make { plan in
            plan.reminders = [
                ReminderRule(minutesBefore: 1440, recipients: [.inCharge], about: "Gửi danh sách")
            ]
            change(&plan)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `each word goes out once at its time, and again only for another beginning`(
        _ engine: TestEngine
    ) async throws {
        try await engine.withOffice { (office) async throws -> Void in
            func look() async throws -> Int { try await office.office.tellStarting(as: .tester) }
            office.clock.move(to: SamplePlan.day(2019, 9, 12), hour: 7)
            try await office.perform(PublishPlan(Self.plan()))
            #expect(try await look() == 0)
            office.clock.move(to: SamplePlan.day(2019, 9, 12), hour: 8)
            #expect(try await look() == 1)
            #expect(try await look() == 0)
            let first = try #require(try await Self.starting(office).first)
            #expect(first["minutes_left"]?.whole == 1440)
            #expect(first["about"]?.text == "Gửi danh sách")
            #expect(first["recipients"] == ["in-charge"])
            office.clock.move(to: SamplePlan.day(2019, 9, 13), hour: 7)
            #expect(try await look() == 1)
            #expect(try await Self.starting(office).last?["minutes_left"]?.whole == 60)
            // Half an hour later than planned: both words are due for the new beginning.
            try await office.perform(
                PublishPlan(
                    Self.plan {
                        $0.schedule.start = TimeOfDay(hour: 8, minute: 30)
                        $0.schedule.end = TimeOfDay(hour: 10, minute: 30)
                        $0.agenda[0].start = TimeOfDay(hour: 8, minute: 30)
                    }))
            office.clock.move(to: SamplePlan.day(2019, 9, 13), hour: 7, minute: 45)
            #expect(try await look() == 2)
            #expect(try await look() == 0)
        }
    }

    @Test func `nobody is told of what has begun or is cancelled`() async throws {
        try await TestEngine.sqlite.withOffice { (office) async throws -> Void in
            try await office.perform(PublishPlan(Self.plan()))
            // The clock shows the very beginning.
            #expect(try await office.office.tellStarting(as: .tester) == 0)
            office.clock.move(to: SamplePlan.day(2019, 9, 13), hour: 7, minute: 59)
            try await office.perform(PublishPlan(Self.plan { $0.cancellation = "bão" }))
            #expect(try await office.office.tellStarting(as: .tester) == 0)
            #expect(try await Self.starting(office).isEmpty)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `of several nodes one tells`(_ engine: TestEngine) async throws {
        try await engine.withOffice { office in
            office.clock.move(to: SamplePlan.day(2019, 9, 13), hour: 7, minute: 30)
            try await office.perform(PublishPlan(SamplePlan.make()))
            let told = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<4 { group.addTask { try await office.office.tellStarting(as: .tester) } }
                return try await group.reduce(0, +)
            }
            #expect(told == 1)
            #expect(try await Self.starting(office).count == 1)
        }
    }
}
