import Conferences
import Extraction
import Store
import TestSupport
import Testing
import Webhooks

@testable import Actions

/// What the actions themselves put into the outbox, from a conference's first plan to its last task.
@Suite(.inTurns) struct EmittedEventsTests {
    @Test(arguments: TestEngine.allCases)
    func `each kind of event comes from an action, and holds what the catalogue says`(
        _ engine: TestEngine
    ) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            let office = fixture.office
            try await Self.prepare(fixture)
            try await Self.hold(fixture)
            try await Self.runTasks(office)
            try await Self.failEndpoints(office)
            try await office.perform(PublishPlan(RollCallFixture.plan { $0.cancellation = "bão" }))
            let events = try await office.store.read { try $0.events() }
            let missing = Set(EventType.allCases.map(\.rawValue)).subtracting(events.map(\.type))
            #expect(missing == [])
            for event in events {
                #expect(try SchemaCheck.faults(inMessage: event.body) == [], "\(event.type)")
                // Nobody's name and no phone, whatever happened.
                for name in ["Nguyễn An", "Phạm Dũng", "Người Chủ Trì", "Phụ Trách Hai", "0912345"] {
                    #expect(!event.body.contains(name), "\(event.type): \(event.body)")
                }
            }
        }
    }

    /// The plan changes, rosters lack, lines are tested, a place becomes free, and the conference is near.
    private static func prepare(_ fixture: RollCallFixture) async throws {
        let (office, slug) = (fixture.office, RollCallFixture.slug)
        office.clock.move(to: SamplePlan.day(2019, 9, 12), hour: 8)
        try await office.perform(
            PublishPlan(
                RollCallFixture.plan { plan in
                    plan.agenda[1].duration = 60
                    plan.agenda[2].title = "Kết luận hội nghị"
                    plan.directives = []
                    plan.agenda[1].directives = []
                    guard case .point(var top) = plan.points[0], case .point(var below) = top.children[0]
                    else { return }
                    below.expected = [ExpectedCategory(name: "Bí thư", count: 1)]
                    top.children[0] = .point(below)
                    plan.points[0] = .point(top)
                }))
        try await office.perform(RemindPoints(conference: slug))
        let test = office.clock.now.advanced(byMilliseconds: 7_200_000)
        try await office.perform(ScheduleTests(conference: slug, at: test))
        try await office.perform(RecordTest(conference: slug, point: "TD", result: .good))
        try await office.perform(
            EditPoint(conference: slug, code: "TD", changes: .init(name: "Tam Dương", inCharge: "Nguyễn An")))
        for name in ["Bùi Lan", "Bùi Nga"] {
            try await office.perform(
                AddAttendee(
                    conference: slug, point: "TD",
                    person: TypedAttendee(name: name, phone: nil, category: "Bí thư"), overQuota: .waits))
        }
        try await office.perform(
            WithdrawAttendee(conference: slug, attendee: .name("Bùi Lan", point: nil)))
        office.clock.move(to: SamplePlan.day(2019, 9, 13), hour: 7, minute: 30)
        #expect(try await office.office.tellStarting(as: .tester) == 1)
    }

    /// It begins late, and people are called.
    private static func hold(_ fixture: RollCallFixture) async throws {
        fixture.office.clock.move(to: SamplePlan.day(2019, 9, 13), hour: 8, minute: 12)
        try await fixture.office.perform(AgendaStep(conference: RollCallFixture.slug, step: .start))
        _ = try await fixture.open()
        try await fixture.mark("Nguyễn An", .inPerson)
    }

    private static func failEndpoints(_ office: TestOffice) async throws {
        let endpoint = try await office.perform(AddEndpoint(url: "https://nhan.example.vn/", events: ["*"]))
        try await office.perform(TestEndpoint(endpoint.id))
        let since = office.clock.now
        try await office.store.write { records in
            try records.set(
                Endpoint.Health(failingSince: since, failures: 3, isTold: true), of: endpoint.id)
        }
        #expect(try await office.perform(TellFailing(endpoint.id)))
        #expect(try await office.perform(DisableEndpoint(endpoint.id, .failedTooLong)))
    }

    private static func runTasks(_ office: TestOffice) async throws {
        let text = """
            1. Giao Sở Nội vụ hoàn thành việc rà soát trước ngày 30/11/2019.
            2. Giao Sở Tài chính bố trí kinh phí theo Chỉ thị số 32-CT/TW.
            """
        let conference = try await office.store.read { try $0.conference(slug: SamplePlan.slug) }
        let reading = RecordConclusion.read(text, of: try #require(conference))
        let tasks = try await office.perform(
            RecordConclusion(
                conference: SamplePlan.slug, text: text, source: "conclusion.txt", reading: reading)
        ).proposals.map(\.reference)
        #expect(tasks.count == 2)
        for task in tasks { try await office.perform(AcceptTask(task)) }
        try await office.perform(AcknowledgeTask(tasks[0]))
        var marks = MarkTask.Marks()
        marks.inCharge = "Người Chủ Trì"
        try await office.perform(MarkTask(tasks[0], marks: marks))
        try await office.perform(AskExtension(tasks[0], to: SamplePlan.day(2019, 12, 31), reason: "bận"))
        try await office.perform(RefuseExtension(tasks[0], reason: "không"))
        try await office.perform(SplitTask(tasks[1], parts: [SplitTask.Part(unit: "Phòng A")]))
        try await office.perform(AddUnit("Sở Y tế"))
        try await office.perform(AddUnit("Sở Xây dựng"))
        try await office.perform(LinkUnitName("Ngành y tế", to: "so-y-te"))
        try await office.perform(
            EndUnit("so-y-te", into: "so-xay-dung", on: SamplePlan.day(2019, 9, 1), isMerged: true))
        try await office.perform(ImportAdministrativeUnits(province: "01", body: .party))
        try await office.perform(ReportProgress(tasks[0], text: "Đã rà soát một nửa.", percent: 50))
        try await office.perform(ReportProgress(tasks[0], text: "Xong.", percent: 100))
        try await office.perform(ReturnTask(tasks[0], reason: "thiếu số liệu"))
        try await office.perform(
            ExtendDeadline(tasks[0], to: SamplePlan.day(2019, 12, 10), reason: "bổ sung"))
        for day in [9, 20] {
            office.clock.move(to: SamplePlan.day(2019, 12, day))
            try await office.perform(RemindTasks())
        }
        try await office.perform(ReportProgress(tasks[0], text: "Xong.", percent: 100))
        try await office.perform(CompleteTask(tasks[0], text: "Đạt."))
        try await office.perform(ReopenTask(tasks[0], reason: "sai"))
        try await office.perform(DropTask(tasks[1], reason: "trùng"))
    }
}
