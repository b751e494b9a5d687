extension Matching {
    /// Which item of an agenda is which of an earlier one: the same title at the same time (for what comes
    /// several times, like a break), the same title, and then, for an item that has another title now, the same
    /// kind and directives at the same place, which is after the same item.
    static func items(_ before: ComparedPlan, _ after: ComparedPlan) -> Matching {
        let (old, new) = (before.plan.agenda, after.plan.agenda)
        var matching = Matching(oldCount: old.count, newCount: new.count)
        func timed(_ plan: ComparedPlan, _ item: Int) -> TimedTitle {
            TimedTitle(title: plan.plan.agenda[item].title, start: plan.timeline.slots[item].start)
        }
        matching.pair(old: { timed(before, $0) }, new: { timed(after, $0) })
        matching.pair(old: { old[$0].title }, new: { new[$0].title })
        let anchors = matching.anchors(oldCount: old.count)
        matching.pair(
            old: { Role(old[$0], after: anchors.old[$0]) }, new: { Role(new[$0], after: anchors.new[$0]) })
        return matching
    }

    /// For each old and new element the index in the old list of the nearest matched one before it, -1 at the
    /// beginning.
    private func anchors(oldCount: Int) -> (old: [Int], new: [Int]) {
        let unmatched = Set(removed)
        var last = -1
        let old = (0..<oldCount).map { index in
            defer { if !unmatched.contains(index) { last = index } }
            return last
        }
        last = -1
        let new = oldIndices.map { index in
            defer { last = index ?? last }
            return last
        }
        return (old, new)
    }

    /// The new elements that changed their place among those that are in both lists: all but a longest row of
    /// them that stand in the old order (patience sorting).
    var moved: Set<Int> {
        let pairs = self.pairs
        var ends: [Int] = []
        var previous = Array(repeating: -1, count: pairs.count)
        for (index, pair) in pairs.enumerated() {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if pairs[ends[middle]].old < pair.old { low = middle + 1 } else { high = middle }
            }
            if low > 0 { previous[index] = ends[low - 1] }
            if low == ends.count { ends.append(index) } else { ends[low] = index }
        }
        var stayed: Set<Int> = []
        var index = ends.last ?? -1
        while index >= 0 {
            stayed.insert(pairs[index].new)
            index = previous[index]
        }
        return Set(pairs.map(\.new)).subtracting(stayed)
    }
}

private struct TimedTitle: Hashable {
    var title: String
    var start: Int?
}

/// What an item does in an agenda, whatever it is called.
private struct Role: Hashable {
    var kind: AgendaItemKind
    var directives: Set<String>
    var anchor: Int

    init(_ item: AgendaItem, after anchor: Int) {
        kind = item.kind
        directives = Set(item.directives)
        self.anchor = anchor
    }
}
