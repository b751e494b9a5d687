package import Conferences
import Foundation
import Store

/// Queues the reminders that are due (đôn đốc): one digest for each recipient and day, and, once for each due
/// date, word that a task is due soon or overdue.
///
/// However often it is run, and on however many nodes: each reminder is written down in the transaction that
/// queues it, and writes of actions come one after the other. Runs that were missed are made up for by the newest
/// reminder alone.
package struct RemindTasks: Action {
    package static let permission = Permission.urgeTasks
    package static let name = "tasks.remind"

    package struct Outcome: Sendable, Equatable {
        /// Periods of recurring tasks that began.
        package var opened = 0
        /// Tasks that somebody is reminded of.
        package var tasks = 0
        package var digests = 0
        package var dueSoon = 0
        package var overdue = 0
        /// Tasks whose assigning body is told.
        package var escalated = 0
        /// Whether it is night or a day off wherever there are conferences.
        package var isQuiet = true
    }

    let calendar: HolidayCalendar

    package init(calendar: HolidayCalendar = .vietnam) { self.calendar = calendar }

    package func perform(in work: Work) throws -> Outcome {
        var outcome = Outcome()
        try work.settleUnitEndings()
        for series in try work.records.openSeries() {
            let day = try work.today(of: series.conference)
            outcome.opened += try work.openPeriods(of: series, through: day).count
        }
        let policy = try work.records.urgingPolicy()
        let zones = try work.records.timeZones()
        for zone in zones {
            let (day, time) = Self.clock(work.now, zone)
            guard !policy.isQuiet(on: day, at: time, calendar: calendar) else { continue }
            outcome.isQuiet = false
            try remind(
                policy, on: day, zone: zones.count > 1 ? zone : nil, in: work, &outcome)
        }
        if outcome.tasks + outcome.escalated > 0 {
            try work.record("tasks", Detail(outcome))
        }
        return outcome
    }

    /// The day and the time that a zone's clocks show.
    static func clock(_ now: Instant, _ zone: String) -> (CalendarDate, TimeOfDay) {
        let schedule = Schedule(firstDay: CalendarDate(dayNumber: 0), timeZone: zone)
        let day = schedule.day(of: now)
        return (day, schedule.time(of: now, on: day) ?? schedule.time(inVietnam: now, on: day))
    }

    private struct Due {
        let task: DueTask
        let kind: DigestKind
        let point: Int
    }

    private func remind(
        _ policy: UrgingPolicy, on day: CalendarDate, zone: String?, in work: Work, _ outcome: inout Outcome
    ) throws {
        var found: [Due] = []
        // Holidays bring a reminder forward by less than three weeks.
        let horizon = day.adding(days: (policy.rule.before.first ?? 0) * 2 + 21)
        // Many tasks share a due date, and most have no rule of their own.
        var newest: [CalendarDate: Int?] = [:]
        for entry in try work.records.tasksToRemind(dueThrough: horizon, timeZone: zone) {
            let due = entry.task.due
            let point: Int?
            if let rule = entry.rule {
                point = rule.newestPoint(due: due, on: day, calendar: calendar)
            } else if let known = newest[due] {
                point = known
            } else {
                point = policy.rule.newestPoint(due: due, on: day, calendar: calendar)
                newest[due] = .some(point)
            }
            if let point, entry.task.lastPoint.map({ $0 < point }) ?? true {
                found.append(Due(task: entry.task, kind: .unit, point: point))
            }
            if let delay = policy.escalateAfter, due.adding(days: delay) <= day,
                entry.lastEscalation.map({ $0 < delay }) ?? true
            {
                found.append(Due(task: entry.task, kind: .assigner, point: delay))
            }
        }
        try queue(found, on: day, in: work, &outcome)
    }

    private func queue(
        _ found: [Due], on day: CalendarDate, in work: Work, _ outcome: inout Outcome
    ) throws {
        guard !found.isEmpty else { return }
        let leads = try work.records.leadUnits(of: found.filter { $0.kind == .unit }.map(\.task.id))
        let told = try work.records.digestRecipients(on: day)
        let directory = try UnitDirectory(work.records.units())
        var digests: [String: (recipient: Recipient, tasks: [Due])] = [:]
        var queued: [Due] = []
        for due in found.sorted(by: { ($0.task.id, $0.point) < ($1.task.id, $1.point) }) {
            let recipients =
                due.kind == .assigner
                ? [Recipient(kind: .assigner, key: UnitNaming.searchKey(due.task.host), name: due.task.host)]
                : (leads[due.task.id] ?? []).map { Recipient($0, directory) }
            // Whoever had the digest of this day is told with that of the next.
            guard !recipients.isEmpty, recipients.allSatisfy({ !told.contains($0.identity) }) else {
                continue
            }
            for recipient in recipients {
                digests[recipient.identity, default: (recipient, [])].tasks.append(due)
            }
            queued.append(due)
        }
        try work.records.insertReminders(queued.map { ($0.task, $0.kind, $0.point) }, at: work.now)
        try store(digests.sorted { $0.key < $1.key }.map(\.value), on: day, in: work)
        outcome.digests += digests.count
        outcome.tasks += queued.count { $0.kind == .unit }
        outcome.escalated += queued.count { $0.kind == .assigner }
        try tellFirsts(queued, on: day, in: work, &outcome)
    }

    private func store(
        _ digests: [(recipient: Recipient, tasks: [Due])], on day: CalendarDate, in work: Work
    ) throws {
        var made: [Digest] = []
        var rows: [(digest: Identifier<Digest>, task: Identifier<TrackedTask>, point: Int)] = []
        for (recipient, tasks) in digests {
            let digest = Digest(
                id: work.newIdentifier(), kind: recipient.kind, recipientKey: recipient.key,
                recipient: recipient.name, unit: recipient.unit, day: day, queuedAt: work.now)
            made.append(digest)
            rows += tasks.map { (digest.id, $0.task.id, $0.point) }
        }
        try work.records.insert(made)
        try work.records.insertDigestTasks(rows)
        try work.announceAll(
            .taskDigest,
            zip(made, digests).map { digest, entry in
                (nil, DigestDetails(digest, code: entry.recipient.code, entry.tasks))
            })
    }

    /// A task's first reminder before its due date says that it is due soon, the first one after it that it is
    /// overdue.
    private func tellFirsts(
        _ queued: [Due], on day: CalendarDate, in work: Work, _ outcome: inout Outcome
    ) throws {
        let firsts = queued.filter { due in
            guard due.kind == .unit else { return false }
            guard let last = due.task.lastPoint else { return true }
            return due.point > 0 && last <= 0
        }
        var conferences: [String: Conference] = [:]
        var (overdue, soon): ([(Conference?, any Encodable)], [(Conference?, any Encodable)]) = ([], [])
        let tasks = try work.records.tasks(firsts.map(\.task.id))
        let points = Dictionary(firsts.map { ($0.task.id, $0.point) }) { max($0, $1) }
        for task in tasks.sorted(by: { $0.id < $1.id }) {
            guard let point = points[task.id] else { continue }
            let conference = try conferences[task.conference] ?? (try work.conference(task.conference))
            conferences[task.conference] = conference
            var details = TaskDetails(task)
            if let due = task.assignment.deadline?.date {
                let left = due.dayNumber - day.dayNumber
                if point > 0 { details.daysOverdue = -left } else { details.daysLeft = max(0, left) }
            }
            if point > 0 { overdue.append((conference, details)) } else { soon.append((conference, details)) }
        }
        outcome.overdue += overdue.count
        outcome.dueSoon += soon.count
        try work.announceAll(.taskOverdue, overdue)
        try work.announceAll(.taskDueSoon, soon)
    }

    private struct Recipient {
        let kind: DigestKind
        let key: String
        let name: String
        var unit: Identifier<OfficeUnit>?
        var code: String?

        var identity: String { "\(kind.rawValue):\(key)" }

        init(kind: DigestKind, key: String, name: String) {
            self.kind = kind
            self.key = key
            self.name = name
        }

        /// The unit that answers now for the one that the task names.
        init(_ named: UnitName, _ directory: UnitDirectory) {
            guard let unit = named.unit.flatMap(directory.unit) else {
                self.init(kind: .unit, key: named.searchKey, name: named.name)
                return
            }
            let current = directory.current(unit) ?? unit
            self.init(kind: .unit, key: current.code, name: current.name)
            self.unit = current.id
            code = current.code
        }
    }

    /// A digest as its event tells of it. No name: whoever may read it asks by the identity.
    private struct DigestDetails: Encodable {
        let digest: String
        let day: String
        let recipient: String
        let unit: String?
        let open: Int
        let dueSoon: Int
        let overdue: Int
        let tasks: [String]

        init(_ digest: Digest, code: String?, _ tasks: [Due]) {
            self.digest = digest.id.description
            day = digest.day.description
            recipient = digest.kind.rawValue
            unit = code
            open = tasks.count
            dueSoon = tasks.count { $0.point <= 0 }
            overdue = tasks.count { $0.point > 0 }
            // The receiver's limit on a message is not for us to strain: the counts say how many there are.
            self.tasks = tasks.prefix(100).map(\.task.reference.description)
        }

        private enum CodingKeys: String, CodingKey {
            case digest, day, recipient, unit, open, overdue, tasks
            case dueSoon = "due_soon"
        }
    }

    private struct Detail: Encodable {
        let tasks: Int
        let digests: Int
        let escalated: Int
        let opened: Int

        init(_ outcome: Outcome) {
            tasks = outcome.tasks
            digests = outcome.digests
            escalated = outcome.escalated
            opened = outcome.opened
        }
    }
}

extension Schedule {
    /// The clock's time seven hours east of Greenwich, where the zone is unknown.
    fileprivate func time(inVietnam instant: Instant, on day: CalendarDate) -> TimeOfDay {
        let minutes = Int(instant.milliseconds / 60_000) + 7 * 60 - day.dayNumber * 1440
        return TimeOfDay(minutes: max(0, min(1439, minutes))) ?? UrgingPolicy.usual.quietFrom
    }
}
