package import Conferences
import Database

/// A point as it is stored, with the names of those who answer for it.
package struct StoredPoint: Sendable, Hashable {
    package var id: Identifier<ConnectionPoint>
    package var code: String
    package var name: String
    package var unit: String?
    package var parent: Identifier<ConnectionPoint>?
    package var depth: Int
    package var isOpen: Bool
}

extension Records {
    /// The points of a conference in the order of its plan, those that were closed last.
    package func points(of conference: Identifier<Conference>) throws -> [StoredPoint] {
        try session.rows(
            """
            SELECT id, code, name, unit, parent_id, depth, is_open FROM point
            WHERE conference_id = \(conference) ORDER BY is_open DESC, position
            """
        ).map(StoredPoint.init)
    }

    /// The open point with a code.
    package func point(_ code: String, of conference: Identifier<Conference>) throws -> StoredPoint? {
        try session.row(
            """
            SELECT id, code, name, unit, parent_id, depth, is_open FROM point
            WHERE conference_id = \(conference) AND code = \(code) AND is_open = 1
            """
        ).map(StoredPoint.init)
    }

    /// The codes with those of all the points above them.
    package func withAncestors(
        _ codes: Set<String>, of conference: Identifier<Conference>
    ) throws -> Set<String> {
        var all: Set<String> = []
        for code in codes where !all.contains(code) {
            try session.forEach(
                """
                WITH RECURSIVE up (code, parent) AS (
                    SELECT code, parent_id FROM point WHERE conference_id = \(conference) AND code = \(code)
                    UNION ALL SELECT point.code, point.parent_id FROM point JOIN up ON point.id = up.parent)
                SELECT code FROM up
                """
            ) { all.insert(try $0.get("code")) }
        }
        return all
    }

    /// Makes the stored points those of a plan. A point that the plan no longer has is closed, never
    /// removed: its roster and its history stay.
    ///
    /// - Parameters:
    ///   - points: each after the one above it.
    ///   - names: the name of each person of the plan, by key.
    ///   - newIdentifier: makes the identifier of a point that is not there yet.
    package func replacePoints(
        of conference: Identifier<Conference>, with points: [ConnectionPoint], names: [String: String],
        newIdentifier: () -> Identifier<ConnectionPoint>
    ) throws {
        var known: [String: Identifier<ConnectionPoint>] = [:]
        for point in try self.points(of: conference) { known[point.code] = point.id }
        try session.run(
            "UPDATE point SET is_open = 0, parent_id = NULL WHERE conference_id = \(conference)")
        try session.run(
            """
            DELETE FROM point_category
            WHERE point_id IN (SELECT id FROM point WHERE conference_id = \(conference))
            """)
        for (position, point) in points.enumerated() {
            let id = known[point.code] ?? newIdentifier()
            known[point.code] = id
            let parent = point.parent.flatMap { known[$0] }
            let inCharge = point.inCharge.flatMap { names[$0] }
            let technician = point.technician.flatMap { names[$0] }
            try session.run(
                """
                INSERT INTO point (id, conference_id, code, name, unit, address, capacity, in_charge,
                    technician, join_link, parent_id, depth, position, is_open)
                VALUES (\(id), \(conference), \(point.code), \(point.name), \(point.unit), \(point.address),
                    \(point.capacity), \(inCharge), \(technician), \(point.joinLink), \(parent),
                    \(point.depth), \(position), 1)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, unit = excluded.unit,
                    address = excluded.address, capacity = excluded.capacity, in_charge = excluded.in_charge,
                    technician = excluded.technician, join_link = excluded.join_link,
                    parent_id = excluded.parent_id, depth = excluded.depth, position = excluded.position,
                    is_open = 1
                """)
        }
        let categories = points.flatMap { point in
            point.expected.enumerated().map { position, category in
                [
                    known[point.code].databaseValue, position.databaseValue, category.name.databaseValue,
                    category.count.databaseValue,
                ]
            }
        }
        try session.insert(
            into: "point_category", columns: ["point_id", "position", "name", "expected"], rows: categories)
    }
}

extension StoredPoint {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.get("id"), code: try row.get("code"), name: try row.get("name"),
            unit: try row.get("unit"), parent: try row.get("parent_id"), depth: try row.get("depth"),
            isOpen: try row.get("is_open"))
    }
}
