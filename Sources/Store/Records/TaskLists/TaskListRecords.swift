package import Conferences
import Database

// What stands beside a task only so that lists, reports and searches find it. Whatever stores a task keeps it up.

extension Records {
    /// Writes the state and the days of a task beside its units and directives.
    func mirror(_ task: Identifier<TrackedTask>) throws {
        try mirror(where: "task_id = \(task)")
    }

    private func mirror(where condition: SQL) throws {
        for table in ["task_unit", "task_directive"] as [SQL] {
            try session.run(
                """
                UPDATE \(table) SET (conference_id, task_number, state, due_on, assigned_on, closed_on,
                        finished_on, span) = (
                    SELECT conference_id, number, state, coalesce(due_on, '9999'), assigned_on,
                        coalesce(closed_on, '9999'), finished_on, span
                    FROM task WHERE task.id = \(table).task_id)
                WHERE \(condition)
                """)
        }
    }

    /// Keeps the index of words up with a task's text.
    ///
    /// - Parameter before: the words that it had, in the form to search by; `nil` for a new task.
    func indexWords(of task: TrackedTask, before: String?) throws {
        guard before != task.searchKey else { return }
        let row = try session.row("SELECT place FROM task WHERE id = \(task.id)")
        guard let place = try row?.get("place", as: Int64?.self) else { return }
        let old = Set((before ?? "").split(separator: " ").map(String.init))
        let new = Set(task.searchKey.split(separator: " ").map(String.init))
        try index(
            [TaskWordChange(place: place, added: new.subtracting(old), removed: old.subtracting(new))])
    }

    /// Whether a task is one of an officer's unit.
    package func isTask(_ task: Identifier<TrackedTask>, of charge: UnitCharge) throws -> Bool {
        let list = TaskList(table: "task_unit", keys: try keys(of: charge))
        return try session.row("SELECT 1 AS one FROM task WHERE id = \(task) AND \(list.holds)") != nil
    }

    /// Works out anew all that stands beside tasks only to find them.
    package func rebuildTaskLists() throws {
        try session.run("DELETE FROM task_word")
        var place: Int64 = 0
        var changes: [TaskWordChange] = []
        var last: Int64?
        while true {
            let rows = try session.rows(
                """
                SELECT id, text, assigned_on, closed_on, state, rrule, series_id FROM task
                WHERE id > \(last ?? .min) ORDER BY id LIMIT 4096
                """)
            for row in rows {
                place += 1
                let (id, text): (Int64, String) = (try row.get("id"), try row.get("text"))
                last = id
                let words = TaskWords.words(text)
                try session.run(
                    """
                    UPDATE task SET place = \(place), search_key = \(words.joined(separator: " ")),
                        span = \(try Self.span(row)) WHERE id = \(id)
                    """)
                changes.append(TaskWordChange(place: place, added: Set(words), removed: []))
            }
            // A block at a time: its words are written once.
            let full = rows.isEmpty ? changes.count : changes.count / TaskBlock.size * TaskBlock.size
            try index(Array(changes.prefix(full)))
            changes.removeFirst(full)
            if rows.isEmpty { break }
        }
        try mirror(where: "1 = 1")
    }

    private static func span(_ row: Row) throws -> Int? {
        let assigned: CalendarDate? = try row.get("assigned_on")
        let (state, series): (TaskState, Int64?) = (try row.get("state"), try row.get("series_id"))
        let rule: String? = try row.get("rrule")
        guard let assigned, state != .proposed, series != nil || rule == nil else { return nil }
        return FollowedSpan.of(assigned: assigned, closed: try row.get("closed_on"))
    }
}
