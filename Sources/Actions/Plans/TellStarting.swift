import Conferences
import Store

/// Tells those who follow that a conference begins soon (báo sắp họp): an hour before, and whenever the plan says
/// that somebody is to be reminded.
///
/// However often it is run, and on however many nodes, each word is told once for a beginning; where the conference
/// is moved, it is told again. What fell due while nobody looked is told late, as long as the conference has not
/// begun.
package struct TellStarting: Action {
    package static let permission = Permission.urgeTasks
    package static let name = "conference.tell-starting"

    /// How long before the beginning everybody is told, in minutes.
    package static let standard = 60

    package init() {}

    /// Returns how much was told.
    package func perform(in work: Work) throws -> Int {
        var told = 0
        for word in try Self.due(work.records, at: work.now) {
            let conference = word.conference
            guard
                try work.records.noteStarting(
                    conference.id, at: word.start, word.minutesBefore, word.about, toldAt: work.now)
            else { continue }
            let left = (word.start.milliseconds - work.now.milliseconds + 59_999) / 60_000
            try work.announce(
                .conferenceStarting, of: conference,
                Details(
                    conference: conference.slug, title: conference.title, starts: word.start.description,
                    minutesLeft: Int(left),
                    points: try work.records.points(of: conference.id).count(where: \.isOpen),
                    about: word.about.isEmpty ? nil : word.about,
                    recipients: word.recipients.isEmpty ? nil : word.recipients.map(\.rawValue)))
            try work.record(
                conference.slug, Detail(starts: word.start.description, minutesBefore: word.minutesBefore))
            told += 1
        }
        return told
    }

    /// Whether there is something to tell: a look is cheaper than a transaction that writes.
    static func isDue(_ records: Records, at now: Instant) throws -> Bool {
        try due(records, at: now).contains { word in
            try !records.hasToldStarting(word.conference.id, at: word.start, word.minutesBefore, word.about)
        }
    }

    private struct Word {
        let conference: Conference
        let start: Instant
        let minutesBefore: Int
        /// Empty for the word that goes to everybody.
        let about: String
        let recipients: [ReminderRule.Recipient]
    }

    private static func due(_ records: Records, at now: Instant) throws -> [Word] {
        var due: [Word] = []
        for conference in try records.conferences() where !conference.isCancelled {
            guard let minute = conference.schedule.startMinute,
                let start = conference.schedule.instant(atMinute: minute), start > now
            else { continue }
            let everybody = ReminderRule(minutesBefore: standard, recipients: [], about: "")
            let reminders = try records.planVersion(of: conference.id)?.plan.reminders ?? []
            for rule in [everybody] + reminders
            where start.advanced(byMilliseconds: Int64(-rule.minutesBefore) * 60_000) <= now {
                due.append(
                    Word(
                        conference: conference, start: start, minutesBefore: rule.minutesBefore,
                        about: rule.about, recipients: rule.recipients))
            }
        }
        return due
    }

    private struct Details: Encodable {
        let conference: String
        let title: String
        let starts: String
        let minutesLeft: Int
        let points: Int
        let about: String?
        let recipients: [String]?

        private enum CodingKeys: String, CodingKey {
            case conference, title, starts, points, about, recipients
            case minutesLeft = "minutes_left"
        }
    }

    private struct Detail: Encodable {
        let starts: String
        let minutesBefore: Int
    }
}

extension Office {
    /// Tells what begins soon; does nothing, and writes nothing, where there is nothing to tell.
    package func tellStarting(as actor: Actor) async throws -> Int {
        let now = now()
        guard try await store.read({ try TellStarting.isDue($0, at: now) }) else { return 0 }
        return try await perform(TellStarting(), as: actor)
    }
}
