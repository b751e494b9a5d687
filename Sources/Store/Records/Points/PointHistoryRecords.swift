package import Conferences
import Database

extension Records {
    /// Adds to the history of points.
    package func insert(
        _ changes: [PointHistoryEntry], of conference: Identifier<Conference>,
        newIdentifier: () -> Identifier<PointHistoryEntry>
    ) throws {
        guard !changes.isEmpty else { return }
        var ids: [String: Value] = [:]
        try session.forEach("SELECT id, code FROM point WHERE conference_id = \(conference)") { row in
            ids[try row.get("code")] = .integer(try row.get("id"))
        }
        try session.insert(
            into: "point_change",
            columns: [
                "id", "conference_id", "point_id", "changed_at", "changed_by", "kind", "reason", "version",
                "fields",
            ],
            rows: try changes.map { change in
                [
                    newIdentifier().databaseValue, conference.databaseValue, ids[change.code] ?? .null,
                    change.at.databaseValue, change.by.databaseValue, change.kind.databaseValue,
                    change.reason.databaseValue, change.version.databaseValue,
                    .text(try json(change.fields)),
                ]
            })
    }

    /// The history of a conference's points, or of one of them, the newest change first.
    ///
    /// - Parameters:
    ///   - covered: the codes of the points that count; `nil` for all.
    ///   - last: the change after which the list goes on, with older ones.
    package func pointHistory(
        of conference: Identifier<Conference>, at code: String? = nil, covered: Set<String>? = nil,
        limit: Int, offset: Int = 0, before last: Identifier<PointHistoryEntry>? = nil
    ) throws -> [PointHistoryEntry] {
        var scope: SQL = code.map { "AND point.code = \($0)" } ?? ""
        if let covered { scope = "\(scope) AND point.code IN \(list: covered.sorted())" }
        if let last { scope = "\(scope) AND point_change.id < \(last)" }
        return try session.rows(
            """
            SELECT point_change.id AS id, code, kind, fields, reason, version, changed_at, changed_by
            FROM point_change JOIN point ON point.id = point_id
            WHERE point_change.conference_id = \(conference) \(scope)
            ORDER BY point_change.id DESC LIMIT \(limit) OFFSET \(offset)
            """
        ).map { row in
            PointHistoryEntry(
                id: try row.get("id"), code: try row.get("code"), kind: try row.get("kind"),
                fields: try value([PointFieldChange].self, json: try row.get("fields")),
                reason: try row.get("reason"), version: try row.get("version"),
                at: try row.get("changed_at"), by: try row.get("changed_by"))
        }
    }

    /// How many people are on the roster of a point, whatever their state, withdrawn ones left out.
    package func rosterCount(at point: Identifier<ConnectionPoint>) throws -> Int {
        try session.row(
            "SELECT count(*) AS number FROM roster_entry WHERE point_id = \(point) AND state <> 'withdrawn'"
        )?.get("number") ?? 0
    }

    /// Those of some points that have people on their rosters, withdrawn ones left out, with how many; by code.
    package func rosterCounts(
        at codes: Set<String>, of conference: Identifier<Conference>
    ) throws -> [(code: String, people: Int)] {
        var found: [(code: String, people: Int)] = []
        for piece in codes.sorted().pieces(of: 4096) {
            try session.forEach(
                """
                SELECT code, count(*) AS number FROM point JOIN roster_entry ON roster_entry.point_id = point.id
                WHERE point.conference_id = \(conference) AND code IN \(list: piece) AND roster_entry.state <> 'withdrawn'
                GROUP BY code ORDER BY code
                """
            ) { found.append((code: try $0.get("code"), people: try $0.get("number"))) }
        }
        return found
    }

    /// How many have a place at a point, by category; those without one stand under the empty name.
    package func registeredByCategory(at point: Identifier<ConnectionPoint>) throws -> [String: Int] {
        var counts: [String: Int] = [:]
        try session.forEach(
            """
            SELECT coalesce(category, '') AS category, count(*) AS number FROM roster_entry
            WHERE point_id = \(point) AND state = 'registered' GROUP BY coalesce(category, '')
            """
        ) { counts[try $0.get("category")] = try $0.get("number", as: Int.self) }
        return counts
    }

    /// Whether an open roll call says anything of a point: marks of its people, or numbers.
    package func hasOpenMarks(at point: Identifier<ConnectionPoint>) throws -> Bool {
        for table: SQL in ["mark", "point_numbers"] {
            let found = try session.row(
                """
                SELECT 1 AS found FROM \(table) JOIN roll_call ON roll_call.id = roll_call_id
                WHERE point_id = \(point) AND closed_at IS NULL LIMIT 1
                """)
            if found != nil { return true }
        }
        return false
    }

    /// Moves everybody on the roster of a point to another one. Returns how many.
    package func movePeople(
        from point: Identifier<ConnectionPoint>, to other: Identifier<ConnectionPoint>
    ) throws -> Int {
        // What their rows said no longer holds: the next import compares them anew.
        try session.run(
            "UPDATE attendee SET point_id = \(other), content = NULL WHERE point_id = \(point)")
    }
}
