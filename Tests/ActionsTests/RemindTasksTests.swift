import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Actions

/// Urging: each reminder once, however often and wherever it is asked for.
@Suite(.inTurns) struct RemindTasksTests {
    private static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    /// Tasks of the sample conference, a unit and a due date each, assigned on 2 March 2026.
    static func withTasks(
        _ engine: TestEngine, _ tasks: [(unit: String, due: String)],
        _ body: (TestOffice, [TaskReference]) async throws -> Void
    ) async throws {
        try await engine.withOffice { office in
            office.clock.move(to: try day("2026-03-02"))
            try await office.perform(PublishPlan(SamplePlan.make()))
            try await withTemporaryFolder { folder in
                let rows = tasks.enumerated().map { "Việc thứ \($0 + 1),\($1.unit),\($1.due)" }
                let path = folder + "/tasks.csv"
                try (["Nội dung,Đơn vị chủ trì,Thời hạn"] + rows).joined(separator: "\n")
                    .write(toFile: path, atomically: true, encoding: .utf8)
                let outcome = try await office.perform(
                    ImportTasks(conference: SamplePlan.slug, path: path))
                try await body(office, outcome.tasks.map(\.reference))
            }
        }
    }

    /// Runs the scheduler at a time and tells how many tasks were reminded of.
    private static func run(_ office: TestOffice, _ day: String, hour: Int = 8) async throws -> Int {
        office.clock.move(to: try Self.day(day), hour: hour)
        return try await office.perform(RemindTasks()).tasks
    }

    @Test(arguments: TestEngine.allCases)
    func `a task is reminded of before, on and after its day, each time once`(_ engine: TestEngine)
        async throws
    {
        try await Self.withTasks(engine, [("Sở A", "2026-06-19")]) { (office, _) async throws -> Void in
            var told: [String] = []
            var date = try Self.day("2026-06-08")
            let end = try Self.day("2026-07-03")
            while date < end {
                for hour in [8, 8, 11, 17] where try await Self.run(office, date.description, hour: hour) > 0
                {
                    told.append(date.description)
                }
                date = date.adding(days: 1)
            }
            // The 27th is a Saturday and the 28th a Sunday: the reminder of six and nine days after waits.
            #expect(
                told == [
                    "2026-06-12", "2026-06-16", "2026-06-18", "2026-06-19", "2026-06-22", "2026-06-25",
                    "2026-06-29", "2026-07-01",
                ])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a scheduler that was down for three days makes up with one reminder`(_ engine: TestEngine)
        async throws
    {
        try await Self.withTasks(engine, [("Sở A", "2026-06-19")]) { (office, _) async throws -> Void in
            #expect(try await Self.run(office, "2026-06-15") == 1)  // seven days before, three days late
            #expect(try await Self.run(office, "2026-06-19") == 1)  // 3 and 1 before were missed
            #expect(try await Self.run(office, "2026-06-19") == 0)
            let digests = try await office.store.read { try $0.digests(on: nil, limit: 10) }
            #expect(digests.map { $0.tasks.map(\.point) } == [[0], [-7]])
            #expect(digests.map { $0.tasks.map { $0.due?.description } } == [["2026-06-19"], ["2026-06-19"]])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `nobody is reminded at night or on days off, and all are once they are over`(
        _ engine: TestEngine
    ) async throws {
        try await Self.withTasks(engine, [("Sở A", "2026-09-01")]) { (office, _) async throws -> Void in
            #expect(try await Self.run(office, "2026-08-31", hour: 6) == 0)
            #expect(try await Self.run(office, "2026-08-31", hour: 19) == 0)
            // 1 and 2 September are days off: what is due then is told on the last working day before.
            #expect(try await Self.run(office, "2026-08-31", hour: 9) == 1)
            #expect(try await Self.run(office, "2026-09-02") == 0)
            #expect(try await Self.run(office, "2026-09-04") == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `what is closed, reported or called off is not reminded of, and an extension begins anew`(
        _ engine: TestEngine
    ) async throws {
        let all = (1...4).map { _ in (unit: "Sở A", due: "2026-06-19") }
        try await Self.withTasks(engine, all) { office, tasks in
            #expect(try await Self.run(office, "2026-06-12") == 4)
            try await office.perform(CompleteTask(tasks[0], text: "xong"))
            try await office.perform(ReportProgress(tasks[1], text: "xong", percent: 100))
            try await office.perform(DropTask(tasks[2], reason: "trùng"))
            try await office.perform(ExtendDeadline(tasks[3], to: Self.day("2026-06-30"), reason: "bão"))
            #expect(try await Self.run(office, "2026-06-19") == 0)
            #expect(try await Self.run(office, "2026-06-23") == 1)
            let returned = try await office.perform(ReturnTask(tasks[1], reason: "thiếu"))
            #expect(returned.state == .returned)
            // On the same day its unit has had its digest; so it is told on the next.
            #expect(try await Self.run(office, "2026-06-23", hour: 10) == 0)
            #expect(try await Self.run(office, "2026-06-24") == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a recipient has one digest a day, with all its tasks, and units that merged share it`(
        _ engine: TestEngine
    ) async throws {
        let tasks = [("Sở A", "2026-06-19"), ("Sở B", "2026-06-19"), ("Sở A; Sở C", "2026-06-15")]
        try await Self.withTasks(engine, tasks.map { (unit: $0.0, due: $0.1) }) { office, _ in
            for name in ["Sở A", "Sở B"] { try await office.perform(AddUnit(name)) }
            try await office.perform(
                EndUnit("Sở B", into: "Sở A", on: Self.day("2026-05-01"), isMerged: true))
            try await office.perform(AddEndpoint(url: "https://nhan.example.vn/", events: ["task.*"]))
            #expect(try await Self.run(office, "2026-06-12") == 3)
            let digests = try await office.store.read { try $0.digests(on: nil, limit: 10) }
            #expect(digests.map(\.digest.recipientKey) == ["so c", "so-a"])
            #expect(digests.map { $0.tasks.map(\.reference.number) } == [[3], [3, 1, 2]])
            let events = try await office.store.read { try $0.deliveryLog(limit: 50).map(\.event) }
            #expect(events.filter { $0 == "task.digest" }.count == 2)
            #expect(events.filter { $0 == "task.due_soon" }.count == 3)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `what is long overdue is told to whoever assigned it, once`(_ engine: TestEngine) async throws {
        try await Self.withTasks(engine, [("Sở A", "2026-06-19")]) { office, _ in
            office.clock.move(to: try Self.day("2026-06-26"))
            #expect(try await office.perform(RemindTasks()).escalated == 0)
            office.clock.move(to: try Self.day("2026-06-29"))
            #expect(try await office.perform(RemindTasks()).escalated == 1)
            office.clock.move(to: try Self.day("2026-06-30"))
            #expect(try await office.perform(RemindTasks()).escalated == 0)
            let digest = try await office.store.read { try $0.digests(on: nil, limit: 10) }
                .first { $0.digest.kind == .assigner }
            #expect(digest?.digest.recipient == "Tỉnh ủy")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a task's own rule goes before the office's`(_ engine: TestEngine) async throws {
        let all = (1...3).map { _ in (unit: "Sở A", due: "2026-06-19") }
        try await Self.withTasks(engine, all) { (office, tasks) async throws -> Void in
            var marks = MarkTask.Marks()
            marks.urging = .some(UrgingRule("14"))
            try await office.perform(MarkTask(tasks[0], marks: marks))
            marks.urging = .some(UrgingRule("none"))
            try await office.perform(MarkTask(tasks[1], marks: marks))
            #expect(try await Self.run(office, "2026-06-05") == 1)
            #expect(try await Self.run(office, "2026-06-12") == 1)
            var policy = UrgingPolicy.usual
            policy.rule = UrgingRule(before: [2], every: nil, countsWorkingDays: false)
            policy.escalateAfter = nil
            try await office.perform(SetUrgingPolicy(policy))
            #expect(try await office.store.read { try $0.urgingPolicy() } == policy)
            #expect(try await Self.run(office, "2026-06-16") == 0)
            #expect(try await Self.run(office, "2026-06-17") == 1)
            #expect(try await Self.run(office, "2026-07-20") == 0)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `each conference goes by the clock of its own time zone`(_ engine: TestEngine) async throws {
        try await Self.withTasks(engine, [("Sở A", "2026-06-19")]) { office, _ in
            var plan = SamplePlan.make { $0.slug = "o-tokyo" }
            plan.schedule.timeZone = "Asia/Tokyo"
            try await office.perform(PublishPlan(plan))
            try await withTemporaryFolder { folder in
                let path = folder + "/tasks.csv"
                try "Nội dung,Đơn vị chủ trì,Thời hạn\nViệc khác,Đại sứ quán,2026-06-19\n"
                    .write(toFile: path, atomically: true, encoding: .utf8)
                try await office.perform(ImportTasks(conference: "o-tokyo", path: path))
            }
            // 06:00 in Viet Nam is 08:00 in Tokyo.
            #expect(try await Self.run(office, "2026-06-12", hour: 6) == 1)
            #expect(try await Self.run(office, "2026-06-12", hour: 7) == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `two nodes at once queue each reminder once`(_ engine: TestEngine) async throws {
        let all = (1...20).map { (unit: "Sở \($0 % 5)x", due: "2026-06-19") }
        try await engine.withAddress { address in
            let offices = [
                TestOffice(on: try await Store(opening: TestEngine.open(address)), seed: 1),
                TestOffice(on: try await Store(opening: TestEngine.open(address)), seed: 2),
            ]
            let first = offices[0]
            for office in offices { office.clock.move(to: try Self.day("2026-03-02")) }
            try await first.perform(PublishPlan(SamplePlan.make()))
            try await withTemporaryFolder { folder in
                let rows = all.enumerated().map { "Việc thứ \($0),\($1.unit),\($1.due)" }
                let path = folder + "/tasks.csv"
                try (["Nội dung,Đơn vị chủ trì,Thời hạn"] + rows).joined(separator: "\n")
                    .write(toFile: path, atomically: true, encoding: .utf8)
                try await first.perform(ImportTasks(conference: SamplePlan.slug, path: path))
            }
            for office in offices { office.clock.move(to: try Self.day("2026-06-12")) }
            let told = try await withThrowingTaskGroup(of: Int.self) { group in
                for round in 0..<6 {
                    group.addTask { try await offices[round % 2].perform(RemindTasks()).tasks }
                }
                return try await group.reduce(0, +)
            }
            #expect(told == 20)
            let digests = try await first.store.read { try $0.digests(on: nil, limit: 50) }
            #expect(digests.count == 5)
            #expect(digests.reduce(0) { $0 + $1.tasks.count } == 20)
        }
    }

    @Test func `a watch looks once a minute, and tells of each run that queued something`() async throws {
        try await Self.withTasks(.sqlite, [("Sở A", "2026-06-19")]) { office, _ in
            office.clock.move(to: try Self.day("2026-06-12"), hour: 6, minute: 58)
            let (ticks, tick) = AsyncStream.makeStream(of: Void.self)
            // Each tick moves the clock on by 40 seconds, past seven o'clock.
            let seconds = AsyncStream { () -> Void? in
                for await _ in ticks {
                    office.clock.advance(seconds: 40)
                    return ()
                }
                return nil
            }
            for _ in 0..<12 { tick.yield() }
            tick.finish()
            let runs = Counter()
            try await office.office.keepReminding(calendar: .vietnam, ticks: seconds, as: .tester) {
                runs.add($0.tasks)
            }
            #expect(runs.values == [1])
        }
    }

    private final class Counter {
        private(set) var values: [Int] = []
        func add(_ value: Int) { values.append(value) }
    }
}
