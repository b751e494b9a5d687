import Conferences
import Diagnostics
import Foundation
import Store
import TestSupport
import Testing

@testable import Actions

/// Due dates that cannot be meant are refused wherever they come from.
@Suite(.inTurns) struct DueDateTests {
    private static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }
    private static let range = DueRange(from: SamplePlan.day(2019, 9, 13), today: SamplePlan.day(2019, 9, 13))

    private static func due(_ date: CalendarDate) -> Deadline { Deadline(text: date.vietnamese, date: date) }

    @Test(arguments: TestEngine.allCases)
    func `a proposal's due date lies after the conference, and within ten years`(_ engine: TestEngine)
        async throws
    {
        try await TaskActionsTests.withProposals(engine) { office, proposals in
            let task = proposals[0].reference
            for text in ["1800-01-01", "2019-09-12"] {
                let date = try Self.day(text)
                await #expect(throws: ActionError.task(.dueTooEarly(date, Self.range))) {
                    try await office.perform(EditTask(task, changes: .init(deadline: Self.due(date))))
                }
            }
            let late = try Self.day("2029-09-14")
            await #expect(throws: ActionError.task(.dueTooLate(late, Self.range))) {
                try await office.perform(EditTask(task, changes: .init(deadline: Self.due(late))))
            }
            let last = try Self.day("2029-09-13")
            let edited = try await office.perform(EditTask(task, changes: .init(deadline: Self.due(last))))
            #expect(edited.assignment.deadline?.date == last)
        }
    }

    @Test func `a date once and a rhythm together are refused`() async throws {
        try await TaskActionsTests.withProposals(.sqlite) { office, proposals in
            let date = try Self.day("2019-12-31")
            let both = EditTask.Changes(deadline: Self.due(date), repeatRule: "FREQ=MONTHLY;BYMONTHDAY=25")
            await #expect(throws: ActionError.task(.dateAndRule(date))) {
                try await office.perform(EditTask(proposals[0].reference, changes: both))
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `no extension, no part and no first date is too far off`(_ engine: TestEngine) async throws {
        try await TaskActionsTests.withProposals(engine) { office, proposals in
            for proposal in proposals { try await office.perform(AcceptTask(proposal.reference)) }
            let (dated, undated) = (proposals[0].reference, proposals[1].reference)
            let far = try Self.day("2206-12-31")
            let refused = ActionError.task(.dueTooLate(far, Self.range))
            await #expect(throws: refused) {
                try await office.perform(AskExtension(dated, to: far, reason: "bận"))
            }
            await #expect(throws: refused) {
                try await office.perform(ExtendDeadline(dated, to: far, reason: "bận"))
            }
            await #expect(throws: refused) {
                try await office.perform(ExtendDeadline(undated, to: far, reason: "rõ việc"))
            }
            let old = try Self.day("1900-12-01")
            await #expect(throws: ActionError.task(.dueTooEarly(old, Self.range))) {
                try await office.perform(SplitTask(dated, parts: [.init(unit: "Xã A", due: old)]))
            }
        }
    }

    @Test func `a conclusion's date that cannot be meant is doubted, and not assigned before it is mended`()
        async throws
    {
        let text = "Giao Sở Nội vụ rà soát biên chế, hoàn thành trước ngày 01/01/1900."
        try await TaskActionsTests.withProposals(.sqlite, text: text) { office, proposals in
            let task = proposals[0].reference
            let date = try #require(proposals[0].assignment.deadline?.date)
            #expect(proposals[0].doubts.contains(TaskDoubt(.deadlineFarOff, date.description)))
            await #expect(throws: ActionError.task(.doubtfulDue(task, due: date))) {
                try await office.perform(AcceptTask(task))
            }
            // Its words may be mended while the date is still there.
            try await office.perform(EditTask(task, changes: .init(text: "Rà soát biên chế")))
            try await office.perform(
                EditTask(task, changes: .init(deadline: Self.due(Self.day("2020-01-01")))))
            #expect(try await office.perform(AcceptTask(task)).state == .assigned)
        }
    }

    @Test func `a table's date says what is wrong with it, row by row`() async throws {
        try await TestEngine.sqlite.withOffice { office in
            try await office.perform(PublishPlan(SamplePlan.make()))
            let table = """
                Nội dung,Chủ trì,Thời hạn,Định kỳ
                Một,Sở A,01/12/1900,
                Hai,Sở A,13/2026,
                Ba,Sở A,31/12/26,
                Bốn,Sở A,31/12/2199,
                Năm,Sở A,31/12/2019,FREQ=MONTHLY
                Sáu,Sở A,12/2019,
                """
            try await withTemporaryFolder { folder in
                let path = folder + "/nhiem-vu.csv"
                try table.write(toFile: path, atomically: true, encoding: .utf8)
                let refused = await #expect(throws: ImportTasks.Refused.self) {
                    try await office.perform(ImportTasks(conference: SamplePlan.slug, path: path))
                }
                let found = try #require(refused).outcome.findings
                #expect(
                    found.map { "\($0.place?.line ?? 0) \($0.code)" } == [
                        "2 tasks.due-too-early", "3 tasks.bad-date", "4 tasks.bad-date",
                        "5 tasks.due-too-late", "6 tasks.date-and-rule", "7 tasks.bad-date",
                    ])
                #expect(found.map(\.problem).contains(.badDate("13/2026", .noSuchMonth(13))))
            }
        }
    }
}
