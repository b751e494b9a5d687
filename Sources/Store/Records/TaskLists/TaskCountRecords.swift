package import Conferences
import Database

/// How many tasks there are.
package struct TaskCounts: Sendable, Hashable {
    package var states: [TaskState: Int] = [:]
    /// Those that wait for their unit and were due before today.
    package var overdue = 0

    package init() {}

    package var all: Int { states.values.reduce(0, +) }
    package var open: Int { states.reduce(0) { $0 + ($1.key.isOpen ? $1.value : 0) } }

    package subscript(state: TaskState) -> Int { states[state] ?? 0 }
}

extension Records {
    /// How many tasks match, whatever the filter's page.
    package func countTasks(_ filter: TaskFilter) throws -> Int {
        if let counts = try keptCounts(filter) { return counts.all }
        let source = try Counted(wholeSelection(filter))
        return try session.row(
            "SELECT count(\(source.one)) AS number FROM \(source.from) WHERE \(source.condition)"
        )?.get("number") ?? 0
    }

    /// How many tasks match, by state, and how many of them are overdue on a day.
    package func taskCounts(_ filter: TaskFilter, today: CalendarDate) throws -> TaskCounts {
        let source = try Counted(wholeSelection(filter))
        let kept = try keptCounts(filter)
        var counts = kept ?? TaskCounts()
        guard kept == nil else {
            counts.overdue = try overdue(source, today)
            return counts
        }
        try session.forEach(
            """
            SELECT \(source.state) AS state, count(\(source.one)) AS number FROM \(source.from)
            WHERE \(source.condition) GROUP BY \(source.state)
            """
        ) { counts.states[try $0.get("state")] = try $0.get("number") }
        counts.overdue = try overdue(source, today)
        return counts
    }

    private func overdue(_ source: Counted, _ today: CalendarDate) throws -> Int {
        try session.row(
            """
            SELECT count(\(source.one)) AS number FROM \(source.from)
            WHERE \(source.condition) AND \(source.state) IN \(list: Self.awaiting)
                AND \(source.due) < \(today) AND \(source.span) IS NOT NULL
            """)?.get("number") ?? 0
    }

    /// The counts that are kept, where nothing but states is asked for; `nil` where they do not tell.
    private func keptCounts(_ filter: TaskFilter) throws -> TaskCounts? {
        var plain = TaskFilter(states: filter.states)
        (plain.order, plain.limit, plain.offset) = (filter.order, filter.limit, filter.offset)
        (plain.few, plain.after, plain.isLead) = (filter.few, filter.after, filter.isLead)
        guard plain == filter else { return nil }
        var counts = TaskCounts()
        try session.forEach("SELECT state, tasks FROM task_count WHERE tasks > 0") { row in
            let state: TaskState = try row.get("state")
            guard filter.states?.contains(state) ?? true else { return }
            counts.states[state] = try row.get("tasks")
        }
        return counts
    }

    private func wholeSelection(_ filter: TaskFilter) throws -> TaskSelection {
        var filter = filter
        filter.after = nil
        return try select(filter)
    }
}

/// Where tasks are counted: beside a unit or a directive, where nothing else is asked of them, for there an index
/// holds all of it; among the tasks otherwise.
private struct Counted {
    let from: SQL
    let condition: SQL
    let one: SQL
    let state: SQL
    let due: SQL
    let span: SQL

    init(_ selection: TaskSelection) {
        let filter = selection.filter
        var plain = TaskFilter(states: filter.states)
        plain.few = filter.few
        (plain.order, plain.limit, plain.offset) = (filter.order, filter.limit, filter.offset)
        (plain.unit, plain.unitKey, plain.isLead) = (filter.unit, filter.unitKey, filter.isLead)
        (plain.directive, plain.charge) = (filter.directive, filter.charge)
        guard plain == filter, selection.lists.count == 1, let list = selection.lists.first,
            let keys = list.condition("counted")
        else {
            from = "\(selection.members)task"
            condition = selection.condition
            (one, state, due, span) = ("*", "task.state", "coalesce(task.due_on, '9999')", "task.span")
            return
        }
        let states: SQL = filter.states.map { " AND state IN \(list: $0.map(\.rawValue).sorted())" } ?? ""
        from = "\(list.table) AS counted"
        condition = "\(keys)\(states)"
        (one, state, due, span) = ("DISTINCT task_id", "state", "due_on", "span")
    }
}
