package import Conferences
import Database

/// One person of a roster as their place changes.
package struct PlacedAttendee: Sendable, Hashable {
    package var id: Identifier<Attendee>
    package var attendee: Attendee
    package var point: Identifier<ConnectionPoint>
    package var state: AttendeeState
    /// Whom this person stands in for.
    package var standsFor: Identifier<Attendee>?
}

extension Records {
    package func placedAttendee(
        _ id: Identifier<Attendee>, of conference: Identifier<Conference>
    ) throws -> PlacedAttendee? {
        guard let attendee = try attendee(id) else { return nil }
        return try session.row(
            """
            SELECT point_id, state, stands_for FROM attendee
            WHERE id = \(id) AND conference_id = \(conference)
            """
        ).map { row in
            PlacedAttendee(
                id: id, attendee: attendee, point: try row.get("point_id"), state: try row.get("state"),
                standsFor: try row.get("stands_for"))
        }
    }

    /// Whoever stands in for somebody; `nil` where nobody does.
    package func substitute(of id: Identifier<Attendee>) throws -> Identifier<Attendee>? {
        try session.row(
            "SELECT id FROM attendee WHERE stands_for = \(id) AND state <> 'withdrawn' ORDER BY id LIMIT 1"
        )?.get("id")
    }

    package func setState(_ state: AttendeeState, of id: Identifier<Attendee>) throws {
        try session.run("UPDATE attendee SET state = \(state) WHERE id = \(id)")
    }

    package func setStandsFor(_ other: Identifier<Attendee>?, of id: Identifier<Attendee>) throws {
        try session.run("UPDATE attendee SET stands_for = \(other) WHERE id = \(id)")
    }

    /// How many have a place in a category of a point, those of a running import included: what nobody sees yet
    /// takes a place all the same.
    package func registered(
        at point: Identifier<ConnectionPoint>, category: String
    ) throws -> Int {
        try session.row(
            """
            SELECT count(*) AS number FROM attendee
            WHERE point_id = \(point) AND coalesce(category, '') = \(category) AND state = 'registered'
            """
        )?.get("number") ?? 0
    }

    /// How many places the plan gives a category of a point; `nil` where it says nothing of it.
    package func places(at point: Identifier<ConnectionPoint>, category: String) throws -> Int? {
        try session.row(
            "SELECT expected FROM point_category WHERE point_id = \(point) AND name = \(category)"
        )?.get("expected")
    }

    /// How many places the points of a conference have, by category, where they say so.
    package func places(
        of conference: Identifier<Conference>
    ) throws -> [Identifier<ConnectionPoint>: [String: Int]] {
        var places: [Identifier<ConnectionPoint>: [String: Int]] = [:]
        try session.forEach(
            """
            SELECT point_id, point_category.name AS name, expected FROM point_category
                JOIN point ON point.id = point_id
            WHERE conference_id = \(conference) AND is_open = 1
            """
        ) { row in
            places[try row.get("point_id"), default: [:]][try row.get("name")] = try row.get(
                "expected", as: Int.self)
        }
        return places
    }

    /// Whoever has waited longest for a place in a category of a point.
    package func firstWaiting(
        at point: Identifier<ConnectionPoint>, category: String
    ) throws -> Identifier<Attendee>? {
        try session.row(
            """
            SELECT id FROM roster_entry
            WHERE point_id = \(point) AND coalesce(category, '') = \(category) AND state = 'waiting'
            ORDER BY id LIMIT 1
            """
        )?.get("id")
    }

    /// Whether an open roll call says that somebody is there.
    package func isMarkedPresent(_ id: Identifier<Attendee>) throws -> Bool {
        try session.row(
            """
            SELECT 1 AS found FROM mark JOIN roll_call ON roll_call.id = roll_call_id
            WHERE attendee_id = \(id) AND closed_at IS NULL AND status IN ('in-person', 'online', 'late')
            LIMIT 1
            """) != nil
    }

    /// Takes back what one roll call says of somebody.
    package func removeMark(of id: Identifier<Attendee>, in rollCall: Identifier<RollCall>) throws {
        try session.run("DELETE FROM mark WHERE attendee_id = \(id) AND roll_call_id = \(rollCall)")
    }

    /// Takes back what the open roll calls say of somebody who is no longer to attend.
    package func removeOpenMarks(of id: Identifier<Attendee>) throws {
        try session.run(
            """
            DELETE FROM mark WHERE attendee_id = \(id)
                AND roll_call_id IN (SELECT id FROM roll_call WHERE closed_at IS NULL)
            """)
    }
}
