package import Conferences
import Database

/// Which deliveries are looked at or sent anew; what is `nil` or empty does not matter.
package struct DeliveryFilter: Sendable, Hashable {
    package var delivery: Identifier<Delivery>?
    package var endpoint: Identifier<Endpoint>?
    package var event: Identifier<Event>?
    package var type: String?
    package var states: [Delivery.State] = []
    /// Of events from this instant on …
    package var since: Instant?
    /// … and before this one.
    package var until: Instant?

    /// Of those made before this one: the rest of a list that ended with it.
    package var before: Identifier<Delivery>?

    package init() {}

    fileprivate var condition: SQL {
        var condition: SQL = "1 = 1"
        if let delivery { condition = "\(condition) AND delivery.id = \(delivery)" }
        if let before { condition = "\(condition) AND delivery.id < \(before)" }
        if let endpoint { condition = "\(condition) AND endpoint_id = \(endpoint)" }
        if let event { condition = "\(condition) AND event_id = \(event)" }
        if let type { condition = "\(condition) AND type = \(type)" }
        if !states.isEmpty { condition = "\(condition) AND delivery.state IN \(list: states)" }
        if let since { condition = "\(condition) AND occurred_at >= \(since)" }
        if let until { condition = "\(condition) AND occurred_at < \(until)" }
        return condition
    }
}

extension Records {
    /// The newest deliveries first.
    package func deliveryLog(limit: Int, _ filter: DeliveryFilter = DeliveryFilter()) throws
        -> [DeliveryLogEntry]
    {
        try session.rows(
            """
            SELECT delivery.id AS id, endpoint_id, delivery.state AS state, attempts, due_at, url, type, slug,
                event_id, occurred_at, is_paused, number, started_at, milliseconds, status, failure, answer
            FROM delivery JOIN endpoint ON endpoint.id = endpoint_id JOIN event ON event.id = event_id
                LEFT JOIN conference ON conference.id = event.conference_id
                LEFT JOIN attempt ON attempt.delivery_id = delivery.id AND attempt.number = (
                    SELECT max(number) FROM attempt AS other WHERE other.delivery_id = delivery.id)
            WHERE \(filter.condition) ORDER BY delivery.id DESC LIMIT \(limit)
            """
        ).map(DeliveryLogEntry.init)
    }

    /// All attempts of a delivery that ended, in order.
    package func attempts(of delivery: Identifier<Delivery>) throws -> [Attempt] {
        try session.rows(
            """
            SELECT number, started_at, milliseconds, status, failure, answer FROM attempt
            WHERE delivery_id = \(delivery) ORDER BY number
            """
        ).compactMap { try Attempt($0) }
    }

    /// How many deliveries of an endpoint are in each state.
    package func deliveryCounts(of endpoint: Identifier<Endpoint>) throws -> [Delivery.State: Int] {
        var counts: [Delivery.State: Int] = [:]
        try session.forEach(
            "SELECT state, count(*) AS number FROM delivery WHERE endpoint_id = \(endpoint) GROUP BY state"
        ) { row in counts[try row.get("state")] = try row.get("number") }
        return counts
    }

    /// Makes deliveries due again, as if for the first time, under the ids they have. What is being sent, and
    /// what belongs to an endpoint that is not active, is left alone. Returns which.
    package func sendAnew(_ filter: DeliveryFilter, at now: Instant) throws -> [Identifier<Delivery>] {
        var changed: [Identifier<Delivery>] = []
        try session.forEach(
            """
            UPDATE delivery SET state = CASE WHEN attempts = 0 THEN 'due' ELSE 'waiting' END, due_at = \(now),
                begun_anew_after = attempts
            WHERE id IN (
                SELECT delivery.id FROM delivery JOIN event ON event.id = event_id
                    JOIN endpoint ON endpoint.id = endpoint_id
                WHERE endpoint.state = 'active' AND delivery.state <> 'leased' AND \(filter.condition))
            RETURNING id
            """
        ) { row in changed.append(try row.get("id")) }
        if !changed.isEmpty { try session.notify(Store.outbox) }
        return changed
    }

    /// Makes deliveries of what an endpoint would have been sent, had it been active at the time. Returns which.
    package func sendMissed(
        _ filter: DeliveryFilter, to endpoint: Endpoint, at now: Instant,
        newIdentifier: () -> Identifier<Delivery>
    ) throws -> [Identifier<Delivery>] {
        let conference: Identifier<Conference>? = try endpoint.conference.flatMap {
            try self.conference(slug: $0)?.id
        }
        var condition: SQL = "1 = 1"
        if let event = filter.event { condition = "\(condition) AND event.id = \(event)" }
        if let type = filter.type { condition = "\(condition) AND type = \(type)" }
        if let since = filter.since { condition = "\(condition) AND occurred_at >= \(since)" }
        if let until = filter.until { condition = "\(condition) AND occurred_at < \(until)" }
        if let conference { condition = "\(condition) AND conference_id = \(conference)" }
        if endpoint.events.contains("*") {
            condition = "\(condition) AND type NOT LIKE 'endpoint.%'"
        } else {
            condition = "\(condition) AND type IN \(list: endpoint.events)"
        }
        if !endpoint.points.isEmpty {
            condition = """
                \(condition) AND (all_points = 1 OR EXISTS (SELECT 1 FROM event_point
                    WHERE event_id = event.id AND code IN \(list: endpoint.points)))
                """
        }
        var made: [Identifier<Delivery>] = []
        let missed = try session.rows(
            """
            SELECT id, conference_id, subject FROM event
            WHERE \(condition) AND NOT EXISTS (
                SELECT 1 FROM delivery WHERE event_id = event.id AND endpoint_id = \(endpoint.id))
            ORDER BY id
            """
        ).map { row -> [Value] in
            let event: Identifier<Event> = try row.get("id")
            let about: Identifier<Conference>? = try row.get("conference_id")
            let subject: String? = try row.get("subject")
            let id = newIdentifier()
            made.append(id)
            return [
                id.databaseValue, event.databaseValue, endpoint.id.databaseValue, .text("due"),
                .integer(0), now.databaseValue,
                endpoint.isOrdered ? .text(subject ?? about?.description ?? "-") : .null,
            ]
        }
        try session.insert(
            into: "delivery",
            columns: ["id", "event_id", "endpoint_id", "state", "attempts", "due_at", "lane"], rows: missed)
        if !missed.isEmpty { try session.notify(Store.outbox) }
        return made
    }
}

extension DeliveryLogEntry {
    fileprivate init(_ row: Row) throws {
        self.init(
            delivery: Delivery(
                id: try row.get("id"), endpoint: try row.get("endpoint_id"), state: try row.get("state"),
                attempts: try row.get("attempts"), dueAt: try row.get("due_at")),
            url: try row.get("url"), event: try row.get("type"), eventID: try row.get("event_id"),
            occurredAt: try row.get("occurred_at"), conference: try row.get("slug"),
            isPaused: try row.get("is_paused"), lastAttempt: try Attempt(row))
    }
}

extension Attempt {
    /// `nil` where no attempt ended.
    fileprivate init?(_ row: Row) throws {
        guard let number: Int = try row.get("number") else { return nil }
        self.init(
            number: number, startedAt: try row.get("started_at"), milliseconds: try row.get("milliseconds"),
            status: try row.get("status"), failure: try row.get("failure"), answer: try row.get("answer"))
    }
}
