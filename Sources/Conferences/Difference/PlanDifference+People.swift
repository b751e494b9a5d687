extension PlanDifference {
    /// Chairs, the secretary, and what the plan says of each person.
    static func peopleChanges(
        _ before: ComparedPlan, _ after: ComparedPlan, matched people: PersonMatch
    ) -> [PlanChange] {
        var changes = chairChanges(before, after, matched: people)
        let (old, new) = (before.plan, after.plan)
        if !people.isSame(old: old.secretary, new: new.secretary) {
            changes.append(
                .secretary(from: old.secretary.map(before.person), to: new.secretary.map(after.person)))
        }
        let reach = (old: Reach(of: before), new: Reach(of: after))
        for (index, oldIndex) in people.matching.oldIndices.enumerated() {
            let person = new.people[index]
            guard let oldIndex else {
                // Whoever comes with a role is named with the role.
                guard !reach.new.hasRole(person.key) || reach.old.hasRole(person.key) else { continue }
                changes.append(.person(after.person(person.key), change: .added, points: []))
                continue
            }
            let earlier = old.people[oldIndex]
            let points = union(reach.old.points(of: earlier.key), reach.new.points(of: person.key))
            changes += earlier.changes(to: person).map {
                .person(after.person(person.key), change: $0, points: points)
            }
        }
        for person in people.matching.removed.map({ old.people[$0] })
        where !reach.old.hasRole(person.key) || reach.new.hasRole(person.key) {
            changes.append(.person(before.person(person.key), change: .removed, points: []))
        }
        return changes
    }

    private static func chairChanges(
        _ before: ComparedPlan, _ after: ComparedPlan, matched people: PersonMatch
    ) -> [PlanChange] {
        let old = before.plan.chairs
        let new = after.plan.chairs
        let kept = new.map(people.oldKey)
        let (oldSet, keptSet) = (Set(old), Set(kept))
        var changes = zip(new, kept).filter { !oldSet.contains($1) }
            .map { PlanChange.chairAdded(person: after.person($0.0)) }
        changes += old.filter { !keptSet.contains($0) }.map { .chairRemoved(person: before.person($0)) }
        if old.filter(keptSet.contains) != kept.filter(oldSet.contains) {
            changes.append(.chairsReordered(people: new.map(after.person)))
        }
        return changes
    }

    /// Two sets of points, sorted; `nil` (all) where one of them is.
    static func union(_ left: Set<String>?, _ right: Set<String>?) -> [String]? {
        guard let left, let right else { return nil }
        return left.union(right).sorted()
    }
}

extension PlannedPerson {
    fileprivate func changes(to new: PlannedPerson) -> [PersonChange] {
        var changes: [PersonChange] = []
        if key != new.key { changes.append(.key(from: key, to: new.key)) }
        if name != new.name { changes.append(.name(from: name, to: new.name)) }
        if titles != new.titles { changes.append(.titles(from: titles, to: new.titles)) }
        if unit != new.unit { changes.append(.unit(from: unit, to: new.unit)) }
        if phone != new.phone { changes.append(.phone) }
        return changes
    }
}
