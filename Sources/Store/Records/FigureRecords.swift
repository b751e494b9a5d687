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
        try session.row(
            "SELECT \(Self.sums(from, to, today)) FROM task WHERE \(Self.followed(from, to))"
        ).map(TaskFigures.init) ?? TaskFigures()
    }

    /// The same by lead unit. A task with several lead units counts for each of them.
    package func figuresByUnit(
        from: CalendarDate, through to: CalendarDate, today: CalendarDate
    ) throws -> [FigureGroup] {
        try session.rows(
            """
            SELECT task_unit.unit_id AS unit_id, min(task_unit.name) AS name, \(Self.sums(from, to, today))
            FROM task JOIN task_unit ON task_id = task.id AND role = 'lead'
            WHERE \(Self.followed(from, to))
            GROUP BY task_unit.unit_id, CASE WHEN task_unit.unit_id IS NULL THEN task_unit.search_key END
            """
        ).map {
            FigureGroup(
                name: try $0.get("name"), unit: try $0.get("unit_id"), figures: try TaskFigures($0))
        }
    }

    /// The same by directive. A task under several directives counts for each of them.
    package func figuresByDirective(
        from: CalendarDate, through to: CalendarDate, today: CalendarDate
    ) throws -> [FigureGroup] {
        try session.rows(
            """
            SELECT task_directive.number AS name, \(Self.sums(from, to, today))
            FROM task LEFT JOIN task_directive ON task_id = task.id
            WHERE \(Self.followed(from, to)) GROUP BY task_directive.number ORDER BY task_directive.number
            """
        ).map { FigureGroup(name: try $0.get("name"), unit: nil, figures: try TaskFigures($0)) }
    }

    /// The tasks that were to be followed in a period: assigned by its end, and not closed before it began. What
    /// was called off within it does not count; a recurring task counts by its periods.
    private static func followed(_ from: CalendarDate, _ to: CalendarDate) -> SQL {
        """
        task.assigned_on <= \(to) AND task.state <> 'proposed'
            AND (task.closed_on IS NULL OR (task.closed_on >= \(from)
                AND (task.state = 'done' OR task.closed_on > \(to))))
            AND (task.rrule IS NULL OR task.series_id IS NOT NULL)
        """
    }

    private static func sums(_ from: CalendarDate, _ to: CalendarDate, _ today: CalendarDate) -> SQL {
        let done: SQL = "task.state = 'done' AND task.closed_on <= \(to)"
        let open: SQL = "(task.state <> 'done' OR task.closed_on > \(to))"
        let inTime: SQL = "coalesce(task.due_on, '9999') >= task.finished_on"
        let reported: SQL = "coalesce(task.finished_on, '9999') <= \(to)"
        let isDue: SQL = "coalesce(task.due_on, '9999') < \(min(to, today))"
        return """
            count(CASE WHEN task.assigned_on < \(from) THEN 1 END) AS carried_over,
            count(CASE WHEN task.assigned_on >= \(from) THEN 1 END) AS assigned,
            count(CASE WHEN \(done) AND \(inTime) THEN 1 END) AS done_in_time,
            count(CASE WHEN \(done) AND NOT (\(inTime)) THEN 1 END) AS done_late,
            count(CASE WHEN \(open) AND \(reported) THEN 1 END) AS reported,
            count(CASE WHEN \(open) AND NOT (\(reported)) AND NOT (\(isDue)) THEN 1 END) AS not_due,
            count(CASE WHEN \(open) AND NOT (\(reported)) AND \(isDue) THEN 1 END) AS overdue
            """
    }
}

extension TaskFigures {
    fileprivate init(_ row: Row) throws {
        self.init()
        carriedOver = try row.get("carried_over")
        assigned = try row.get("assigned")
        doneInTime = try row.get("done_in_time")
        doneLate = try row.get("done_late")
        reported = try row.get("reported")
        notDue = try row.get("not_due")
        overdue = try row.get("overdue")
    }
}
