/// When each item of an agenda begins and ends, as far as the plan says it.
package struct Timeline: Sendable {
    /// An item's time, in minutes after midnight of the conference's first day.
    package struct Slot: Hashable, Sendable {
        /// The item's index in the agenda.
        package let item: Int
        /// `nil` where neither the item nor what comes before it says when.
        package let start: Int?
        package let end: Int?
    }

    /// One slot for each agenda item, in the agenda's order.
    package let slots: [Slot]

    /// An item without a start begins when the item before it ends; one without a duration lasts until the
    /// next stated start of its day, and the last one until the end of the conference.
    package init(of plan: Plan) {
        let schedule = plan.schedule
        var slots: [Slot] = []
        var day = schedule.firstDay
        var clock = schedule.startMinute
        for (index, item) in plan.agenda.enumerated() {
            if let itsDay = item.day, itsDay != day {
                day = itsDay
                clock = nil
            }
            let start = item.start.map { schedule.minute(on: day, at: $0) } ?? clock
            var end = item.duration.flatMap { duration in start.map { $0 + duration } }
            if end == nil, item.duration == nil {
                end =
                    Self.statedStart(after: index, in: plan)
                    ?? (Self.isLast(index, plan) ? schedule.endMinute : nil)
            }
            slots.append(Slot(item: index, start: start, end: end))
            clock = end
        }
        self.slots = slots
    }

    /// The start of the next item, where it states one and falls on the same day.
    private static func statedStart(after index: Int, in plan: Plan) -> Int? {
        guard index + 1 < plan.agenda.count, let start = plan.agenda[index + 1].start else { return nil }
        let next = plan.agenda[index + 1]
        let day = plan.agenda[...index].last { $0.day != nil }?.day ?? plan.schedule.firstDay
        guard next.day == nil || next.day == day else { return nil }
        return plan.schedule.minute(on: day, at: start)
    }

    private static func isLast(_ index: Int, _ plan: Plan) -> Bool { index == plan.agenda.count - 1 }
}
