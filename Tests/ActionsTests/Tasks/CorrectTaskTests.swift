import Conferences
import Store
import TestSupport
import Testing

@testable import Actions

/// What an assigned task says is corrected with a reason, and its history keeps what stood there.
@Suite(.inTurns) struct CorrectTaskTests {
    private static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    private static func withTask(
        _ engine: TestEngine, _ body: (TestOffice, TaskReference) async throws -> Void
    ) async throws {
        try await TaskActionsTests.withProposals(engine) { office, proposals in
            try await office.perform(AcceptTask(proposals[0].reference))
            try await body(office, proposals[0].reference)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `words and an earlier due date are corrected, and the first due date stays`(_ engine: TestEngine)
        async throws
    {
        try await Self.withTask(engine) { office, task in
            let before = try #require(try await office.store.read { try $0.task(task) })
            let due = try Self.day("2019-12-01")
            let corrected = try await office.perform(
                CorrectTask(task, revision: 2, text: "Rà soát lại danh mục", due: due, reason: "ghi nhầm"))
            #expect(corrected.assignment.text == "Rà soát lại danh mục")
            #expect(corrected.assignment.deadline?.date == due)
            #expect(corrected.firstDue == before.firstDue)
            #expect(corrected.state == .assigned && corrected.revision == 3)
            #expect(try await office.store.read { try $0.task(task) } == corrected)
            let last = try await office.store.read { try $0.changes(of: corrected.id).last }
            #expect(last?.action == "task.correct" && last?.reason == "ghi nhầm")
            #expect(
                last?.note
                    == "“\(before.assignment.text)” → “Rà soát lại danh mục”; 15/12/2019 → 01/12/2019")
            // It is found by its new words, and by the old ones no more.
            for (words, count) in [("ra soat lai", 1), ("chi thi", 0)] {
                var filter = TaskFilter(states: [.assigned])
                filter.search = words
                let asked = filter
                #expect(try await office.store.read { try $0.tasks(asked).count } == count)
            }
            let told = try await office.store.read { try $0.events() }.filter { $0.type == "task.changed" }
            #expect(told.count == 1)
            for event in told { #expect(try SchemaCheck.faults(inMessage: event.body) == []) }
            #expect(try await office.store.read { try AuditChain.firstBreak(in: $0) } == nil)
        }
    }

    @Test func `without a reason, with nothing new, for more time or behind a unit's back there is none`()
        async throws
    {
        try await Self.withTask(.sqlite) { office, task in
            let due = try Self.day("2019-12-15")
            await #expect(throws: ActionError.emptyReason) {
                try await office.perform(CorrectTask(task, text: "x", reason: " "))
            }
            await #expect(throws: ActionError.emptyText) {
                try await office.perform(CorrectTask(task, text: " ", reason: "x"))
            }
            await #expect(throws: ActionError.task(.nothingToCorrect(task))) {
                try await office.perform(CorrectTask(task, due: due, reason: "x"))
            }
            await #expect(throws: ActionError.task(.correctedLater(task, due: due))) {
                try await office.perform(CorrectTask(task, due: due.adding(days: 1), reason: "x"))
            }
            await #expect(throws: ActionError.changedMeanwhile(task)) {
                try await office.perform(CorrectTask(task, revision: 1, text: "y", reason: "x"))
            }
            let wanted = try Self.day("2020-01-31")
            try await office.perform(AskExtension(task, to: wanted, reason: "bận"))
            let earlier = due.adding(days: -10)
            await #expect(throws: ActionError.task(.extensionPending(task, wanted: wanted))) {
                try await office.perform(CorrectTask(task, due: earlier, reason: "x"))
            }
            try await office.perform(RefuseExtension(task, reason: "không"))
            try await office.perform(ReportProgress(task, text: "Đã xong", percent: 100))
            await #expect(throws: ActionError.task(.notOpen(task, state: .reported))) {
                try await office.perform(CorrectTask(task, due: earlier, reason: "x"))
            }
            try await office.perform(CompleteTask(task, text: "Đạt"))
            await #expect(throws: ActionError.task(.notOpen(task, state: .done))) {
                try await office.perform(CorrectTask(task, text: "y", reason: "x"))
            }
        }
    }

    @Test func `a whole is not due before its parts`() async throws {
        try await Self.withTask(.sqlite) { office, task in
            let part = try Self.day("2019-11-30")
            try await office.perform(SplitTask(task, parts: [.init(unit: "Xã A", due: part)]))
            let due = try Self.day("2019-11-01")
            await #expect(throws: ActionError.task(.partAfterWhole(due: part, whole: due))) {
                try await office.perform(CorrectTask(task, due: due, reason: "x"))
            }
        }
    }
}
