package import Conferences
import Database

/// The turnout of one point with all below it.
package struct PointTurnout: Sendable, Hashable {
    package var id: Identifier<ConnectionPoint>
    package var code: String
    package var name: String
    package var depth: Int
    package var turnout: Turnout
}

/// How many were called, and of those were there, by the end of a minute.
package struct TurnoutMinute: Sendable, Hashable {
    /// When the minute began.
    package var at: Instant
    package var called: Int
    package var present: Int
}

/// A point of which nothing was reported yet.
package struct SilentPoint: Sendable, Hashable {
    package var code: String
    package var name: String
    package var inCharge: String?
    package var invited: Int
}

extension Records {
    private static let summed: SQL =
        """
        CAST(coalesce(sum(invited), 0) AS BIGINT) AS invited,
        CAST(coalesce(sum(in_person), 0) AS BIGINT) AS in_person,
        CAST(coalesce(sum(online), 0) AS BIGINT) AS online,
        CAST(coalesce(sum(late), 0) AS BIGINT) AS late,
        CAST(coalesce(sum(excused), 0) AS BIGINT) AS excused,
        CAST(coalesce(sum(unexcused), 0) AS BIGINT) AS unexcused
        """

    /// The rows of `turnout` that make up a whole: those of a point, or of all points at the top.
    private static func whole(_ rollCall: RollCall, _ point: Identifier<ConnectionPoint>?) -> SQL {
        if let point { return "roll_call_id = \(rollCall.id) AND point_id = \(point)" }
        return """
            roll_call_id = \(rollCall.id) AND point_id IN (
                SELECT point_id FROM roll_call_top WHERE roll_call_id = \(rollCall.id))
            """
    }

    /// The turnout of a point with all below it, or of the whole conference.
    package func turnout(
        of rollCall: RollCall, under point: Identifier<ConnectionPoint>? = nil
    ) throws -> Turnout {
        try session.row("SELECT \(Self.summed) FROM turnout WHERE \(Self.whole(rollCall, point))")
            .map(Turnout.init) ?? Turnout()
    }

    /// The turnout of a point alone, without those below it.
    package func ownTurnout(of rollCall: RollCall, at point: Identifier<ConnectionPoint>) throws -> Turnout {
        try session.row(
            """
            SELECT \(Self.summed) FROM own_turnout
            WHERE roll_call_id = \(rollCall.id) AND point_id = \(point)
            """
        ).map(Turnout.init) ?? Turnout()
    }

    /// The same by category (thành phần), in the order of their names.
    package func turnoutByCategory(
        of rollCall: RollCall, under point: Identifier<ConnectionPoint>? = nil
    ) throws -> [(category: String, turnout: Turnout)] {
        try session.rows(
            """
            SELECT category, \(Self.summed) FROM turnout WHERE \(Self.whole(rollCall, point))
            GROUP BY category ORDER BY category
            """
        ).map { (try $0.get("category"), try Turnout($0)) }
    }

    /// The turnout of each point right below one, each with all below it; of the points at the top, where it
    /// is `nil`. In the order of the plan.
    package func turnoutByPoint(
        of rollCall: RollCall, below point: Identifier<ConnectionPoint>? = nil
    ) throws -> [PointTurnout] {
        let condition: SQL =
            point.map { "parent_id = \($0)" }
            ?? "point.id IN (SELECT point_id FROM roll_call_top WHERE roll_call_id = \(rollCall.id))"
        return try pointTurnouts(rollCall, where: condition)
    }

    /// The turnout of every point of a conference, each with all below it.
    package func wholeTurnoutByPoint(of rollCall: RollCall) throws -> [PointTurnout] {
        try pointTurnouts(rollCall, where: "conference_id = \(rollCall.conference)")
    }

    private func pointTurnouts(_ rollCall: RollCall, where condition: SQL) throws -> [PointTurnout] {
        try session.rows(
            """
            SELECT point.id AS id, code, name, depth, \(Self.summed)
            FROM point LEFT JOIN turnout ON point_id = point.id AND roll_call_id = \(rollCall.id)
            WHERE \(condition)
            GROUP BY point.id, code, name, depth, position ORDER BY position
            """
        ).map { row in
            PointTurnout(
                id: try row.get("id"), code: try row.get("code"), name: try row.get("name"),
                depth: try row.get("depth"), turnout: try Turnout(row))
        }
    }

    /// The points that should report and of which nothing is known yet: nobody is called and no numbers are
    /// in. In the order of the plan.
    ///
    /// - Returns: the first `limit` of them, and how many there are.
    package func silentPoints(
        in rollCall: RollCall, under point: Identifier<ConnectionPoint>? = nil, limit: Int
    ) throws -> (points: [SilentPoint], count: Int) {
        let scope: SQL = point.map { "AND point.id IN (\(Self.below($0)))" } ?? ""
        let silent: SQL =
            """
            FROM point JOIN own_turnout ON point_id = point.id AND roll_call_id = \(rollCall.id)
            WHERE conference_id = \(rollCall.conference) AND is_open = 1 \(scope)
                AND NOT EXISTS (SELECT 1 FROM point_numbers
                    WHERE point_numbers.roll_call_id = \(rollCall.id)
                        AND point_numbers.point_id = point.id)
            GROUP BY point.id, code, name, in_charge, position
            HAVING sum(invited) > 0 AND sum(in_person + online + late + excused + unexcused) = 0
            """
        let points = try session.rows(
            """
            SELECT code, name, in_charge, CAST(sum(invited) AS BIGINT) AS invited \(silent)
            ORDER BY position LIMIT \(limit)
            """
        ).map { row in
            SilentPoint(
                code: try row.get("code"), name: try row.get("name"), inCharge: try row.get("in_charge"),
                invited: try row.get("invited"))
        }
        guard points.count == limit else { return (points, points.count) }
        let count: Int =
            try session.row("SELECT count(*) AS number FROM (SELECT point.id \(silent)) AS silent")?
            .get("number") ?? 0
        return (points, count)
    }

    /// The turnout as it grew, minute by minute; minutes in which nothing came are left out.
    package func turnoutHistory(
        of rollCall: RollCall, under point: Identifier<ConnectionPoint>? = nil
    ) throws -> [TurnoutMinute] {
        var called = 0
        var present = 0
        return try session.rows(
            """
            SELECT minute, CAST(sum(called) AS BIGINT) AS called, CAST(sum(present) AS BIGINT) AS present
            FROM turnout_minute WHERE \(Self.whole(rollCall, point)) GROUP BY minute ORDER BY minute
            """
        ).map { row in
            called += try row.get("called", as: Int.self)
            present += try row.get("present", as: Int.self)
            let minute: Int64 = try row.get("minute")
            return TurnoutMinute(
                at: Instant(milliseconds: minute * 60_000), called: called, present: present)
        }
    }
}
