import Conferences

/// Points in the order of their tree, with what is below each of them taken together.
package struct PreparedTree {
    /// How many points are below one, and how many of them lack nothing.
    package struct Below: Hashable, Sendable {
        package var count = 0
        package var ready = 0
    }

    private let points: [PointPreparation]
    /// By code, of those below which there are others.
    package let below: [String: Below]

    /// - Parameter points: each after the one above it, as the tree has them; some may be missing.
    package init(_ points: [PointPreparation]) {
        self.points = points
        var below: [String: Below] = [:]
        /// The points above the one that is looked at.
        var above: [PointPreparation] = []
        for point in points {
            above.removeAll { $0.depth >= point.depth }
            for area in above {
                below[area.code, default: Below()].count += 1
                if point.facts.missing.isEmpty { below[area.code, default: Below()].ready += 1 }
            }
            above.append(point)
        }
        self.below = below
    }

    /// The points below which there are others.
    package var areas: [PointPreparation] { points.filter { below[$0.code] != nil } }

    /// A point with all below it; all points where none is named.
    package func part(under code: String?) -> [PointPreparation] {
        guard let code else { return points }
        guard let start = points.firstIndex(where: { $0.code == code }) else { return [] }
        let rest = points[(start + 1)...].prefix { $0.depth > points[start].depth }
        return [points[start]] + rest
    }
}
