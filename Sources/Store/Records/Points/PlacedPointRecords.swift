package import Conferences
import Database

extension PointOrigin: StoredState {}
extension PointHistoryEntry.Kind: StoredState {}

extension Records {
    /// All points of a conference, open and closed, in their order, with all that is known of each.
    package func placedPoints(of conference: Identifier<Conference>) throws -> [PlacedPoint] {
        var expected: [String: [ExpectedCategory]] = [:]
        try session.forEach(
            """
            SELECT code, point_category.name AS name, expected FROM point_category
                JOIN point ON point.id = point_id
            WHERE conference_id = \(conference) ORDER BY point_id, point_category.position
            """
        ) { row in
            expected[try row.get("code"), default: []].append(
                ExpectedCategory(name: try row.get("name"), count: try row.get("expected")))
        }
        return try session.rows(
            """
            SELECT \(Self.placedColumns) FROM point LEFT JOIN point AS above ON above.id = point.parent_id
            WHERE point.conference_id = \(conference) ORDER BY point.position, point.code
            """
        ).map { row in
            var point = try PlacedPoint(row)
            point.details.expected = expected[point.code] ?? []
            return point
        }
    }

    /// One point with all that is known of it, open or closed.
    package func placedPoint(_ code: String, of conference: Identifier<Conference>) throws -> PlacedPoint? {
        let found = try session.row(
            """
            SELECT \(Self.placedColumns) FROM point LEFT JOIN point AS above ON above.id = point.parent_id
            WHERE point.conference_id = \(conference) AND point.code = \(code)
            """
        ).map(PlacedPoint.init)
        guard var point = found else { return nil }
        point.details.expected = try session.rows(
            """
            SELECT point_category.name AS name, expected FROM point_category JOIN point ON point.id = point_id
            WHERE conference_id = \(conference) AND code = \(code) ORDER BY point_category.position
            """
        ).map { ExpectedCategory(name: try $0.get("name"), count: try $0.get("expected")) }
        return point
    }

    private static let placedColumns: SQL =
        """
        point.code AS code, point.name AS name, above.code AS parent, point.unit AS unit,
        point.address AS address, point.capacity AS capacity, point.in_charge AS in_charge,
        point.technician AS technician, point.join_link AS join_link, point.backup_line AS backup_line,
        point.origin AS origin, point.is_open AS is_open, point.is_closed_by_hand AS is_closed_by_hand,
        point.depth AS depth, point.position AS position
        """

    /// Makes the stored points those of `after`; only what differs from `before` is written.
    ///
    /// - Parameters:
    ///   - before: what is stored.
    ///   - after: in their order, each open point after the one above it.
    ///   - newIdentifier: makes the identifier of a point that is not there yet.
    package func place(
        _ after: [PlacedPoint], before: [PlacedPoint], of conference: Identifier<Conference>,
        newIdentifier: () -> Identifier<ConnectionPoint>
    ) throws {
        var ids: [String: Identifier<ConnectionPoint>] = [:]
        try session.forEach("SELECT id, code FROM point WHERE conference_id = \(conference)") { row in
            ids[try row.get("code")] = try row.get("id")
        }
        let standing = Dictionary(before.map { ($0.code, $0) }) { first, _ in first }
        var new: [[Value]] = []
        for point in after {
            guard standing[point.code] == nil else { continue }
            let id = newIdentifier()
            ids[point.code] = id
            new.append(point.values(id, conference, parent: point.details.parent.flatMap { ids[$0] }))
        }
        try session.insert(into: "point", columns: PlacedPoint.columns, rows: new)
        for point in after {
            guard let was = standing[point.code], let id = ids[point.code], was != point else { continue }
            try update(point, id, parent: point.details.parent.flatMap { ids[$0] })
        }
        try placeCategories(after, standing, ids)
    }

    private func update(
        _ point: PlacedPoint, _ id: Identifier<ConnectionPoint>, parent: Identifier<ConnectionPoint>?
    ) throws {
        let details = point.details
        try session.run(
            """
            UPDATE point SET name = \(details.name), unit = \(details.unit), address = \(details.address),
                capacity = \(details.capacity), in_charge = \(details.inCharge),
                technician = \(details.technician), join_link = \(details.joinLink),
                backup_line = \(details.backupLine), parent_id = \(parent), depth = \(point.depth),
                position = \(point.position), is_open = \(point.isOpen), origin = \(point.origin),
                is_closed_by_hand = \(point.isClosedByHand)
            WHERE id = \(id)
            """)
    }

    private func placeCategories(
        _ after: [PlacedPoint], _ standing: [String: PlacedPoint],
        _ ids: [String: Identifier<ConnectionPoint>]
    ) throws {
        var rows: [[Value]] = []
        for point in after where standing[point.code]?.details.expected ?? [] != point.details.expected {
            guard let id = ids[point.code] else { continue }
            if standing[point.code] != nil {
                try session.run("DELETE FROM point_category WHERE point_id = \(id)")
            }
            for (position, category) in point.details.expected.enumerated() {
                rows.append([
                    id.databaseValue, position.databaseValue, category.name.databaseValue,
                    category.count.databaseValue,
                ])
            }
        }
        try session.insert(
            into: "point_category", columns: ["point_id", "position", "name", "expected"], rows: rows)
    }
}

extension PlacedPoint {
    fileprivate init(_ row: Row) throws {
        self.init(
            code: try row.get("code"),
            details: PointDetails(
                name: try row.get("name"), parent: try row.get("parent"), unit: try row.get("unit"),
                address: try row.get("address"), capacity: try row.get("capacity"),
                inCharge: try row.get("in_charge"), technician: try row.get("technician"),
                joinLink: try row.get("join_link"), backupLine: try row.get("backup_line")),
            origin: try row.get("origin"), isOpen: try row.get("is_open"),
            isClosedByHand: try row.get("is_closed_by_hand"), depth: try row.get("depth"),
            position: try row.get("position"))
    }

    fileprivate static let columns = [
        "id", "conference_id", "code", "name", "unit", "address", "capacity", "in_charge", "technician",
        "join_link", "backup_line", "parent_id", "depth", "position", "is_open", "origin",
        "is_closed_by_hand",
    ]

    fileprivate func values(
        _ id: Identifier<ConnectionPoint>, _ conference: Identifier<Conference>,
        parent: Identifier<ConnectionPoint>?
    ) -> [Value] {
        [
            id.databaseValue, conference.databaseValue, .text(code), .text(details.name),
            details.unit.databaseValue, details.address.databaseValue, details.capacity.databaseValue,
            details.inCharge.databaseValue, details.technician.databaseValue,
            details.joinLink.databaseValue, details.backupLine.databaseValue, parent.databaseValue,
            depth.databaseValue, position.databaseValue, isOpen.databaseValue, origin.databaseValue,
            isClosedByHand.databaseValue,
        ]
    }
}
