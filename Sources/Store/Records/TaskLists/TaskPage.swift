import Conferences
import Database

extension TaskSelection {
    /// More keys than this are not walked along side by side.
    private static let manyKeys = 16

    /// The identities of a page.
    ///
    /// Few tasks are sorted. Many are walked through in the list's own order, along an index that has it, and the
    /// walk ends with the page.
    func page(limit: Int) -> SQL {
        let driver = lists.first
        if small != nil || (driver?.keys.count ?? 1) > Self.manyKeys { return sorted(limit) }
        switch filter.order {
        case .number: return newest(driver, limit)
        case .due: return due(driver, limit)
        }
    }

    private func sorted(_ limit: Int) -> SQL {
        let order: SQL =
            switch filter.order {
            case .number: "first_day DESC, slug, task.number"
            // Not the index's own expression: it would lead past all tasks there are.
            case .due: "coalesce(task.due_on, '9999') || '', task.id"
            }
        return """
            SELECT task.id AS id FROM \(members)task CROSS JOIN conference
            WHERE conference.id = task.conference_id AND \(condition) ORDER BY \(order) LIMIT \(limit) OFFSET \(filter.offset)
            """
    }

    /// By conference, the newest first, and number. CROSS JOIN keeps the order of the tables.
    private func newest(_ driver: TaskList?, _ limit: Int) -> SQL {
        let others = others(walking: driver)
        guard let driver, !driver.keys.isEmpty else {
            let after: SQL = cursor.map { " AND \($0.newest("task.number"))" } ?? ""
            let all = Self.joined(others + times("task", due: "coalesce(task.due_on, '9999')"))
            return """
                SELECT task.id AS id FROM conference CROSS JOIN task
                WHERE task.conference_id = conference.id AND \(driver == nil ? all : "1 = 0")\(after)
                ORDER BY first_day DESC, slug, task.number LIMIT \(limit) OFFSET \(filter.offset)
                """
        }
        let after: SQL = cursor.map { " AND \($0.newest("along.task_number"))" } ?? ""
        let times = Self.joined(times("along", due: "along.due_on"))
        let parts = driver.keys.map { key -> SQL in
            """
            SELECT * FROM (SELECT DISTINCT first_day, slug, along.task_number AS number, along.task_id AS id
                FROM conference CROSS JOIN \(driver.table) AS along\(join(others))
                WHERE along.conference_id = conference.id AND \(key.condition("along"))\(driver.role)
                    AND \(times)\(also(others))\(after)
                ORDER BY first_day DESC, slug, along.task_number
                LIMIT \(limit + filter.offset)) AS of_key
            """
        }
        return """
            SELECT id FROM (\(united(parts))) AS of_keys
            ORDER BY first_day DESC, slug, number LIMIT \(limit) OFFSET \(filter.offset)
            """
    }

    /// The task's own row, where something is asked of it.
    private func join(_ others: [SQL]) -> SQL { others.isEmpty ? "" : " CROSS JOIN task" }

    private func also(_ others: [SQL]) -> SQL {
        others.isEmpty ? "" : " AND task.id = along.task_id AND \(Self.joined(others))"
    }

    /// By due date: each state, of each key, along its own index.
    private func due(_ driver: TaskList?, _ limit: Int) -> SQL {
        let states = (filter.states ?? Set(TaskState.allCases)).map(\.rawValue)
            .filter { filter.overdueOn == nil || Records.awaiting.contains($0) }.sorted()
        let others = others(walking: driver)
        let end = limit + filter.offset
        var parts: [SQL] = []
        for state in states {
            guard let driver else {
                let day: SQL = "coalesce(task.due_on, '9999')"
                parts.append(
                    """
                    SELECT * FROM (SELECT task.id AS id, \(day) AS due FROM task
                        WHERE task.state = \(state) AND \(Self.joined(others))\(range(day, "task.id", span: "task.span"))
                        ORDER BY \(day), task.id LIMIT \(end)) AS of_state
                    """)
                continue
            }
            for key in driver.keys {
                parts.append(
                    """
                    SELECT * FROM (SELECT DISTINCT along.task_id AS id, along.due_on AS due
                        FROM \(driver.table) AS along\(join(others))
                        WHERE along.state = \(state) AND \(key.condition("along"))\(driver.role)
                            \(range("along.due_on", "along.task_id", span: "along.span"))\(also(others))
                        ORDER BY along.due_on, along.task_id LIMIT \(end)) AS of_state
                    """)
            }
        }
        return """
            SELECT id FROM (\(united(parts))) AS of_states ORDER BY due, id
            LIMIT \(limit) OFFSET \(filter.offset)
            """
    }

    /// The days between which the walk goes, by the columns that it goes along.
    private func range(_ day: SQL, _ id: SQL, span: SQL) -> SQL {
        var range: SQL = filter.overdueOn == nil ? "" : " AND \(span) IS NOT NULL"
        if let from = filter.dueFrom { range = "\(range) AND \(day) >= \(from)" }
        if let to = filter.dueThrough { range = "\(range) AND \(day) <= \(to)" }
        if let before = filter.overdueOn { range = "\(range) AND \(day) < \(before)" }
        // The first comparison alone finds the place in the index.
        if let cursor {
            range = "\(range) AND \(day) >= \(cursor.due) AND (\(day), \(id)) > (\(cursor.due), \(cursor.id))"
        }
        return range
    }

    private func united(_ parts: [SQL]) -> SQL {
        let union: SQL = lists.isEmpty ? " UNION ALL " : " UNION "
        guard let first = parts.first else {
            return "SELECT id, '' AS due, '' AS first_day, '' AS slug, 0 AS number FROM task WHERE 1 = 0"
        }
        return parts.dropFirst().reduce(first) { "\($0)\(union)\($1)" }
    }
}
