/// A recurrence rule as RFC 5545, section 3.3.10, writes it.
struct RecurrenceRule: Sendable, Hashable {
    /// `FREQ=MONTHLY;BYMONTHDAY=25`.
    let text: String

    enum Day: Sendable, Hashable {
        /// 1 for Monday to 7 for Sunday.
        case weekday(Int)
        /// 1 to 31, or -1 for the last.
        case monthDay(Int)
    }

    init(text: String) { self.text = text }

    /// The rule of several rhythms is that of the shortest: the times of the longer ones are among its own.
    init?(_ rhythms: [Recurrence]) {
        guard let shortest = Recurrence.allCases.first(where: rhythms.contains) else { return nil }
        self.init(shortest, nil)
    }

    /// The months of a quarterly rule stand in BYMONTH without an INTERVAL, which would count from whatever
    /// month the series begins in, and miss them where that is another.
    init(_ rhythm: Recurrence, _ day: Day?, months: [Int] = [], position: Int? = nil) {
        var parts: [String]
        switch rhythm {
        case .daily: parts = ["FREQ=DAILY"]
        case .weekly: parts = ["FREQ=WEEKLY"]
        case .monthly: parts = ["FREQ=MONTHLY"]
        case .quarterly: parts = ["FREQ=MONTHLY"] + (months.isEmpty ? ["INTERVAL=3"] : [])
        case .halfYearly: parts = ["FREQ=MONTHLY"] + (months.isEmpty ? ["INTERVAL=6"] : [])
        case .yearly: parts = ["FREQ=YEARLY"]
        }
        if !months.isEmpty { parts.append("BYMONTH=" + months.map(String.init).joined(separator: ",")) }
        switch day {
        case .weekday(let number):
            parts.append("BYDAY=" + (position.map(String.init) ?? "") + Weekdays.codes[number - 1])
        case .monthDay(let number): parts.append("BYMONTHDAY=\(number)")
        case nil: break
        }
        text = parts.joined(separator: ";")
    }
}
