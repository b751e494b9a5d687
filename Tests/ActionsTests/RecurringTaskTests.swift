import Conferences
import Store
import TestSupport
import Testing

@testable import Actions

@Suite(.inTurns) struct RecurringTaskTests {
    private static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    @Test(arguments: TestEngine.allCases)
    func `a recurring task has an instance for each period, and a missing report is overdue by itself`(
        _ engine: TestEngine
    ) async throws {
        let text = "Giao Sở Nội vụ báo cáo kết quả rà soát vào ngày 25 hằng tháng."
        try await TaskActionsTests.withProposals(engine, text: text) { office, proposals in
            #expect(proposals[0].assignment.deadline?.rrule == "FREQ=MONTHLY;BYMONTHDAY=25")
            try await office.perform(AcceptTask(proposals[0].reference))
            func periods() async throws -> [TrackedTask] {
                try await office.store.read { try $0.tasks(TaskFilter()).filter { $0.series == 1 } }
            }
            #expect(try await periods().map(\.period?.description) == ["2019-09-25"])
            office.clock.move(to: try Self.day("2019-12-02"))
            for _ in 0..<3 { try await office.perform(RemindTasks()) }
            let all = try await periods()
            #expect(
                all.compactMap(\.period?.description) == [
                    "2019-09-25", "2019-10-25", "2019-11-25", "2019-12-25",
                ])
            #expect(
                all.map { $0.isOverdue(on: CalendarDate(of: office.clock.now, in: nil)) } == [
                    true, true, true, false,
                ])
            #expect(all.allSatisfy { $0.assignment.lead == ["Sở Nội vụ"] })
            #expect(
                all.compactMap(\.assignedOn?.description) == [
                    "2019-09-13", "2019-09-26", "2019-10-26", "2019-11-26",
                ])
            try await office.perform(CompleteTask(all[0].reference, text: "Đã báo cáo"))
            try await office.perform(DropTask(proposals[0].reference, reason: "hết nhiệm vụ"))
            office.clock.move(to: try Self.day("2020-05-04"))
            try await office.perform(RemindTasks())
            #expect(try await periods().count == 4)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a rhythm can be set by hand, and one that is no rule is refused`(_ engine: TestEngine) async throws
    {
        try await TaskActionsTests.withProposals(engine) { office, proposals in
            let task = proposals[1].reference
            await #expect(throws: ActionError.task(.badRepeatRule("hằng tháng"))) {
                try await office.perform(EditTask(task, changes: .init(repeatRule: .some("hằng tháng"))))
            }
            try await office.perform(EditTask(task, changes: .init(repeatRule: .some("FREQ=WEEKLY"))))
            try await office.perform(AcceptTask(task))
            let made = try await office.store.read { try $0.tasks(TaskFilter()).first { $0.series == 2 } }
            #expect(made?.assignment.deadline?.date?.description == "2019-09-13")
            await #expect(throws: ActionError.task(.partOfRecurring(task))) {
                try await office.perform(SplitTask(task, parts: [SplitTask.Part(unit: "Sở A")]))
            }
        }
    }
}
