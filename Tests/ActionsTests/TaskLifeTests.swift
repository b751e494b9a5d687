import Conferences
import Store
import TestSupport
import Testing

@testable import Actions

/// What is done with a task between its assignment and its end.
@Suite(.inTurns) struct TaskLifeTests {
    /// A task that is assigned, its due date 15 December 2019; the clock stands at 13 September.
    private static func withTask(
        _ engine: TestEngine, _ body: (TestOffice, TaskReference) async throws -> Void
    ) async throws {
        try await TaskActionsTests.withProposals(engine) { office, proposals in
            try await office.perform(AcceptTask(proposals[0].reference))
            try await body(office, proposals[0].reference)
        }
    }

    private static let due = CalendarDate(iso: "2019-12-15")
    private static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    @Test(arguments: TestEngine.allCases)
    func `an extension is asked, granted to another day, and the first due date stays`(
        _ engine: TestEngine
    ) async throws {
        try await Self.withTask(engine) { office, task in
            let (wanted, granted) = (try Self.day("2019-12-31"), try Self.day("2019-12-25"))
            try await office.perform(AskExtension(task, to: wanted, reason: "chờ số liệu", unit: "Sở Nội vụ"))
            await #expect(throws: ActionError.task(.extensionPending(task, wanted: wanted))) {
                try await office.perform(AskExtension(task, to: granted, reason: "nữa"))
            }
            let extended = try await office.perform(ExtendDeadline(task, to: granted, reason: "tối đa"))
            #expect(extended.assignment.deadline?.date == granted)
            #expect(extended.firstDue == Self.due)
            let again = try await office.perform(ExtendDeadline(task, to: wanted, reason: "bão"))
            #expect(again.firstDue == Self.due)
            let extensions = try await office.store.read { try $0.extensions(of: extended.id) }
            #expect(extensions.map(\.state) == [.granted, .granted])
            #expect(extensions.map(\.reason) == ["chờ số liệu", "bão"])
            #expect(extensions.map(\.from) == [Self.due, granted])
            #expect(extensions[0].askedBy == "Sở Nội vụ")
            #expect(extensions[0].answer == "tối đa")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `an extension that is refused moves nothing`(_ engine: TestEngine) async throws {
        try await Self.withTask(engine) { office, task in
            await #expect(throws: ActionError.task(.noExtensionPending(task))) {
                try await office.perform(RefuseExtension(task, reason: "không"))
            }
            try await office.perform(AskExtension(task, to: Self.day("2019-12-31"), reason: "bận"))
            let refused = try await office.perform(RefuseExtension(task, reason: "đủ thời gian"))
            #expect(refused.assignment.deadline?.date == Self.due)
            await #expect(throws: ActionError.task(.noExtensionPending(task))) {
                try await office.perform(ExtendDeadline(task))
            }
            let due = try Self.day("2019-12-15")
            await #expect(throws: ActionError.task(.notLater(task, due: due))) {
                try await office.perform(ExtendDeadline(task, to: Self.day("2019-12-15"), reason: "x"))
            }
            await #expect(throws: ActionError.emptyReason) {
                try await office.perform(ExtendDeadline(task, to: Self.day("2019-12-20")))
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a report is sent back and reported again, and the day of the good one counts`(
        _ engine: TestEngine
    ) async throws {
        try await Self.withTask(engine) { office, task in
            let read = try await office.perform(AcknowledgeTask(task))
            #expect(read.state == .acknowledged)
            office.clock.advance(seconds: 90 * 86_400)  // 12 December
            let reported = try await office.perform(
                ReportProgress(
                    task, text: "Xong", percent: 100, figures: [TaskFigure(name: "danh mục", value: "35")],
                    link: "https://vb.example.vn/1"))
            #expect(reported.finishedOn?.description == "2019-12-12")
            let returned = try await office.perform(ReturnTask(task, reason: "thiếu phụ lục"))
            #expect(returned.state == .returned)
            #expect(returned.finishedOn == nil)
            #expect(returned.reason == "thiếu phụ lục")
            await #expect(throws: ActionError.wrongState(task, from: .returned, to: .done)) {
                try await office.perform(CompleteTask(task, text: "thôi"))
            }
            office.clock.advance(seconds: 6 * 86_400)
            try await office.perform(ReportProgress(task, text: "Đã bổ sung", percent: 100))
            office.clock.advance(seconds: 6 * 86_400)
            let done = try await office.perform(
                CompleteTask(task, text: "Đạt", link: "https://vb.example.vn/2"))
            #expect(done.finishedOn?.description == "2019-12-18")
            #expect(done.closedOn?.description == "2019-12-24")
            let newYear = try Self.day("2020-01-01")
            #expect(done.timing(on: newYear) == .late(days: 3))
            let reports = try await office.store.read { try $0.reports(on: done.id) }
            #expect(reports.map(\.text) == ["Xong", "Đã bổ sung", "Đạt"])
            #expect(reports[0].figures == [TaskFigure(name: "danh mục", value: "35")])
            #expect(reports[2].link == "https://vb.example.vn/2")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a task that is given to another unit is assigned again, and can be found by it`(
        _ engine: TestEngine
    ) async throws {
        try await Self.withTask(engine) { office, task in
            try await office.perform(ReportProgress(task, text: "Đã họp", percent: 30))
            let given = try await office.perform(
                ReassignTask(task, lead: ["Sở Tư pháp"], reason: "đúng chức năng"))
            #expect(given.state == .assigned)
            #expect(given.assignment.lead == ["Sở Tư pháp"])
            #expect(given.assignment.coordinating == ["Sở Tài chính"])
            let found = try await office.store.read {
                try $0.tasks(TaskFilter(unitKey: "so tu phap")).map(\.number)
            }
            #expect(found == [1])
            #expect(try await office.store.read { try $0.reports(on: given.id).count } == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `parts go to lower units, and the whole is not closed before them`(
        _ engine: TestEngine
    ) async throws {
        try await Self.withTask(engine) { office, task in
            for name in ["UBND xã A", "UBND xã B"] { try await office.perform(AddUnit(name)) }
            try await office.perform(
                AddUnit("UBND các xã", members: ["UBND xã A", "UBND xã B"]))
            let parts = try await office.perform(
                SplitTask(
                    task,
                    parts: [
                        SplitTask.Part(unit: "UBND các xã", due: Self.day("2019-11-30")),
                        SplitTask.Part(unit: "UBND xã B", due: Self.day("2019-11-30")),
                    ]))
            #expect(parts.map(\.assignment.lead) == [["UBND xã A"], ["UBND xã B"]])
            #expect(parts.allSatisfy { $0.parent == 1 && $0.state == .assigned })
            #expect(parts[0].assignment.deadline?.date?.description == "2019-11-30")
            await #expect(throws: ActionError.task(.partsOpen(task, count: 2))) {
                try await office.perform(CompleteTask(task, text: "xong"))
            }
            try await office.perform(CompleteTask(parts[0].reference, text: "xong"))
            try await office.perform(DropTask(parts[1].reference, reason: "không có đối tượng"))
            #expect(try await office.perform(CompleteTask(task, text: "xong")).state == .done)
            var filter = TaskFilter(conference: SamplePlan.slug)
            filter.parent = 1
            let shown = filter
            #expect(try await office.store.read { try $0.tasks(shown).map(\.number) } == parts.map(\.number))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a part is never due after the whole`(_ engine: TestEngine) async throws {
        try await Self.withTask(engine) { office, task in
            let (late, whole) = (try Self.day("2019-12-16"), try Self.day("2019-12-15"))
            let part = SplitTask.Part(unit: "UBND xã A", due: late)
            await #expect(
                throws: ActionError.task(.partAfterWhole(due: late, whole: whole))
            ) { try await office.perform(SplitTask(task, parts: [part])) }
            await #expect(throws: ActionError.task(.noParts)) {
                try await office.perform(SplitTask(task, parts: []))
            }
            #expect(try await office.store.read { try $0.tasks(TaskFilter()).count } == 2)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `what is done can be opened again, and nothing of it is lost`(_ engine: TestEngine) async throws {
        try await Self.withTask(engine) { office, task in
            try await office.perform(CompleteTask(task, text: "Đã ban hành"))
            await #expect(throws: ActionError.emptyReason) {
                try await office.perform(ReopenTask(task, reason: ""))
            }
            let open = try await office.perform(ReopenTask(task, reason: "thiếu nơi nhận"))
            #expect(open.state == .assigned)
            #expect(open.closedOn == nil)
            #expect(open.firstDue == Self.due)
            #expect(try await office.store.read { try $0.reports(on: open.id).count } == 1)
            let changes = try await office.store.read { try $0.changes(of: open.id) }
            #expect(
                changes.map(\.action) == [
                    "conclusion.record", "task.accept", "task.complete", "task.reopen",
                ])
            #expect(changes.map(\.to) == [.proposed, .assigned, .done, .assigned])
            #expect(changes.last?.reason == "thiếu nơi nhận")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `priority, person, tags and links are kept and found`(_ engine: TestEngine) async throws {
        try await Self.withTask(engine) { office, task in
            var marks = MarkTask.Marks()
            marks.priority = .urgent
            marks.inCharge = "Người Phụ Trách"
            marks.tags = ["cải cách  hành chính", "CCHC", "cải cách hành chính"]
            marks.links = [TaskLink(url: "https://vb.example.vn/cv?id=1")]
            marks.urging = .some(UrgingRule("3,0"))
            try await office.perform(MarkTask(task, marks: marks))
            let stored = try #require(try await office.store.read { try $0.task(task) })
            #expect(stored.priority == .urgent)
            #expect(stored.inCharge == "Người Phụ Trách")
            #expect(stored.tags == ["cải cách hành chính", "CCHC"])
            #expect(stored.links.map(\.url) == ["https://vb.example.vn/cv?id=1"])
            #expect(stored.urging == UrgingRule("3,0"))
            var filter = TaskFilter()
            filter.tag = "cchc"
            filter.priority = .urgent
            let asked = filter
            #expect(try await office.store.read { try $0.tasks(asked).map(\.number) } == [1])
            let unchanged = try await office.perform(MarkTask(task, marks: marks))
            #expect(unchanged.revision == stored.revision)
            for bad in ["javascript:alert(1)", "https://", "http:// x", "ftp://a"] {
                var wrong = MarkTask.Marks()
                wrong.links = [TaskLink(url: bad)]
                await #expect(throws: ActionError.task(.badLink(bad))) {
                    try await office.perform(MarkTask(task, marks: wrong))
                }
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `of two who change the same revision, the second is told`(_ engine: TestEngine) async throws {
        try await Self.withTask(engine) { office, task in
            try await office.perform(ReportProgress(task, revision: 2, text: "Đã họp", percent: 20))
            var marks = MarkTask.Marks()
            marks.priority = .high
            let mark = MarkTask(task, revision: 2, marks: marks)
            await #expect(throws: ActionError.changedMeanwhile(task)) { try await office.perform(mark) }
            await #expect(throws: ActionError.changedMeanwhile(task)) {
                try await office.perform(ReassignTask(task, revision: 2, lead: ["Sở X"], reason: "y"))
            }
            await #expect(throws: ActionError.changedMeanwhile(task)) {
                try await office.perform(
                    ExtendDeadline(task, revision: 2, to: Self.day("2020-01-01"), reason: "y"))
            }
            await #expect(throws: ActionError.changedMeanwhile(task)) {
                try await office.perform(CompleteTask(task, revision: 2, text: "y"))
            }
            let stored = try await office.store.read { try $0.task(task) }
            #expect(stored?.percent == 20)
            #expect(stored?.revision == 3)
        }
    }
}
