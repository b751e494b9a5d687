import Conferences
import Store
import TestSupport
import Testing

@testable import Actions

/// Where unfinished tasks go, where they do not, and what tells of it.
@Suite(.inTurns) struct CarryTasksTests {
    private static let from = SamplePlan.slug

    /// Two assigned tasks, and another conference.
    private static func withNext(
        _ engine: TestEngine, _ change: (inout Plan) -> Void,
        _ body: (TestOffice, TaskReference) async throws -> Void
    ) async throws {
        try await TaskActionsTests.withProposals(engine) { office, proposals in
            try await office.perform(AcceptTasks(proposals.map(\.reference)))
            let next = SamplePlan.make { plan in
                plan.slug = "hoi-nghi-sau"
                change(&plan)
            }
            try await office.perform(PublishPlan(next))
            try await body(office, proposals[0].reference)
        }
    }

    private static func item(_ minutes: Int = 15) -> CarryTasks {
        CarryTasks(from: from, to: "hoi-nghi-sau", at: .item(title: "Kiểm điểm", minutes: minutes))
    }

    @Test(arguments: TestEngine.allCases)
    func `an agenda that is full says so, and takes the tasks as materials of an item`(_ engine: TestEngine)
        async throws
    {
        try await Self.withNext(engine, { _ in }) { office, task in
            await #expect(throws: ActionError.task(.agendaFull("hoi-nghi-sau", minutes: 15))) {
                try await office.perform(Self.item())
            }
            func into(_ title: String) -> CarryTasks {
                CarryTasks(from: Self.from, to: "hoi-nghi-sau", at: .into(title))
            }
            await #expect(
                throws: ActionError.task(
                    .unknownItem("Kết luậm", conference: "hoi-nghi-sau", suggestion: "Kết luận"))
            ) { try await office.perform(into("Kết luậm")) }
            let outcome = try await office.perform(into("Báo cáo Chỉ thị 32"))
            #expect(outcome.published.conference.version == 2)
            let again = try await office.perform(into("Báo cáo Chỉ thị 32"))
            #expect(again.published.isUnchanged)
            let materials = try await office.store.read { records in
                try records.conference(slug: "hoi-nghi-sau").flatMap {
                    try records.planVersion(of: $0.id)?.plan.agenda[1].materials.map(\.title)
                }
            }
            #expect(materials?.count == 2)
            #expect(materials?.first?.hasPrefix("\(task): ") == true)
            // The history of each tells of it, once.
            let changes = try await office.store.read { records in
                try records.task(task).map { try records.changes(of: $0.id) }
            }
            let carried = try #require(changes).filter { $0.action == CarryTasks.name }
            #expect(carried.map(\.note) == ["hoi-nghi-sau"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `tasks go on to a later conference, and not to one that is over`(_ engine: TestEngine) async throws {
        try await Self.withNext(engine, { $0.schedule = Schedule(firstDay: SamplePlan.day(2019, 9, 1)) }) {
            office, _ in
            await #expect(throws: ActionError.task(.carriedBack(from: Self.from, to: "hoi-nghi-sau"))) {
                try await office.perform(Self.item())
            }
        }
        let day = SamplePlan.day(2019, 10, 1)
        try await Self.withNext(engine, { $0.schedule = Schedule(firstDay: day) }) { office, _ in
            office.clock.move(to: day.adding(days: 1))
            await #expect(throws: ActionError.task(.conferenceOver("hoi-nghi-sau", lastDay: day))) {
                try await office.perform(Self.item())
            }
        }
    }

    @Test func `a rehearsal says what would be carried, and stores nothing`() async throws {
        try await Self.withNext(.sqlite, { $0.schedule.end = TimeOfDay(hour: 12, minute: 0) }) {
            office, task in
            let before = try await office.store.read { try $0.task(task) }
            let outcome = try await office.office.rehearse(Self.item(), as: .tester).outcome
            #expect(outcome.carried.count == 2)
            #expect(outcome.published.conference.version == 2)
            #expect(try await office.store.read { try $0.task(task) } == before)
            #expect(try await office.store.read { try $0.conference(slug: "hoi-nghi-sau") }?.version == 1)
        }
    }
}
