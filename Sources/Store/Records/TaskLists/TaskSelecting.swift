import Conferences
import Database

extension Records {
    /// Looks up what a filter names, and finds out how its tasks are best reached.
    func select(_ filter: TaskFilter) throws -> TaskSelection {
        var selection = TaskSelection(filter: filter)
        selection.conditions = rowConditions(filter)
        selection.lists = try lists(filter)
        selection.sets = selection.lists.map(\.set) + sets(filter)
        try addSearch(to: &selection)
        if let reference = filter.after { selection.cursor = try cursor(reference) }
        if selection.small == nil {
            selection.small = try selection.sets.first { try isSmall($0, filter.few) }
        }
        if selection.small == nil, selection.lists.count > 1 {
            selection.small = try common(selection.lists[0], selection.lists[1], filter.few)
        }
        return selection
    }

    /// The tasks that two long lists have in common, where they are few: walking along the one would pass by all
    /// that the other does not have.
    private func common(_ one: TaskList, _ other: TaskList, _ few: Int) throws -> SQL? {
        let ids: [Identifier<TrackedTask>] = try session.rows(
            """
            SELECT id FROM (\(one.set)) AS members WHERE id IN (\(other.set)) LIMIT \(few + 1)
            """
        ).map { try $0.get("id") }
        guard ids.count <= few else { return nil }
        return "SELECT id FROM task WHERE id IN \(list: Self.padded(ids))"
    }

    private func isSmall(_ set: SQL, _ few: Int) throws -> Bool {
        let count = try session.row(
            """
            SELECT count(*) AS number FROM (
                SELECT 1 AS one FROM (\(set)) AS members LIMIT \(few + 1)) AS counted
            """)?.get("number", as: Int.self)
        return (count ?? 0) <= few
    }

    /// Few tasks have all the words: they are named. Many have: along any order they come soon.
    private func addSearch(to selection: inout TaskSelection) throws {
        let words = TaskWords.words(selection.filter.search ?? "")
        guard !words.isEmpty else { return }
        for word in words {
            // As LIKE would say it. But of what is like something PostgreSQL believes that hardly anything is, and
            // looks at all tasks to sort those few, where one walks along the order and finds many at once.
            selection.conditions.append(
                "replace(' ' || task.search_key, \(" " + word), '') <> ' ' || task.search_key")
        }
        guard let places = try places(ofWords: words, limit: selection.filter.few) else { return }
        selection.small = "SELECT id FROM task WHERE place IN \(list: Self.padded(places))"
    }

    private func rowConditions(_ filter: TaskFilter) -> [SQL] {
        var conditions: [SQL] = []
        if let slug = filter.conference {
            conditions.append("task.conference_id = (SELECT id FROM conference WHERE slug = \(slug))")
        }
        if let priority = filter.priority { conditions.append("task.priority = \(priority.rawValue)") }
        if let tag = filter.tag {
            conditions.append(
                """
                EXISTS (SELECT 1 FROM task_tag WHERE task_tag.task_id = task.id
                    AND task_tag.search_key || '' = \(tag))
                """)
        }
        if let parent = filter.parent {
            conditions.append(
                """
                task.parent_id = (SELECT whole.id FROM task AS whole JOIN conference
                        ON conference.id = whole.conference_id
                    WHERE slug = \(filter.conference) AND whole.number = \(parent))
                """)
        }
        if filter.isTouched {
            conditions.append(
                "task.id IN (SELECT task_id FROM task_correction WHERE seen_at IS NULL)")
        }
        if let states = filter.extended { conditions.append("task.id IN (\(extended(states)))") }
        return conditions
    }

    private func extended(_ states: Set<TaskExtension.State>) -> SQL {
        "SELECT task_id AS id FROM task_extension WHERE state IN \(list: states.map(\.rawValue).sorted())"
    }

    /// Sets that may be small, those first that most likely are.
    private func sets(_ filter: TaskFilter) -> [SQL] {
        var sets: [SQL] = []
        if filter.parent != nil {
            sets.append("SELECT id FROM task WHERE parent_id IS NOT NULL")
        }
        if filter.isTouched { sets.append("SELECT task_id AS id FROM task_correction WHERE seen_at IS NULL") }
        if let states = filter.extended { sets.append(extended(states)) }
        if let tag = filter.tag {
            sets.append("SELECT task_id AS id FROM task_tag WHERE search_key = \(tag)")
        }
        if let slug = filter.conference {
            sets.append(
                """
                SELECT id FROM task WHERE conference_id = (SELECT id FROM conference WHERE slug = \(slug))
                """)
        }
        if let priority = filter.priority, priority != .normal {
            sets.append(
                "SELECT id FROM task WHERE priority = \(priority.rawValue) AND priority <> 'normal'")
        }
        if let states = filter.states {
            sets.append("SELECT id FROM task WHERE state IN \(list: states.map(\.rawValue).sorted())")
        }
        if filter.overdueOn != nil {
            sets.append("SELECT id FROM task WHERE state IN \(list: Self.awaiting)")
        }
        // Days are ten characters, and sort before what stands for no day.
        if filter.dueFrom != nil || filter.dueThrough != nil {
            sets.append(
                """
                SELECT id FROM task WHERE coalesce(due_on, '9999') >= \(filter.dueFrom?.description ?? "")
                    AND coalesce(due_on, '9999') <= \(filter.dueThrough?.description ?? "9999")
                """)
        }
        return sets
    }

    private func lists(_ filter: TaskFilter) throws -> [TaskList] {
        var lists: [TaskList] = []
        if let charge = filter.charge {
            lists.append(TaskList(table: "task_unit", keys: try keys(of: charge)))
        }
        if let unit = filter.unit {
            let keys = try followed(by: unit).map(TaskKey.unit)
            lists.append(TaskList(table: "task_unit", keys: keys, isLead: filter.isLead))
        }
        if let part = filter.unitKey {
            let names = try distinct("search_key", of: "task_unit") { known in
                "\(known) LIKE \("%" + likeEscaped(part) + "%") ESCAPE '\\'"
            }
            lists.append(
                TaskList(table: "task_unit", keys: names.map(TaskKey.name), isLead: filter.isLead))
        }
        if let number = filter.directive {
            let numbers = try directiveNumbers(meant: number)
            lists.append(TaskList(table: "task_directive", keys: numbers.map(TaskKey.directive)))
        }
        if let numbers = filter.directives {
            lists.append(TaskList(table: "task_directive", keys: numbers.map(TaskKey.directive)))
        }
        return lists
    }

    /// What an officer's tasks are found by.
    func keys(of charge: UnitCharge) throws -> [TaskKey] {
        guard let unit = charge.unit else { return [.name(charge.key)] }
        return try followed(by: unit).map(TaskKey.unit)
    }

    /// The numbers in tasks that a number, whole or only its serial, means.
    func directiveNumbers(meant number: String) throws -> [String] {
        // Letter case is taken away by hand: SQLite's LIKE ignores it and PostgreSQL's does not, and the
        // engines' lower() leaves letters beyond ASCII alone only in the one or under some settings.
        let serial = likeEscaped(asciiLowercased(number))
        return try distinct("number", of: "task_directive") { known in
            """
            (\(known) = \(number) OR lower(\(known)) LIKE \(serial + "-%") ESCAPE '\\'
                OR lower(\(known)) LIKE \(serial + "/%") ESCAPE '\\')
            """
        }
    }

    /// The distinct values of a column that are like something. They are few beside the rows, and are walked
    /// through along the column's index.
    private func distinct(
        _ column: SQL, of table: SQL, where condition: (_ known: SQL) -> SQL
    ) throws -> [String] {
        try session.rows(
            """
            WITH RECURSIVE known(name) AS (
                SELECT min(\(column)) FROM \(table)
                UNION ALL
                SELECT (SELECT min(\(column)) FROM \(table) WHERE \(column) > known.name)
                FROM known WHERE known.name IS NOT NULL)
            SELECT name FROM known WHERE \(condition("name"))
            """
        ).map { try $0.get("name") }
    }

    /// A unit and all that it followed.
    func followed(by unit: Identifier<OfficeUnit>) throws -> [Int64] {
        try session.rows(
            """
            WITH RECURSIVE meant(id) AS (
                SELECT id FROM unit WHERE id = \(unit)
                UNION SELECT unit.id FROM unit JOIN meant ON unit.successor_id = meant.id)
            SELECT id FROM meant ORDER BY id
            """
        ).map { try $0.get("id") }
    }

    private func cursor(_ reference: TaskReference) throws -> TaskCursor? {
        try session.row(
            """
            SELECT task.id AS id, task.number AS number, coalesce(due_on, '9999') AS due, first_day, slug
            FROM task JOIN conference ON conference.id = conference_id
            WHERE slug = \(reference.conference) AND task.number = \(reference.number)
            """
        ).map { row in
            TaskCursor(
                id: try row.get("id"), number: try row.get("number"), due: try row.get("due"),
                firstDay: try row.get("first_day"), slug: try row.get("slug"))
        }
    }

    /// A list whose length is a power of two, so that statements of few lengths are kept ready.
    static func padded<T>(_ values: [T]) -> [T] {
        guard let last = values.last else { return [] }
        var size = 1
        while size < values.count { size *= 2 }
        return values + Array(repeating: last, count: size - values.count)
    }
}
