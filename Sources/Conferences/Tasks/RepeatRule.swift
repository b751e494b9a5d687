/// When a recurring task is due (nhiệm vụ định kỳ): the part of RFC 5545, section 3.3.10, that official
/// texts need.
///
/// FREQ, INTERVAL, BYMONTH, BYMONTHDAY (also counted from the end), BYDAY (also "the first Monday"), UNTIL
/// and COUNT. A rhythm without a day is due on the last day of its period, as offices count: the Friday of a
/// week, the end of a month, of a quarter (INTERVAL=3), of half a year (INTERVAL=6), of a year.
///
/// Unlike RFC 5545, which leaves a month out that is too short, the 31st of each month is due on its last day: whoever
/// reports "ngày 31 hằng tháng" owes a report in June, too.
package struct RepeatRule: Hashable, Sendable {
    package enum Frequency: String, Sendable, Hashable, CaseIterable {
        case daily = "DAILY"
        case weekly = "WEEKLY"
        case monthly = "MONTHLY"
        case yearly = "YEARLY"
    }

    /// A day of the week, 1 for Monday, and which one of the month: 1 for the first, -1 for the last, `nil` for
    /// each.
    package struct Weekday: Hashable, Sendable {
        package var number: Int
        package var position: Int?
    }

    /// As it is written, `FREQ=MONTHLY;BYMONTHDAY=25`.
    package let text: String
    package let frequency: Frequency
    package let interval: Int
    package let months: [Int]
    package let monthDays: [Int]
    package let weekdays: [Weekday]
    package let until: CalendarDate?
    package let count: Int?

    /// `nil` where it is no rule, or one with parts that are not understood: a date that is a guess is worse
    /// than none.
    package init?(_ text: String) {
        var parts: [String: String] = [:]
        for part in text.uppercased().split(separator: ";") {
            let sides = part.split(separator: "=", omittingEmptySubsequences: false)
            guard sides.count == 2, parts[String(sides[0])] == nil else { return nil }
            parts[String(sides[0])] = String(sides[1])
        }
        func numbers(_ key: String, _ range: ClosedRange<Int>) -> [Int]? {
            guard let text = parts.removeValue(forKey: key) else { return [] }
            let cells = text.split(separator: ",").map { Int($0) }
            guard !cells.isEmpty, cells.allSatisfy({ $0.map { range.contains($0) && $0 != 0 } ?? false })
            else { return nil }
            return cells.compactMap { $0 }
        }
        guard let frequency = parts.removeValue(forKey: "FREQ").flatMap(Frequency.init),
            let intervals = numbers("INTERVAL", 1...1000), intervals.count <= 1,
            let months = numbers("BYMONTH", 1...12), let monthDays = numbers("BYMONTHDAY", -31...31),
            let counts = numbers("COUNT", 1...10_000), counts.count <= 1,
            let weekdays = Self.weekdays(parts.removeValue(forKey: "BYDAY"))
        else { return nil }
        if let text = parts.removeValue(forKey: "UNTIL") {
            let digits = Array(text.prefix(8))
            guard digits.count == 8, digits.allSatisfy(\.isNumber),
                let until = CalendarDate(
                    iso: "\(String(digits[0..<4]))-\(String(digits[4..<6]))-\(String(digits[6..<8]))")
            else { return nil }
            self.until = until
        } else {
            until = nil
        }
        parts["WKST"] = nil
        guard parts.isEmpty else { return nil }
        if frequency == .weekly || frequency == .daily {
            guard monthDays.isEmpty, weekdays.allSatisfy({ $0.position == nil }) else { return nil }
        }
        self.text = text.uppercased()
        self.frequency = frequency
        interval = intervals.first ?? 1
        self.months = months
        self.monthDays = monthDays
        self.weekdays = weekdays
        count = counts.first
    }

    private static func weekdays(_ text: String?) -> [Weekday]? {
        guard let text else { return [] }
        let codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        var days: [Weekday] = []
        for cell in text.split(separator: ",") {
            guard let number = codes.firstIndex(of: String(cell.suffix(2))) else { return nil }
            let position = cell.dropLast(2)
            guard position.isEmpty || Int(position).map({ (-5...5).contains($0) && $0 != 0 }) == true else {
                return nil
            }
            days.append(Weekday(number: number + 1, position: Int(position)))
        }
        return days.isEmpty ? nil : days
    }

    /// The due dates from a day on, in order, `start` being the day from which periods are counted.
    ///
    /// - Parameters:
    ///   - start: the day of the assignment: no due date lies before it.
    ///   - end: the last day that is wanted.
    package func dates(from start: CalendarDate, through end: CalendarDate) -> [CalendarDate] {
        var found: [CalendarDate] = []
        let last = until.map { min($0, end) } ?? end
        var period = Period(of: start, self)
        // A rule may name a day that never comes (the 31st from a month's end): `last` bounds the periods.
        while period.first <= last, found.count < count ?? .max {
            for day in days(in: period).sorted() where day >= start && day <= last {
                guard found.count < count ?? .max else { break }
                found.append(day)
            }
            guard let next = period.advanced(by: interval) else { break }
            period = next
        }
        return found
    }

    /// The first due date after a day, or `nil` where the rule has ended.
    package func first(after day: CalendarDate, start: CalendarDate) -> CalendarDate? {
        // Ten years hold each day that comes at all, but 29 February at intervals.
        dates(from: start, through: max(day, start).adding(days: 3700)).first { $0 > day }
    }

    private func days(in period: Period) -> [CalendarDate] {
        switch frequency {
        case .daily:
            let isMeant = weekdays.isEmpty || weekdays.contains { $0.number == period.first.weekday }
            return isMeant && isMonthMeant(period.first) ? [period.first] : []
        case .weekly:
            let wanted = weekdays.isEmpty ? [5] : weekdays.map(\.number)
            return wanted.map { period.first.adding(days: $0 - 1) }.filter(isMonthMeant)
        case .monthly, .yearly:
            return period.months(where: months, isWhole: hasDay).flatMap(daysOfMonth)
        }
    }

    private var hasDay: Bool { !monthDays.isEmpty || !weekdays.isEmpty || !months.isEmpty }

    private func isMonthMeant(_ day: CalendarDate) -> Bool { months.isEmpty || months.contains(day.month) }

    private func daysOfMonth(_ first: CalendarDate) -> [CalendarDate] {
        let length = CalendarDate.days(inMonth: first.month, of: first.year)
        if !weekdays.isEmpty {
            return weekdays.flatMap { wanted -> [CalendarDate] in
                let days = (0..<length).map { first.adding(days: $0) }.filter { $0.weekday == wanted.number }
                guard let position = wanted.position else { return days }
                let index = position > 0 ? position - 1 : days.count + position
                return days.indices.contains(index) ? [days[index]] : []
            }.filter { monthDays.isEmpty || matches($0, length) }
        }
        guard !monthDays.isEmpty else { return [first.lastOfMonth] }
        let numbers = Set(monthDays.map { $0 > 0 ? min($0, length) : length + $0 + 1 })
        return numbers.sorted().compactMap {
            CalendarDate(year: first.year, month: first.month, day: $0)
        }
    }

    private func matches(_ day: CalendarDate, _ length: Int) -> Bool {
        monthDays.contains { ($0 > 0 ? $0 : length + $0 + 1) == day.day }
    }
}

extension RepeatRule {
    /// One day, week, month or year.
    private struct Period {
        let frequency: Frequency
        let interval: Int
        let first: CalendarDate

        /// The period in which a day lies. A rhythm of several months or years without a day of its own counts
        /// from January, so that quarters are the calendar's.
        init(of day: CalendarDate, _ rule: RepeatRule) {
            frequency = rule.frequency
            interval = rule.interval
            switch rule.frequency {
            case .daily: first = day
            case .weekly: first = day.adding(days: 1 - day.weekday)
            case .monthly:
                let isAligned = !rule.hasDay && 12 % rule.interval == 0
                let month = isAligned ? (day.month - 1) / rule.interval * rule.interval + 1 : day.month
                first = CalendarDate(year: day.year, month: month, day: 1) ?? day
            case .yearly: first = CalendarDate(year: day.year, month: 1, day: 1) ?? day
            }
        }

        private init(_ period: Period, first: CalendarDate) {
            frequency = period.frequency
            interval = period.interval
            self.first = first
        }

        func advanced(by interval: Int) -> Period? {
            switch frequency {
            case .daily: return Period(self, first: first.adding(days: interval))
            case .weekly: return Period(self, first: first.adding(days: 7 * interval))
            case .monthly:
                let months = first.year * 12 + first.month - 1 + interval
                return CalendarDate(year: months / 12, month: months % 12 + 1, day: 1).map {
                    Period(self, first: $0)
                }
            case .yearly:
                return CalendarDate(year: first.year + interval, month: 1, day: 1).map {
                    Period(self, first: $0)
                }
            }
        }

        /// The first days of the months in which something is due: of a month itself, or the last of those that
        /// make a quarter; of a year those that are named, or its last.
        func months(where wanted: [Int], isWhole hasDay: Bool) -> [CalendarDate] {
            switch frequency {
            case .daily, .weekly: return []
            case .monthly:
                if !hasDay, 12 % interval == 0 {
                    return [
                        CalendarDate(year: first.year, month: first.month + interval - 1, day: 1)
                    ].compactMap { $0 }
                }
                return wanted.isEmpty || wanted.contains(first.month) ? [first] : []
            case .yearly:
                return (wanted.isEmpty ? [12] : wanted).compactMap {
                    CalendarDate(year: first.year, month: $0, day: 1)
                }
            }
        }
    }
}
