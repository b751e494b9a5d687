import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Actions

/// What somebody types who means no good, or errs.
@Suite(.inTurns) struct TaskAttackTests {
    private static func withTask(
        _ engine: TestEngine, _ body: (TestOffice, TaskReference) async throws -> Void
    ) async throws {
        try await TaskActionsTests.withProposals(engine) { office, proposals in
            try await office.perform(AcceptTask(proposals[0].reference))
            try await body(office, proposals[0].reference)
        }
    }

    private static func tooLong(_ limit: Int) -> ActionError { .task(.tooLong(limit: limit)) }

    @Test(arguments: TestEngine.allCases)
    func `a text without end is refused, and the longest that is taken is stored and found`(
        _ engine: TestEngine
    ) async throws {
        try await Self.withTask(engine) { (office, task) async throws -> Void in
            // One word, which no index of words could hold.
            let longest = String(repeating: "ặ", count: TextLimit.text)
            await #expect(throws: Self.tooLong(TextLimit.text)) {
                try await office.perform(ReportProgress(task, text: longest + "x"))
            }
            try await office.perform(ReportProgress(task, text: longest, percent: 10))
            await #expect(throws: Self.tooLong(TextLimit.reason)) {
                try await office.perform(DropTask(task, reason: longest))
            }
            let name = String(repeating: "ặ", count: TextLimit.name)
            await #expect(throws: Self.tooLong(TextLimit.name)) {
                try await office.perform(ReassignTask(task, lead: [name + "x"], reason: "đổi"))
            }
            try await office.perform(ReassignTask(task, lead: [name], reason: "đổi"))
            await #expect(throws: Self.tooLong(TextLimit.name)) {
                try await office.perform(AddUnit(name + "x"))
            }
            try await office.perform(AddUnit(name))
            var filter = TaskFilter(unitKey: UnitNaming.searchKey(name))
            let byUnit = filter
            #expect(try await office.store.read { try $0.tasks(byUnit).count } == 1)
            let parts = try await office.perform(
                SplitTask(task, parts: [SplitTask.Part(unit: "Xã A", text: longest)]))
            #expect(parts.first?.assignment.text == longest)
            filter = TaskFilter()
            filter.search = longest
            filter.limit = 10
            let byWord = filter
            #expect(try await office.store.read { try $0.tasks(byWord).map(\.number) } == [3])
            #expect(try await office.store.read { try AuditChain.firstBreak(in: $0) } == nil)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `figures without a name, and more than anybody reads, are refused`(_ engine: TestEngine) async throws
    {
        try await Self.withTask(engine) { (office, task) async throws -> Void in
            await #expect(throws: ActionError.task(.badFigure("=3"))) {
                try await office.perform(
                    ReportProgress(task, text: "x", figures: [TaskFigure(name: "", value: "3")]))
            }
            let figures = (0...TextLimit.figures).map { TaskFigure(name: "số \($0)", value: "1") }
            await #expect(throws: ActionError.task(.tooManyFigures(limit: TextLimit.figures))) {
                try await office.perform(ReportProgress(task, text: "x", figures: figures))
            }
            try await office.perform(ReportProgress(task, text: "x", figures: Array(figures.dropLast())))
            #expect(try await office.store.read { try $0.task(task)?.revision } == 3)
        }
    }

    @Test(
        arguments: TestEngine.allCases,
        ["%", "_", "\\", "100%", "a_b", "'", "\"; DROP TABLE task; --", "*", "[a-z]", "%%%", "so%vu"])
    func `the signs of a search mean themselves, and find nothing`(
        _ engine: TestEngine, _ text: String
    ) async throws {
        try await Self.withTask(engine) { (office, _) async throws -> Void in
            for change: @Sendable (inout TaskFilter) -> Void in [
                { $0.unitKey = text }, { $0.directive = text }, { $0.tag = text },
            ] {
                for order in TaskFilter.Order.allCases {
                    var filter = TaskFilter()
                    change(&filter)
                    (filter.order, filter.limit) = (order, 10)
                    let asked = filter
                    let (found, count) = try await office.store.read {
                        (try $0.tasks(asked).count, try $0.countTasks(asked))
                    }
                    #expect(found == 0)
                    #expect(count == 0)
                }
            }
            let today = CalendarDate(of: office.clock.now, in: nil)
            let view = try await office.store.read { try $0.directiveView(text, today: today, limit: 10) }
            #expect(view.directives.isEmpty && view.tasks.isEmpty)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `what is closed is not extended, reported, split or given to others`(_ engine: TestEngine)
        async throws
    {
        try await Self.withTask(engine) { (office, task) async throws -> Void in
            try await office.perform(CompleteTask(task, text: "đạt"))
            let before = try await office.store.read { try $0.task(task) }
            let later = try #require(CalendarDate(iso: "2030-01-01"))
            let closed = ActionError.task(.notOpen(task, state: .done))
            await #expect(throws: closed) {
                try await office.perform(ExtendDeadline(task, to: later, reason: "bão"))
            }
            await #expect(throws: closed) {
                try await office.perform(AskExtension(task, to: later, reason: "bão"))
            }
            await #expect(throws: closed) {
                try await office.perform(SplitTask(task, parts: [SplitTask.Part(unit: "Xã A")]))
            }
            await #expect(throws: closed) {
                try await office.perform(ReassignTask(task, lead: ["Xã A"], reason: "đổi"))
            }
            await #expect(throws: ActionError.wrongState(task, from: .done, to: .reported)) {
                try await office.perform(ReportProgress(task, text: "nữa", percent: 100))
            }
            #expect(try await office.store.read { try $0.task(task) } == before)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a unit that is merged in the middle of a period takes its figures along`(_ engine: TestEngine)
        async throws
    {
        try await Self.withTask(engine) { (office, task) async throws -> Void in
            for unit in ["Sở Nội vụ", "Văn phòng Tỉnh ủy"] { try await office.perform(AddUnit(unit)) }
            let end = try #require(CalendarDate(iso: "2019-10-01"))
            office.clock.move(to: end)
            try await office.perform(EndUnit("so-noi-vu", into: "van-phong-tinh-uy", on: end, isMerged: true))
            try await office.perform(ReportProgress(task, text: "xong", percent: 100))
            try await office.perform(CompleteTask(task, text: "đạt"))
            let (from, to) = (end.adding(days: -60), end.adding(days: 60))
            let summary = try await office.store.read {
                try TaskSummary(from: from, through: to, today: to, for: .tester, in: $0)
            }
            let named = summary.byUnit.filter { $0.figures.total > 0 }.map(\.name)
            #expect(!named.contains("Sở Nội vụ"))
            #expect(summary.byUnit.first { $0.name == "Văn phòng Tỉnh ủy" }?.figures.doneInTime == 1)
            // The officer of the one that is gone sees what it led, and nothing of the successor's.
            let gone = try #require(try await office.store.read { try $0.unit(code: "so-noi-vu") })
            let officer = Actor(
                name: "canbo", permissions: AccountRole.unitOfficer.permissions,
                remit: .unit(UnitCharge(unit: gone.id, key: "so noi vu")))
            let own = try await office.store.read {
                try TaskSummary(from: from, through: to, today: to, for: officer, in: $0)
            }
            #expect(own.total.total == 1)
            #expect(own.byUnit.isEmpty && own.byDirective.isEmpty)
            // Of what is done by a document they are told their own part.
            let part = try await office.store.read {
                try DirectiveView(known: "32", today: to, limit: 10, for: officer, in: $0)
            }
            #expect(part.tasks.values.reduce(0, +) == 1 && part.shown.count == 1)
            #expect(part.directives.isEmpty && part.conferences.isEmpty && part.implementing.isEmpty)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a rhythm on the last day of the month never skips a short one`(_ engine: TestEngine) async throws {
        try await Self.withTask(engine) { (office, _) async throws -> Void in
            office.clock.move(to: try #require(CalendarDate(iso: "2026-01-10")))
            try await withTemporaryFolder { folder in
                let path = folder + "/tasks.csv"
                try "Nội dung,Đơn vị chủ trì,Định kỳ\nBáo cáo tháng,Sở A,FREQ=MONTHLY;BYMONTHDAY=-1\n"
                    .write(toFile: path, atomically: true, encoding: .utf8)
                try await office.perform(ImportTasks(conference: SamplePlan.slug, path: path))
            }
            office.clock.move(to: try #require(CalendarDate(iso: "2026-05-02")))
            try await office.perform(RemindTasks())
            let periods = try await office.store.read { records in
                try records.tasks(TaskFilter()).compactMap(\.period?.description).sorted()
            }
            #expect(
                periods.prefix(4) == ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"], "\(periods)")
        }
    }
}
