package import Conferences
import Database

/// One line of a period's report.
package struct FigureGroup: Sendable, Hashable {
    /// The unit's name or the directive's number; `nil` for tasks without.
    package var name: String?
    package var unit: Identifier<OfficeUnit>?
    package var figures: TaskFigures

    package init(name: String?, unit: Identifier<OfficeUnit>?, figures: TaskFigures) {
        self.name = name
        self.unit = unit
        self.figures = figures
    }
}

extension Records {
    /// The figures of all tasks over a period.
    ///
    /// - Parameters:
    ///   - today: what is open is overdue by this day, where it lies within the period.
    package func figures(
        from: CalendarDate, through to: CalendarDate, today: CalendarDate
    ) throws -> TaskFigures {
        let period = FigurePeriod(from: from, to: to, today: today)
        var figures = TaskFigures()
        try session.forEach(
            """
            SELECT kind, carried, count(*) AS number FROM (\(period.tasks("task", "1 AS one")))
                AS followed GROUP BY kind, carried
            """
        ) { try figures.add($0) }
        return figures
    }

    /// The figures of the tasks that an officer's unit leads.
    package func figures(
        from: CalendarDate, through to: CalendarDate, today: CalendarDate, of charge: UnitCharge
    ) throws -> TaskFigures {
        let period = FigurePeriod(from: from, to: to, today: today)
        let keys = try keys(of: charge).map { $0.condition("task_unit") }
        guard let first = keys.first else { return TaskFigures() }
        let any = keys.dropFirst().reduce(first) { "\($0) OR \($1)" }
        var figures = TaskFigures()
        // A unit that took another over may lead a task under both names.
        try session.forEach(
            """
            SELECT kind, carried, count(DISTINCT task_id) AS number
            FROM (\(period.tasks("task_unit", "task_id", role: " AND role = 'lead' AND (\(any))"))) AS followed
            GROUP BY kind, carried
            """
        ) { try figures.add($0) }
        return figures
    }

    /// The same by lead unit. A task with several lead units counts for each of them.
    package func figuresByUnit(
        from: CalendarDate, through to: CalendarDate, today: CalendarDate
    ) throws -> [FigureGroup] {
        let period = FigurePeriod(from: from, to: to, today: today)
        let columns: SQL = "unit_id, CASE WHEN unit_id IS NULL THEN search_key END AS unknown, task_id"
        var groups: [UnitKey: TaskFigures] = [:]
        var examples: [UnitKey: Identifier<TrackedTask>] = [:]
        try session.forEach(
            """
            SELECT unit_id, unknown, kind, carried, count(*) AS number, min(task_id) AS example
            FROM (\(period.tasks("task_unit", columns, role: " AND role = 'lead'"))) AS followed
            GROUP BY unit_id, unknown, kind, carried
            """
        ) { row in
            let key = UnitKey(unit: try row.get("unit_id"), name: try row.get("unknown"))
            try groups[key, default: TaskFigures()].add(row)
            let example: Identifier<TrackedTask> = try row.get("example")
            examples[key] = min(examples[key] ?? example, example)
        }
        let names = try names(of: examples)
        return groups.map { FigureGroup(name: names[$0.key], unit: $0.key.unit, figures: $0.value) }
    }

    /// The same by directive. A task under several directives counts for each of them.
    package func figuresByDirective(
        from: CalendarDate, through to: CalendarDate, today: CalendarDate
    ) throws -> [FigureGroup] {
        let period = FigurePeriod(from: from, to: to, today: today)
        var groups: [String: TaskFigures] = [:]
        // Those without a directive are what is left of all, once each of the others is taken away.
        var none = try figures(from: from, through: to, today: today)
        try session.forEach(
            """
            SELECT directive, kind, carried, count(*) AS number,
                count(CASE WHEN position = 0 THEN 1 END) AS firsts
            FROM (\(period.tasks("task_directive", "number AS directive, position"))) AS followed
            GROUP BY directive, kind, carried
            """
        ) { row in
            try groups[row.get("directive"), default: TaskFigures()].add(row)
            try none.add(row, times: -(try row.get("firsts", as: Int.self)))
        }
        let named = groups.sorted { $0.key < $1.key }.map {
            FigureGroup(name: $0.key, unit: nil, figures: $0.value)
        }
        return (none == TaskFigures() ? [] : [FigureGroup(name: nil, unit: nil, figures: none)]) + named
    }

    /// How tasks write the names of units, each by one task that names it.
    private func names(of examples: [UnitKey: Identifier<TrackedTask>]) throws -> [UnitKey: String] {
        var names: [UnitKey: String] = [:]
        let leads = try leadUnits(of: examples.values.sorted())
        for (key, example) in examples {
            names[key] =
                leads[example]?.first {
                    $0.unit == key.unit && (key.unit != nil || $0.searchKey == key.name)
                }?.name
        }
        return names
    }
}

/// A unit of the registry, or a name that the registry does not know.
private struct UnitKey: Hashable {
    let unit: Identifier<OfficeUnit>?
    let name: String?
}

/// The tasks that were to be followed in a period: assigned by its end, and not closed before it began. What was
/// called off within it does not count; a recurring task counts by its periods.
private struct FigurePeriod {
    let from: CalendarDate
    let to: CalendarDate
    let today: CalendarDate

    /// Rows with `columns`, `kind` (0 done in time, 1 done late, 2 reported, 3 not due, 4 overdue) and whether the
    /// task was carried over, each span of time along its own part of the index.
    func tasks(_ table: SQL, _ columns: SQL, role: SQL = "") -> SQL {
        let kind: SQL = """
            CASE WHEN state = 'done' AND closed_on <= \(to)
                    THEN CASE WHEN coalesce(due_on, '9999') >= finished_on THEN 0 ELSE 1 END
                WHEN coalesce(finished_on, '9999') <= \(to) THEN 2
                WHEN coalesce(due_on, '9999') >= \(min(to, today)) THEN 3 ELSE 4 END
            """
        let parts = FollowedSpan.all.map { span -> SQL in
            """
            SELECT \(columns), \(kind) AS kind, CASE WHEN assigned_on < \(from) THEN 1 ELSE 0 END AS carried
            FROM \(table)
            WHERE span = \(span)\(role)
                AND assigned_on >= \(FollowedSpan.earliest(span, on: from)?.description ?? "")
                AND assigned_on <= \(to) AND coalesce(closed_on, '9999') >= \(from)
                AND (state = 'done' OR coalesce(closed_on, '9999') > \(to))
            """
        }
        return parts.dropFirst().reduce(parts[0]) { "\($0) UNION ALL \($1)" }
    }
}

extension TaskFigures {
    /// - Parameter times: how many tasks are added; as many as the row counts, where it is `nil`.
    fileprivate mutating func add(_ row: Row, times: Int? = nil) throws {
        let number = try times ?? row.get("number", as: Int.self)
        if try row.get("carried", as: Bool.self) { carriedOver += number } else { assigned += number }
        switch try row.get("kind", as: Int.self) {
        case 0: doneInTime += number
        case 1: doneLate += number
        case 2: reported += number
        case 3: notDue += number
        default: overdue += number
        }
    }
}
