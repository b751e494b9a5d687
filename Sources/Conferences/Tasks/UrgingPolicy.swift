/// How the office urges (đôn đốc): by which rule, when it keeps quiet, and when those who assigned the task
/// are told too.
package struct UrgingPolicy: Hashable, Sendable {
    package var rule: UrgingRule
    /// From when in the evening nobody is reminded.
    package var quietFrom: TimeOfDay
    /// Until when in the morning.
    package var quietUntil: TimeOfDay
    /// After how many days past the due date the assigning body is told; `nil` for never.
    package var escalateAfter: Int?

    package init(rule: UrgingRule, quietFrom: TimeOfDay, quietUntil: TimeOfDay, escalateAfter: Int?) {
        self.rule = rule
        self.quietFrom = quietFrom
        self.quietUntil = quietUntil
        self.escalateAfter = escalateAfter
    }

    /// 7, 3, 1 days before, on the day, each third day after; from 7:00 to 18:00; escalated after ten days.
    package static let usual = UrgingPolicy(
        rule: .usual, quietFrom: TimeOfDay(wrapping: 18 * 60), quietUntil: TimeOfDay(wrapping: 7 * 60),
        escalateAfter: 10)

    /// Whether nobody is to be reminded at that time: at night, and on a day that is not worked.
    package func isQuiet(on day: CalendarDate, at time: TimeOfDay, calendar: HolidayCalendar) -> Bool {
        guard calendar.isWorkingDay(day) else { return true }
        return quietFrom > quietUntil
            ? time >= quietFrom || time < quietUntil : time >= quietFrom && time < quietUntil
    }
}
