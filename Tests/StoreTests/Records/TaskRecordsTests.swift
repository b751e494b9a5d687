import Conferences
import Store
import TestSupport
import Testing

@Suite(.inTurns) struct TaskRecordsTests {
    private func store(_ task: TrackedTask, in fixture: StoreFixture) async throws {
        let (conference, conclusion) = (fixture.conference.id, fixture.conclusion.id)
        try await fixture.store.write { records in
            try records.insert(task, conference: conference, conclusion: conclusion)
            func names(_ units: [String]) -> [UnitName] {
                units.map { UnitName(name: $0, searchKey: $0.lowercased()) }
            }
            try records.setUnits(
                lead: names(task.assignment.lead), coordinating: names(task.assignment.coordinating),
                of: task.id)
            try records.setDirectives(task.assignment.directives.map { ($0, nil) }, of: task.id)
        }
    }

    private func full(_ fixture: StoreFixture) -> TrackedTask {
        fixture.task(1) { task in
            task.assignment.lead = ["So Noi vu", "So Y te"]
            task.assignment.coordinating = ["So Tai chinh"]
            task.assignment.directives = ["QĐ-32/CT", "5"]
            task.assignment.deadline = Deadline(
                text: "trước 17 giờ ngày 15/12/2019", date: SamplePlan.day(2019, 12, 15),
                time: TimeOfDay(hour: 17, minute: 0), recurrence: "monthly")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a task comes back with its units and directives in order`(_ engine: TestEngine) async throws {
        try await StoreFixture.with(engine) { fixture throws -> Void in
            let task = full(fixture)
            try await store(task, in: fixture)
            try await store(fixture.task(2), in: fixture)
            let found = try await fixture.store.read { try $0.tasks(TaskFilter()) }
            #expect(found == [task, fixture.task(2)])
            #expect(try await fixture.store.read { try $0.task(task.reference) } == task)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `an update needs the revision before`(_ engine: TestEngine) async throws {
        try await StoreFixture.with(engine) { fixture throws -> Void in
            var task = fixture.task(1)
            try await store(task, in: fixture)
            task.revision = 2
            task.state = .cancelled
            task.reason = "trùng"
            task.closedOn = CalendarDate(iso: "2019-09-14")
            let changed = task
            #expect(try await fixture.store.write { try $0.update(changed) })
            #expect(try await fixture.store.write { try $0.update(changed) } == false)
            #expect(try await fixture.store.read { try $0.tasks(TaskFilter()) } == [changed])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `tasks are numbered without regard to other conferences`(_ engine: TestEngine) async throws {
        try await StoreFixture.with(engine) { fixture throws -> Void in
            let id = fixture.conference.id
            #expect(try await fixture.store.read { try $0.nextTaskNumber(of: id) } == 1)
            try await store(fixture.task(7), in: fixture)
            #expect(try await fixture.store.read { try $0.nextTaskNumber(of: id) } == 8)
            #expect(try await fixture.store.read { try $0.nextTaskNumber(of: StoreFixture.id(2)) } == 1)
        }
    }

    @Test(
        arguments: TestEngine.allCases,
        [
            (TaskFilter(conference: SamplePlan.slug), [1, 2]), (TaskFilter(conference: "khac"), []),
            (TaskFilter(states: [.proposed]), [1, 2]), (TaskFilter(states: []), []),
            (TaskFilter(states: [.done, .cancelled]), []), (TaskFilter(unitKey: "noi"), [1]),
            (TaskFilter(unitKey: "so y te"), [1]), (TaskFilter(unitKey: "_"), []),
            (TaskFilter(unitKey: "\\"), []), (TaskFilter(directive: "QĐ-32/CT"), [1]),
            (TaskFilter(directive: "QĐ"), [1]), (TaskFilter(directive: "qĐ-32"), [1]),
            (TaskFilter(directive: "qđ"), []), (TaskFilter(directive: "5"), [1]),
            (TaskFilter(directive: "%"), []), (TaskFilter(directive: "32"), []),
        ])
    func `tasks are found the same way on both engines`(
        _ engine: TestEngine, _ question: (filter: TaskFilter, numbers: [Int])
    ) async throws {
        try await StoreFixture.with(engine) { fixture throws -> Void in
            try await store(full(fixture), in: fixture)
            try await store(fixture.task(2), in: fixture)
            let found = try await fixture.store.read { try $0.tasks(question.filter).map(\.number) }
            #expect(found == question.numbers)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `reports are kept in the order they came`(_ engine: TestEngine) async throws {
        try await StoreFixture.with(engine) { fixture throws -> Void in
            let task = fixture.task(1)
            try await store(task, in: fixture)
            let reports = [
                TaskReport(at: fixture.now, by: "Sở", text: "Đã họp", percent: nil, isFinal: false),
                TaskReport(at: fixture.now, by: "Sở", text: "Xong", percent: 100, isFinal: true),
            ]
            try await fixture.store.write { records in
                for (number, report) in reports.enumerated() {
                    try records.insert(report, id: StoreFixture.id(Int64(number + 10)), of: task.id)
                }
            }
            #expect(try await fixture.store.read { try $0.reports(on: task.id) } == reports)
        }
    }
}
