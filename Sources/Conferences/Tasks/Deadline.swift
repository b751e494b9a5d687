/// By when a task must be done (thời hạn).
package struct Deadline: Hashable, Sendable, Codable {
    /// The words of the conclusion, `trước ngày 15/12/2023`.
    package var text: String
    /// The last day on which it is still in time; `nil` where the words give none.
    package var date: CalendarDate?
    /// The time on that day, where one is given.
    package var time: TimeOfDay?
    /// How often it returns: `weekly`, `monthly`, `quarterly`, `half-yearly` or `yearly`; several are
    /// separated by commas.
    package var recurrence: String?
    /// The rhythm as a rule of RFC 5545, `FREQ=MONTHLY;BYMONTHDAY=25`.
    package var rrule: String?

    package init(
        text: String, date: CalendarDate? = nil, time: TimeOfDay? = nil, recurrence: String? = nil,
        rrule: String? = nil
    ) {
        self.text = text
        self.date = date
        self.time = time
        self.recurrence = recurrence
        self.rrule = rrule
    }
}
