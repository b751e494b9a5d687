import Diagnostics

/// An item of a meeting whose beginning cannot be known: it states none, and neither does the item before it
/// say when it ends.
///
/// Of several such items in a row only the first is named, since a time there gives the others theirs.
enum AgendaNoTime: CheckRule {
    static let code = "agenda.no-time"
    static let severity = Severity.warning
    static let needs: Set<PlanPart> = [.times]

    static func check(_ plan: CheckedPlan) -> [CheckFinding] {
        guard plan.hasMeeting else { return [] }
        let slots = plan.timeline.slots
        var findings: [CheckFinding] = []
        var index = 0
        while index < slots.count {
            let first = index
            index += 1
            guard slots[first].start == nil else { continue }
            while index < slots.count, slots[index].start == nil, slots[index].day == slots[first].day {
                index += 1
            }
            let problem = CheckProblem.noTime(
                item: plan.plan.agenda[first].title, following: index - first - 1, isFirst: first == 0)
            findings.append(finding(problem, item: first, in: plan))
        }
        return findings
    }
}
