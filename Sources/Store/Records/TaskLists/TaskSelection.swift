import Conferences
import Database

/// What leads to tasks: a unit, a unit's name, or a directive's number.
enum TaskKey {
    case unit(Int64)
    case name(String)
    case directive(String)

    /// - Parameter isPlain: whether an index on the key itself is to be used.
    func condition(_ table: SQL, isPlain: Bool = true) -> SQL {
        switch self {
        case .unit(let id):
            isPlain ? "\(table).unit_id = \(id)" : "\(table).unit_id + 0 = \(id)"
        case .name(let name):
            isPlain ? "\(table).search_key = \(name)" : "\(table).search_key || '' = \(name)"
        case .directive(let number):
            isPlain ? "\(table).number = \(number)" : "\(table).number || '' = \(number)"
        }
    }
}

/// The tasks of some units, or under some directives.
struct TaskList {
    let table: SQL
    let keys: [TaskKey]
    var isLead = false

    var role: SQL { isLead ? " AND role = 'lead'" : "" }

    /// The tasks' identities; one that is there twice may come twice.
    var set: SQL {
        guard let condition = condition(table) else { return "SELECT id FROM task WHERE 1 = 0" }
        return "SELECT task_id AS id FROM \(table) WHERE \(condition)"
    }

    /// What is true of its rows; `nil` where it has no keys.
    ///
    /// One condition and no union of one query for each key: SQLite would compute anew, for each part of a union,
    /// whatever its rows are compared with.
    func condition(_ name: SQL) -> SQL? {
        let (units, names, numbers) = keys.reduce(into: ([Int64](), [String](), [String]())) { all, key in
            switch key {
            case .unit(let id): all.0.append(id)
            case .name(let name): all.1.append(name)
            case .directive(let number): all.2.append(number)
            }
        }
        let any: [SQL] = [
            units.isEmpty ? nil : "\(name).unit_id IN \(list: Records.padded(units))" as SQL,
            names.isEmpty ? nil : "\(name).search_key IN \(list: Records.padded(names))" as SQL,
            numbers.isEmpty ? nil : "\(name).number IN \(list: Records.padded(numbers))" as SQL,
        ].compactMap { $0 }
        guard let first = any.first else { return nil }
        let either = any.dropFirst().reduce(first) { "\($0) OR \($1)" }
        return "(\(either))\(role)"
    }

    /// Whether the row of `task` that one stands on is among them.
    var holds: SQL {
        guard let first = keys.first else { return "1 = 0" }
        let any = keys.dropFirst().reduce(first.condition("listed", isPlain: false)) {
            "\($0) OR \($1.condition("listed", isPlain: false))"
        }
        return """
            EXISTS (SELECT 1 FROM \(table) AS listed WHERE listed.task_id = task.id AND (\(any))\(role))
            """
    }
}

/// A filter with its names looked up, and how the tasks that it finds are reached.
struct TaskSelection {
    let filter: TaskFilter
    /// What must be true of a task's own row, beside its state and its days.
    var conditions: [SQL] = []
    /// Units and directives, each list of which must hold the task.
    var lists: [TaskList] = []
    /// Sets of identities that every task found is in.
    var sets: [SQL] = []
    /// One of the sets, where it is small enough to look at each of its tasks.
    var small: SQL?
    /// What must be true of a task after the cursor.
    var cursor: TaskCursor?

    /// What `task` is joined to: the few, first of all. CROSS JOIN keeps the order of the tables.
    var members: SQL {
        small.map { "(SELECT DISTINCT id FROM (\($0)) AS few) AS members CROSS JOIN " } ?? ""
    }

    /// What is true of all tasks found, by `task` and ``members``.
    var condition: SQL {
        var all = conditions + times("task", due: "coalesce(task.due_on, '9999')")
        if small != nil { all.insert("task.id = members.id", at: 0) }
        if let cursor { all.append(cursor.condition(filter.order)) }
        // Whoever walks through few asks of each; whoever has nothing better begins with the list.
        all += lists.map { small == nil ? "task.id IN (\($0.set))" : $0.holds }
        return Self.joined(all)
    }

    /// What is asked of states and days, which stand beside units and directives, too.
    ///
    /// - Parameter due: the column that holds the due date, `9999` for none.
    func times(_ table: SQL, due: SQL) -> [SQL] {
        var all: [SQL] = []
        if let states = filter.states {
            all.append("\(table).state IN \(list: states.map(\.rawValue).sorted())")
        }
        if let day = filter.overdueOn {
            all.append(
                """
                \(table).state IN \(list: Records.awaiting) AND \(due) < \(day) AND \(table).span IS NOT NULL
                """)
        }
        if let from = filter.dueFrom { all.append("\(due) >= \(from)") }
        if let to = filter.dueThrough { all.append("\(due) <= \(to)") }
        return all
    }

    /// What must be looked up of each task where one walks along an order and begins with another list; nothing,
    /// where all that is asked stands beside that list.
    func others(walking driver: TaskList?) -> [SQL] {
        conditions + lists.dropFirst(driver == nil ? 0 : 1).map(\.holds)
    }

    static func joined(_ all: [SQL]) -> SQL {
        all.dropFirst().reduce(all.first ?? "1 = 1") { "\($0) AND \($1)" }
    }
}

/// Where the page before ended.
struct TaskCursor {
    let id: Int64
    let number: Int
    let due: String
    let firstDay: String
    let slug: String

    func condition(_ order: TaskFilter.Order) -> SQL {
        switch order {
        case .due: "(coalesce(task.due_on, '9999'), task.id) > (\(due), \(id))"
        case .number: newest("task.number")
        }
    }

    /// - Parameter taskNumber: the column that holds the task's number.
    func newest(_ taskNumber: SQL) -> SQL {
        """
        conference.first_day <= \(firstDay)
            AND (conference.first_day < \(firstDay) OR (conference.slug, \(taskNumber)) > (\(slug), \(number)))
        """
    }
}
