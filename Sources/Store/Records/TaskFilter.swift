package import Conferences
import Database

/// Which tasks one wants to see, in which order, and how many; `nil` where it does not matter.
package struct TaskFilter: Sendable, Hashable {
    /// The order of a list.
    package enum Order: String, Sendable, Hashable, Codable, CaseIterable {
        /// By conference, the newest first, and number.
        case number
        /// By due date, those without one last.
        case due
    }

    package var conference: String?
    package var states: Set<TaskState>?
    /// A unit's name as one searches it: without diacritics and letter case; part of the name is enough.
    package var unitKey: String?
    /// A unit of the registry, with those that it followed.
    package var unit: Identifier<OfficeUnit>?
    /// Whether the unit must lead, and not only coordinate.
    package var isLead = false
    /// A directive's number, whole or only its serial.
    package var directive: String?
    /// Words of the task in the form to search by; each must be there.
    package var search: String?
    package var tag: String?
    package var priority: TaskPriority?
    package var dueFrom: CalendarDate?
    package var dueThrough: CalendarDate?
    /// Only those that wait for their unit and were due before this day.
    package var overdueOn: CalendarDate?
    /// The number of the task whose parts are wanted, in ``conference``.
    package var parent: Int?
    /// Only those that a correction touches and nobody has looked at since.
    package var isTouched = false
    /// Only these.
    var identifiers: [Identifier<TrackedTask>]?
    package var order = Order.number
    package var limit: Int?
    package var offset = 0

    package init(
        conference: String? = nil, states: Set<TaskState>? = nil, unitKey: String? = nil,
        directive: String? = nil
    ) {
        self.conference = conference
        self.states = states
        self.unitKey = unitKey
        self.directive = directive
    }
}

/// A text with A to Z in lower case, which is what SQL's `lower` makes of text that is sorted by its bytes.
private func asciiLowercased(_ text: String) -> String {
    String(decoding: text.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
}

/// A pattern's own characters escaped, so that a user's % is a percent sign.
func likeEscaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
}

extension TaskFilter {
    /// Whether a part of it finds few tasks by an index of its own, so that walking along the due dates would
    /// pass by many in vain.
    var isSelective: Bool {
        conference != nil || unitKey != nil || unit != nil || directive != nil || tag != nil || parent != nil
            || isTouched
    }

    var condition: SQL {
        var condition: SQL = "1 = 1"
        if let identifiers { condition = "\(condition) AND task.id IN \(list: identifiers)" }
        if let conference { condition = "\(condition) AND conference.slug = \(conference)" }
        if let states {
            condition = "\(condition) AND task.state IN \(list: states.map(\.rawValue).sorted())"
        }
        if let overdueOn {
            condition = """
                \(condition) AND task.state IN \(list: Records.awaiting)
                    AND coalesce(task.due_on, '9999') < \(overdueOn)
                    AND (task.rrule IS NULL OR task.series_id IS NOT NULL)
                """
        }
        if let dueFrom { condition = "\(condition) AND coalesce(task.due_on, '9999') >= \(dueFrom)" }
        if let dueThrough {
            condition = "\(condition) AND coalesce(task.due_on, '9999') <= \(dueThrough)"
        }
        if let priority { condition = "\(condition) AND task.priority = \(priority.rawValue)" }
        if let tag {
            condition = """
                \(condition) AND task.id IN (SELECT task_id FROM task_tag WHERE search_key = \(tag))
                """
        }
        if let parent {
            condition = """
                \(condition) AND task.parent_id IN (SELECT whole.id FROM task AS whole
                    WHERE whole.conference_id = conference.id AND whole.number = \(parent))
                """
        }
        if isTouched {
            condition = """
                \(condition) AND task.id IN (SELECT task_id FROM task_correction WHERE seen_at IS NULL)
                """
        }
        for word in search?.split(separator: " ") ?? [] {
            condition = """
                \(condition) AND task.search_key LIKE \("%" + likeEscaped(String(word)) + "%") ESCAPE '\\'
                """
        }
        return "\(condition)\(unitCondition)\(directiveCondition)"
    }

    private var role: SQL { isLead ? " AND role = 'lead'" : "" }

    private var unitCondition: SQL {
        var condition: SQL = ""
        if let unitKey {
            // The distinct names are few: they are walked through along the index, not all the tasks' names.
            let pattern = "%" + likeEscaped(unitKey) + "%"
            condition = """
                 AND task.id IN (WITH RECURSIVE known(name) AS (
                        SELECT min(search_key) FROM task_unit
                        UNION ALL
                        SELECT (SELECT min(search_key) FROM task_unit WHERE search_key > known.name)
                        FROM known WHERE known.name IS NOT NULL)
                    SELECT task_id FROM task_unit WHERE search_key IN (
                        SELECT name FROM known WHERE name LIKE \(pattern) ESCAPE '\\')\(role))
                """
        }
        if let unit {
            condition = """
                \(condition) AND task.id IN (SELECT task_id FROM task_unit
                    WHERE unit_id IN \(Records.withPredecessors(unit))\(role))
                """
        }
        return condition
    }

    private var directiveCondition: SQL {
        guard let directive else { return "" }
        // Letter case is taken away by hand: SQLite's LIKE ignores it and PostgreSQL's does not, and the
        // engines' lower() leaves letters beyond ASCII alone only in the one or under some settings.
        let serial = likeEscaped(asciiLowercased(directive))
        return """
             AND task.id IN (WITH RECURSIVE known(name) AS (
                    SELECT min(number) FROM task_directive
                    UNION ALL
                    SELECT (SELECT min(number) FROM task_directive WHERE number > known.name)
                    FROM known WHERE known.name IS NOT NULL)
                SELECT task_id FROM task_directive WHERE number IN (SELECT name FROM known
                    WHERE name = \(directive) OR lower(name) LIKE \(serial + "-%") ESCAPE '\\'
                        OR lower(name) LIKE \(serial + "/%") ESCAPE '\\'))
            """
    }

    /// The identifiers of a page, as a subquery: by due date each state is walked along its own index.
    var page: SQL {
        guard let limit else { return "SELECT id FROM task WHERE 1 = 0" }
        let end = limit + offset
        let from: SQL = "FROM task JOIN conference ON conference.id = task.conference_id"
        switch order {
        case .number:
            return """
                SELECT task.id AS id \(from) WHERE \(condition)
                ORDER BY first_day DESC, slug, task.number LIMIT \(limit) OFFSET \(offset)
                """
        case .due where isSelective:
            return """
                SELECT task.id AS id \(from) WHERE \(condition)
                ORDER BY coalesce(task.due_on, '9999') || '', task.id LIMIT \(limit) OFFSET \(offset)
                """
        case .due:
            let wanted = (states ?? Set(TaskState.allCases)).map(\.rawValue).sorted()
            let parts = wanted.map { state -> SQL in
                """
                SELECT * FROM (SELECT task.id AS id, coalesce(task.due_on, '9999') AS due \(from)
                    WHERE task.state = \(state) AND \(condition)
                    ORDER BY coalesce(task.due_on, '9999'), task.id LIMIT \(end)) AS of_state
                """
            }
            guard var union = parts.first else { return "SELECT id FROM task WHERE 1 = 0" }
            for part in parts.dropFirst() { union = "\(union) UNION ALL \(part)" }
            return """
                SELECT id FROM (\(union)) AS of_states ORDER BY due, id LIMIT \(limit) OFFSET \(offset)
                """
        }
    }
}

extension Records {
    /// The states in which it is the unit's turn.
    static let awaiting = TaskState.allCases.filter(\.awaitsUnit).map(\.rawValue)

    /// A unit and all that it followed, as a subquery.
    static func withPredecessors(_ unit: Identifier<OfficeUnit>) -> SQL {
        """
        (WITH RECURSIVE meant(id) AS (
            SELECT id FROM unit WHERE id = \(unit)
            UNION SELECT unit.id FROM unit JOIN meant ON unit.successor_id = meant.id)
            SELECT id FROM meant)
        """
    }
}
