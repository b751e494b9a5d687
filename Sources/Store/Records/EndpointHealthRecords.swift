package import Conferences
import Database

extension Records {
    /// How endpoints fare, of those that are active and either fail already or are among `failing`.
    package func health(
        of endpoints: [Identifier<Endpoint>], orFailing failing: [Identifier<Endpoint>]
    ) throws -> [Identifier<Endpoint>: Endpoint.Health] {
        var health: [Identifier<Endpoint>: Endpoint.Health] = [:]
        try session.forEach(
            """
            SELECT id, failing_since, failures, is_told FROM endpoint
            WHERE state = 'active' AND id IN \(list: endpoints)
                AND (failing_since IS NOT NULL OR id IN \(list: failing))
            """
        ) { row in
            health[try row.get("id")] = Endpoint.Health(
                failingSince: try row.get("failing_since"), failures: try row.get("failures"),
                isTold: try row.get("is_told"))
        }
        return health
    }

    package func set(_ health: Endpoint.Health, of endpoint: Identifier<Endpoint>) throws {
        try session.run(
            """
            UPDATE endpoint SET failing_since = \(health.failingSince), failures = \(health.failures),
                is_told = \(health.isTold)
            WHERE id = \(endpoint) AND state = 'active'
            """)
    }
}
