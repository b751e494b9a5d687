package import Conferences
import Database

/// Something that happened and that others are told of (sự kiện).
package struct Event: Sendable, Hashable {
    package var id: Identifier<Event>
    /// Such as `conference.published`.
    package var type: String
    package var conference: Identifier<Conference>?
    package var occurredAt: Instant
    /// The exact bytes that are sent, as text.
    package var body: String
    /// Codes of the points that it concerns, with those above them; `nil` for all.
    package var points: Set<String>?
    /// What it is about, such as a task's reference: endpoints that want order get the events about one
    /// subject one after the other.
    package var subject: String?

    package init(
        id: Identifier<Event>, type: String, conference: Identifier<Conference>?, occurredAt: Instant,
        body: String, points: Set<String>?, subject: String? = nil
    ) {
        self.id = id
        self.type = type
        self.conference = conference
        self.occurredAt = occurredAt
        self.body = body
        self.points = points
        self.subject = subject
    }
}

/// Which endpoints follow an event.
package enum Following: Sendable, Hashable {
    /// Those that name its type, or everything.
    case everything
    /// Only those that name its type, and not the one that it is about.
    case named(except: Identifier<Endpoint>?)
    /// This one, whatever it follows.
    case only(Identifier<Endpoint>)
}

extension Records {
    /// Puts an event into the outbox: the event, and a delivery for each endpoint that follows it. Returns
    /// the endpoints.
    package func emit(
        _ event: Event, following: Following = .everything, newIdentifier: () -> Identifier<Delivery>
    ) throws -> [Identifier<Endpoint>] {
        try session.run(
            """
            INSERT INTO event (id, type, conference_id, occurred_at, body, all_points, subject)
            VALUES (\(event.id), \(event.type), \(event.conference), \(event.occurredAt), \(event.body),
                \(event.points == nil), \(event.subject))
            """)
        if let points = event.points {
            try session.insert(
                into: "event_point", columns: ["event_id", "code"],
                rows: points.sorted().lazy.map { [event.id.databaseValue, $0.databaseValue] })
        }
        let followers = try followers(of: event, following)
        try session.insert(
            into: "delivery", columns: Self.deliveryColumns,
            rows: followers.map { deliveryRow(newIdentifier(), event, $0) })
        if !followers.isEmpty { try session.notify(Store.outbox) }
        return followers.map(\.id)
    }

    static let deliveryColumns = ["id", "event_id", "endpoint_id", "state", "attempts", "due_at", "lane"]

    func deliveryRow(_ id: Identifier<Delivery>, _ event: Event, _ follower: Follower) -> [Value] {
        let subject = event.subject ?? event.conference?.description ?? "-"
        return [
            id.databaseValue, event.id.databaseValue, follower.id.databaseValue, .text("due"), .integer(0),
            event.occurredAt.databaseValue, follower.isOrdered ? .text(subject) : .null,
        ]
    }

    func followers(of event: Event, _ following: Following) throws -> [Follower] {
        try session.rows(
            """
            SELECT id, is_ordered FROM endpoint
            WHERE state = 'active' AND \(Self.follows(event, following)) ORDER BY id
            """
        ).map { Follower(id: try $0.get("id"), isOrdered: try $0.get("is_ordered")) }
    }

    private static func follows(_ event: Event, _ following: Following) -> SQL {
        let isFollowed: SQL
        switch following {
        case .only(let endpoint): return "id = \(endpoint)"
        case .everything: isFollowed = "type IN (\(event.type), '*')"
        case .named(let except):
            isFollowed = "type = \(event.type) AND endpoint_id <> \(except?.rawValue ?? 0)"
        }
        return """
            (conference_id IS NULL OR conference_id = \(event.conference))
            AND EXISTS (SELECT 1 FROM endpoint_event WHERE endpoint_id = endpoint.id AND \(isFollowed))
            AND (all_points = 1 OR \(event.points == nil) = 1 OR EXISTS (
                SELECT 1 FROM endpoint_point JOIN event_point ON event_point.code = endpoint_point.code
                WHERE endpoint_id = endpoint.id AND event_id = \(event.id)))
            """
    }

    /// All events, in the order they happened.
    package func events() throws -> [Event] {
        try session.rows("\(Self.eventColumns) ORDER BY id").map(event)
    }

    package func event(_ id: Identifier<Event>) throws -> Event? {
        try session.row("\(Self.eventColumns) WHERE id = \(id)").map(event)
    }

    private static let eventColumns: SQL = """
        SELECT id, type, conference_id, occurred_at, body, all_points, subject FROM event
        """

    private func event(_ row: Row) throws -> Event {
        let id: Identifier<Event> = try row.get("id")
        let points: [String] = try session.rows("SELECT code FROM event_point WHERE event_id = \(id)")
            .map { try $0.get("code") }
        return Event(
            id: id, type: try row.get("type"), conference: try row.get("conference_id"),
            occurredAt: try row.get("occurred_at"), body: try row.get("body"),
            points: try row.get("all_points", as: Bool.self) ? nil : Set(points),
            subject: try row.get("subject"))
    }
}
