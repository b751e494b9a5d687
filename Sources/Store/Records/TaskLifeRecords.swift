package import Conferences
import Database

extension Records {
    /// Adds a line to a task's history.
    package func insert(_ change: TaskChange, of task: Identifier<TrackedTask>) throws {
        try session.run(
            """
            INSERT INTO task_change (task_id, revision, changed_at, changed_by, action, from_state, to_state,
                reason, note)
            VALUES (\(task), \(change.revision), \(change.at), \(change.by), \(change.action),
                \(change.from), \(change.to), \(change.reason), \(change.note))
            """)
    }

    /// What happened to a task, the oldest first.
    package func changes(of task: Identifier<TrackedTask>) throws -> [TaskChange] {
        try session.rows(
            """
            SELECT revision, changed_at, changed_by, action, from_state, to_state, reason, note
            FROM task_change WHERE task_id = \(task) ORDER BY revision
            """
        ).map { row in
            TaskChange(
                revision: try row.get("revision"), at: try row.get("changed_at"),
                by: try row.get("changed_by"), action: try row.get("action"),
                from: try row.get("from_state"), to: try row.get("to_state"), reason: try row.get("reason"),
                note: try row.get("note"))
        }
    }

    /// Adds an extension, or replaces what is known of one that was asked for.
    package func put(_ extended: TaskExtension, of task: Identifier<TrackedTask>) throws {
        try session.run(
            """
            INSERT INTO task_extension (id, task_id, state, from_on, wanted_on, granted_on, reason, asked_at,
                asked_by, decided_at, decided_by, answer)
            VALUES (\(extended.id), \(task), \(extended.state), \(extended.from), \(extended.wanted),
                \(extended.granted), \(extended.reason), \(extended.askedAt), \(extended.askedBy),
                \(extended.decidedAt), \(extended.decidedBy), \(extended.answer))
            ON CONFLICT (id) DO UPDATE SET state = excluded.state, granted_on = excluded.granted_on,
                decided_at = excluded.decided_at, decided_by = excluded.decided_by, answer = excluded.answer
            """)
    }

    /// The extensions of a task, the oldest first.
    package func extensions(of task: Identifier<TrackedTask>) throws -> [TaskExtension] {
        try session.rows(
            """
            SELECT id, state, from_on, wanted_on, granted_on, reason, asked_at, asked_by, decided_at,
                decided_by, answer
            FROM task_extension WHERE task_id = \(task) ORDER BY id
            """
        ).map { row in
            TaskExtension(
                id: try row.get("id"), state: try row.get("state"), from: try row.get("from_on"),
                wanted: try row.get("wanted_on"), granted: try row.get("granted_on"),
                reason: try row.get("reason"), askedAt: try row.get("asked_at"),
                askedBy: try row.get("asked_by"), decidedAt: try row.get("decided_at"),
                decidedBy: try row.get("decided_by"), answer: try row.get("answer"))
        }
    }

    /// Writes down that a revision of the conclusion touches a task.
    package func insert(
        _ correction: TaskCorrection, of task: Identifier<TrackedTask>, conclusion: Identifier<Conclusion>
    ) throws {
        try session.run(
            """
            INSERT INTO task_correction (task_id, conclusion_id, kind, text)
            VALUES (\(task), \(conclusion), \(correction.kind), \(correction.text))
            """)
    }

    /// Notes that somebody has looked at what corrections say of a task. Returns how many there were.
    package func seeCorrections(of task: Identifier<TrackedTask>, at: Instant) throws -> Int {
        try session.run(
            "UPDATE task_correction SET seen_at = \(at) WHERE task_id = \(task) AND seen_at IS NULL")
    }

    /// Proposals that a later revision of the conclusion replaced, as against those that a person dropped.
    package func replacedTasks(
        of conference: Identifier<Conference>
    ) throws -> Set<Identifier<TrackedTask>> {
        Set(
            try session.rows(
                """
                SELECT task.id AS id FROM task JOIN task_change ON task_id = task.id
                    AND task_change.revision = task.revision
                WHERE conference_id = \(conference) AND state = 'cancelled'
                    AND task_change.action = 'conclusion.record'
                """
            ).map { try $0.get("id") })
    }

    /// The newest words that corrections have for tasks of a conference, whether looked at or not.
    package func newestCorrections(
        of conference: Identifier<Conference>
    ) throws -> [Identifier<TrackedTask>: TaskCorrection] {
        var newest: [Identifier<TrackedTask>: TaskCorrection] = [:]
        try session.forEach(
            """
            SELECT task_id, kind, revision, task_correction.text AS text, seen_at FROM task_correction
                JOIN conclusion ON conclusion.id = conclusion_id
            WHERE conference_id = \(conference) ORDER BY task_id, revision
            """
        ) { row in
            let seen: Int64? = try row.get("seen_at")
            newest[try row.get("task_id")] = TaskCorrection(
                kind: try row.get("kind"), revision: try row.get("revision"), text: try row.get("text"),
                isSeen: seen != nil)
        }
        return newest
    }

    /// The due dates of the periods of a recurring task that are tasks already.
    package func periods(of series: Identifier<TrackedTask>) throws -> [CalendarDate] {
        try session.rows("SELECT period FROM task WHERE series_id = \(series) ORDER BY period")
            .map { try $0.get("period") }
    }

    /// The parts of a task, and the periods of a recurring one, that are not over yet.
    package func openTasks(madeOf task: TrackedTask) throws -> [TrackedTask] {
        let open = TaskState.allCases.filter(\.isOpen)
        return try tasks(
            session.rows(
                """
                SELECT id FROM task WHERE parent_id = \(task.id) AND state IN \(list: open)
                UNION SELECT id FROM task WHERE series_id = \(task.id) AND state IN \(list: open)
                """
            ).map { try $0.get("id") })
    }

    /// The recurring tasks whose periods are to be followed.
    package func openSeries() throws -> [TrackedTask] {
        try tasks(
            session.rows(
                """
                SELECT id FROM task WHERE rrule IS NOT NULL AND series_id IS NULL
                    AND state IN \(list: TaskState.allCases.filter(\.isOpen).map(\.rawValue)) ORDER BY id
                """
            ).map { try $0.get("id") })
    }

    /// The conclusion's revision with a number.
    package func conclusion(
        of conference: Identifier<Conference>, revision: Int
    ) throws -> Conclusion? {
        try session.row(
            """
            SELECT id, revision, text, source, recorded_at, recorded_by FROM conclusion
            WHERE conference_id = \(conference) AND revision = \(revision)
            """
        ).map { row in
            Conclusion(
                id: try row.get("id"), revision: try row.get("revision"), text: try row.get("text"),
                source: try row.get("source"), recordedAt: try row.get("recorded_at"),
                recordedBy: try row.get("recorded_by"))
        }
    }
}
