/// When a task's units are reminded of it (quy tắc đôn đốc), such as "7,3,1,0,+3": seven, three and one days
/// before the due date, on the day, and each third day after it.
package struct UrgingRule: Hashable, Sendable {
    /// How many days before the due date; 0 for the day itself. The largest first.
    package let before: [Int]
    /// After how many days again and again, once the date has passed; `nil` for never.
    package let every: Int?
    /// Whether the days are working days.
    package let countsWorkingDays: Bool

    package static let usual = UrgingRule(before: [7, 3, 1, 0], every: 3, countsWorkingDays: false)

    package init(before: [Int], every: Int?, countsWorkingDays: Bool) {
        self.before = Set(before).sorted(by: >)
        self.every = every
        self.countsWorkingDays = countsWorkingDays
    }

    /// Reads `7,3,1,0,+3`, with ` working` behind it where working days are counted, or `none`.
    package init?(_ text: String) {
        var words = text.lowercased().split(separator: " ")
        let isWorking = words.last == "working" || words.last == "lv"
        if isWorking { words.removeLast() }
        let cells = words.joined().split(separator: ",")
        if cells == ["none"], !isWorking {
            self.init(before: [], every: nil, countsWorkingDays: false)
            return
        }
        var before: [Int] = []
        var every: Int?
        for cell in cells {
            if cell.hasPrefix("+") {
                guard every == nil, let days = Int(cell.dropFirst()), (1...365).contains(days) else {
                    return nil
                }
                every = days
            } else {
                guard let days = Int(cell), (0...365).contains(days) else { return nil }
                before.append(days)
            }
        }
        guard !cells.isEmpty else { return nil }
        self.init(before: before, every: every, countsWorkingDays: isWorking)
    }

    /// The reminder that is the newest on a day: minus so many days before the due date, 0 for the day itself,
    /// plus so many days after it; `nil` where none has come yet.
    ///
    /// A reminder whose day is no working day comes before it, as long as the due date has not passed, and after
    /// it then: to be told after Tết of what was due within it helps nobody.
    package func newestPoint(due: CalendarDate, on day: CalendarDate, calendar: HolidayCalendar) -> Int? {
        if day > due, let every {
            let passed = countsWorkingDays ? calendar.workingDays(after: due, through: day) : day.dayNumber - due.dayNumber
            // The newest whose day has come, with that of a day off put off to the next working day.
            let steps = passed / every
            if steps > 0 { return steps * every }
        }
        return before.last { reminderDay($0, due: due, calendar) <= day }.map { -$0 }
    }

    private func reminderDay(_ days: Int, due: CalendarDate, _ calendar: HolidayCalendar) -> CalendarDate {
        let day =
            countsWorkingDays
            ? calendar.subtracting(workingDays: days, from: due) : due.adding(days: -days)
        return calendar.lastWorkingDay(onOrBefore: day)
    }

    /// The earliest day on which a task that is due on `due` can be reminded of.
    package func firstDay(due: CalendarDate, calendar: HolidayCalendar) -> CalendarDate? {
        before.first.map { reminderDay($0, due: due, calendar) } ?? every.map { due.adding(days: $0) }
    }
}

extension UrgingRule: CustomStringConvertible {
    /// What ``init(_:)`` reads.
    package var description: String {
        let cells = before.map(String.init) + (every.map { ["+\($0)"] } ?? [])
        guard !cells.isEmpty else { return "none" }
        return cells.joined(separator: ",") + (countsWorkingDays ? " working" : "")
    }
}
