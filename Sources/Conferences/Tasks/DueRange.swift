/// The days that a due date can be meant to be: not before the task was there, and not more than ten years off. What
/// lies beyond is a slip of the hand (`01/12/1900`, `31/12/2206`), and a slip that is stored is never reminded of.
package struct DueRange: Hashable, Sendable {
    package let first: CalendarDate
    package let last: CalendarDate

    /// How far off a due date may be.
    package static let years = 10

    /// - Parameters:
    ///   - day: that of the conference, or on which the task was assigned.
    ///   - today: what is entered late may still be due ten years from now.
    package init(from day: CalendarDate, today: CalendarDate) {
        first = day
        let latest = max(day, today)
        last =
            CalendarDate(year: latest.year + Self.years, month: latest.month, day: latest.day)
            ?? CalendarDate(dayNumber: latest.dayNumber + 366 * Self.years)
    }

    package func contains(_ day: CalendarDate) -> Bool { first <= day && day <= last }
}
