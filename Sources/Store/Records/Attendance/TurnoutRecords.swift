package import Conferences
import Database

extension Records {
    /// The columns of both turnout tables that are counted.
    static let counts: SQL = "invited, in_person, online, late, excused, unexcused"

    private static let sums: SQL =
        """
        CAST(sum(invited) AS BIGINT) AS invited, CAST(sum(in_person) AS BIGINT) AS in_person,
        CAST(sum(online) AS BIGINT) AS online, CAST(sum(late) AS BIGINT) AS late,
        CAST(sum(excused) AS BIGINT) AS excused, CAST(sum(unexcused) AS BIGINT) AS unexcused
        """

    static func adding(to table: SQL) -> SQL {
        """
        ON CONFLICT (roll_call_id, point_id, category) DO UPDATE SET
            invited = \(table).invited + excluded.invited,
            in_person = \(table).in_person + excluded.in_person,
            online = \(table).online + excluded.online, late = \(table).late + excluded.late,
            excused = \(table).excused + excluded.excused,
            unexcused = \(table).unexcused + excluded.unexcused
        """
    }

    /// The identifiers of a point and of all those below it.
    static func below(_ point: Identifier<ConnectionPoint>) -> SQL {
        """
        WITH RECURSIVE below (id) AS (SELECT id FROM point WHERE id = \(point)
            UNION ALL SELECT point.id FROM point JOIN below ON parent_id = below.id) SELECT id FROM below
        """
    }

    // MARK: Counting

    /// Adds a change to a point's own turnout and to that of all the points above it.
    ///
    /// - Parameter minute: the time to which the history counts the change; `nil` for one that is no report.
    func adjust(
        _ change: Turnout, at point: Identifier<ConnectionPoint>, category: String,
        in rollCall: Identifier<RollCall>, minute: Instant?
    ) throws {
        guard change != Turnout() else { return }
        try session.run(
            """
            INSERT INTO own_turnout (roll_call_id, point_id, category, \(Self.counts))
            VALUES (\(rollCall), \(point), \(category), \(change.invited), \(change.inPerson),
                \(change.online), \(change.late), \(change.excused), \(change.unexcused))
            \(Self.adding(to: "own_turnout"))
            """)
        let up: SQL =
            """
            WITH RECURSIVE up (id, parent) AS (SELECT id, parent_id FROM point WHERE id = \(point)
                UNION ALL SELECT point.id, point.parent_id FROM point JOIN up ON point.id = up.parent)
            """
        try session.run(
            """
            \(up) INSERT INTO turnout (roll_call_id, point_id, category, \(Self.counts))
            SELECT CAST(\(rollCall) AS BIGINT), id, CAST(\(category) AS TEXT),
                CAST(\(change.invited) AS BIGINT), CAST(\(change.inPerson) AS BIGINT),
                CAST(\(change.online) AS BIGINT), CAST(\(change.late) AS BIGINT),
                CAST(\(change.excused) AS BIGINT), CAST(\(change.unexcused) AS BIGINT)
            FROM up WHERE 1 = 1
            \(Self.adding(to: "turnout"))
            """)
        guard let minute, change.called != 0 || change.present != 0 else { return }
        try session.run(
            """
            \(up) INSERT INTO turnout_minute (roll_call_id, point_id, minute, called, present)
            SELECT CAST(\(rollCall) AS BIGINT), id, CAST(\(minute.milliseconds / 60_000) AS BIGINT),
                CAST(\(change.called) AS BIGINT), CAST(\(change.present) AS BIGINT)
            FROM up WHERE 1 = 1
            ON CONFLICT (roll_call_id, point_id, minute) DO UPDATE SET
                called = turnout_minute.called + excluded.called,
                present = turnout_minute.present + excluded.present
            """)
    }

    /// Counts the points that `points` selects anew from what is known of them, after something changed
    /// there at large.
    func recount(_ rollCall: Identifier<RollCall>, minute: Instant?, points: SQL) throws {
        func rows(_ statement: SQL) throws -> [TurnoutKey: Turnout] {
            var found: [TurnoutKey: Turnout] = [:]
            try session.forEach(statement) { row in
                found[TurnoutKey(point: try row.get("point_id"), category: try row.get("category"))] =
                    try Turnout(row)
            }
            return found
        }
        let before = try rows(
            """
            SELECT point_id, category, \(Self.counts) FROM own_turnout
            WHERE roll_call_id = \(rollCall) AND point_id IN (\(points))
            """)
        let after = try rows(Self.known(in: rollCall, points: points))
        let changes = after.merging(before.mapValues { Turnout() - $0 }, uniquingKeysWith: +)
        try adjust(changes, at: points, in: rollCall, minute: minute)
    }

    /// What the points' rosters, marks and numbers come to: one row for each point and category.
    ///
    /// A point is counted by its numbers where it reports them, else by the marks of its people. Invited are
    /// as many as the numbers say, else as many as are on the roster, else as many as the plan expects.
    static func known(in rollCall: Identifier<RollCall>, points: SQL) -> SQL {
        """
        SELECT point_id, category, \(sums) FROM (
            SELECT point_id, coalesce(category, '') AS category, count(*) AS invited, 0 AS in_person,
                0 AS online, 0 AS late, 0 AS excused, 0 AS unexcused
            FROM roster_entry AS attendee WHERE state = 'registered' AND point_id IN (\(points))
                AND NOT EXISTS (SELECT 1 FROM point_numbers WHERE roll_call_id = \(rollCall)
                    AND point_numbers.point_id = attendee.point_id AND invited IS NOT NULL)
            GROUP BY point_id, coalesce(category, '')
            UNION ALL
            SELECT point_id, name, expected, 0, 0, 0, 0, 0 FROM point_category
            WHERE point_id IN (\(points))
                AND NOT EXISTS (SELECT 1 FROM roster_entry AS attendee
                    WHERE attendee.point_id = point_category.point_id AND state = 'registered')
                AND NOT EXISTS (SELECT 1 FROM point_numbers WHERE roll_call_id = \(rollCall)
                    AND point_numbers.point_id = point_category.point_id AND invited IS NOT NULL)
            UNION ALL
            SELECT point_id, category, coalesce(invited, 0), in_person, online, late, excused, unexcused
            FROM point_numbers WHERE roll_call_id = \(rollCall) AND point_id IN (\(points))
            UNION ALL
            SELECT mark.point_id, coalesce(category, ''), 0,
                count(CASE WHEN status = 'in-person' THEN 1 END),
                count(CASE WHEN status = 'online' THEN 1 END),
                count(CASE WHEN status = 'late' THEN 1 END),
                count(CASE WHEN status = 'excused' THEN 1 END),
                count(CASE WHEN status = 'unexcused' THEN 1 END)
            FROM mark JOIN attendee ON attendee.id = attendee_id
            WHERE mark.roll_call_id = \(rollCall) AND mark.point_id IN (\(points))
                AND NOT EXISTS (SELECT 1 FROM point_numbers
                    WHERE point_numbers.roll_call_id = \(rollCall)
                        AND point_numbers.point_id = mark.point_id)
            GROUP BY mark.point_id, coalesce(category, '')
        ) AS known GROUP BY point_id, category
        """
    }

    /// Counts the open roll calls of a conference anew, where its tree of points has changed. Closed ones keep
    /// what they were.
    package func recountOpenRollCalls(of conference: Conference) throws {
        for rollCall in try rollCalls(of: conference) where rollCall.isOpen {
            try beginTurnout(of: rollCall)
        }
    }

    /// Counts some points of the open roll calls anew, where their rosters have changed.
    package func recountOpenRollCalls(
        of conference: Conference, at points: some Sequence<Identifier<ConnectionPoint>>
    ) throws {
        let open = try rollCalls(of: conference).filter(\.isOpen)
        guard !open.isEmpty else { return }
        for piece in Array(points).pieces(of: 500) {
            for rollCall in open {
                try recount(
                    rollCall.id, minute: nil, points: "SELECT id FROM point WHERE id IN \(list: piece)")
            }
        }
    }

    /// Counts a roll call from nothing: when it is opened, and when its tree of points has changed.
    func beginTurnout(of rollCall: RollCall) throws {
        let points: SQL =
            "SELECT id FROM point WHERE conference_id = \(rollCall.conference) AND is_open = 1"
        try session.run("DELETE FROM own_turnout WHERE roll_call_id = \(rollCall.id)")
        try session.run(
            """
            INSERT INTO own_turnout (roll_call_id, point_id, category, \(Self.counts))
            SELECT CAST(\(rollCall.id) AS BIGINT), point_id, category, \(Self.counts)
            FROM (\(Self.known(in: rollCall.id, points: points))) AS found
            """)
        try keepTops(of: rollCall)
        try rollUp(rollCall)
    }

    /// Makes `turnout` out of `own_turnout`, level by level from the bottom.
    func rollUp(_ rollCall: RollCall) throws {
        try session.run("DELETE FROM turnout WHERE roll_call_id = \(rollCall.id)")
        try session.run(
            """
            INSERT INTO turnout (roll_call_id, point_id, category, \(Self.counts))
            SELECT roll_call_id, point_id, category, \(Self.counts) FROM own_turnout
            WHERE roll_call_id = \(rollCall.id)
            """)
        let deepest: Int =
            try session.row(
                "SELECT coalesce(max(depth), 0) AS depth FROM point WHERE conference_id = \(rollCall.conference)"
            )?.get("depth") ?? 0
        for depth in stride(from: deepest, to: 0, by: -1) {
            try session.run(
                """
                INSERT INTO turnout (roll_call_id, point_id, category, \(Self.counts))
                SELECT roll_call_id, parent_id, category, \(Self.sums)
                FROM turnout JOIN point ON point.id = point_id
                WHERE roll_call_id = \(rollCall.id) AND depth = \(depth) AND parent_id IS NOT NULL
                GROUP BY roll_call_id, parent_id, category
                \(Self.adding(to: "turnout"))
                """)
        }
    }
}

extension Turnout {
    init(_ row: Row) throws {
        self.init(
            invited: try row.get("invited"), inPerson: try row.get("in_person"),
            online: try row.get("online"), late: try row.get("late"), excused: try row.get("excused"),
            unexcused: try row.get("unexcused"))
    }
}
