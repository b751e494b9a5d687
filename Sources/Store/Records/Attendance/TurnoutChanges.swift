import Conferences
import Database

/// A category of a point, as it is counted.
struct TurnoutKey: Hashable {
    let point: Identifier<ConnectionPoint>
    let category: String
}

extension Records {
    /// How many rows one statement stores. They all have the same number but the last, so that few are prepared.
    private static let rowsAtOnce = 200

    /// Adds changes of many points to their own turnout and, summed up, to that of all the points above them: what
    /// ``adjust(_:at:category:in:minute:)`` does for one.
    ///
    /// - Parameters:
    ///   - points: selects the identifiers of the points; others may be among them.
    ///   - minute: the time to which the history counts the changes; `nil` for what is no report.
    func adjust(
        _ changes: [TurnoutKey: Turnout], at points: SQL, in rollCall: Identifier<RollCall>, minute: Instant?
    ) throws {
        let changes = changes.filter { $0.value != Turnout() }
        guard !changes.isEmpty else { return }
        let above = try parents(of: points)
        var sums: [TurnoutKey: Turnout] = [:]
        var reports: [Identifier<ConnectionPoint>: (called: Int, present: Int)] = [:]
        for (key, change) in changes {
            var next: Identifier<ConnectionPoint>? = key.point
            while let point = next {
                let place = TurnoutKey(point: point, category: key.category)
                sums[place] = (sums[place] ?? Turnout()) + change
                let report = reports[point] ?? (0, 0)
                reports[point] = (report.called + change.called, report.present + change.present)
                next = above[point]
            }
        }
        try store(changes, in: "own_turnout", of: rollCall)
        try store(sums.filter { $0.value != Turnout() }, in: "turnout", of: rollCall)
        guard let minute else { return }
        try store(reports, minute: minute, of: rollCall)
    }

    /// The parent of each selected point and of each one above them.
    private func parents(
        of points: SQL
    ) throws -> [Identifier<ConnectionPoint>: Identifier<ConnectionPoint>] {
        var found: [Identifier<ConnectionPoint>: Identifier<ConnectionPoint>] = [:]
        try session.forEach(
            """
            WITH RECURSIVE up (id, parent) AS (SELECT id, parent_id FROM point WHERE id IN (\(points))
                UNION SELECT point.id, point.parent_id FROM point JOIN up ON point.id = up.parent)
            SELECT id, parent FROM up WHERE parent IS NOT NULL
            """
        ) { row in found[try row.get("id")] = try row.get("parent") as Identifier<ConnectionPoint> }
        return found
    }

    private func store(
        _ changes: [TurnoutKey: Turnout], in table: SQL, of rollCall: Identifier<RollCall>
    ) throws {
        let rows = changes.sorted { $0.key < $1.key }.map { key, change in
            [
                rollCall.databaseValue, key.point.databaseValue, key.category.databaseValue,
                change.invited.databaseValue, change.inPerson.databaseValue, change.online.databaseValue,
                change.late.databaseValue, change.excused.databaseValue, change.unexcused.databaseValue,
            ]
        }
        for piece in rows.pieces(of: Self.rowsAtOnce) {
            try session.run(
                """
                INSERT INTO \(table) (roll_call_id, point_id, category, \(Self.counts)) VALUES \(rows: piece)
                \(Self.adding(to: table))
                """)
        }
    }

    private func store(
        _ reports: [Identifier<ConnectionPoint>: (called: Int, present: Int)], minute: Instant,
        of rollCall: Identifier<RollCall>
    ) throws {
        let minute = Value.integer(minute.milliseconds / 60_000)
        let rows = reports.filter { $0.value.called != 0 || $0.value.present != 0 }
            .sorted { $0.key.rawValue < $1.key.rawValue }.map { point, report in
                [
                    rollCall.databaseValue, point.databaseValue, minute, report.called.databaseValue,
                    report.present.databaseValue,
                ]
            }
        for piece in rows.pieces(of: Self.rowsAtOnce) {
            try session.run(
                """
                INSERT INTO turnout_minute (roll_call_id, point_id, minute, called, present)
                VALUES \(rows: piece)
                ON CONFLICT (roll_call_id, point_id, minute) DO UPDATE SET
                    called = turnout_minute.called + excluded.called,
                    present = turnout_minute.present + excluded.present
                """)
        }
    }
}

extension TurnoutKey: Comparable {
    /// In the order of the tables, whose pages are then written one after the other.
    static func < (one: TurnoutKey, other: TurnoutKey) -> Bool {
        (one.point.rawValue, one.category) < (other.point.rawValue, other.category)
    }
}
