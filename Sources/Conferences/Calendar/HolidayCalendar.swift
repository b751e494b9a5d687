import Synchronization

/// Which days offices in Viet Nam work (ngày làm việc).
///
/// The rules of the law need no data; what is decided for one year, such as a Monday exchanged for a Saturday,
/// comes from ``ExtraDays``.
package struct HolidayCalendar: Sendable {
    private let extra: ExtraDays
    private let years = Years()

    /// The law's holidays, and the days of a file where there is one.
    package init(extra: ExtraDays = ExtraDays()) { self.extra = extra }

    /// The law's holidays alone.
    package static let vietnam = HolidayCalendar()

    package func isWorkingDay(_ date: CalendarDate) -> Bool {
        let year = year(date.year)
        let index = date.dayNumber - year.firstDay
        return year.workingBefore[index + 1] > year.workingBefore[index]
    }

    /// The day that is `count` working days after a day, which itself does not count (Civil Code 2015,
    /// article 147(2)); the day itself for none.
    package func adding(workingDays count: Int, to date: CalendarDate) -> CalendarDate {
        guard count > 0 else { return date }
        var year = year(date.year)
        var wanted = year.workingBefore[date.dayNumber - year.firstDay + 1] + count
        while wanted > year.total {
            guard year.number < 9999 else { return CalendarDate(dayNumber: year.firstDay + 364) }
            wanted -= year.total
            year = self.year(year.number + 1)
        }
        // The first day up to which so many were worked.
        var (low, high) = (0, year.workingBefore.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if year.workingBefore[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return CalendarDate(dayNumber: year.firstDay + low - 1)
    }

    /// The day itself, where it is worked on, or the next that is.
    package func nextWorkingDay(onOrAfter date: CalendarDate) -> CalendarDate {
        isWorkingDay(date) ? date : adding(workingDays: 1, to: date)
    }

    /// The day itself, where it is worked on, or the last before it that is.
    package func lastWorkingDay(onOrBefore date: CalendarDate) -> CalendarDate {
        var day = date
        while !isWorkingDay(day), day.dayNumber > 0 { day = day.adding(days: -1) }
        return day
    }

    /// The day that is `count` working days before a day; the day itself for none.
    package func subtracting(workingDays count: Int, from date: CalendarDate) -> CalendarDate {
        var day = date
        for _ in 0..<max(0, count) { day = lastWorkingDay(onOrBefore: day.adding(days: -1)) }
        return day
    }

    /// How many days are worked after a day, up to and with another.
    package func workingDays(after start: CalendarDate, through end: CalendarDate) -> Int {
        guard end > start else { return 0 }
        func worked(_ date: CalendarDate) -> Int {
            let year = year(date.year)
            return year.workingBefore[date.dayNumber - year.firstDay + 1]
        }
        let between = (start.year..<end.year).reduce(0) { $0 + year($1).total }
        return between + worked(end) - worked(start)
    }

    private func year(_ number: Int) -> WorkingYear { years.year(number, extra: extra) }

    /// Years are reckoned once: a text may count working days thousands of times.
    private final class Years: Sendable {
        private let known = Mutex<[Int: WorkingYear]>([:])

        func year(_ number: Int, extra: ExtraDays) -> WorkingYear {
            known.withLock { known in
                if let year = known[number] { return year }
                let year = WorkingYear(number, extra: extra)
                known[number] = year
                return year
            }
        }
    }
}

/// The working days of one year, counted up.
private struct WorkingYear: Sendable {
    let number: Int
    /// The day number of 1 January.
    let firstDay: Int
    /// How many days were worked before each day of the year, and in all of it.
    let workingBefore: [Int]
    var total: Int { workingBefore[workingBefore.count - 1] }

    init(_ number: Int, extra: ExtraDays) {
        self.number = number
        firstDay = CalendarDate.dayNumber(number, 1, 1)
        let holidays = PublicHolidays.days(of: number)
        let length = CalendarDate.days(inMonth: 2, of: number) + 337
        var counts = [0]
        counts.reserveCapacity(length + 1)
        for day in firstDay..<(firstDay + length) {
            let date = CalendarDate(dayNumber: day)
            let isWorked =
                switch extra.kinds[date] {
                case .holiday: false
                case .workday: true
                case nil: !date.isWeekend && !holidays.contains(day)
                }
            counts.append(counts[counts.count - 1] + (isWorked ? 1 : 0))
        }
        workingBefore = counts
    }
}
