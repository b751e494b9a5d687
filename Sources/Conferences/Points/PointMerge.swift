/// What a new version of the plan makes of the points that there are.
///
/// The rule: **what was changed outside the plan stays until the plan changes the same thing.** For each part of a
/// point (its name, where it hangs, who is in charge …) the plan's word counts where it differs from the plan's
/// word before; else what stands there now stays. A point that the plan no longer names is closed; one that came
/// from elsewhere stays, and hangs one higher where the one above it is closed. A point that somebody closed by
/// hand stays closed as long as the plan goes on naming it. A point from elsewhere that the plan now names is the
/// plan's from then on, and keeps what the plan says nothing of.
package enum PointMerge {
    /// - Parameters:
    ///   - standing: the points that there are, closed ones too.
    ///   - before: what the version before said of its points; `nil` where everything the plan says counts.
    ///   - plan: what the new version says, in its order, each point after the one above it.
    /// - Returns: all points in their order.
    package static func merge(
        _ standing: [PlacedPoint], before: [String: PointDetails]?,
        with plan: [(code: String, details: PointDetails)]
    ) -> [PlacedPoint] {
        var forest = PointForest(standing)
        var ranks: [String: Int] = [:]
        for (index, (code, details)) in plan.enumerated() {
            ranks[code] = index
            forest[code] = merged(forest[code], before: before.map { $0[code] }, code, details)
        }
        var dropped: [String: String?] = [:]
        for point in standing where ranks[point.code] == nil && point.origin == .plan && point.isOpen {
            dropped[point.code] = point.details.parent
            var closed = point
            closed.isOpen = false
            forest[point.code] = closed
        }
        settleParents(
            &forest, dropped, Dictionary(plan.map { ($0.code, $0.details.parent) }) { first, _ in first })
        // Points of the plan come in its order; the others after them, as they stood.
        return forest.ordered { ranks[$0.code] ?? plan.count + $0.position }
    }

    private static func merged(
        _ standing: PlacedPoint?, before: PointDetails??, _ code: String, _ details: PointDetails
    ) -> PlacedPoint {
        guard var point = standing else { return PlacedPoint(code: code, details: details, origin: .plan) }
        let wasNamed = point.origin == .plan
        point.origin = .plan
        switch before {
        case .none:
            let backup = point.details.backupLine
            point.details = details
            point.details.backupLine = backup
            (point.isOpen, point.isClosedByHand) = (true, false)
        case .some(.some(let before)):
            for field in PointField.allCases where before[field] != details[field] {
                point.details.take(field, from: details)
            }
            if !point.isOpen, !point.isClosedByHand { point.isOpen = true }
            // A closed one hangs nowhere; opened again it hangs where the plan says.
            if !point.isOpen || standing?.isOpen == false { point.details.parent = details.parent }
        case .some(.none):
            // New in the plan: what the plan says nothing of stays.
            for field in PointField.allCases where !wasNamed || field != .backupLine {
                if details[field] != nil || field == .parent { point.details.take(field, from: details) }
            }
            (point.isOpen, point.isClosedByHand) = (true, false)
        }
        return point
    }

    /// Lets nothing hang below a closed point, and nothing in a ring.
    private static func settleParents(
        _ forest: inout PointForest, _ dropped: [String: String?], _ planned: [String: String?]
    ) {
        func nearestOpen(_ parent: String?) -> String? {
            var parent = parent
            var seen: Set<String> = []
            while let code = parent, forest.open(code) == nil {
                guard seen.insert(code).inserted else { return nil }
                parent = dropped[code] ?? planned[code] ?? nil
            }
            return parent
        }
        for point in forest.points.values where point.isOpen {
            let parent = nearestOpen(point.details.parent)
            if parent != point.details.parent { forest[point.code]?.details.parent = parent }
        }
        // A ring comes about where somebody moved A below B, and the plan now moves B below A: then the plan's
        // word counts for whoever is in it. Nobody comes into a ring twice, because the plan has none.
        while let ring = forest.ring() {
            for code in ring {
                let parent = nearestOpen(planned[code] ?? nil)
                forest[code]?.details.parent = parent
            }
        }
    }
}

extension PointForest {
    /// Points of which each hangs below the next, and the last below the first; `nil` where there are none.
    func ring() -> [String]? {
        var sound: Set<String> = []
        for code in points.keys.sorted() where open(code) != nil {
            var way: [String] = []
            var onWay: Set<String> = []
            var next: String? = code
            while let here = next, !sound.contains(here) {
                guard onWay.insert(here).inserted else {
                    return Array(way[(way.firstIndex(of: here) ?? 0)...])
                }
                way.append(here)
                next = open(here)?.details.parent
            }
            sound.formUnion(way)
        }
        return nil
    }
}
