package import Conferences
import Database

/// Which tasks one wants to see; `nil` where it does not matter.
package struct TaskFilter: Sendable {
    package var conference: String?
    package var states: Set<TaskState>?
    /// A unit's name as one searches it: without diacritics and letter case; part of the name is enough.
    package var unitKey: String?
    /// A directive's number, whole or only its serial.
    package var directive: String?

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

/// A unit's name as it is stored beside a task: in its own letters, and as one searches it.
package struct UnitName: Sendable, Hashable {
    package var name: String
    package var searchKey: String

    package init(name: String, searchKey: String) {
        self.name = name
        self.searchKey = searchKey
    }
}

extension Records {
    /// The number of the conference's next task.
    package func nextTaskNumber(of conference: Identifier<Conference>) throws -> Int {
        let row = try session.row(
            "SELECT coalesce(max(number), 0) + 1 AS next FROM task WHERE conference_id = \(conference)")
        return try row?.get("next") ?? 1
    }

    package func insert(
        _ task: TrackedTask, conference: Identifier<Conference>, conclusion: Identifier<Conclusion>
    ) throws {
        let deadline = task.assignment.deadline
        try session.run(
            """
            INSERT INTO task (id, conference_id, number, conclusion_id, state, revision, ordinal, text,
                deadline, due_on, due_minute, recurrence, range_start, range_end, rule, reason, created_at,
                updated_at)
            VALUES (\(task.id), \(conference), \(task.number), \(conclusion), \(task.state),
                \(task.revision), \(task.passage.ordinal), \(task.assignment.text), \(deadline?.text),
                \(deadline?.date), \(deadline?.time), \(deadline?.recurrence),
                \(task.passage.range.lowerBound), \(task.passage.range.upperBound), \(task.passage.rule),
                \(task.reason), \(task.updatedAt), \(task.updatedAt))
            """)
    }

    /// Replaces what a task says of itself. Returns false where its revision is no longer the one before,
    /// because somebody else changed it meanwhile.
    package func update(_ task: TrackedTask) throws -> Bool {
        let deadline = task.assignment.deadline
        return try session.run(
            """
            UPDATE task SET state = \(task.state), revision = \(task.revision),
                text = \(task.assignment.text), deadline = \(deadline?.text), due_on = \(deadline?.date),
                due_minute = \(deadline?.time), recurrence = \(deadline?.recurrence),
                reason = \(task.reason), updated_at = \(task.updatedAt)
            WHERE id = \(task.id) AND revision = \(task.revision - 1)
            """) == 1
    }

    package func setUnits(
        lead: [UnitName], coordinating: [UnitName], of task: Identifier<TrackedTask>
    ) throws {
        try session.run("DELETE FROM task_unit WHERE task_id = \(task)")
        for (role, units) in [("lead", lead), ("coordinating", coordinating)] {
            for (position, unit) in units.enumerated() {
                try session.run(
                    """
                    INSERT INTO task_unit (task_id, role, position, name, search_key)
                    VALUES (\(task), \(role), \(position), \(unit.name), \(unit.searchKey))
                    """)
            }
        }
    }

    package func setDirectives(
        _ directives: [(number: String, id: Identifier<Directive>?)], of task: Identifier<TrackedTask>
    ) throws {
        try session.run("DELETE FROM task_directive WHERE task_id = \(task)")
        for (position, directive) in directives.enumerated() {
            try session.run(
                """
                INSERT INTO task_directive (task_id, position, number, directive_id)
                VALUES (\(task), \(position), \(directive.number), \(directive.id))
                """)
        }
    }

    /// The tasks that match, by conference and number. Three statements, however many tasks.
    package func tasks(_ filter: TaskFilter) throws -> [TrackedTask] {
        let condition = filter.condition
        var tasks = try session.rows(
            """
            SELECT task.id AS id, slug, number, revision_of.revision AS conclusion_revision, task.state AS state,
                task.revision AS revision, ordinal, task.text AS text, deadline, due_on, due_minute,
                recurrence, range_start, range_end, rule, reason, updated_at
            FROM task JOIN conference ON conference.id = task.conference_id
                JOIN conclusion AS revision_of ON revision_of.id = conclusion_id
            WHERE \(condition) ORDER BY first_day DESC, slug, number
            """
        ).map(TrackedTask.init)
        var places: [Identifier<TrackedTask>: Int] = [:]
        for (place, task) in tasks.enumerated() { places[task.id] = place }
        try session.forEach(
            """
            SELECT task_id, role, task_unit.name AS name
            FROM task_unit JOIN task ON task.id = task_id
                JOIN conference ON conference.id = task.conference_id
            WHERE \(condition) ORDER BY task_id, role, position
            """
        ) { row in
            guard let place = places[try row.get("task_id")] else { return }
            let role: String = try row.get("role")
            if role == "lead" {
                tasks[place].assignment.lead.append(try row.get("name"))
            } else {
                tasks[place].assignment.coordinating.append(try row.get("name"))
            }
        }
        try session.forEach(
            """
            SELECT task_id, task_directive.number AS number
            FROM task_directive JOIN task ON task.id = task_id
                JOIN conference ON conference.id = task.conference_id
            WHERE \(condition) ORDER BY task_id, position
            """
        ) { row in
            guard let place = places[try row.get("task_id")] else { return }
            tasks[place].assignment.directives.append(try row.get("number"))
        }
        return tasks
    }

    package func task(_ reference: TaskReference) throws -> TrackedTask? {
        try tasks(TaskFilter(conference: reference.conference)).first { $0.number == reference.number }
    }

    package func insert(
        _ report: TaskReport, id: Identifier<TaskReport>, of task: Identifier<TrackedTask>
    ) throws {
        try session.run(
            """
            INSERT INTO task_report (id, task_id, reported_at, reported_by, text, percent, is_final)
            VALUES (\(id), \(task), \(report.at), \(report.by), \(report.text), \(report.percent),
                \(report.isFinal))
            """)
    }

    /// The reports on a task, the oldest first.
    package func reports(on task: Identifier<TrackedTask>) throws -> [TaskReport] {
        try session.rows(
            """
            SELECT reported_at, reported_by, text, percent, is_final FROM task_report
            WHERE task_id = \(task) ORDER BY id
            """
        ).map { row in
            TaskReport(
                at: try row.get("reported_at"), by: try row.get("reported_by"), text: try row.get("text"),
                percent: try row.get("percent"), isFinal: try row.get("is_final"))
        }
    }
}

/// A text with A to Z in lower case, which is what SQL's `lower` makes of text that is sorted by its bytes.
private func asciiLowercased(_ text: String) -> String {
    String(decoding: text.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
}

extension TaskFilter {
    fileprivate var condition: SQL {
        var condition: SQL = "1 = 1"
        if let conference { condition = "\(condition) AND conference.slug = \(conference)" }
        if let states {
            condition = "\(condition) AND task.state IN \(list: states.map(\.rawValue).sorted())"
        }
        if let unitKey {
            // Escaped, so that a user's % is a percent sign.
            let pattern =
                "%"
                + unitKey.replacing("\\", with: "\\\\").replacing("%", with: "\\%")
                .replacing("_", with: "\\_") + "%"
            condition = """
                \(condition) AND EXISTS (SELECT 1 FROM task_unit AS wanted
                    WHERE wanted.task_id = task.id AND wanted.search_key LIKE \(pattern) ESCAPE '\\')
                """
        }
        if let directive {
            // Letter case is taken away by hand: SQLite's LIKE ignores it and PostgreSQL's does not, and the
            // engines' lower() leaves letters beyond ASCII alone only in the one or under some settings.
            let serial = asciiLowercased(directive).replacing("\\", with: "\\\\")
                .replacing("%", with: "\\%").replacing("_", with: "\\_")
            condition = """
                \(condition) AND EXISTS (SELECT 1 FROM task_directive AS wanted
                    WHERE wanted.task_id = task.id AND (wanted.number = \(directive)
                        OR lower(wanted.number) LIKE \(serial + "-%") ESCAPE '\\'
                        OR lower(wanted.number) LIKE \(serial + "/%") ESCAPE '\\'))
                """
        }
        return condition
    }
}

extension TrackedTask {
    fileprivate init(_ row: Row) throws {
        let words: String? = try row.get("deadline")
        let date: CalendarDate? = try row.get("due_on")
        let time: TimeOfDay? = try row.get("due_minute")
        let recurrence: String? = try row.get("recurrence")
        let start: Int = try row.get("range_start")
        self.init(
            id: try row.get("id"), conference: try row.get("slug"), number: try row.get("number"),
            conclusionRevision: try row.get("conclusion_revision"), state: try row.get("state"),
            revision: try row.get("revision"),
            assignment: Assignment(
                text: try row.get("text"), lead: [],
                deadline: words.map { Deadline(text: $0, date: date, time: time, recurrence: recurrence) }),
            passage: Passage(
                ordinal: try row.get("ordinal"), range: start..<(try row.get("range_end")),
                rule: try row.get("rule")),
            reason: try row.get("reason"), updatedAt: try row.get("updated_at"))
    }
}
