package import Conferences
import Database

extension Records {
    /// Adds a roll call with the turnout that it begins with: how many are invited, and nobody called.
    package func insert(_ rollCall: RollCall) throws {
        try session.run(
            """
            INSERT INTO roll_call (id, conference_id, number, name, opened_at, opened_by, closed_at)
            VALUES (\(rollCall.id), \(rollCall.conference), \(rollCall.reference.number), \(rollCall.name),
                \(rollCall.openedAt), \(rollCall.openedBy), \(rollCall.closedAt))
            """)
        try beginTurnout(of: rollCall)
    }

    /// Says when a roll call was closed, or that it is open again.
    package func setClosed(_ rollCall: Identifier<RollCall>, at closed: Instant?) throws {
        try session.run("UPDATE roll_call SET closed_at = \(closed) WHERE id = \(rollCall)")
    }

    /// The number of the conference's next roll call.
    package func nextRollCallNumber(of conference: Identifier<Conference>) throws -> Int {
        try session.row(
            "SELECT coalesce(max(number), 0) + 1 AS next FROM roll_call WHERE conference_id = \(conference)"
        )?.get("next") ?? 1
    }

    /// A conference's roll calls in their order.
    package func rollCalls(of conference: Conference) throws -> [RollCall] {
        try session.rows(
            """
            SELECT id, number, name, opened_at, opened_by, closed_at FROM roll_call
            WHERE conference_id = \(conference.id) ORDER BY number
            """
        ).map { row in
            RollCall(
                id: try row.get("id"), conference: conference.id,
                reference: RollCallReference(conference: conference.slug, number: try row.get("number")),
                name: try row.get("name"), openedAt: try row.get("opened_at"),
                openedBy: try row.get("opened_by"), closedAt: try row.get("closed_at"))
        }
    }
}
