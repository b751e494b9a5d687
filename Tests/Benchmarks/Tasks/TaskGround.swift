import Conferences
import Database
import Foundation
import Store
import TestSupport

/// Tasks as an office has them after eight years: of the older ones nearly all are closed, of the last quarter's a
/// half. One unit in 300 and one directive in 100 have a twentieth of all, as large bodies do; another unit began
/// only this year.
enum TaskGround {
    static let today = CalendarDate(year: 2026, month: 6, day: 15) ?? CalendarDate(dayNumber: 0)

    /// The words of tasks: syllables that are combined freely, so that most pairs of them are in some task.
    static let words = [
        "rà soát", "tổng hợp", "báo cáo", "đôn đốc", "kiểm tra", "xây dựng", "kế hoạch", "danh mục",
        "kinh phí",
        "tuyên truyền", "chuyển đổi số", "cải cách hành chính", "đất đai", "giáo dục", "y tế", "an ninh",
    ]

    static func fill(_ store: Store, count: Int) async throws {
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
                        unitRow(number, "lead", lead(of: number, conferences)),
                        unitRow(number, "coordinating", number * 11 % 300),
                    ]
                })
            try session.insert(
                into: "task_directive", columns: ["task_id", "position", "number", "directive_id"],
                rows: (0..<count).lazy.map { number in
                    let directive = Int64(number % 20 == 3 ? 25 : number * 13 % 100 + 1)
                    return [
                        .integer(Int64(number + 1)), .integer(0), .text("\(directive)-CT/TW"),
                        .integer(directive),
                    ]
                })
        }
        try await fillReports(store, count: count)
        try await fillExtensions(store, count: count)
        try await store.write {
            try $0.rebuildTaskLists()
            try $0.rebuildTaskCounts()
        }
        // What the server does by itself within minutes of such a load.
        if store.engine is PostgresEngine { try TestCluster.shared().run("VACUUM ANALYZE") }
    }

    /// Two reports on each task, the second with a figure: as many as are read where somebody asks what was done.
    private static func fillReports(_ store: Store, count: Int) async throws {
        try await store.engine.write { session in
            try session.insert(
                into: "task_report",
                columns: [
                    "id", "task_id", "reported_at", "reported_by", "text", "percent", "is_final",
                ],
                rows: (0..<count * 2).lazy.map(reportRow))
            try session.insert(
                into: "task_figure", columns: ["report_id", "position", "name", "value"],
                rows: (0..<count).lazy.map(figureRow))
        }
    }

    /// More time was granted for each tenth task; for one in a hundred somebody waits for the decision.
    private static func fillExtensions(_ store: Store, count: Int) async throws {
        try await store.engine.write { session in
            try session.insert(
                into: "task_extension",
                columns: [
                    "id", "task_id", "state", "from_on", "wanted_on", "granted_on", "reason", "asked_at",
                    "asked_by", "decided_at",
                ],
                rows: (0..<count).lazy.filter { $0 % 10 == 0 || $0 % 100 == 5 }.map { number in
                    let isAsked = number % 10 != 0
                    let wanted = today.adding(days: 30).description
                    return [
                        .integer(Int64(number + 1)), .integer(Int64(number + 1)),
                        .text(isAsked ? "asked" : "granted"), .text(today.description), .text(wanted),
                        isAsked ? .null : .text(wanted), .text("chờ số liệu"), .integer(0),
                        .text("Sở thứ \(number % 300)"), isAsked ? .null : .integer(0),
                    ]
                })
        }
    }

    private static func reportRow(_ number: Int) -> [Value] {
        let percent = Int64(number % 2 * 50 + 50)
        return [
            .integer(Int64(number + 1)), .integer(Int64(number / 2 + 1)), .integer(0),
            .text("Sở thứ \(number % 300)"), .text("Đã họp, đã gửi dự thảo"), .integer(percent), .integer(0),
        ]
    }

    private static func figureRow(_ number: Int) -> [Value] {
        [.integer(Int64(number * 2 + 2)), .integer(0), .text("số chi bộ"), .text("35")]
    }

    /// Which unit leads a task: unit 7 a twentieth of all, unit 301 only this year's.
    private static func lead(of number: Int, _ conferences: Int) -> Int {
        if number % 20 == 7 { return 7 }
        return number % conferences < conferences / 16 && number % 5 == 1 ? 301 : number * 7 % 300
    }

    private static func unitRow(_ task: Int, _ role: String, _ unit: Int) -> [Value] {
        let (name, key) = ("Sở thứ \(unit)", "so thu \(unit)")
        return [.integer(Int64(task + 1)), .text(role), .integer(0), .text(name), .text(key)]
    }

    private static let taskColumns = [
        "id", "conference_id", "number", "state", "revision", "priority", "text", "search_key", "deadline",
        "due_on",
        "first_due_on", "range_start", "range_end", "rule", "reason", "assigned_on", "finished_on",
        "closed_on",
        "created_at", "updated_at",
    ]

    private static func taskRow(
        _ number: Int, of count: Int, _ conferences: Int, _ chance: inout SeededRandom
    ) -> [Value] {
        let conference = number % conferences
        let assigned = today.adding(days: -conference * 2900 / conferences)
        let due = assigned.adding(days: Int.random(in: 20...120, using: &chance))
        let age = today.dayNumber - assigned.dayNumber
        let isOpen = Int.random(in: 0..<100, using: &chance) < (age < 90 ? 50 : 1)
        let finished = due.adding(days: Int.random(in: -15...8, using: &chance))
        let isDone = !isOpen && finished <= today
        var text = (0..<12).map { _ in words[Int.random(in: 0..<words.count, using: &chance)] }
            .joined(separator: " ")
        if number == count / 2 { text += " ngân sách" }
        let day: Value = isDone ? .text(finished.description) : .null
        return [
            .integer(Int64(number + 1)), .integer(Int64(conference + 1)),
            .integer(Int64(number / conferences + 1)),
            .text(isDone ? "done" : "assigned"), .integer(1), .text(number % 400 == 0 ? "urgent" : "normal"),
            .text(text), .text(""), .text(due.vietnamese), .text(due.description), .text(due.description),
            .integer(0), .integer(0), .text("table"), .null, .text(assigned.description), day, day,
            .integer(0), .integer(0),
        ]
    }
}
