import Conferences
import Extraction
import Store
import TestSupport
import Testing

@testable import Actions

/// From a conclusion to a task that is done.
@Suite(.inTurns) struct TaskActionsTests {
    static let text = """
        Một là, giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát danh mục theo Chỉ thị số 32-CT/TW; \
        hoàn thành trước ngày 15/12/2019.
        Hai là, giao Văn phòng Tỉnh ủy tổng hợp, báo cáo kết quả.
        """

    /// An office with a published conference and its conclusion's proposals.
    static func withProposals(
        _ engine: TestEngine, text: String = text, distinctSecrets: Bool = false,
        _ body: (TestOffice, [TrackedTask]) async throws -> Void
    ) async throws {
        try await engine.withOffice(distinctSecrets: distinctSecrets) { office in
            try await office.perform(PublishPlan(SamplePlan.make()))
            let outcome = try await conclude(office, text)
            try await body(office, outcome.proposals)
        }
    }

    static func conclude(_ office: TestOffice, _ text: String) async throws -> RecordConclusion.Outcome {
        let conference = try await office.store.read { try $0.conference(slug: SamplePlan.slug) }
        let reading = RecordConclusion.read(text, of: try #require(conference))
        return try await office.perform(
            RecordConclusion(
                conference: SamplePlan.slug, text: text, source: "conclusion.txt", reading: reading))
    }

    @Test(arguments: TestEngine.allCases)
    func `a conclusion becomes numbered proposals with units, due date and directives`(
        _ engine: TestEngine
    ) async throws {
        try await Self.withProposals(engine) { office, _ in
            let tasks = try await office.store.read {
                try $0.tasks(TaskFilter(conference: SamplePlan.slug))
            }
            #expect(tasks.map(\.reference.description) == ["hoi-nghi-thu/1", "hoi-nghi-thu/2"])
            let first = try #require(tasks.first)
            #expect(first.state == .proposed)
            #expect(first.assignment.lead == ["Sở Nội vụ"])
            #expect(first.assignment.coordinating == ["Sở Tài chính"])
            #expect(first.assignment.deadline?.date == CalendarDate(iso: "2019-12-15"))
            #expect(first.assignment.directives == ["32-CT/TW"])
            #expect(first.passage.ordinal == "Một là")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `the same text again is the same revision`(_ engine: TestEngine) async throws {
        try await Self.withProposals(engine) { office, _ in
            let again = try await Self.conclude(office, Self.text)
            #expect(again.isUnchanged)
            #expect(again.conclusion.revision == 1)
            let count = try await office.store.read { try $0.tasks(TaskFilter()).count }
            #expect(count == 2)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a corrected text replaces open proposals and leaves what was accepted`(
        _ engine: TestEngine
    ) async throws {
        try await Self.withProposals(engine) { office, proposals in
            try await office.perform(AcceptTask(proposals[0].reference))
            let corrected = Self.text.replacing("báo cáo kết quả", with: "báo cáo kết quả hằng tháng")
            let outcome = try await Self.conclude(office, corrected)
            #expect(outcome.conclusion.revision == 2)
            #expect(outcome.replaced == 1)
            #expect(outcome.alreadyDecided == 1)
            #expect(outcome.proposals.count == 1)
            let states = try await office.store.read { try $0.tasks(TaskFilter()).map(\.state) }
            #expect(states == [.assigned, .cancelled, .proposed])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `an accepted task is told to its followers once`(_ engine: TestEngine) async throws {
        try await Self.withProposals(engine) { office, proposals in
            try await office.perform(
                AddEndpoint(url: "https://nhan.example.vn/", events: ["task.assigned"]))
            try await office.perform(AcceptTask(proposals[0].reference))
            await #expect(
                throws: ActionError.wrongState(proposals[0].reference, from: .assigned, to: .assigned)
            ) {
                try await office.perform(AcceptTask(proposals[0].reference))
            }
            let log = try await office.store.read { try $0.deliveryLog(limit: 10) }
            #expect(log.count == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `of several tasks all are accepted or none`(_ engine: TestEngine) async throws {
        try await Self.withProposals(engine) { office, proposals in
            let missing = TaskReference(conference: SamplePlan.slug, number: 99)
            await #expect(throws: ActionError.unknownTask(missing)) {
                try await office.perform(AcceptTasks([proposals[0].reference, missing]))
            }
            let states = try await office.store.read { try $0.tasks(TaskFilter()).map(\.state) }
            #expect(states == [.proposed, .proposed])
            let accepted = try await office.perform(AcceptTasks(proposals.map(\.reference)))
            #expect(accepted.map(\.state) == [.assigned, .assigned])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `an edit on what somebody else changed meanwhile is refused`(_ engine: TestEngine) async throws {
        try await Self.withProposals(engine) { office, proposals in
            let reference = proposals[0].reference
            let edited = try await office.perform(
                EditTask(reference, revision: 1, changes: .init(lead: ["Sở Tư pháp"])))
            #expect(edited.revision == 2)
            await #expect(throws: ActionError.changedMeanwhile(reference)) {
                try await office.perform(EditTask(reference, revision: 1, changes: .init(text: "khác")))
            }
            let task = try await office.store.read { try $0.task(reference) }
            #expect(task?.assignment.lead == ["Sở Tư pháp"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a deadline can be set and taken away, and the rest stays`(_ engine: TestEngine) async throws {
        try await Self.withProposals(engine) { office, proposals in
            let reference = proposals[0].reference
            let none = try await office.perform(EditTask(reference, changes: .init(deadline: .some(nil))))
            #expect(none.assignment.deadline == nil)
            let date = try #require(CalendarDate(iso: "2020-01-31"))
            try await office.perform(
                EditTask(reference, changes: .init(deadline: Deadline(text: "31/01/2020", date: date))))
            let task = try await office.store.read { try $0.task(reference) }
            #expect(task?.assignment.deadline?.date == date)
            #expect(task?.assignment.coordinating == ["Sở Tài chính"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a task goes from report to report to done, and keeps each report`(_ engine: TestEngine) async throws
    {
        try await Self.withProposals(engine) { office, proposals in
            let reference = proposals[0].reference
            try await office.perform(AcceptTask(reference))
            let begun = try await office.perform(ReportProgress(reference, text: "Đã họp", percent: 30))
            #expect(begun.state == .inProgress)
            try await office.perform(
                ReportProgress(reference, text: "Đang soạn", percent: 60, unit: "Sở Nội vụ"))
            let full = try await office.perform(ReportProgress(reference, text: "Xong dự thảo", percent: 100))
            #expect(full.state == .reported)
            let done = try await office.perform(CompleteTask(reference, text: "Đã ban hành"))
            #expect(done.state == .done)
            let reports = try await office.store.read { try $0.reports(on: done.id) }
            #expect(reports.map(\.percent) == [30, 60, 100, 100])
            #expect(reports.map(\.by) == ["tester", "Sở Nội vụ", "tester", "tester"])
            #expect(reports.last?.isFinal == true)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `steps that the rules forbid are refused`(_ engine: TestEngine) async throws {
        try await Self.withProposals(engine) { office, proposals in
            let reference = proposals[0].reference
            await #expect(throws: ActionError.wrongState(reference, from: .proposed, to: .done)) {
                try await office.perform(CompleteTask(reference, text: "x"))
            }
            await #expect(throws: ActionError.emptyReason) {
                try await office.perform(DropTask(reference, reason: "  "))
            }
            await #expect(throws: ActionError.percentOutOfRange(101)) {
                try await office.perform(ReportProgress(reference, text: "x", percent: 101))
            }
            try await office.perform(DropTask(reference, reason: "trùng"))
            await #expect(throws: ActionError.notAProposal(reference, state: .cancelled)) {
                try await office.perform(EditTask(reference, changes: .init(text: "x")))
            }
            let missing = TaskReference(conference: SamplePlan.slug, number: 99)
            await #expect(throws: ActionError.unknownTask(missing)) {
                try await office.perform(AcceptTask(missing))
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `tasks are found by unit without diacritics, and by directive or its serial`(
        _ engine: TestEngine
    ) async throws {
        try await Self.withProposals(engine) { (office, _) throws -> Void in
            func numbers(_ filter: TaskFilter) async throws -> [Int] {
                try await office.store.read { try $0.tasks(filter).map(\.number) }
            }
            #expect(try await numbers(TaskFilter(unitKey: "so noi vu")) == [1])
            #expect(try await numbers(TaskFilter(unitKey: "so tai chinh")) == [1])
            #expect(try await numbers(TaskFilter(unitKey: "van phong")) == [2])
            #expect(try await numbers(TaskFilter(unitKey: "%")) == [])
            #expect(try await numbers(TaskFilter(directive: "32-CT/TW")) == [1])
            #expect(try await numbers(TaskFilter(directive: "32")) == [1])
            #expect(try await numbers(TaskFilter(directive: "3")) == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `of two who accept the same task at once, one is told that it is done`(
        _ engine: TestEngine
    ) async throws {
        try await Self.withProposals(engine) { office, proposals in
            let reference = proposals[0].reference
            let accepted = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<8 {
                    group.addTask { (try? await office.perform(AcceptTask(reference))) != nil }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(accepted == 1)
        }
    }
}
