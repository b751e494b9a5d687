package import Conferences
import Database

extension Records {
    package func insert(_ endpoint: Endpoint, conference: Identifier<Conference>?) throws {
        try session.run(
            """
            INSERT INTO endpoint (id, url, sealed_url, secret, state, reason, conference_id, all_points,
                created_at, kind, language, is_paused, is_ordered, per_minute)
            VALUES (\(endpoint.id), \(endpoint.url), \(endpoint.sealedURL), \(endpoint.secret), \(endpoint.state),
                \(endpoint.reason), \(conference), \(endpoint.points.isEmpty), \(endpoint.createdAt),
                \(endpoint.kind), \(endpoint.language), \(endpoint.isPaused), \(endpoint.isOrdered),
                \(endpoint.perMinute))
            """)
        for type in endpoint.events {
            try session.run(
                "INSERT INTO endpoint_event (endpoint_id, type) VALUES (\(endpoint.id), \(type))")
        }
        for code in endpoint.points {
            try session.run(
                "INSERT INTO endpoint_point (endpoint_id, code) VALUES (\(endpoint.id), \(code))")
        }
    }

    /// All endpoints but the removed ones, in the order they were added.
    package func endpoints() throws -> [Endpoint] {
        var endpoints = try session.rows(
            "\(Self.endpointColumns) WHERE endpoint.state <> 'removed' ORDER BY endpoint.id"
        ).map(Endpoint.init)
        var places: [Identifier<Endpoint>: Int] = [:]
        for (place, endpoint) in endpoints.enumerated() { places[endpoint.id] = place }
        try session.forEach("SELECT endpoint_id, type FROM endpoint_event ORDER BY type") { row in
            guard let place = places[try row.get("endpoint_id")] else { return }
            endpoints[place].events.append(try row.get("type"))
        }
        try session.forEach("SELECT endpoint_id, code FROM endpoint_point ORDER BY code") { row in
            guard let place = places[try row.get("endpoint_id")] else { return }
            endpoints[place].points.append(try row.get("code"))
        }
        return endpoints
    }

    /// An endpoint that was not removed.
    package func endpoint(_ id: Identifier<Endpoint>) throws -> Endpoint? {
        guard
            let row = try session.row(
                "\(Self.endpointColumns) WHERE endpoint.state <> 'removed' AND endpoint.id = \(id)")
        else { return nil }
        var endpoint = try Endpoint(row)
        endpoint.events = try session.rows(
            "SELECT type FROM endpoint_event WHERE endpoint_id = \(id) ORDER BY type"
        ).map { try $0.get("type") }
        endpoint.points = try session.rows(
            "SELECT code FROM endpoint_point WHERE endpoint_id = \(id) ORDER BY code"
        ).map { try $0.get("code") }
        return endpoint
    }

    private static let endpointColumns: SQL = """
        SELECT endpoint.id AS id, url, sealed_url, secret, endpoint.state AS state, reason, slug, created_at, kind,
            language, previous_secret, previous_until, is_paused, is_ordered, per_minute, failing_since, failures,
            is_told
        FROM endpoint LEFT JOIN conference ON conference.id = conference_id
        """

    /// Ends an endpoint, and what was still to be sent to it.
    package func close(
        _ endpoint: Identifier<Endpoint>, as state: Endpoint.State, reason: String
    ) throws {
        try session.run(
            "UPDATE endpoint SET state = \(state), reason = \(reason) WHERE id = \(endpoint)")
        try session.run(
            """
            UPDATE delivery SET state = 'cancelled', leased_until = NULL
            WHERE endpoint_id = \(endpoint) AND state IN ('due', 'waiting', 'leased')
            """)
    }

    /// Holds an endpoint's messages back, or lets them go again: what waited is due at once then. A disabled
    /// endpoint that is resumed is active again.
    package func setPaused(_ isPaused: Bool, _ endpoint: Identifier<Endpoint>, at now: Instant) throws {
        try session.run("UPDATE endpoint SET is_paused = \(isPaused) WHERE id = \(endpoint)")
        guard !isPaused else { return }
        try session.run(
            """
            UPDATE endpoint SET state = 'active', reason = NULL, failing_since = NULL, failures = 0, is_told = 0
            WHERE id = \(endpoint) AND state <> 'removed'
            """)
        try session.run(
            """
            UPDATE delivery SET due_at = \(now)
            WHERE endpoint_id = \(endpoint) AND state IN ('due', 'waiting') AND due_at > \(now)
            """)
        try session.notify(Store.outbox)
    }

    /// Gives an endpoint another secret; the one before is kept beside it, where there is an overlap.
    package func setSecret(
        _ secret: String, previous: Endpoint.PreviousSecret?, of endpoint: Identifier<Endpoint>
    ) throws {
        try session.run(
            """
            UPDATE endpoint SET secret = \(secret), previous_secret = \(previous?.secret),
                previous_until = \(previous?.until)
            WHERE id = \(endpoint)
            """)
    }

    /// Stores what of an endpoint's address may be shown, and the whole of it encrypted.
    package func setAddress(shown: String, sealed: String, of endpoint: Identifier<Endpoint>) throws {
        try session.run("UPDATE endpoint SET url = \(shown), sealed_url = \(sealed) WHERE id = \(endpoint)")
    }

    /// The addresses that are stored as they are, also of endpoints that were removed.
    package func openAddresses() throws -> [(id: Identifier<Endpoint>, url: String, kind: Endpoint.Kind)] {
        try session.rows("SELECT id, url, kind FROM endpoint WHERE sealed_url IS NULL ORDER BY id")
            .map { (try $0.get("id"), try $0.get("url"), try $0.get("kind")) }
    }

    /// Whether some endpoint's secret, as it is stored, begins like this.
    ///
    /// A ticket key in plain has 32 bytes.
    package func hasSecret(beginningWith prefix: String) throws -> Bool {
        let pattern = prefix + "%"
        return try session.row(
            """
            SELECT 1 AS found FROM endpoint WHERE secret LIKE \(pattern)
            UNION ALL SELECT 1 AS found FROM account WHERE one_time_secret LIKE \(pattern)
            UNION ALL SELECT 1 AS found FROM ticket_key WHERE length(signing_key) > 32 LIMIT 1
            """) != nil
    }

    /// The secrets of all endpoints, as they are stored: the present one and the one before.
    package func forEachSecret(
        _ body: (Identifier<Endpoint>, _ secret: String, Endpoint.PreviousSecret?) throws -> Void
    ) throws {
        // Collected first: what is done with them may change the rows that are walked through.
        let rows = try session.rows("SELECT id, secret, previous_secret, previous_until FROM endpoint")
        for row in rows { try body(try row.get("id"), try row.get("secret"), try row.previousSecret()) }
    }
}

extension Endpoint {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.get("id"), url: try row.get("url"), secret: try row.get("secret"),
            state: try row.get("state"), reason: try row.get("reason"), events: [],
            conference: try row.get("slug"), createdAt: try row.get("created_at"))
        sealedURL = try row.get("sealed_url")
        kind = try row.get("kind")
        language = try row.get("language")
        previous = try row.previousSecret()
        isPaused = try row.get("is_paused")
        isOrdered = try row.get("is_ordered")
        perMinute = try row.get("per_minute")
        health = Health(
            failingSince: try row.get("failing_since"), failures: try row.get("failures"),
            isTold: try row.get("is_told"))
    }
}

extension Row {
    func previousSecret() throws -> Endpoint.PreviousSecret? {
        guard let secret: String = try get("previous_secret"), let until: Instant = try get("previous_until")
        else { return nil }
        return Endpoint.PreviousSecret(secret: secret, until: until)
    }
}
