extension PlanDifference {
    /// The points, matched by code. The same change of many points is one change: three thousand communes
    /// that come in are one sentence.
    static func pointChanges(
        _ before: ComparedPlan, _ after: ComparedPlan, matched people: PersonMatch
    ) -> [PlanChange] {
        var changes: [PlanChange] = []
        if let old = before.points.first, let new = after.points.first, old.code != new.code {
            changes.append(.mainPoint(from: before.point(old.code), to: after.point(new.code)))
        }
        var matching = Matching(oldCount: before.points.count, newCount: after.points.count)
        matching.pair(old: { before.points[$0].code }, new: { after.points[$0].code })
        var groups = Groups()
        for (index, oldIndex) in matching.oldIndices.enumerated() {
            let new = after.points[index]
            let reference = PointReference(code: new.code, name: new.name)
            guard let oldIndex else {
                groups.add(.added, of: reference)
                continue
            }
            let old = before.points[oldIndex]
            for change in placeChanges(old, new) + roleChanges(old, before, new, after, matched: people) {
                groups.add(change, of: reference)
            }
        }
        for point in matching.removed.map({ before.points[$0] }) {
            groups.add(.removed, of: PointReference(code: point.code, name: point.name))
        }
        return changes + groups.changes
    }

    private static func placeChanges(_ old: ConnectionPoint, _ new: ConnectionPoint) -> [PointChange] {
        var changes: [PointChange] = []
        if old.name != new.name { changes.append(.renamed(from: old.name, to: new.name)) }
        if old.unit != new.unit { changes.append(.unit(from: old.unit, to: new.unit)) }
        if old.address != new.address { changes.append(.address(from: old.address, to: new.address)) }
        if old.capacity != new.capacity { changes.append(.capacity(from: old.capacity, to: new.capacity)) }
        if old.joinLink != new.joinLink { changes.append(.joinLink) }
        if old.expected != new.expected, sorted(old.expected) != sorted(new.expected) {
            changes.append(.expected(from: old.expected, to: new.expected))
        }
        return changes
    }

    private static func roleChanges(
        _ old: ConnectionPoint, _ before: ComparedPlan, _ new: ConnectionPoint, _ after: ComparedPlan,
        matched people: PersonMatch
    ) -> [PointChange] {
        var changes: [PointChange] = []
        if old.parent != new.parent {
            changes.append(.moved(from: old.parent.map(before.point), to: new.parent.map(after.point)))
        }
        if !people.isSame(old: old.inCharge, new: new.inCharge) {
            changes.append(
                .inCharge(from: old.inCharge.map(before.person), to: new.inCharge.map(after.person)))
        }
        if !people.isSame(old: old.technician, new: new.technician) {
            changes.append(
                .technician(from: old.technician.map(before.person), to: new.technician.map(after.person)))
        }
        return changes
    }

    private static func sorted(_ categories: [ExpectedCategory]) -> [ExpectedCategory] {
        categories.sorted { ($0.name, $0.count) < ($1.name, $1.count) }
    }

    /// Points by the change they have in common, in the order in which the changes come up.
    private struct Groups {
        private var order: [PointChange] = []
        private var points: [PointChange: [PointReference]] = [:]

        mutating func add(_ change: PointChange, of point: PointReference) {
            if points[change] == nil { order.append(change) }
            points[change, default: []].append(point)
        }

        var changes: [PlanChange] { order.map { .points(points[$0] ?? [], change: $0) } }
    }
}
