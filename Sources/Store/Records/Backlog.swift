package import Conferences
import Database

/// What is still to be sent (hàng chờ gửi).
package struct Backlog: Sendable, Hashable {
    /// Not sent yet, or to be tried again.
    package var waiting = 0
    /// When the first of them may go; `nil` where none may.
    package var next: Instant?
    /// Of endpoints that are paused.
    package var held = 0
    /// Being sent by somebody.
    package var underWay = 0

    package init() {}
}

/// A message that would go out now (thông báo đến hạn).
package struct DueMessage: Sendable {
    package var delivery: Identifier<Delivery>
    package var endpoint: Identifier<Endpoint>
    package var url: String
    package var event: Identifier<Event>
    package var type: String
    /// The event's body.
    package var body: String
    /// Whether it goes only when another one about the same subject is through, because its endpoint wants order.
    package var isBehind: Bool
}

/// A message that goes to endpoints (thông báo và nơi nhận).
package struct AddressedMessage: Sendable, Hashable {
    package var type: String
    package var body: String
    package var endpoints: [Identifier<Endpoint>]
}

extension Records {
    package func backlog() throws -> Backlog {
        var backlog = Backlog()
        try session.forEach(
            """
            SELECT kind, count(*) AS number, min(CASE WHEN is_first = 1 THEN due_at END) AS next FROM (
                SELECT CASE WHEN delivery.state = 'leased' THEN 'leased' WHEN is_paused = 1 THEN 'held'
                        ELSE 'waiting' END AS kind,
                    CASE WHEN \(Self.isFirstInLane) THEN 1 ELSE 0 END AS is_first, due_at
                FROM delivery JOIN endpoint ON endpoint.id = endpoint_id
                WHERE delivery.state IN ('due', 'waiting', 'leased')) AS open
            GROUP BY kind
            """
        ) { row in
            let number: Int = try row.get("number")
            switch try row.get("kind", as: String.self) {
            case "leased": backlog.underWay = number
            case "held": backlog.held = number
            default:
                backlog.waiting = number
                backlog.next = try row.get("next")
            }
        }
        return backlog
    }

    /// What is due, in the order in which it was put into the outbox; nothing of paused endpoints.
    package func dueMessages(at now: Instant, limit: Int) throws -> [DueMessage] {
        try session.rows(
            """
            SELECT delivery.id AS id, endpoint_id, url, event_id, type, body,
                CASE WHEN \(Self.isFirstInLane) THEN 0 ELSE 1 END AS is_behind
            FROM delivery JOIN endpoint ON endpoint.id = endpoint_id JOIN event ON event.id = event_id
            WHERE is_paused = 0 AND (delivery.state IN ('due', 'waiting') AND due_at <= \(now)
                OR delivery.state = 'leased' AND leased_until <= \(now))
            ORDER BY delivery.id LIMIT \(limit)
            """
        ).map { row in
            DueMessage(
                delivery: try row.get("id"), endpoint: try row.get("endpoint_id"), url: try row.get("url"),
                event: try row.get("event_id"), type: try row.get("type"), body: try row.get("body"),
                isBehind: try row.get("is_behind"))
        }
    }

    /// The messages of deliveries, each with all the endpoints that these go to.
    package func messages(of deliveries: [Identifier<Delivery>]) throws -> [AddressedMessage] {
        var messages: [AddressedMessage] = []
        var last: Identifier<Event>?
        try session.forEach(
            """
            SELECT event_id, type, body, endpoint_id FROM delivery JOIN event ON event.id = event_id
            WHERE delivery.id IN \(list: deliveries) ORDER BY event_id, endpoint_id
            """
        ) { row in
            let event: Identifier<Event> = try row.get("event_id")
            if event != last {
                messages.append(
                    AddressedMessage(type: try row.get("type"), body: try row.get("body"), endpoints: []))
            }
            last = event
            messages[messages.count - 1].endpoints.append(try row.get("endpoint_id"))
        }
        return messages
    }
}
