package import Conferences
import Database
import Foundation

/// A published plan with what it changed.
package struct PlanVersion: Sendable {
    package var version: Int
    package var plan: Plan
    package var publishedAt: Instant
    package var publishedBy: String

    package init(version: Int, plan: Plan, publishedAt: Instant, publishedBy: String) {
        self.version = version
        self.plan = plan
        self.publishedAt = publishedAt
        self.publishedBy = publishedBy
    }
}

extension OverQuotaPolicy: StoredState {}

extension Records {
    package func conference(slug: String) throws -> Conference? {
        try session.row("SELECT \(Self.conferenceColumns) FROM conference WHERE slug = \(slug)")
            .map(Conference.init)
    }

    /// All conferences, the newest first.
    package func conferences() throws -> [Conference] {
        try session.rows(
            "SELECT \(Self.conferenceColumns) FROM conference ORDER BY first_day DESC, slug"
        ).map(Conference.init)
    }

    /// The conferences with some identities, the newest first.
    func conferences(_ ids: [Identifier<Conference>]) throws -> [Conference] {
        try session.rows(
            """
            SELECT \(Self.conferenceColumns) FROM conference WHERE id IN \(list: Self.padded(ids))
            ORDER BY first_day DESC, slug
            """
        ).map(Conference.init)
    }

    private static let conferenceColumns: SQL =
        "id, slug, title, form, host, first_day, last_day, starts_at, ends_at, time_zone, state, version, over_quota"

    /// Adds a conference with its first version.
    package func insert(_ conference: Conference) throws {
        let schedule = conference.schedule
        try session.run(
            """
            INSERT INTO conference (id, slug, title, form, host, first_day, last_day, starts_at, ends_at,
                time_zone, state, version, over_quota)
            VALUES (\(conference.id), \(conference.slug), \(conference.title), \(conference.form),
                \(conference.host), \(schedule.firstDay), \(schedule.lastDay), \(schedule.startInstant),
                \(schedule.endInstant), \(schedule.timeZone),
                \(conference.isCancelled ? "cancelled" : "planned"), \(conference.version),
                \(conference.overQuota))
            """)
    }

    /// Replaces what the conference says of itself. Returns false where its version is no longer the one
    /// before, because somebody else published meanwhile.
    package func update(_ conference: Conference) throws -> Bool {
        let schedule = conference.schedule
        return try session.run(
            """
            UPDATE conference SET title = \(conference.title), form = \(conference.form),
                host = \(conference.host), first_day = \(schedule.firstDay), last_day = \(schedule.lastDay),
                starts_at = \(schedule.startInstant), ends_at = \(schedule.endInstant),
                time_zone = \(schedule.timeZone), state = \(conference.isCancelled ? "cancelled" : "planned"),
                version = \(conference.version), over_quota = \(conference.overQuota)
            WHERE id = \(conference.id) AND version = \(conference.version - 1)
            """) == 1
    }

    package func insert(_ version: PlanVersion, difference: PlanDifference?, of id: Identifier<Conference>)
        throws
    {
        try session.run(
            """
            INSERT INTO plan_version (conference_id, version, plan, difference, published_at, published_by)
            VALUES (\(id), \(version.version), \(try json(version.plan)), \(try difference.map(json)),
                \(version.publishedAt), \(version.publishedBy))
            """)
    }

    /// The newest version, or the one with this number.
    package func planVersion(of id: Identifier<Conference>, _ number: Int? = nil) throws -> PlanVersion? {
        let condition: SQL = number.map { "AND version = \($0)" } ?? ""
        return try session.row(
            """
            SELECT version, plan, published_at, published_by FROM plan_version
            WHERE conference_id = \(id) \(condition) ORDER BY version DESC LIMIT 1
            """
        ).map { row in
            PlanVersion(
                version: try row.get("version"), plan: try value(Plan.self, json: try row.get("plan")),
                publishedAt: try row.get("published_at"), publishedBy: try row.get("published_by"))
        }
    }
}

/// Text that is the same for the same value: keys in order.
func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
}

func value<T: Decodable>(_ type: T.Type, json text: String) throws -> T {
    try JSONDecoder().decode(type, from: Data(text.utf8))
}

extension Schedule {
    fileprivate var startInstant: Instant? { startMinute.flatMap(instant(atMinute:)) }
    fileprivate var endInstant: Instant? { endMinute.flatMap(instant(atMinute:)) }
}

extension Conference {
    fileprivate init(_ row: Row) throws {
        let firstDay: CalendarDate = try row.get("first_day")
        var schedule = Schedule(
            firstDay: firstDay, lastDay: try row.get("last_day"), timeZone: try row.get("time_zone"))
        schedule.start = schedule.time(of: try row.get("starts_at"), on: schedule.firstDay)
        schedule.end = schedule.time(of: try row.get("ends_at"), on: schedule.lastDay)
        let state: String = try row.get("state")
        self.init(
            id: try row.get("id"), slug: try row.get("slug"), title: try row.get("title"),
            form: try row.get("form"), host: try row.get("host"), schedule: schedule,
            isCancelled: state == "cancelled", version: try row.get("version"),
            overQuota: try row.get("over_quota"))
    }
}
