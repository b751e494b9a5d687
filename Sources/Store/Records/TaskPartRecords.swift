package import Conferences
import Database

/// A unit's name as it is stored beside a task: in its own letters, as one searches it, and the unit of the
/// registry that it means.
package struct UnitName: Sendable, Hashable {
    package var name: String
    package var searchKey: String
    package var unit: Identifier<OfficeUnit>?

    package init(name: String, searchKey: String, unit: Identifier<OfficeUnit>? = nil) {
        self.name = name
        self.searchKey = searchKey
        self.unit = unit
    }
}

extension Records {
    package func setUnits(
        lead: [UnitName], coordinating: [UnitName], of task: Identifier<TrackedTask>
    ) throws {
        try session.run("DELETE FROM task_unit WHERE task_id = \(task)")
        for (role, units) in [("lead", lead), ("coordinating", coordinating)] {
            for (position, unit) in units.enumerated() {
                try session.run(
                    """
                    INSERT INTO task_unit (task_id, role, position, name, search_key, unit_id)
                    VALUES (\(task), \(role), \(position), \(unit.name), \(unit.searchKey), \(unit.unit))
                    """)
            }
        }
        try mirror(task)
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
        try mirror(task)
        try countReports(on: task)
    }

    package func setOtherDeadlines(_ deadlines: [Deadline], of task: Identifier<TrackedTask>) throws {
        try session.run("DELETE FROM task_deadline WHERE task_id = \(task)")
        for (position, deadline) in deadlines.enumerated() {
            try session.run(
                """
                INSERT INTO task_deadline (task_id, position, text, due_on, due_minute, recurrence, rrule)
                VALUES (\(task), \(position), \(deadline.text), \(deadline.date), \(deadline.time),
                    \(deadline.recurrence), \(deadline.rrule))
                """)
        }
    }

    package func setDoubts(_ doubts: [TaskDoubt], of task: Identifier<TrackedTask>) throws {
        try session.run("DELETE FROM task_doubt WHERE task_id = \(task)")
        for (position, doubt) in doubts.enumerated() {
            try session.run(
                """
                INSERT INTO task_doubt (task_id, position, kind, detail)
                VALUES (\(task), \(position), \(doubt.kind), \(doubt.detail))
                """)
        }
    }

    package func setTags(_ tags: [String], of task: Identifier<TrackedTask>) throws {
        try session.run("DELETE FROM task_tag WHERE task_id = \(task)")
        for tag in tags {
            try session.run(
                """
                INSERT INTO task_tag (task_id, tag, search_key)
                VALUES (\(task), \(tag), \(UnitNaming.searchKey(tag)))
                """)
        }
    }

    package func setLinks(_ links: [TaskLink], of task: Identifier<TrackedTask>) throws {
        try session.run("DELETE FROM task_link WHERE task_id = \(task)")
        for (position, link) in links.enumerated() {
            try session.run(
                """
                INSERT INTO task_link (task_id, position, url, title)
                VALUES (\(task), \(position), \(link.url), \(link.title))
                """)
        }
    }

    /// Adds to tasks what other tables hold of them: seven statements for some thousand tasks.
    func addParts(to tasks: inout [TrackedTask]) throws {
        var places: [Identifier<TrackedTask>: Int] = [:]
        for (place, task) in tasks.enumerated() { places[task.id] = place }
        for ids in tasks.map(\.id).pieces(of: 4096).lazy.map(Self.padded) {
            try addUnits(ids, places, &tasks)
            try addWords(ids, places, &tasks)
        }
    }

    private typealias Places = [Identifier<TrackedTask>: Int]

    private func addUnits(
        _ ids: [Identifier<TrackedTask>], _ places: Places, _ tasks: inout [TrackedTask]
    ) throws {
        try session.forEach(
            """
            SELECT task_id, role, name FROM task_unit WHERE task_id IN \(list: ids)
            ORDER BY task_id, role, position
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
            SELECT task_id, number FROM task_directive WHERE task_id IN \(list: ids)
            ORDER BY task_id, position
            """
        ) { row in
            guard let place = places[try row.get("task_id")] else { return }
            tasks[place].assignment.directives.append(try row.get("number"))
        }
        try session.forEach(
            """
            SELECT task_id, text, due_on, due_minute, recurrence, rrule FROM task_deadline
            WHERE task_id IN \(list: ids) ORDER BY task_id, position
            """
        ) { row in
            guard let place = places[try row.get("task_id")] else { return }
            tasks[place].assignment.otherDeadlines.append(
                Deadline(
                    text: try row.get("text"), date: try row.get("due_on"), time: try row.get("due_minute"),
                    recurrence: try row.get("recurrence"), rrule: try row.get("rrule")))
        }
    }

    private func addWords(
        _ ids: [Identifier<TrackedTask>], _ places: Places, _ tasks: inout [TrackedTask]
    ) throws {
        try session.forEach(
            "SELECT task_id, kind, detail FROM task_doubt WHERE task_id IN \(list: ids) ORDER BY task_id, position"
        ) { row in
            guard let place = places[try row.get("task_id")] else { return }
            tasks[place].doubts.append(TaskDoubt(try row.get("kind"), try row.get("detail")))
        }
        try session.forEach(
            "SELECT task_id, tag FROM task_tag WHERE task_id IN \(list: ids) ORDER BY task_id, search_key, tag"
        ) { row in
            guard let place = places[try row.get("task_id")] else { return }
            tasks[place].tags.append(try row.get("tag"))
        }
        try session.forEach(
            "SELECT task_id, url, title FROM task_link WHERE task_id IN \(list: ids) ORDER BY task_id, position"
        ) { row in
            guard let place = places[try row.get("task_id")] else { return }
            tasks[place].links.append(TaskLink(url: try row.get("url"), title: try row.get("title")))
        }
        try session.forEach(
            """
            SELECT task_id, kind, revision, task_correction.text AS text FROM task_correction
                JOIN conclusion ON conclusion.id = conclusion_id
            WHERE seen_at IS NULL AND task_id IN \(list: ids) ORDER BY task_id, revision
            """
        ) { row in
            guard let place = places[try row.get("task_id")] else { return }
            tasks[place].corrections.append(
                TaskCorrection(
                    kind: try row.get("kind"), revision: try row.get("revision"), text: try row.get("text")))
        }
    }
}
