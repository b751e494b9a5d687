package import Conferences
import Database

/// One event on its way to one endpoint (lượt gửi).
package struct Delivery: Sendable, Hashable {
    package enum State: String, Sendable, CaseIterable {
        /// To be sent for the first time.
        case due
        /// Somebody is sending it.
        case leased
        case delivered
        /// It failed, and will be tried again.
        case waiting
        /// It failed too often; nobody will try again.
        case exhausted
        /// The endpoint was ended before it arrived.
        case cancelled
    }

    package var id: Identifier<Delivery>
    package var endpoint: Identifier<Endpoint>
    package var state: State
    /// How many attempts were begun.
    package var attempts: Int
    package var dueAt: Instant
}

extension Delivery.State: StoredState {}

/// A delivery that is leased to be sent, with all that sending needs.
package struct LeasedDelivery: Sendable {
    package var id: Identifier<Delivery>
    package var endpoint: Identifier<Endpoint>
    package var url: String
    package var secret: String
    package var body: String
    /// The number of the attempt that is to be made, from 1.
    package var attempt: Int
}

/// What came of one attempt.
package struct Attempt: Sendable, Hashable {
    package var number: Int
    package var startedAt: Instant
    package var milliseconds: Int
    /// The HTTP status; `nil` where there was no answer.
    package var status: Int?
    /// What class of failure it was; `nil` for a success.
    package var failure: String?
    /// The beginning of the answer.
    package var answer: String?

    package init(
        number: Int, startedAt: Instant, milliseconds: Int, status: Int?, failure: String?, answer: String?
    ) {
        self.number = number
        self.startedAt = startedAt
        self.milliseconds = milliseconds
        self.status = status
        self.failure = failure
        self.answer = answer
    }
}

/// A line of the log of deliveries.
package struct DeliveryLogEntry: Sendable {
    package var delivery: Delivery
    package var url: String
    package var event: String
    package var conference: String?
    package var lastAttempt: Attempt?
}

extension Records {
    /// Takes deliveries that are due, or whose lease ran out because the sender died, and counts the attempt
    /// that will now be made.
    ///
    /// The attempt is counted before it is made: were it counted after, a crash between sending and counting
    /// would make an endpoint that kills its sender be tried without end.
    ///
    /// - Parameters:
    ///   - due: only what was due then is taken.
    ///   - now: tells which leases have run out.
    package func lease(
        _ limit: Int, dueBy due: Instant, at now: Instant, until: Instant
    ) throws -> [LeasedDelivery] {
        let ids = try session.claim(
            """
            SELECT delivery.id AS id FROM delivery
            WHERE (state IN ('due', 'waiting') AND due_at <= \(due))
                OR (state = 'leased' AND leased_until <= \(now))
            ORDER BY due_at, id LIMIT \(limit)
            """)
        guard !ids.isEmpty else { return [] }
        try session.run(
            """
            UPDATE delivery SET state = 'leased', leased_until = \(until), attempts = attempts + 1
            WHERE id IN \(list: ids)
            """)
        return try session.rows(
            """
            SELECT delivery.id AS id, endpoint_id, url, secret, body, attempts
            FROM delivery JOIN endpoint ON endpoint.id = endpoint_id JOIN event ON event.id = event_id
            WHERE delivery.id IN \(list: ids) ORDER BY due_at, delivery.id
            """
        ).map { row in
            LeasedDelivery(
                id: try row.get("id"), endpoint: try row.get("endpoint_id"), url: try row.get("url"),
                secret: try row.get("secret"), body: try row.get("body"), attempt: try row.get("attempts"))
        }
    }

    /// Writes down what came of an attempt. Returns false, and changes nothing but the log, where the lease
    /// was lost meanwhile: the outcome then belongs to whoever holds it now.
    package func record(
        _ attempt: Attempt, of delivery: Identifier<Delivery>, state: Delivery.State, dueAt: Instant?
    ) throws -> Bool {
        try session.run(
            """
            INSERT INTO attempt (delivery_id, number, started_at, milliseconds, status, failure, answer)
            VALUES (\(delivery), \(attempt.number), \(attempt.startedAt), \(attempt.milliseconds),
                \(attempt.status), \(attempt.failure), \(attempt.answer))
            ON CONFLICT (delivery_id, number) DO NOTHING
            """)
        return try session.run(
            """
            UPDATE delivery SET state = \(state), leased_until = NULL,
                due_at = coalesce(\(dueAt), due_at)
            WHERE id = \(delivery) AND state = 'leased' AND attempts = \(attempt.number)
            """) == 1
    }

    /// Gives back leases that were taken and not used.
    package func release(_ deliveries: [LeasedDelivery]) throws {
        for delivery in deliveries {
            try session.run(
                """
                UPDATE delivery SET attempts = attempts - 1, leased_until = NULL,
                    state = CASE WHEN attempts <= 1 THEN 'due' ELSE 'waiting' END
                WHERE id = \(delivery.id) AND state = 'leased' AND attempts = \(delivery.attempt)
                """)
        }
    }

    /// When the next delivery is due; `nil` where none waits.
    package func nextDelivery() throws -> Instant? {
        let row = try session.row(
            """
            SELECT min(moment) AS moment FROM (
                SELECT min(due_at) AS moment FROM delivery WHERE state IN ('due', 'waiting')
                UNION ALL SELECT min(leased_until) FROM delivery WHERE state = 'leased') AS moments
            """)
        return try row?.get("moment", as: Instant?.self) ?? nil
    }

    /// The newest deliveries first.
    package func deliveryLog(limit: Int, endpoint: Identifier<Endpoint>? = nil) throws -> [DeliveryLogEntry] {
        let condition: SQL = endpoint.map { "WHERE endpoint_id = \($0)" } ?? ""
        return try session.rows(
            """
            SELECT delivery.id AS id, endpoint_id, delivery.state AS state, attempts, due_at, url, type, slug,
                number, started_at, milliseconds, status, failure, answer
            FROM delivery JOIN endpoint ON endpoint.id = endpoint_id JOIN event ON event.id = event_id
                LEFT JOIN conference ON conference.id = event.conference_id
                LEFT JOIN attempt ON attempt.delivery_id = delivery.id AND attempt.number = (
                    SELECT max(number) FROM attempt AS other WHERE other.delivery_id = delivery.id)
            \(condition) ORDER BY delivery.id DESC LIMIT \(limit)
            """
        ).map(DeliveryLogEntry.init)
    }
}

extension DeliveryLogEntry {
    fileprivate init(_ row: Row) throws {
        let number: Int? = try row.get("number")
        self.init(
            delivery: Delivery(
                id: try row.get("id"), endpoint: try row.get("endpoint_id"), state: try row.get("state"),
                attempts: try row.get("attempts"), dueAt: try row.get("due_at")),
            url: try row.get("url"), event: try row.get("type"), conference: try row.get("slug"),
            lastAttempt: try number.map { number in
                Attempt(
                    number: number, startedAt: try row.get("started_at"),
                    milliseconds: try row.get("milliseconds"), status: try row.get("status"),
                    failure: try row.get("failure"), answer: try row.get("answer"))
            })
    }
}
