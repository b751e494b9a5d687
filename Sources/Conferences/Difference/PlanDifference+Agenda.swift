extension PlanDifference {
    /// The agenda, each item with all that changed about it.
    static func agendaChanges(
        _ before: ComparedPlan, _ after: ComparedPlan, matched people: PersonMatch
    ) -> [PlanChange] {
        let (old, new) = (before.plan.agenda, after.plan.agenda)
        let matching = Matching.items(before, after)
        let moved = matching.moved
        let renumbered = renumberedDirectives(before.plan, after.plan)
        var changes: [PlanChange] = []
        for (index, oldIndex) in matching.oldIndices.enumerated() {
            let item = new[index]
            guard let oldIndex else {
                changes.append(
                    .item(title: item.title, change: .added(at: after.time(index)), points: item.concerned))
                continue
            }
            var found: [ItemChange] = []
            if moved.contains(index) {
                found.append(.moved(after: index > 0 ? new[index - 1].title : nil))
            }
            found += timeChanges(before, oldIndex, after, index)
            found += presenterChanges(old[oldIndex], before, item, after, matched: people)
            found += contentChanges(old[oldIndex], item, renumbered: renumbered)
            if Set(old[oldIndex].points) != Set(item.points) {
                found.append(
                    .points(from: old[oldIndex].points.map(before.point), to: item.points.map(after.point)))
            }
            let points = union(old[oldIndex].concerned.map { Set($0) }, item.concerned.map { Set($0) })
            changes += found.map { .item(title: item.title, change: $0, points: points) }
        }
        return changes
            + matching.removed.map { index in
                .item(
                    title: old[index].title, change: .removed(at: before.time(index)),
                    points: old[index].concerned)
            }
    }

    private static func contentChanges(
        _ old: AgendaItem, _ new: AgendaItem, renumbered: [String: String]
    ) -> [ItemChange] {
        var changes: [ItemChange] = []
        if old.title != new.title { changes.append(.renamed(from: old.title)) }
        if old.kind != new.kind { changes.append(.kind(from: old.kind, to: new.kind)) }
        let directives = (old.directives.map { renumbered[$0] ?? $0 }, new.directives)
        let (before, after) = (Set(directives.0), Set(directives.1))
        changes += directives.1.filter { !before.contains($0) }.map { .directiveAdded(number: $0) }
        changes += directives.0.filter { !after.contains($0) }.map { .directiveRemoved(number: $0) }
        return changes + materialChanges(old.materials, new.materials)
    }

    /// An item's time has changed where it is another both on the clock and within the conference: a
    /// conference that is held a day later, hour for hour, changes its day alone.
    private static func timeChanges(
        _ before: ComparedPlan, _ oldIndex: Int, _ after: ComparedPlan, _ index: Int
    ) -> [ItemChange] {
        let (old, new) = (before.timeline.slots[oldIndex], after.timeline.slots[index])
        let times = (before.time(oldIndex), after.time(index))
        let days = (
            old.day.dayNumber - before.plan.schedule.firstDay.dayNumber,
            new.day.dayNumber - after.plan.schedule.firstDay.dayNumber
        )
        let isMovedWithin = (days.0, old.start, old.end) != (days.1, new.start, new.end)
        if isMovedWithin, times.0 != times.1 { return [.time(from: times.0, to: times.1)] }
        let durations = (before.plan.agenda[oldIndex].duration, after.plan.agenda[index].duration)
        guard old.start == nil, durations.0 != durations.1 else { return [] }
        return [.duration(from: durations.0, to: durations.1)]
    }

    private static func presenterChanges(
        _ old: AgendaItem, _ before: ComparedPlan, _ new: AgendaItem, _ after: ComparedPlan,
        matched people: PersonMatch
    ) -> [ItemChange] {
        let kept = Set(new.presenters.map(people.oldKey))
        let earlier = Set(old.presenters)
        let added = new.presenters.filter { !earlier.contains(people.oldKey(of: $0)) }
        let removed = old.presenters.filter { !kept.contains($0) }
        return added.map { .presenterAdded(person: after.person($0)) }
            + removed.map { .presenterRemoved(person: before.person($0)) }
    }

    private static func materialChanges(_ old: [Material], _ new: [Material]) -> [ItemChange] {
        var matching = Matching(oldCount: old.count, newCount: new.count)
        matching.pair(old: { old[$0] }, new: { new[$0] })
        matching.pair(old: { old[$0].title }, new: { new[$0].title })
        return matching.pairs.filter { old[$0.old].link != new[$0.new].link }
            .map { .materialLink(title: new[$0.new].title) }
            + matching.added.map { .materialAdded(title: new[$0].title) }
            + matching.removed.map { .materialRemoved(title: old[$0].title) }
    }
}

extension AgendaItem {
    /// The codes of the points that take part, sorted; `nil` for all.
    fileprivate var concerned: [String]? { points.isEmpty ? nil : points.sorted() }
}
