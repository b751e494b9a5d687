import Diagnostics

/// A time within a day of the conference for which nothing is planned at any point.
///
/// Part 4 of the main path. The time over noon is no gap: agendas of a morning and an afternoon print the two
/// parts (buổi sáng, buổi chiều) and not the meal between them.
enum AgendaGap: CheckRule {
    static let code = "agenda.gap"
    static let severity = Severity.warning
    static let needs: Set<PlanPart> = [.times]

    static func check(_ plan: CheckedPlan) -> [CheckFinding] {
        guard plan.hasMeeting else { return [] }
        let schedule = plan.plan.schedule
        let slots = plan.timeline.slots.compactMap { slot in slot.start.map { (slot: slot, start: $0) } }
            .sorted { ($0.slot.day, $0.start, $0.slot.item) < ($1.slot.day, $1.start, $1.slot.item) }
        var findings: [CheckFinding] = []
        var day = schedule.firstDay
        // Until when the day is filled, and by which item; `nil` where an item does not say when it ends.
        var filled: (end: Int, by: Int?)? = schedule.startMinute.map { ($0, nil) }
        for (slot, start) in slots {
            if slot.day != day {
                day = slot.day
                filled = nil
            }
            if let filled, isGap(filled.end, start) {
                findings += gap(filled.end, start, after: filled.by, before: slot.item, in: plan)
            }
            guard let end = slot.end else {
                filled = nil
                continue
            }
            if filled.map({ $0.end < end }) ?? true { filled = (end, slot.item) }
        }
        if day == schedule.lastDay, let filled, let end = schedule.endMinute, isGap(filled.end, end) {
            findings += gap(filled.end, end, after: filled.by, before: nil, in: plan)
        }
        return findings
    }

    private static func isGap(_ start: Int, _ end: Int) -> Bool {
        guard end > start else { return false }
        let (left, right) = (start % 1440, end % 1440)
        let isOverNoon = end - start < 1440 && (630...750).contains(left) && (750...870).contains(right)
        return !isOverNoon
    }

    /// The finding about a gap; none where no item stands before or after it.
    private static func gap(
        _ start: Int, _ end: Int, after: Int?, before: Int?, in plan: CheckedPlan
    ) -> [CheckFinding] {
        let agenda = plan.plan.agenda
        let neighbours = [before, after].compactMap { $0 }
        guard let item = neighbours.first else { return [] }
        let problem = CheckProblem.gap(
            from: plan.clock(start), to: plan.clock(end), after: after.map { agenda[$0].title },
            before: before.map { agenda[$0].title })
        return [finding(problem, about: .item(item), labels: neighbours.map { agenda[$0].title })]
    }
}
