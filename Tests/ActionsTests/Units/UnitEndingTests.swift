import Conferences
import Store
import TestSupport
import Testing

@testable import Actions

/// Units whose end is decided for a day to come.
@Suite(.inTurns) struct UnitEndingTests {
    private static let day = SamplePlan.day(2020, 1, 1)

    @Test(arguments: TestEngine.allCases)
    func `a unit works until the day on which it ends, and its successor from then on`(_ engine: TestEngine)
        async throws
    {
        try await TaskActionsTests.withProposals(engine) { office, proposals in
            for name in ["Sở Nội vụ", "Sở Mới"] { try await office.perform(AddUnit(name)) }
            let task = proposals[0].reference
            try await office.perform(AcceptTask(task))
            let decided = try await office.perform(
                EndUnit("so-noi-vu", into: "so-moi", on: Self.day, isMerged: true))
            #expect(decided.state == .active && decided.ending?.on == Self.day)
            #expect(try await Self.ended(office) == [])
            // It can still be given something, and who follows it has nothing yet.
            try await office.perform(ReassignTask(task, lead: ["so-noi-vu"], reason: "đúng việc"))
            #expect(try await office.store.read { try $0.meantUnit("Sở Nội vụ").code } == "so-noi-vu")
            office.clock.move(to: SamplePlan.day(2019, 12, 31), hour: 23)
            try await office.perform(RemindTasks())
            #expect(try await office.store.read { try $0.unit(code: "so-noi-vu") }?.state == .active)
            office.clock.move(to: Self.day, hour: 0, minute: 1)
            try await office.perform(RemindTasks())
            let unit = try #require(try await office.store.read { try $0.unit(code: "so-noi-vu") })
            #expect(unit.state == .merged && unit.endedOn == Self.day && unit.ending == nil)
            #expect(try await office.store.read { try $0.meantUnit("Sở Nội vụ").code } == "so-moi")
            #expect(try await Self.ended(office).count == 1)
            try await office.perform(RemindTasks())
            #expect(try await Self.ended(office).count == 1)
            #expect(try await office.store.read { try AuditChain.firstBreak(in: $0) } == nil)
        }
    }

    private static func ended(_ office: TestOffice) async throws -> [Event] {
        try await office.store.read { try $0.events() }.filter { $0.type == "unit.ended" }
    }

    @Test func `whoever asks after the day finds it ended, though nobody was reminded meanwhile`()
        async throws
    {
        try await TaskActionsTests.withProposals(.sqlite) { office, proposals in
            for name in ["Sở Cũ", "Sở Mới"] { try await office.perform(AddUnit(name)) }
            try await office.perform(EndUnit("so-cu", into: "so-moi", on: Self.day, isMerged: true))
            try await office.perform(AcceptTask(proposals[0].reference))
            office.clock.move(to: Self.day)
            await #expect(throws: ActionError.unit(.ended(code: "so-cu", successor: "so-moi"))) {
                try await office.perform(
                    ReassignTask(proposals[0].reference, lead: ["so-cu"], reason: "đổi"))
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a decision is replaced or taken back, and never makes two units follow each other`(
        _ engine: TestEngine
    ) async throws {
        try await engine.withOffice { (office: TestOffice) async throws -> Void in
            for name in ["Sở Cũ", "Sở Mới", "Ban Thứ Ba"] { try await office.perform(AddUnit(name)) }
            try await office.perform(EndUnit("so-cu", into: "so-moi", on: Self.day, isMerged: true))
            try await office.perform(EndUnit("so-moi", into: "ban-thu-ba", on: Self.day, isMerged: true))
            await #expect(throws: ActionError.unit(.circle(code: "ban-thu-ba"))) {
                try await office.perform(
                    EndUnit("ban-thu-ba", into: "so-cu", on: Self.day, isMerged: true))
            }
            let later = try await office.perform(
                EndUnit("so-cu", into: nil, on: Self.day.adding(days: 30), isMerged: false))
            #expect(
                later.ending == UnitEnding(on: Self.day.adding(days: 30), successor: nil, isMerged: false))
            #expect(try await office.perform(KeepUnit("so-cu")).ending == nil)
            await #expect(throws: ActionError.unit(.noEnding(code: "so-cu"))) {
                try await office.perform(KeepUnit("so-cu"))
            }
            let far = SamplePlan.day(2191, 1, 1)
            await #expect(throws: ActionError.unit(.badDay(far))) {
                try await office.perform(EndUnit("so-cu", into: nil, on: far, isMerged: false))
            }
        }
    }
}
