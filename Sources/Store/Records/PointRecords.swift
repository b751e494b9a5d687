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

    /// The identifier of the point with a code, open or closed.
    package func pointIdentifier(
        _ code: String, of conference: Identifier<Conference>
    ) throws -> Identifier<ConnectionPoint>? {
        try session.row("SELECT id FROM point WHERE conference_id = \(conference) AND code = \(code)")?
            .get("id")
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
    /// removed: its roster and its history stay. What became of points outside the plan is merged with it; see
    /// ``PointMerge``.
    ///
    /// - Parameters:
    ///   - points: each after the one above it.
    ///   - names: the name of each person of the plan, by key.
    ///   - before: what the version before said of its points, by code; `nil` where everything counts that the
    ///     plan says.
    ///   - newIdentifier: makes the identifier of a point that is not there yet.
    /// - Returns: the points as they stood, and as they stand now.
    @discardableResult
    package func replacePoints(
        of conference: Identifier<Conference>, with points: [ConnectionPoint], names: [String: String],
        before: [String: PointDetails]? = nil, newIdentifier: () -> Identifier<ConnectionPoint>
    ) throws -> (before: [PlacedPoint], after: [PlacedPoint]) {
        let standing = try placedPoints(of: conference)
        let merged = PointMerge.merge(
            standing, before: before,
            with: points.map { ($0.code, PointDetails($0, names: names)) })
        try place(merged, before: standing, of: conference, newIdentifier: newIdentifier)
        return (standing, merged)
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
