package import Conferences
import Database

extension TaskPriority: StoredState {}
extension TaskDoubt.Kind: StoredState {}
extension TaskCorrection.Kind: StoredState {}
extension TaskExtension.State: StoredState {}

extension Records {
    /// The number of the conference's next task.
    package func nextTaskNumber(of conference: Identifier<Conference>) throws -> Int {
        let row = try session.row(
            "SELECT coalesce(max(number), 0) + 1 AS next FROM task WHERE conference_id = \(conference)")
        return try row?.get("next") ?? 1
    }

    /// Adds a task without its units, directives and other parts.
    package func insert(
        _ task: TrackedTask, conference: Identifier<Conference>, conclusion: Identifier<Conclusion>?
    ) throws {
        let deadline = task.assignment.deadline
        try session.run(
            """
            INSERT INTO task (id, conference_id, number, conclusion_id, parent_id, series_id, period, state,
                revision, priority, ordinal, text, search_key, in_charge, deadline, due_on, due_minute,
                recurrence, rrule, first_due_on, percent, range_start, range_end, rule, reason,
                reminder_rule, assigned_on, finished_on, closed_on, created_at, updated_at, span, place)
            VALUES (\(task.id), \(conference), \(task.number), \(conclusion),
                (SELECT id FROM task WHERE conference_id = \(conference) AND number = \(task.parent)),
                (SELECT id FROM task WHERE conference_id = \(conference) AND number = \(task.series)),
                \(task.period), \(task.state), \(task.revision), \(task.priority), \(task.passage.ordinal),
                \(task.assignment.text), \(task.searchKey), \(task.inCharge), \(deadline?.text),
                \(deadline?.date), \(deadline?.time), \(deadline?.recurrence), \(deadline?.rrule),
                \(task.firstDue), \(task.percent), \(task.passage.range.lowerBound),
                \(task.passage.range.upperBound), \(task.passage.rule), \(task.reason),
                \(task.urging?.description), \(task.assignedOn), \(task.finishedOn), \(task.closedOn),
                \(task.updatedAt), \(task.updatedAt), \(task.followedSpan),
                (SELECT coalesce(max(place), 0) + 1 FROM task))
            """)
        try indexWords(of: task, before: nil)
        try count(task.state, before: nil)
    }

    /// Replaces what a task says of itself. Returns false where its revision is no longer the one before,
    /// because somebody else changed it meanwhile.
    package func update(_ task: TrackedTask) throws -> Bool {
        let deadline = task.assignment.deadline
        let before = try session.row("SELECT search_key, state FROM task WHERE id = \(task.id)")
        let isCurrent =
            try session.run(
                """
                UPDATE task SET state = \(task.state), revision = \(task.revision), priority = \(task.priority),
                    text = \(task.assignment.text), search_key = \(task.searchKey), in_charge = \(task.inCharge),
                    deadline = \(deadline?.text), due_on = \(deadline?.date), due_minute = \(deadline?.time),
                    recurrence = \(deadline?.recurrence), rrule = \(deadline?.rrule),
                    first_due_on = \(task.firstDue), percent = \(task.percent), reason = \(task.reason),
                    reminder_rule = \(task.urging?.description), assigned_on = \(task.assignedOn),
                    finished_on = \(task.finishedOn), closed_on = \(task.closedOn),
                    updated_at = \(task.updatedAt), span = \(task.followedSpan)
                WHERE id = \(task.id) AND revision = \(task.revision - 1)
                """) == 1
        guard isCurrent else { return false }
        try count(task.state, before: before?.get("state"))
        try indexWords(of: task, before: before?.get("search_key"))
        try mirror(task.id)
        return true
    }

    /// The tasks that match, in the filter's order. A fixed number of statements, however many tasks.
    package func tasks(_ filter: TaskFilter) throws -> [TrackedTask] {
        let condition: SQL
        if let ids = filter.identifiers {
            condition = "task.id IN \(list: Self.padded(ids))"
        } else if let limit = filter.limit {
            condition = "task.id IN (SELECT id FROM (\(try select(filter).page(limit: limit))) AS page)"
        } else {
            let all = try select(filter)
            condition = "task.id IN (SELECT task.id FROM \(all.members)task WHERE \(all.condition))"
        }
        let order: SQL =
            filter.order == .number
            ? "first_day DESC, slug, task.number" : "coalesce(task.due_on, '9999') || '', task.id"
        var tasks = try session.rows(
            """
            SELECT task.id AS id, slug, task.number AS number, revision_of.revision AS conclusion_revision,
                task.state AS state, task.revision AS revision, task.priority AS priority,
                task.ordinal AS ordinal, task.text AS text, task.in_charge AS in_charge,
                task.deadline AS deadline, task.due_on AS due_on, task.due_minute AS due_minute,
                task.recurrence AS recurrence, task.rrule AS rrule, task.first_due_on AS first_due_on,
                task.percent AS percent, task.range_start AS range_start, task.range_end AS range_end,
                task.rule AS rule, task.reason AS reason, task.reminder_rule AS reminder_rule,
                task.assigned_on AS assigned_on, task.finished_on AS finished_on,
                task.closed_on AS closed_on, task.updated_at AS updated_at, task.period AS period,
                whole.number AS parent, series.number AS series
            FROM task JOIN conference ON conference.id = task.conference_id
                LEFT JOIN conclusion AS revision_of ON revision_of.id = task.conclusion_id
                LEFT JOIN task AS whole ON whole.id = task.parent_id
                LEFT JOIN task AS series ON series.id = task.series_id
            WHERE \(condition) ORDER BY \(order)
            """
        ).map(TrackedTask.init)
        try addParts(to: &tasks)
        return tasks
    }

    package func task(_ reference: TaskReference) throws -> TrackedTask? {
        try tasks(
            [
                session.row(
                    """
                    SELECT task.id AS id FROM task JOIN conference ON conference.id = task.conference_id
                    WHERE slug = \(reference.conference) AND task.number = \(reference.number)
                    """)?.get("id")
            ].compactMap { $0 }
        ).first
    }

    /// Tasks by their identities, in no order one may rely on.
    package func tasks(_ ids: [Identifier<TrackedTask>]) throws -> [TrackedTask] {
        var filter = TaskFilter()
        filter.identifiers = ids
        return ids.isEmpty ? [] : try tasks(filter)
    }
}

extension TrackedTask {
    fileprivate init(_ row: Row) throws {
        let words: String? = try row.get("deadline")
        let date: CalendarDate? = try row.get("due_on")
        let time: TimeOfDay? = try row.get("due_minute")
        let recurrence: String? = try row.get("recurrence")
        let rrule: String? = try row.get("rrule")
        let start: Int = try row.get("range_start")
        self.init(
            id: try row.get("id"), conference: try row.get("slug"), number: try row.get("number"),
            conclusionRevision: try row.get("conclusion_revision"), state: try row.get("state"),
            revision: try row.get("revision"),
            assignment: Assignment(
                text: try row.get("text"), lead: [],
                deadline: words.map {
                    Deadline(text: $0, date: date, time: time, recurrence: recurrence, rrule: rrule)
                }),
            passage: Passage(
                ordinal: try row.get("ordinal"), range: start..<(try row.get("range_end")),
                rule: try row.get("rule")),
            reason: try row.get("reason"), updatedAt: try row.get("updated_at"))
        priority = try row.get("priority")
        inCharge = try row.get("in_charge")
        firstDue = try row.get("first_due_on")
        percent = try row.get("percent")
        parent = try row.get("parent")
        series = try row.get("series")
        period = try row.get("period")
        let rule: String? = try row.get("reminder_rule")
        urging = rule.flatMap { UrgingRule($0) }
        assignedOn = try row.get("assigned_on")
        finishedOn = try row.get("finished_on")
        closedOn = try row.get("closed_on")
    }
}
