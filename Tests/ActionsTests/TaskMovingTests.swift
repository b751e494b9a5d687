import Conferences
import Diagnostics
import Foundation
import Spreadsheets
import Store
import TestSupport
import Testing

@testable import Actions

/// Tasks that come from tables, and that go on to the next conference.
@Suite(.inTurns) struct TaskMovingTests {
    private static func importing(
        _ table: String, _ office: TestOffice,
        _ body: (Result<ImportTasks.Outcome, ImportTasks.Refused>) async throws -> Void
    ) async throws {
        try await withTemporaryFolder { folder in
            let path = folder + "/nhiem-vu.csv"
            try table.write(toFile: path, atomically: true, encoding: .utf8)
            let result: Result<ImportTasks.Outcome, ImportTasks.Refused>
            do {
                result = .success(
                    try await office.perform(ImportTasks(conference: SamplePlan.slug, path: path)))
            } catch let refused as ImportTasks.Refused {
                result = .failure(refused)
            }
            try await body(result)
        }
    }

    private static let table = """
        BẢNG GIAO NHIỆM VỤ
        STT,Nội dung nhiệm vụ,Đơn vị chủ trì,Đơn vị phối hợp,Thời hạn,Văn bản,Mức độ,Nhãn,Người phụ trách,Tài liệu
        1,Rà soát danh mục,Sở Nội vụ,Sở Tài chính; Sở Tư pháp,31/12/2019,32-CT/TW,Khẩn,CCHC,Người Phụ Trách,https://vb.example.vn/1
        2,Tổng hợp báo cáo,Văn phòng; Sở Nội vụ,,,,,,,
        """

    @Test(arguments: TestEngine.allCases)
    func `a table becomes assigned tasks, and a second import doubles nothing`(_ engine: TestEngine)
        async throws
    {
        try await engine.withOffice { office in
            try await office.perform(PublishPlan(SamplePlan.make()))
            try await Self.importing(Self.table, office) { result in
                let tasks = try result.get().tasks
                #expect(tasks.map(\.state) == [.assigned, .assigned])
                let stored = try #require(try await office.store.read { try $0.task(tasks[0].reference) })
                #expect(stored == tasks[0])
                #expect(stored.assignment.lead == ["Sở Nội vụ"])
                #expect(stored.assignment.coordinating == ["Sở Tài chính", "Sở Tư pháp"])
                #expect(stored.assignment.deadline?.date?.description == "2019-12-31")
                #expect(stored.firstDue?.description == "2019-12-31")
                #expect(stored.priority == .high)
                #expect(stored.tags == ["CCHC"])
                #expect(stored.inCharge == "Người Phụ Trách")
                #expect(stored.conclusionRevision == nil)
                #expect(tasks[1].assignment.lead == ["Văn phòng", "Sở Nội vụ"])
            }
            try await Self.importing(Self.table, office) { result in
                let again = try result.get()
                #expect(again.tasks.isEmpty)
                #expect(again.findings.map(\.code) == ["tasks.known", "tasks.known"])
            }
        }
    }

    @Test func `a workbook is taken like a text with commas`() async throws {
        try await TestEngine.sqlite.withOffice { office in
            try await office.perform(PublishPlan(SamplePlan.make()))
            try await withTemporaryFolder { folder in
                let path = folder + "/nhiem-vu.xlsx"
                var writer = try WorkbookWriter(
                    path: path, sheet: "Nhiệm vụ",
                    columns: [("Nội dung", 40), ("Đơn vị chủ trì", 20), ("Thời hạn", 12)])
                writer.write([.text("Rà soát danh mục"), .text("Sở Nội vụ"), .text("31/12/2019")])
                writer.write([.text("Tổng hợp"), .text("Văn phòng"), .nothing])
                try writer.finish()
                let tasks = try await office.perform(
                    ImportTasks(conference: SamplePlan.slug, path: path)
                ).tasks
                #expect(tasks.map(\.assignment.text) == ["Rà soát danh mục", "Tổng hợp"])
                #expect(tasks.map(\.assignment.deadline?.date?.description) == ["2019-12-31", nil])
            }
        }
    }

    @Test func `a wrong row keeps out all, and every fault is told with its row and column`() async throws {
        try await TestEngine.sqlite.withOffice { office in
            try await office.perform(PublishPlan(SamplePlan.make()))
            let table = """
                Nội dung,Chủ trì,Thời hạn,Văn bản,Mức độ,Tài liệu,Định kỳ,Ghi gì
                Việc một,Sở A,31/02/2020,32-CT/TW,khẩn,,,
                ,Sở A,,,,,,
                Việc ba,,,,vội,,,
                Việc bốn,Sở A,,x y,,ftp://a,hằng tháng,
                Việc năm,Sở A,,,,,,
                Việc năm,Sở A,,,,,,
                """
            try await Self.importing(table, office) { result in
                guard case .failure(let refused) = result else {
                    Issue.record("not refused")
                    return
                }
                let faults = refused.outcome.findings.filter { $0.severity == .error }
                #expect(
                    faults.map { "\($0.place?.line ?? 0) \($0.code)" } == [
                        "2 tasks.bad-date", "3 tasks.missing-text", "4 tasks.missing-lead",
                        "4 tasks.bad-priority", "5 tasks.bad-repeat-rule", "5 tasks.bad-number",
                        "5 tasks.bad-number", "5 tasks.bad-link", "7 tasks.twice",
                    ])
                #expect(faults.first?.place?.field == "Thời hạn")
                #expect(refused.outcome.findings.contains { $0.code == "tasks.unknown-column" })
            }
            #expect(try await office.store.read { try $0.tasks(TaskFilter()).isEmpty })
            try await Self.importing("a,b\n1,2\n", office) { result in
                guard case .failure(let refused) = result else {
                    Issue.record("not refused")
                    return
                }
                #expect(refused.outcome.findings.map(\.code) == ["tasks.no-header"])
            }
            await #expect(throws: ImportTasks.Refused.self) {
                try await office.perform(ImportTasks(conference: SamplePlan.slug, path: "/nowhere.csv"))
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `unfinished tasks go onto the next conference's agenda, before its conclusion, once`(
        _ engine: TestEngine
    ) async throws {
        try await TaskActionsTests.withProposals(engine) { office, proposals in
            try await office.perform(AcceptTasks(proposals.map(\.reference)))
            try await office.perform(CompleteTask(proposals[1].reference, text: "xong"))
            let next = SamplePlan.make { plan in
                plan.slug = "hoi-nghi-sau"
                plan.schedule.end = TimeOfDay(hour: 11, minute: 0)
            }
            try await office.perform(PublishPlan(next))
            let carry = CarryTasks(
                from: SamplePlan.slug, to: "hoi-nghi-sau",
                at: .item(title: "Kiểm điểm nhiệm vụ", minutes: 15))
            let outcome = try await office.perform(carry)
            #expect(outcome.carried.map(\.number) == [1])
            #expect(outcome.published.conference.version == 2)
            let plan = try await office.store.read { records in
                try records.conference(slug: "hoi-nghi-sau").flatMap {
                    try records.planVersion(of: $0.id)?.plan
                }
            }
            let agenda = try #require(plan?.agenda)
            #expect(
                agenda.map(\.title) == ["Khai mạc", "Báo cáo Chỉ thị 32", "Kiểm điểm nhiệm vụ", "Kết luận"])
            #expect(agenda[2].directives == ["32-CT/TW"])
            #expect(agenda[2].materials.first?.title.hasPrefix("hoi-nghi-thu/1: ") == true)
            #expect(try await office.perform(carry).published.isUnchanged)
            await #expect(throws: ActionError.task(.sameConference(SamplePlan.slug))) {
                try await office.perform(
                    CarryTasks(from: SamplePlan.slug, to: SamplePlan.slug, at: .item(title: "x", minutes: 15))
                )
            }
            try await office.perform(CompleteTask(proposals[0].reference, text: "xong"))
            await #expect(throws: ActionError.task(.nothingToCarry(SamplePlan.slug))) {
                try await office.perform(carry)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `what is done under a plan is found under the directive that it implements`(
        _ engine: TestEngine
    ) async throws {
        let text =
            "Giao Sở Nội vụ sơ kết Kế hoạch số 109-KH/TU ngày 10/3/2019 của Tỉnh ủy trước ngày 01/12/2019."
        try await TaskActionsTests.withProposals(engine, text: text) { office, proposals in
            try await office.perform(AcceptTask(proposals[0].reference))
            try await office.perform(ReportProgress(proposals[0].reference, text: "Đã họp", percent: 10))
            office.clock.move(to: SamplePlan.day(2019, 12, 10))
            let today = CalendarDate(of: office.clock.now, in: nil)
            let before = try await office.store.read {
                try $0.directiveView("32-CT/TW", today: today, limit: 10)
            }
            #expect(before.tasks.isEmpty)
            #expect(before.conferences.map(\.slug) == [SamplePlan.slug])
            #expect(
                try await office.perform(LinkDirectives("109", implements: "32-CT/TW")).isUnchanged == false)
            #expect(try await office.perform(LinkDirectives("109-KH/TU", implements: "32")).isUnchanged)
            let view = try await office.store.read { try $0.directiveView("32", today: today, limit: 10) }
            #expect(view.implementing.map(\.number) == ["109-KH/TU"])
            #expect(view.tasks == [.inProgress: 1])
            #expect(view.overdue == 1)
            #expect(view.reports == 1)
            #expect(view.shown.map(\.number) == [1])
            await #expect(throws: ActionError.task(.implementsItself("32-CT/TW"))) {
                try await office.perform(LinkDirectives("32-CT/TW", implements: "109-KH/TU"))
            }
            await #expect(throws: ActionError.task(.unknownImplementing("33-CT/TW", suggestion: "32-CT/TW")))
            {
                try await office.perform(LinkDirectives("33-CT/TW", implements: "109-KH/TU"))
            }
            // A document that nobody has named yet is noted by its number and kind.
            func note(_ number: String, _ kind: String) async throws {
                try await office.perform(
                    LinkDirectives(
                        number, implements: "109-KH/TU", adding: Directive(kind: kind, number: number)))
            }
            try await note("12-HD/BTG", "Hướng dẫn")
            let known = try await office.store.read { try $0.directiveView("32", today: today, limit: 10) }
            #expect(known.implementing.map(\.number) == ["109-KH/TU", "12-HD/BTG"])
            await #expect(throws: ActionError.badDirectiveNumber("12")) { try await note("12", "Hướng dẫn") }
            await #expect(throws: ActionError.emptyText) { try await note("13-HD/BTG", " ") }
            #expect(try await office.store.read { try AuditChain.firstBreak(in: $0) } == nil)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a page is a part of the whole list, whatever is asked and however it is ordered`(
        _ engine: TestEngine
    ) async throws {
        let rows = (0..<60).map { number in
            let day = CalendarDate(dayNumber: 18_200 + number * 37 % 50)
            return "Việc thứ \(number),Sở \(number % 4),\(number % 7 == 0 ? "" : day.description)"
        }
        try await engine.withOffice { office in
            try await office.perform(PublishPlan(SamplePlan.make()))
            let table = (["Nội dung,Đơn vị chủ trì,Thời hạn"] + rows).joined(separator: "\n")
            try await Self.importing(table, office) { _ in }
            for number in [3, 9, 27] {
                try await office.perform(
                    CompleteTask(TaskReference(conference: SamplePlan.slug, number: number), text: "xong"))
            }
            var questions = [TaskFilter(), TaskFilter(states: [.assigned]), TaskFilter(unitKey: "so 2")]
            questions.append(TaskFilter(conference: SamplePlan.slug, states: [.done, .assigned]))
            var searched = TaskFilter()
            searched.search = "viec 5"
            questions.append(searched)
            var overdue = TaskFilter()
            overdue.overdueOn = CalendarDate(dayNumber: 18_225)
            questions.append(overdue)
            for question in questions {
                for order in TaskFilter.Order.allCases {
                    var whole = question
                    whole.order = order
                    var paged: [TrackedTask] = []
                    var page = whole
                    page.limit = 7
                    let (all, count) = try await office.store.read { [whole] in
                        (try $0.tasks(whole), try $0.countTasks(whole))
                    }
                    repeat {
                        page.offset = paged.count
                        let next = try await office.store.read { [page] in try $0.tasks(page) }
                        paged += next
                        if next.count < 7 { break }
                    } while true
                    #expect(paged == all)
                    #expect(count == all.count)
                    #expect(!all.isEmpty)
                    guard order == .due else { continue }
                    let due = all.map { $0.assignment.deadline?.date?.description ?? "9999" }
                    #expect(due == due.sorted())
                }
            }
        }
    }
}
