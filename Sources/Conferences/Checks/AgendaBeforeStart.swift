import Diagnostics

/// An item that begins before the conference does, or on a day before its first.
///
/// People are invited for the conference's start. Only a reception (đón tiếp, ổn định tổ chức, thử kết nối)
/// comes before it by its nature.
enum AgendaBeforeStart: CheckRule {
    static let code = "agenda.before-start"
    static let severity = Severity.error
    static let needs: Set<PlanPart> = [.times]

    static func check(_ plan: CheckedPlan) -> [CheckFinding] {
        guard plan.hasMeeting else { return [] }
        let schedule = plan.plan.schedule
        return plan.plan.agenda.enumerated().compactMap { index, item in
            if item.kind == .reception { return nil }
            let day = plan.timeline.slots[index].day
            guard day >= schedule.firstDay else {
                let problem = CheckProblem.otherDay(
                    item: item.title, day: day, firstDay: schedule.firstDay, lastDay: schedule.lastDay)
                return finding(problem, item: index, in: plan)
            }
            guard let conferenceStart = schedule.startMinute,
                let start = plan.timeline.slots[index].start, start < conferenceStart
            else { return nil }
            let problem = CheckProblem.beforeStart(
                item: item.title, start: plan.clock(start), conferenceStart: plan.clock(conferenceStart))
            return finding(problem, item: index, in: plan)
        }
    }
}
