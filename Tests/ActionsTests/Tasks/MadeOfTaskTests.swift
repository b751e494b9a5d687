import Conferences
import Store
import TestSupport
import Testing

@testable import Actions

/// What becomes of what was made of a task, which units a code means, and the first due date of a task without one.
@Suite(.inTurns) struct MadeOfTaskTests {
    private static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    private static func states(_ office: TestOffice) async throws -> [Int: TaskState] {
        let tasks = try await office.store.read { try $0.tasks(TaskFilter()) }
        return Dictionary(uniqueKeysWithValues: tasks.map { ($0.number, $0.state) })
    }

    @Test(arguments: TestEngine.allCases)
    func `what is dropped takes its open parts along, and theirs, and leaves what is done`(
        _ engine: TestEngine
    ) async throws {
        try await TaskActionsTests.withProposals(engine) { office, proposals in
            let whole = proposals[0].reference
            try await office.perform(AcceptTask(whole))
            let parts = try await office.perform(
                SplitTask(whole, parts: ["Xã A", "Xã B", "Xã C"].map { SplitTask.Part(unit: $0) }))
            let below = try await office.perform(
                SplitTask(parts[0].reference, parts: [SplitTask.Part(unit: "Thôn A")]))
            try await office.perform(CompleteTask(parts[1].reference, text: "đã xong"))
            try await office.perform(DropTask(whole, reason: "không làm nữa"))
            let states = try await Self.states(office)
            #expect(states[whole.number] == .cancelled)
            #expect(parts.map { states[$0.number] } == [.cancelled, .done, .cancelled])
            #expect(below.map { states[$0.number] } == [.cancelled])
            // Whoever had been told of a part is told that it is off, too.
            let told = try await office.store.read { try $0.events() }.filter { $0.type == "task.cancelled" }
            #expect(told.count == 4)
            let story = try await office.store.read { try $0.task(below[0].reference) }
            #expect(story?.reason == "không làm nữa")
            #expect(try await office.store.read { try AuditChain.firstBreak(in: $0) } == nil)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a recurring task that is dropped takes its open periods along`(_ engine: TestEngine) async throws {
        let text = "Giao Sở Nội vụ báo cáo kết quả rà soát vào ngày 25 hằng tháng."
        try await TaskActionsTests.withProposals(engine, text: text) { office, proposals in
            try await office.perform(AcceptTask(proposals[0].reference))
            office.clock.move(to: try Self.day("2019-10-28"))
            try await office.perform(RemindTasks())
            let first = try await office.store.read { try $0.tasks(TaskFilter()).first { $0.series == 1 } }
            try await office.perform(CompleteTask(try #require(first).reference, text: "đã báo cáo"))
            try await office.perform(DropTask(proposals[0].reference, reason: "hết nhiệm vụ"))
            let periods = try await office.store.read { try $0.tasks(TaskFilter()).filter { $0.series == 1 } }
            #expect(periods.map(\.state) == [.done, .cancelled, .cancelled])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func
        `a unit's code means the unit, a group's its members, and the code of one that is no more is refused`(
            _ engine: TestEngine
        ) async throws
    {
        try await TaskActionsTests.withProposals(engine) { office, proposals in
            let task = proposals[0].reference
            for name in ["UBND xã A", "UBND xã B", "Sở Cũ", "Sở Mới"] {
                try await office.perform(AddUnit(name))
            }
            try await office.perform(
                AddUnit("UBND các xã", code: "cac-xa", members: ["UBND xã A", "UBND xã B"]))
            try await office.perform(EditTask(task, changes: .init(lead: ["so-moi"])))
            try await office.perform(AcceptTask(task))
            #expect(try await office.store.read { try $0.task(task) }?.assignment.lead == ["Sở Mới"])
            let given = try await office.perform(
                ReassignTask(
                    task, lead: ["so-cu"], coordinating: ["ubnd-xa-a", "Hội Nông dân"], reason: "đổi"))
            #expect(given.assignment.lead == ["Sở Cũ"])
            #expect(given.assignment.coordinating == ["UBND xã A", "Hội Nông dân"])
            let unit = try await office.store.read { try $0.unit(code: "so-cu") }
            var filter = TaskFilter()
            filter.unit = try #require(unit).id
            let ofUnit = filter
            #expect(try await office.store.read { try $0.tasks(ofUnit).map(\.number) } == [task.number])
            let parts = try await office.perform(
                SplitTask(task, parts: [SplitTask.Part(unit: "cac-xa"), SplitTask.Part(unit: "so-moi")]))
            #expect(parts.map(\.assignment.lead) == [["UBND xã A"], ["UBND xã B"], ["Sở Mới"]])
            try await office.perform(
                EndUnit("so-cu", into: "so-moi", on: SamplePlan.day(2019, 9, 13), isMerged: true))
            await #expect(throws: ActionError.unit(.ended(code: "so-cu", successor: "so-moi"))) {
                try await office.perform(ReassignTask(task, lead: ["so-cu"], reason: "đổi"))
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a task without a due date gets its first one, which stays when it is extended`(
        _ engine: TestEngine
    ) async throws {
        let text = "Giao Sở Nội vụ sớm rà soát biên chế của các đơn vị."
        try await TaskActionsTests.withProposals(engine, text: text) { office, proposals in
            let task = proposals[0].reference
            try await office.perform(AcceptTask(task))
            let (due, later) = (try Self.day("2019-12-31"), try Self.day("2020-01-15"))
            await #expect(throws: ActionError.emptyReason) {
                try await office.perform(ExtendDeadline(task, to: due))
            }
            let today = SamplePlan.day(2019, 9, 13)
            await #expect(throws: ActionError.task(.notLater(task, due: today))) {
                try await office.perform(
                    ExtendDeadline(task, to: SamplePlan.day(2019, 9, 1), reason: "rõ việc"))
            }
            let dated = try await office.perform(ExtendDeadline(task, to: due, reason: "rõ việc"))
            #expect((dated.assignment.deadline?.date, dated.firstDue) == (due, due))
            let extended = try await office.perform(ExtendDeadline(task, to: later, reason: "chờ số liệu"))
            #expect((extended.assignment.deadline?.date, extended.firstDue) == (later, due))
            let kept = try await office.store.read { try $0.extensions(of: dated.id) }
            #expect(kept.map(\.from) == [due])
            let told = try await office.store.read { try $0.events() }.filter { $0.type == "task.extended" }
            #expect(told.count == 2)
            for event in told { #expect(try SchemaCheck.faults(inMessage: event.body) == []) }
        }
    }
}
