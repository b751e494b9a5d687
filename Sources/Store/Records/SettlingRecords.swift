package import Conferences
import Database

extension Records {
    /// The event that still waits to be sent about a subject, where there is one; its body.
    ///
    /// - Parameter since: one that began to wait before is not drawn out any longer.
    package func settlingEvent(
        about subject: String, since: Instant
    ) throws -> (id: Identifier<Event>, body: String)? {
        try session.row(
            """
            SELECT event_id, body FROM settling_event JOIN event ON event.id = event_id
            WHERE settling_event.subject = \(subject) AND begun_at >= \(since)
                AND NOT EXISTS (SELECT 1 FROM delivery WHERE delivery.event_id = event.id
                    AND (state <> 'due' OR attempts > 0))
            """
        ).map { (try $0.get("event_id"), try $0.get("body")) }
    }

    /// Remembers which event waits about a subject, and lets it wait until `due`.
    package func settle(
        _ event: Identifier<Event>, about subject: String, begunAt: Instant, until due: Instant
    ) throws {
        try session.run(
            """
            INSERT INTO settling_event (subject, event_id, begun_at)
            VALUES (\(subject), \(event), \(begunAt))
            ON CONFLICT (subject) DO UPDATE SET event_id = excluded.event_id, begun_at = excluded.begun_at
            """)
        try session.run("UPDATE delivery SET due_at = \(due) WHERE event_id = \(event) AND state = 'due'")
    }

    /// Gives an event that waits a new body and a new time. Returns false, with nothing changed for those who
    /// are being told already, where somebody is: then a new event must follow.
    package func resettle(
        _ event: Identifier<Event>, body: String, points: Set<String>, until due: Instant
    ) throws -> Bool {
        let all: Int =
            try session.row("SELECT count(*) AS number FROM delivery WHERE event_id = \(event)")?
            .get("number") ?? 0
        // The rows are this transaction's from here on: whoever leases beside it passes over them.
        let waiting = try session.run(
            """
            UPDATE delivery SET due_at = \(due)
            WHERE event_id = \(event) AND state = 'due' AND attempts = 0
            """)
        guard waiting == all else { return false }
        try session.run("UPDATE event SET body = \(body) WHERE id = \(event)")
        for code in points.sorted() {
            try session.run(
                """
                INSERT INTO event_point (event_id, code) VALUES (\(event), \(code))
                ON CONFLICT (event_id, code) DO NOTHING
                """)
        }
        return true
    }
}
