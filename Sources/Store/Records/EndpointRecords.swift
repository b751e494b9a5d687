package import Conferences
import Database

/// Somewhere that word of changes is sent to (địa chỉ nhận thông báo).
package struct Endpoint: Sendable, Hashable {
    package enum State: String, Sendable, CaseIterable {
        case active
        /// Given up, by a person or because it failed for too long; `reason` says which.
        case disabled
        case removed
    }

    package var id: Identifier<Endpoint>
    package var url: String
    package var secret: String
    package var state: State
    package var reason: String?
    /// The types of events it wants; `*` for all.
    package var events: [String]
    /// The slug of the only conference it follows; `nil` for all.
    package var conference: String?
    /// Codes of the points that it follows, with all below them; empty for all.
    package var points: [String]
    package var createdAt: Instant

    package init(
        id: Identifier<Endpoint>, url: String, secret: String, state: State = .active, reason: String? = nil,
        events: [String], conference: String? = nil, points: [String] = [], createdAt: Instant
    ) {
        self.id = id
        self.url = url
        self.secret = secret
        self.state = state
        self.reason = reason
        self.events = events
        self.conference = conference
        self.points = points
        self.createdAt = createdAt
    }
}

extension Endpoint.State: StoredState {}

extension Records {
    package func insert(_ endpoint: Endpoint, conference: Identifier<Conference>?) throws {
        try session.run(
            """
            INSERT INTO endpoint (id, url, secret, state, reason, conference_id, all_points, created_at)
            VALUES (\(endpoint.id), \(endpoint.url), \(endpoint.secret), \(endpoint.state),
                \(endpoint.reason), \(conference), \(endpoint.points.isEmpty), \(endpoint.createdAt))
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
            """
            SELECT endpoint.id AS id, url, secret, endpoint.state AS state, reason, slug, created_at
            FROM endpoint LEFT JOIN conference ON conference.id = conference_id
            WHERE endpoint.state <> 'removed' ORDER BY endpoint.id
            """
        ).map { row in
            Endpoint(
                id: try row.get("id"), url: try row.get("url"), secret: try row.get("secret"),
                state: try row.get("state"), reason: try row.get("reason"), events: [],
                conference: try row.get("slug"), createdAt: try row.get("created_at"))
        }
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
}
