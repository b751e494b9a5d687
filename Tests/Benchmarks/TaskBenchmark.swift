import Actions
import Conferences
import Database
import Foundation
import Store
import TestSupport

/// What an office asks of its tasks, over 20,000 and 200,000 of them on eight years. The limit is a page of 50
/// tasks fetched by their identities, all parts included. Promised: any list page, the directive view and the
/// period's report under 20 ms, a run of the reminders under 1 s.
func taskBenchmark() async throws {
    for count in [20_000, 200_000] {
        try await withTemporaryFolder { folder in
            let engine = try SQLiteEngine(path: folder + "/tasks.sqlite", createIfMissing: true)
            let store = try await Store(opening: engine)
            try await fill(store, count: count)
            print("\(count) tasks")
            try await measureLists(store, count: count)
            try await measureReminders(store)
        }
    }
}

private let today = CalendarDate(year: 2026, month: 6, day: 15) ?? CalendarDate(dayNumber: 0)
private let words = [
    "rà soát", "tổng hợp", "báo cáo", "đôn đốc", "kiểm tra", "xây dựng", "kế hoạch", "danh mục", "kinh phí",
    "tuyên truyền", "chuyển đổi số", "cải cách hành chính", "đất đai", "giáo dục", "y tế", "an ninh",
]

private func fill(_ store: Store, count: Int) async throws {
    let conferences = count / 500
    try await store.engine.write { session in
        try session.insert(
            into: "conference",
            columns: [
                "id", "slug", "title", "form", "host", "first_day", "last_day", "time_zone", "state",
                "version",
            ],
            rows: (0..<conferences).map { number in
                let day = today.adding(days: -number * 2900 / conferences).description
                return [
                    .integer(Int64(number + 1)), .text("hoi-nghi-\(number)"), .text("Hội nghị"),
                    .text("online"), .text("Tỉnh ủy"), .text(day), .text(day), .text("Asia/Ho_Chi_Minh"),
                    .text("planned"), .integer(1),
                ]
            })
        try session.insert(
            into: "directive", columns: ["id", "kind", "number"],
            rows: (0..<100).map { [.integer(Int64($0 + 1)), .text("Chỉ thị"), .text("\($0 + 1)-CT/TW")] })
        var chance = SeededRandom(seed: 1)
        let rows = (0..<count).map { taskRow($0, of: count, conferences, &chance) }
        try session.insert(into: "task", columns: taskColumns, rows: rows)
        try session.insert(
            into: "task_unit", columns: ["task_id", "role", "position", "name", "search_key"],
            rows: (0..<count).lazy.flatMap { number in
                [
                    unitRow(number, "lead", number * 7 % 300),
                    unitRow(number, "coordinating", number * 11 % 300),
                ]
            })
        try session.insert(
            into: "task_directive", columns: ["task_id", "position", "number", "directive_id"],
            rows: (0..<count).lazy.map { number in
                let directive = Int64(number * 13 % 100 + 1)
                return [
                    .integer(Int64(number + 1)), .integer(0), .text("\(directive)-CT/TW"),
                    .integer(directive),
                ]
            })
    }
}

private func unitRow(_ task: Int, _ role: String, _ unit: Int) -> [Value] {
    let (name, key) = ("Sở thứ \(unit)", "so thu \(unit)")
    return [.integer(Int64(task + 1)), .text(role), .integer(0), .text(name), .text(key)]
}

private let taskColumns = [
    "id", "conference_id", "number", "state", "revision", "priority", "text", "search_key", "deadline",
    "due_on",
    "first_due_on", "range_start", "range_end", "rule", "reason", "assigned_on", "finished_on", "closed_on",
    "created_at", "updated_at",
]

/// A task of the last eight years: of the older ones nearly all are closed, of the last quarter's a half.
private func taskRow(
    _ number: Int, of count: Int, _ conferences: Int, _ chance: inout SeededRandom
) -> [Value] {
    let conference = number % conferences
    let assigned = today.adding(days: -conference * 2900 / conferences)
    let due = assigned.adding(days: Int.random(in: 20...120, using: &chance))
    let age = today.dayNumber - assigned.dayNumber
    let isOpen = Int.random(in: 0..<100, using: &chance) < (age < 90 ? 50 : 1)
    let finished = due.adding(days: Int.random(in: -15...8, using: &chance))
    let isDone = !isOpen && finished <= today
    let text = (0..<12).map { _ in words[Int.random(in: 0..<words.count, using: &chance)] }
        .joined(separator: " ")
    let folded = UnitNaming.searchKey(text)
    let day: Value = isDone ? .text(finished.description) : .null
    return [
        .integer(Int64(number + 1)), .integer(Int64(conference + 1)),
        .integer(Int64(number / conferences + 1)),
        .text(isDone ? "done" : "assigned"), .integer(1), .text("normal"), .text(text), .text(folded),
        .text(due.vietnamese), .text(due.description), .text(due.description), .integer(0), .integer(0),
        .text("table"), .null, .text(assigned.description), day, day, .integer(0), .integer(0),
    ]
}

private func measureLists(_ store: Store, count: Int) async throws {
    func page(_ change: (inout TaskFilter) -> Void) -> TaskFilter {
        var filter = TaskFilter()
        filter.order = .due
        filter.limit = 50
        change(&filter)
        return filter
    }
    let open = Set(TaskState.allCases.filter(\.isOpen))
    let questions: [(String, TaskFilter)] = [
        ("open, by due date", page { $0.states = open }),
        ("all, by due date", page { _ in }),
        (
            "done, page 100",
            page {
                $0.states = [.done]; $0.offset = 5000
            }
        ),
        ("overdue", page { $0.overdueOn = today }),
        (
            "one conference",
            page {
                $0.conference = "hoi-nghi-7"; $0.order = .number
            }
        ),
        ("all, by conference", page { $0.order = .number }),
        (
            "one unit, open",
            page {
                $0.unitKey = "so thu 77"; $0.states = open
            }
        ),
        ("one directive", page { $0.directive = "25-CT/TW" }),
        ("search, usual words", page { $0.search = "kinh phi" }),
        ("search, words of no task", page { $0.search = "khong co chu nay" }),
    ]
    let ids = (0..<50).map { Identifier<TrackedTask>(rawValue: Int64($0 * 97 % count + 1)) }
    let limit = try await fastestRead(store) { _ = try $0.tasks(ids) }
    for (name, filter) in questions {
        report(
            "  page of 50: \(name)", try await fastestRead(store) { _ = try $0.tasks(filter) },
            limit: "50 by identity", limit)
    }
    report(
        "  directive view",
        try await fastestRead(store) { _ = try $0.directiveView("25-CT/TW", today: today, limit: 50) },
        limit: "50 by identity", limit)
    let from = today.adding(days: -90)
    report(
        "  period's figures, in all",
        try await fastestRead(store) { _ = try $0.figures(from: from, through: today, today: today) },
        limit: "50 by identity", limit)
    report(
        "  period's figures, by unit",
        try await fastestRead(store) { _ = try $0.figuresByUnit(from: from, through: today, today: today) },
        limit: "50 by identity", limit)
    report(
        "  period's figures, by directive",
        try await fastestRead(store) {
            _ = try $0.figuresByDirective(from: from, through: today, today: today)
        },
        limit: "50 by identity", limit)
}

private func measureReminders(_ store: Store) async throws {
    let office = TestOffice(on: store)
    for (name, day) in [("first run", today), ("the next day", today.adding(days: 1))] {
        office.clock.move(to: day)
        let began = ContinuousClock.now
        let outcome = try await office.perform(RemindTasks())
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        print(
            "  reminders, \(name): \(milliseconds(seconds)), \(outcome.tasks) tasks, \(outcome.digests) digests"
        )
    }
    let again = try await fastestWrite(office)
    print("  reminders, nothing new: \(milliseconds(again))")
}

private func fastestRead(_ store: Store, _ body: @escaping @Sendable (Records) throws -> Void) async throws
    -> Double
{
    var best = Double.infinity
    for _ in 0..<5 {
        let began = ContinuousClock.now
        try await store.read(body)
        best = min(best, (ContinuousClock.now - began) / .seconds(1))
    }
    return best
}

private func fastestWrite(_ office: TestOffice) async throws -> Double {
    var best = Double.infinity
    for _ in 0..<3 {
        let began = ContinuousClock.now
        _ = try await office.perform(RemindTasks())
        best = min(best, (ContinuousClock.now - began) / .seconds(1))
    }
    return best
}
