import Diagnostics

/// An item that ends after the conference does, or that is on a day after its last.
///
/// Part 4 of the main path.
enum AgendaPastEnd: CheckRule {
    static let code = "agenda.past-end"
    static let severity = Severity.error
    static let needs: Set<PlanPart> = [.times]

    static func check(_ plan: CheckedPlan) -> [CheckFinding] {
        guard plan.hasMeeting else { return [] }
        let schedule = plan.plan.schedule
        return plan.plan.agenda.enumerated().compactMap { index, item in
            let slot = plan.timeline.slots[index]
            guard slot.day <= schedule.lastDay else {
                let problem = CheckProblem.otherDay(
                    item: item.title, day: slot.day, firstDay: schedule.firstDay, lastDay: schedule.lastDay)
                return finding(problem, item: index, in: plan)
            }
            guard let conferenceEnd = schedule.endMinute, let start = slot.start,
                start >= conferenceEnd || (slot.end ?? start) > conferenceEnd
            else { return nil }
            let problem = CheckProblem.pastEnd(
                item: item.title, start: plan.clock(start), end: slot.end.map(plan.clock),
                conferenceEnd: plan.clock(conferenceEnd))
            return finding(problem, item: index, in: plan)
        }
    }
}
