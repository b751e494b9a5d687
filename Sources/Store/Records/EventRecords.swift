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

    package init(
        id: Identifier<Event>, type: String, conference: Identifier<Conference>?, occurredAt: Instant,
        body: String, points: Set<String>?
    ) {
        self.id = id
        self.type = type
        self.conference = conference
        self.occurredAt = occurredAt
        self.body = body
        self.points = points
    }
}

extension Records {
    /// Puts an event into the outbox: the event, and a delivery for each endpoint that follows it. Returns
    /// the endpoints.
    package func emit(
        _ event: Event, newIdentifier: () -> Identifier<Delivery>
    ) throws -> [Identifier<Endpoint>] {
        try session.run(
            """
            INSERT INTO event (id, type, conference_id, occurred_at, body, all_points)
            VALUES (\(event.id), \(event.type), \(event.conference), \(event.occurredAt), \(event.body),
                \(event.points == nil))
            """)
        if let points = event.points {
            try session.insert(
                into: "event_point", columns: ["event_id", "code"],
                rows: points.sorted().lazy.map { [event.id.databaseValue, $0.databaseValue] })
        }
        let followers: [Identifier<Endpoint>] = try session.rows(
            """
            SELECT id FROM endpoint
            WHERE state = 'active' AND (conference_id IS NULL OR conference_id = \(event.conference))
                AND EXISTS (SELECT 1 FROM endpoint_event
                    WHERE endpoint_id = endpoint.id AND type IN (\(event.type), '*'))
                AND (all_points = 1 OR \(event.points == nil) = 1 OR EXISTS (
                    SELECT 1 FROM endpoint_point JOIN event_point ON event_point.code = endpoint_point.code
                    WHERE endpoint_id = endpoint.id AND event_id = \(event.id)))
            ORDER BY id
            """
        ).map { try $0.get("id") }
        try session.insert(
            into: "delivery",
            columns: ["id", "event_id", "endpoint_id", "state", "attempts", "due_at"],
            rows: followers.map { follower in
                [
                    newIdentifier().databaseValue, event.id.databaseValue, follower.databaseValue,
                    .text("due"), .integer(0), event.occurredAt.databaseValue,
                ]
            })
        if !followers.isEmpty { try session.notify(Store.outbox) }
        return followers
    }

    /// All events, in the order they happened.
    package func events() throws -> [Event] {
        try session.rows(
            "SELECT id, type, conference_id, occurred_at, body, all_points FROM event ORDER BY id"
        ).map(event)
    }

    private func event(_ row: Row) throws -> Event {
        let id: Identifier<Event> = try row.get("id")
        let points: [String] = try session.rows("SELECT code FROM event_point WHERE event_id = \(id)")
            .map { try $0.get("code") }
        return Event(
            id: id, type: try row.get("type"), conference: try row.get("conference_id"),
            occurredAt: try row.get("occurred_at"), body: try row.get("body"),
            points: try row.get("all_points", as: Bool.self) ? nil : Set(points))
    }
}
