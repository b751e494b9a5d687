package import Conferences
import Database

extension Records {
    /// For how long a paused endpoint's messages are put aside each time they come up.
    private static let pausedStep: Int64 = 300_000

    /// Takes deliveries that are due, or whose lease ran out because the sender died, and counts the attempt
    /// that will now be made.
    ///
    /// The attempt is counted before it is made: were it counted after, a crash between sending and counting
    /// would make an endpoint that kills its sender be tried without end.
    ///
    /// A quarter of the places is the second attempts', and the rest the first ones': however many wait for
    /// the one, the other goes on.
    ///
    /// - Parameters:
    ///   - limit: how many, and a quarter more at most.
    ///   - due: only what was due then is taken.
    ///   - now: tells which leases have run out.
    package func lease(
        _ limit: Int, dueBy due: Instant, at now: Instant, until: Instant
    ) throws -> [LeasedDelivery] {
        var ids = try session.claim(
            """
            SELECT delivery.id AS id FROM delivery WHERE state = 'due' AND due_at <= \(due)
                AND \(Self.isFirstInLane) ORDER BY due_at, id LIMIT \(limit)
            """)
        let others = max((limit + 3) / 4, limit - ids.count)
        let lost = try session.claim(
            """
            SELECT delivery.id AS id FROM delivery WHERE state = 'leased' AND leased_until <= \(now)
            ORDER BY leased_until, id LIMIT \(others)
            """)
        let again =
            others > lost.count
            ? try session.claim(
                """
                SELECT delivery.id AS id FROM delivery WHERE state = 'waiting' AND due_at <= \(due)
                    AND \(Self.isFirstInLane) ORDER BY due_at, id LIMIT \(others - lost.count)
                """) : []
        ids += lost + again
        guard !ids.isEmpty else { return [] }
        var paused: [Identifier<Delivery>] = []
        var taken: [LeasedDelivery] = []
        // The bodies by themselves: one event goes to many.
        let bodies = try bodies(of: ids)
        try session.forEach(
            "\(Self.leasedColumns) WHERE delivery.id IN \(list: ids) ORDER BY due_at, delivery.id"
        ) { row in
            if try row.get("is_paused") {
                paused.append(try row.get("id"))
            } else {
                taken.append(try LeasedDelivery(row, bodies))
            }
        }
        if !paused.isEmpty {
            try session.run(
                """
                UPDATE delivery SET due_at = \(now.advanced(byMilliseconds: Self.pausedStep)),
                    state = CASE WHEN attempts = 0 THEN 'due' ELSE 'waiting' END, leased_until = NULL
                WHERE id IN \(list: paused)
                """)
        }
        try session.run(
            """
            UPDATE delivery SET state = 'leased', leased_until = \(until), attempts = attempts + 1
            WHERE id IN \(list: taken.map(\.id))
            """)
        // All that was found is paused: there may be more behind it.
        return taken.isEmpty ? try lease(limit, dueBy: due, at: now, until: until) : taken
    }

    /// Takes one delivery that waits, whenever it is due; `nil` where it does not wait.
    package func lease(
        _ delivery: Identifier<Delivery>, until: Instant
    ) throws -> LeasedDelivery? {
        let ids = try session.claim(
            "SELECT id FROM delivery WHERE id = \(delivery) AND state IN ('due', 'waiting')")
        guard !ids.isEmpty else { return nil }
        let taken = try session.rows("\(Self.leasedColumns) WHERE delivery.id = \(delivery)")
        try session.run(
            """
            UPDATE delivery SET state = 'leased', leased_until = \(until), attempts = attempts + 1
            WHERE id = \(delivery)
            """)
        let bodies = try bodies(of: ids)
        return try taken.first.map { try LeasedDelivery($0, bodies) }
    }

    /// The bodies of the events of deliveries.
    private func bodies(of deliveries: [Int64]) throws -> [Int64: [UInt8]] {
        var bodies: [Int64: [UInt8]] = [:]
        try session.forEach(
            """
            SELECT id, body FROM event
            WHERE id IN (SELECT event_id FROM delivery WHERE delivery.id IN \(list: deliveries))
            """
        ) { row in bodies[try row.get("id")] = Array(try row.get("body", as: String.self).utf8) }
        return bodies
    }

    private static let leasedColumns: SQL = """
        SELECT delivery.id AS id, endpoint_id, url, sealed_url, secret, previous_secret, previous_until, kind,
            language, per_minute, is_paused, event_id, attempts, begun_anew_after
        FROM delivery JOIN endpoint ON endpoint.id = endpoint_id
        """

    /// Whether nothing about the same subject is still on its way to the same endpoint, where that wants order.
    static let isFirstInLane: SQL = """
        (lane IS NULL OR NOT EXISTS (
            SELECT 1 FROM delivery AS earlier
            WHERE earlier.endpoint_id = delivery.endpoint_id AND earlier.lane = delivery.lane
                AND earlier.lane IS NOT NULL AND earlier.id < delivery.id
                AND earlier.state IN ('due', 'leased', 'waiting')))
        """

    /// Writes down what came of attempts. Returns those deliveries whose lease was not lost meanwhile: the
    /// outcomes of the others are kept, but decide nothing.
    package func record(_ attempted: [AttemptedDelivery]) throws -> Set<Identifier<Delivery>> {
        var ours: Set<Identifier<Delivery>> = []
        for part in attempted.pieces([256, 32, 4, 1]) {
            let rows: [[Value]] = part.map { one in
                let attempt = one.attempt
                return [
                    one.delivery.databaseValue, attempt.number.databaseValue, attempt.startedAt.databaseValue,
                    attempt.milliseconds.databaseValue, attempt.status?.databaseValue ?? .null,
                    attempt.failure?.databaseValue ?? .null, attempt.answer?.databaseValue ?? .null,
                ]
            }
            try session.run(
                """
                INSERT INTO attempt (delivery_id, number, started_at, milliseconds, status, failure, answer)
                VALUES \(rows: rows) ON CONFLICT (delivery_id, number) DO NOTHING
                """)
            let values: [[Value]] = part.map {
                [
                    $0.delivery.databaseValue, $0.attempt.number.databaseValue, $0.state.databaseValue,
                    $0.dueAt.databaseValue,
                ]
            }
            try session.forEach(
                """
                UPDATE delivery SET state = outcome.column3, leased_until = NULL, due_at = outcome.column4
                FROM (VALUES \(rows: values)) AS outcome
                WHERE delivery.id = outcome.column1 AND state = 'leased' AND attempts = outcome.column2
                RETURNING id
                """
            ) { row in ours.insert(try row.get("id")) }
        }
        return ours
    }

    /// Gives back leases that were taken and not used: the attempt does not count.
    package func release(_ unsent: [UnsentDelivery]) throws {
        for part in unsent.pieces([256, 32, 4, 1]) {
            let values: [[Value]] = part.map {
                [
                    $0.delivery.databaseValue, $0.attempt.databaseValue,
                    .integer($0.notBefore?.milliseconds ?? 0),
                ]
            }
            try session.run(
                """
                UPDATE delivery SET attempts = attempts - 1, leased_until = NULL,
                    state = CASE WHEN attempts <= 1 THEN 'due' ELSE 'waiting' END,
                    due_at = CASE WHEN unsent.column3 > due_at THEN unsent.column3 ELSE due_at END
                FROM (VALUES \(rows: values)) AS unsent
                WHERE delivery.id = unsent.column1 AND state = 'leased' AND attempts = unsent.column2
                """)
        }
    }

    /// When the next delivery is due; `nil` where none waits.
    package func nextDelivery() throws -> Instant? {
        let row = try session.row(
            """
            SELECT min(moment) AS moment FROM (
                SELECT min(due_at) AS moment FROM delivery WHERE state = 'due'
                UNION ALL SELECT min(due_at) FROM delivery WHERE state = 'waiting'
                UNION ALL SELECT min(leased_until) FROM delivery WHERE state = 'leased') AS moments
            """)
        return try row?.get("moment", as: Instant?.self) ?? nil
    }
}

extension LeasedDelivery {
    fileprivate init(_ row: Row, _ bodies: [Int64: [UInt8]]) throws {
        self.init(
            id: try row.get("id"), endpoint: try row.get("endpoint_id"), url: try row.get("url"),
            secret: try row.get("secret"), previous: try row.previousSecret(), kind: try row.get("kind"),
            language: try row.get("language"), perMinute: try row.get("per_minute"),
            body: bodies[try row.get("event_id")] ?? [], attempt: try row.get("attempts", as: Int.self) + 1,
            begunAnewAfter: try row.get("begun_anew_after"))
        sealedURL = try row.get("sealed_url")
    }
}

extension Array {
    /// The elements in pieces of these sizes, the largest first: so a statement with a row for each has one of
    /// a few texts, and is prepared once.
    fileprivate func pieces(_ sizes: [Int]) -> [ArraySlice<Element>] {
        var pieces: [ArraySlice<Element>] = []
        var rest = self[...]
        for size in sizes {
            while rest.count >= size {
                pieces.append(rest.prefix(size))
                rest = rest.dropFirst(size)
            }
        }
        return pieces
    }
}
