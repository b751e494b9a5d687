/// When each item of an agenda begins and ends, as far as the plan says it.
package struct Timeline: Sendable {
    /// An item's time, in minutes after midnight of the conference's first day.
    package struct Slot: Hashable, Sendable {
        /// The item's index in the agenda.
        package let item: Int
        /// The day it is on: its own, or that of the item before it.
        package let day: CalendarDate
        /// `nil` where neither the item nor what comes before it says when.
        package let start: Int?
        /// Never before the start; `nil` where it is not known.
        package let end: Int?
    }

    /// One slot for each agenda item, in the agenda's order.
    package let slots: [Slot]

    /// An item without a start begins when the item before it ends. One without a duration lasts until the
    /// next item of its day that states a later start, as long as those between them state the same start
    /// (side by side at different points); the last one of the last day until the end of the conference.
    package init(of plan: Plan) {
        let schedule = plan.schedule
        let days = Self.days(of: plan)
        let ends = Self.statedEnds(of: plan, on: days)
        var slots: [Slot] = []
        slots.reserveCapacity(plan.agenda.count)
        var clock = days.first == schedule.firstDay ? schedule.startMinute : nil
        for (index, item) in plan.agenda.enumerated() {
            if index > 0, days[index] != days[index - 1] { clock = nil }
            let start = item.start.map { schedule.minute(on: days[index], at: $0) } ?? clock
            let end =
                if let duration = item.duration {
                    start.map { $0 + duration }
                } else if let stated = ends[index], stated >= start ?? stated {
                    stated
                } else {
                    Int?.none
                }
            slots.append(Slot(item: index, day: days[index], start: start, end: end))
            clock = end
        }
        self.slots = slots
    }

    private static func days(of plan: Plan) -> [CalendarDate] {
        var day = plan.schedule.firstDay
        return plan.agenda.map { item in
            day = item.day ?? day
            return day
        }
    }

    /// For each item the start that the items after it state, until which it lasts where it has no duration.
    private static func statedEnds(of plan: Plan, on days: [CalendarDate]) -> [Int?] {
        let schedule = plan.schedule
        var ends: [Int?] = Array(repeating: nil, count: plan.agenda.count)
        for index in plan.agenda.indices.reversed() {
            guard index + 1 < plan.agenda.count else {
                ends[index] = days[index] == schedule.lastDay ? schedule.endMinute : nil
                continue
            }
            guard days[index + 1] == days[index], let next = plan.agenda[index + 1].start else { continue }
            let isSideBySide = plan.agenda[index].start == next
            ends[index] = isSideBySide ? ends[index + 1] : schedule.minute(on: days[index], at: next)
        }
        return ends
    }
}
