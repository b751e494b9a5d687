import Conferences
import Store
import TestSupport
import Testing

@testable import Actions

/// A correction of the conclusion, beside the tasks that came from earlier revisions.
@Suite(.inTurns) struct CorrectedConclusionTests {
    private static let text = """
        Một là, giao Sở Nội vụ chủ trì rà soát danh mục vị trí việc làm; hoàn thành trước ngày 15/12/2019.
        Hai là, giao Sở Tài chính bố trí kinh phí cho năm 2020.
        Ba là, giao Văn phòng Tỉnh ủy theo dõi, đôn đốc, tổng hợp kết quả thực hiện.
        Bốn là, giao Công an tỉnh bảo đảm an ninh trật tự trong dịp lễ.
        """

    @Test(arguments: TestEngine.allCases)
    func `it touches what was decided, replaces what was not, and proposes nothing twice`(
        _ engine: TestEngine
    ) async throws {
        try await TaskActionsTests.withProposals(engine, text: Self.text) { office, proposals in
            #expect(proposals.count == 4)
            let references = proposals.map(\.reference)
            try await office.perform(AcceptTask(references[0]))
            try await office.perform(AcceptTask(references[1]))
            try await office.perform(DropTask(references[3], reason: "đã có kế hoạch"))
            let corrected = Self.text.replacing("15/12/2019", with: "31/12/2019")
                .replacing("Hai là, giao Sở Tài chính bố trí kinh phí cho năm 2020.\n", with: "")
                .replacing("trong dịp lễ", with: "trong dịp lễ, tết")
            let outcome = try await TaskActionsTests.conclude(office, corrected)
            #expect(outcome.proposals.isEmpty)
            #expect(outcome.kept == 1)
            #expect(outcome.replaced == 0)
            #expect(outcome.touched.map(\.task.number) == [1, 2, 4])
            #expect(outcome.touched.map(\.correction.kind) == [.changed, .gone, .changed])
            #expect(outcome.touched[0].correction.text?.contains("31/12/2019") == true)
            var filter = TaskFilter()
            filter.isTouched = true
            let touched = filter
            #expect(try await office.store.read { try $0.tasks(touched).map(\.number) } == [1, 2, 4])
            // What was looked at is shown no more, and the next revision does not tell it again.
            var marks = MarkTask.Marks()
            marks.hasSeenCorrections = true
            let seen = try await office.perform(MarkTask(references[0], marks: marks))
            #expect(seen.corrections.isEmpty)
            let again = try await TaskActionsTests.conclude(
                office, corrected + "\nNăm là, giao Báo tỉnh tuyên truyền.")
            #expect(again.touched.isEmpty)
            #expect(again.proposals.map(\.assignment.lead) == [["Báo tỉnh"]])
            #expect(try await office.store.read { try $0.tasks(touched).map(\.number) } == [2, 4])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `an edited task is still known by the passage it came from`(_ engine: TestEngine) async throws {
        try await TaskActionsTests.withProposals(engine, text: Self.text) { office, proposals in
            let task = proposals[1].reference
            try await office.perform(
                EditTask(task, changes: .init(text: "Lập dự toán", lead: ["Sở Tài chính", "Kho bạc"])))
            try await office.perform(AcceptTask(task))
            let outcome = try await TaskActionsTests.conclude(office, Self.text + "\n")
            #expect(outcome.proposals.isEmpty)
            #expect(outcome.touched.isEmpty)
            #expect(outcome.kept == 3)
            #expect(outcome.alreadyDecided == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `what the reader doubts and every deadline are kept with the proposal`(_ engine: TestEngine)
        async throws
    {
        let text = """
            Giao các cơ quan, đơn vị xây dựng kế hoạch trước ngày 15/12; báo cáo kết quả chậm nhất ngày 31/12/2019.
            """
        try await TaskActionsTests.withProposals(engine, text: text) { office, proposals in
            let stored = try #require(try await office.store.read { try $0.task(proposals[0].reference) })
            #expect(stored.doubts == proposals[0].doubts)
            #expect(stored.doubts.contains { $0.kind == .yearAssumed && $0.detail == "2019" })
            #expect(stored.assignment.otherDeadlines.map(\.date?.description) == ["2019-12-31"])
            #expect(stored.conclusionRevision == 1)
            #expect(!stored.passage.range.isEmpty)
        }
    }
}
