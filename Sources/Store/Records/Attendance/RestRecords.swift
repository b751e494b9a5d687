package import Conferences
import Database

extension Records {
    /// Removes the marks that were made of the rest of a point at once, and counts them out again. Both times are
    /// compared, since a mark that came from a device later has another time of arrival. Returns how many there were.
    package func takeBackRest(
        markedAt: Instant, by: String, at point: Identifier<ConnectionPoint>,
        in rollCall: Identifier<RollCall>, now: Instant
    ) throws -> Int {
        let those: SQL =
            """
            mark.roll_call_id = \(rollCall) AND mark.point_id = \(point) AND mark.marked_at = \(markedAt)
            AND mark.recorded_at = \(markedAt) AND mark.marked_by = \(by)
            """
        var changes: [TurnoutKey: Turnout] = [:]
        try session.forEach(
            """
            SELECT status, coalesce(category, '') AS category, count(*) AS people
            FROM mark JOIN attendee ON attendee.id = mark.attendee_id
            WHERE \(those) AND attendee.point_id = \(point)
                AND NOT EXISTS (SELECT 1 FROM point_numbers
                    WHERE point_numbers.roll_call_id = mark.roll_call_id
                        AND point_numbers.point_id = mark.point_id)
            GROUP BY status, coalesce(category, '')
            """
        ) { row in
            let key = TurnoutKey(point: point, category: try row.get("category"))
            let status: AttendanceStatus = try row.get("status")
            changes[key, default: Turnout()][status] -= try row.get("people") as Int
        }
        let count = try session.run(
            """
            DELETE FROM mark WHERE \(those)
                AND attendee_id IN (SELECT id FROM attendee WHERE point_id = \(point))
            """)
        try adjust(
            changes, at: "SELECT id FROM point WHERE id = \(point)", in: rollCall, minute: now)
        return count
    }
}
