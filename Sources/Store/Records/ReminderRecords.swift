package import Conferences
import Database

/// Who gets a digest.
package enum DigestKind: String, StoredState, Sendable, Hashable, CaseIterable {
    /// The lead units of tasks.
    case unit
    /// The body that assigned them.
    case assigner
}

/// A task that somebody is to be reminded of.
package struct DueTask: Sendable, Hashable {
    package var id: Identifier<TrackedTask>
    package var reference: TaskReference
    package var due: CalendarDate
    /// Who holds the conference that assigned it.
    package var host: String
    /// The newest reminder for this due date that has gone out; `nil` for none.
    package var lastPoint: Int?

    package init(
        id: Identifier<TrackedTask>, reference: TaskReference, due: CalendarDate, host: String,
        lastPoint: Int?
    ) {
        self.id = id
        self.reference = reference
        self.due = due
        self.host = host
        self.lastPoint = lastPoint
    }
}

/// A task that somebody may have to be reminded of.
package struct RemindableTask: Sendable {
    package var task: DueTask
    /// The rule of its own, where it has one.
    package var rule: UrgingRule?
    /// After how many days its assigning body was told last.
    package var lastEscalation: Int?
}

/// A task that a digest tells of.
package struct DigestTask: Sendable, Hashable {
    package var reference: TaskReference
    /// The reminder's place in the rule: days after the due date, or before it, where negative. In working days, where
    /// the rule counts these.
    package var point: Int
    /// The due date that was reminded of.
    package var due: CalendarDate?
}

/// What one recipient is told on one day (bản tổng hợp đôn đốc).
package struct Digest: Sendable, Hashable {
    package var id: Identifier<Digest>
    package var kind: DigestKind
    /// A unit's code, or a name in the form to search by.
    package var recipientKey: String
    package var recipient: String
    package var unit: Identifier<OfficeUnit>?
    package var day: CalendarDate
    package var queuedAt: Instant

    package init(
        id: Identifier<Digest>, kind: DigestKind, recipientKey: String, recipient: String,
        unit: Identifier<OfficeUnit>?, day: CalendarDate, queuedAt: Instant
    ) {
        self.id = id
        self.kind = kind
        self.recipientKey = recipientKey
        self.recipient = recipient
        self.unit = unit
        self.day = day
        self.queuedAt = queuedAt
    }
}

extension Records {
    /// How the office urges; the usual way where nobody set it.
    package func urgingPolicy() throws -> UrgingPolicy {
        let row = try session.row(
            "SELECT rule, quiet_from, quiet_until, escalate_after FROM urging WHERE id = 1")
        guard let row else { return .usual }
        let rule: String = try row.get("rule")
        return UrgingPolicy(
            rule: UrgingRule(rule) ?? .usual, quietFrom: try row.get("quiet_from"),
            quietUntil: try row.get("quiet_until"), escalateAfter: try row.get("escalate_after"))
    }

    package func setUrgingPolicy(_ policy: UrgingPolicy) throws {
        try session.run(
            """
            INSERT INTO urging (id, rule, quiet_from, quiet_until, escalate_after)
            VALUES (1, \(policy.rule.description), \(policy.quietFrom), \(policy.quietUntil),
                \(policy.escalateAfter))
            ON CONFLICT (id) DO UPDATE SET rule = excluded.rule, quiet_from = excluded.quiet_from,
                quiet_until = excluded.quiet_until, escalate_after = excluded.escalate_after
            """)
    }

    /// The time zones of conferences.
    package func timeZones() throws -> [String] {
        try session.rows("SELECT DISTINCT time_zone FROM conference ORDER BY time_zone")
            .map { try $0.get("time_zone") }
    }

    /// The tasks that wait for their unit and are due by a day, or have a rule of their own, with what has gone out
    /// for their due date so far. One statement.
    package func tasksToRemind(dueThrough day: CalendarDate, timeZone: String?) throws -> [RemindableTask] {
        let zone: SQL = timeZone.map { " AND conference.time_zone = \($0)" } ?? ""
        var tasks: [RemindableTask] = []
        try session.forEach(
            """
            SELECT task.id AS id, slug, task.number AS number, task.due_on AS due_on, host, reminder_rule,
                (SELECT max(point) FROM task_reminder WHERE task_id = task.id
                    AND task_reminder.due_on = task.due_on AND kind = 'unit') AS last,
                (SELECT max(point) FROM task_reminder WHERE task_id = task.id
                    AND task_reminder.due_on = task.due_on AND kind = 'assigner') AS escalated
            FROM task JOIN conference ON conference.id = task.conference_id
            WHERE task.state IN \(list: Self.awaiting) AND task.due_on IS NOT NULL AND span IS NOT NULL
                AND (coalesce(task.due_on, '9999') <= \(day) OR reminder_rule IS NOT NULL)\(zone)
            """
        ) { row in
            let rule: String? = try row.get("reminder_rule")
            tasks.append(
                RemindableTask(
                    task: DueTask(
                        id: try row.get("id"),
                        reference: TaskReference(
                            conference: try row.get("slug"), number: try row.get("number")),
                        due: try row.get("due_on"), host: try row.get("host"),
                        lastPoint: try row.get("last")),
                    rule: rule.flatMap { UrgingRule($0) }, lastEscalation: try row.get("escalated")))
        }
        return tasks
    }

    /// The lead units of tasks, in their order.
    package func leadUnits(
        of tasks: [Identifier<TrackedTask>]
    ) throws -> [Identifier<TrackedTask>: [UnitName]] {
        var units: [Identifier<TrackedTask>: [UnitName]] = [:]
        for ids in tasks.pieces(of: 4096).lazy.map(Self.padded) {
            try session.forEach(
                """
                SELECT task_id, name, search_key, unit_id FROM task_unit
                WHERE role = 'lead' AND task_id IN \(list: ids) ORDER BY task_id, position
                """
            ) { row in
                units[try row.get("task_id"), default: []].append(
                    UnitName(
                        name: try row.get("name"), searchKey: try row.get("search_key"),
                        unit: try row.get("unit_id")))
            }
        }
        return units
    }

    /// Those who have had their digest of a day.
    package func digestRecipients(on day: CalendarDate) throws -> Set<String> {
        Set(
            try session.rows("SELECT kind, recipient_key FROM digest WHERE day = \(day)").map {
                "\(try $0.get("kind", as: String.self)):\(try $0.get("recipient_key", as: String.self))"
            })
    }

    package func insert(_ digests: [Digest]) throws {
        try session.insert(
            into: "digest",
            columns: ["id", "kind", "recipient_key", "recipient", "unit_id", "day", "queued_at"],
            rows: digests.lazy.map { digest in
                [
                    digest.id.databaseValue, digest.kind.databaseValue, .text(digest.recipientKey),
                    .text(digest.recipient), digest.unit.databaseValue, digest.day.databaseValue,
                    digest.queuedAt.databaseValue,
                ]
            })
    }

    package func insertDigestTasks(
        _ rows: [(digest: Identifier<Digest>, task: Identifier<TrackedTask>, point: Int)]
    ) throws {
        try session.insert(
            into: "digest_task", columns: ["digest_id", "task_id", "point"],
            rows: rows.lazy.map {
                [$0.digest.databaseValue, $0.task.databaseValue, $0.point.databaseValue]
            })
    }

    /// Writes down that reminders are queued: this is what makes each go out once.
    package func insertReminders(
        _ rows: [(task: DueTask, kind: DigestKind, point: Int)], at: Instant
    ) throws {
        try session.insert(
            into: "task_reminder", columns: ["task_id", "due_on", "kind", "point", "queued_at"],
            rows: rows.lazy.map {
                [
                    $0.task.id.databaseValue, $0.task.due.databaseValue, $0.kind.databaseValue,
                    $0.point.databaseValue, at.databaseValue,
                ]
            })
    }

    /// The digests of a day with their tasks, or of all days, the newest first.
    package func digests(
        on day: CalendarDate?, limit: Int
    ) throws -> [(digest: Digest, tasks: [DigestTask])] {
        let condition: SQL = day.map { "day = \($0)" } ?? "1 = 1"
        let digests = try session.rows(
            """
            SELECT id, kind, recipient_key, recipient, unit_id, day, queued_at FROM digest
            WHERE \(condition) ORDER BY day DESC, kind DESC, recipient_key LIMIT \(limit)
            """
        ).map { row in
            Digest(
                id: try row.get("id"), kind: try row.get("kind"), recipientKey: try row.get("recipient_key"),
                recipient: try row.get("recipient"), unit: try row.get("unit_id"), day: try row.get("day"),
                queuedAt: try row.get("queued_at"))
        }
        var tasks: [Identifier<Digest>: [DigestTask]] = [:]
        try session.forEach(
            """
            SELECT digest_id, slug, task.number AS number, digest_task.point AS point,
                task_reminder.due_on AS due
            FROM digest_task JOIN digest ON digest.id = digest_id
                JOIN task ON task.id = digest_task.task_id
                JOIN conference ON conference.id = task.conference_id
                LEFT JOIN task_reminder ON task_reminder.task_id = task.id
                    AND task_reminder.kind = digest.kind AND task_reminder.point = digest_task.point
                    AND task_reminder.queued_at = digest.queued_at
            WHERE digest_id IN \(list: digests.map(\.id))
            ORDER BY digest_id, digest_task.point DESC, slug, task.number
            """
        ) { row in
            tasks[try row.get("digest_id"), default: []].append(
                DigestTask(
                    reference: TaskReference(
                        conference: try row.get("slug"), number: try row.get("number")),
                    point: try row.get("point"), due: try row.get("due")))
        }
        return digests.map { ($0, tasks[$0.id] ?? []) }
    }
}
