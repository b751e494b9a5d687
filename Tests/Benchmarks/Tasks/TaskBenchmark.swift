import Actions
import Conferences
import Database
import Foundation
import Store
import TestSupport

/// What an office asks of its tasks, over 2,000, 20,000 and 200,000 of them on eight years, on both engines. The
/// limit is a page of 50 tasks fetched by their identities, all parts included. Promised for 200,000: any list page,
/// the directive view and the period's report under 20 ms, a run of the reminders under 1 s.
///
/// Sizes and engines may be chosen: `DIEMCAU_TASKS=20000 DIEMCAU_ENGINES=sqlite`.
func taskBenchmark() async throws {
    let environment = ProcessInfo.processInfo.environment
    let sizes = environment["DIEMCAU_TASKS"].map { $0.split(separator: ",").compactMap { Int($0) } }
    let engines = environment["DIEMCAU_ENGINES"].map {
        $0.split(separator: ",").compactMap { TestEngine(rawValue: String($0)) }
    }
    for engine in engines ?? TestEngine.allCases {
        var before: [String: Double] = [:]
        for count in sizes ?? [2_000, 20_000, 200_000] {
            try await engine.withStore { store in
                try await TaskGround.fill(store, count: count)
                let ground = MeasuredTasks(store: store, count: count, before: before)
                print("\(engine.rawValue), \(count) tasks")
                try await ground.measure()
                before = ground.taken.times
            }
        }
    }
}

/// The measuring of one database.
private struct MeasuredTasks {
    let store: Store
    let count: Int
    /// What the same took with a tenth of the tasks.
    let before: [String: Double]
    let taken = Times()

    final class Times {
        var times: [String: Double] = [:]
    }

    func measure() async throws {
        let count = count
        let ids = (0..<50).map { Identifier<TrackedTask>(rawValue: Int64($0 * 97 % count + 1)) }
        let limit = try await fastestRead { _ = try $0.tasks(ids) }
        for (name, filter) in TaskQuestions.all(count: count) {
            try await tell("page of 50: \(name)", limit) { _ = try $0.tasks(filter) }
        }
        let today = TaskGround.today
        var unit = TaskFilter()
        unit.unitKey = "so thu 7"
        for (name, filter) in [("all", TaskFilter()), ("a large unit", unit)] {
            try await tell("counts by state: \(name)", limit) { _ = try $0.taskCounts(filter, today: today) }
        }
        for number in ["25-CT/TW", "26-CT/TW"] {
            try await tell("directive view: \(number)", limit) {
                _ = try $0.directiveView(number, today: today, limit: 50)
            }
        }
        for (name, to) in [
            ("the last quarter", today), ("a quarter six years ago", today.adding(days: -2190)),
        ] {
            let from = to.adding(days: -90)
            try await tell("report of \(name)", limit) {
                _ = try $0.figures(from: from, through: to, today: today)
            }
            try await tell("report of \(name), by unit", limit) {
                _ = try $0.figuresByUnit(from: from, through: to, today: today)
            }
            try await tell("report of \(name), by directive", limit) {
                _ = try $0.figuresByDirective(from: from, through: to, today: today)
            }
        }
        try await measureReminders(limit)
    }

    private func tell(
        _ name: String, _ limit: Double, _ body: @escaping @Sendable (Records) throws -> Void
    ) async throws {
        show(name, try await fastestRead(body), limit)
    }

    private func show(_ name: String, _ seconds: Double, _ limit: Double) {
        let growth =
            before[name].map { String(format: "; 10 times the tasks: %.1f times", seconds / $0) } ?? ""
        taken.times[name] = seconds
        let ratio = String(format: "%.2f", seconds / limit)
        print(
            "  \(name): \(milliseconds(seconds)); 50 by identity: \(milliseconds(limit)); ratio \(ratio)\(growth)"
        )
    }

    private func measureReminders(_ limit: Double) async throws {
        let office = TestOffice(on: store)
        for (name, day) in [
            ("first run", TaskGround.today), ("the next day", TaskGround.today.adding(days: 1)),
        ] {
            office.clock.move(to: day)
            let began = ContinuousClock.now
            let outcome = try await office.perform(RemindTasks())
            let seconds = (ContinuousClock.now - began) / .seconds(1)
            show("reminders, \(name)", seconds, limit)
            print("    \(outcome.tasks) tasks, \(outcome.digests) digests, \(outcome.escalated) escalated")
        }
        var best = Double.infinity
        for _ in 0..<3 {
            let began = ContinuousClock.now
            _ = try await office.perform(RemindTasks())
            best = min(best, (ContinuousClock.now - began) / .seconds(1))
        }
        show("reminders, nothing new", best, limit)
    }

    private func fastestRead(_ body: @escaping @Sendable (Records) throws -> Void) async throws -> Double {
        var best = Double.infinity
        for _ in 0..<5 {
            let began = ContinuousClock.now
            try await store.read(body)
            best = min(best, (ContinuousClock.now - began) / .seconds(1))
        }
        return best
    }
}
