/// Viet Nam's public holidays (ngày nghỉ lễ, tết) by the law, without what is decided for a single year.
///
/// Labour Code 2019 (45/2019/QH14), article 112: 1 January; five days of Tết; the tenth of the third lunar month
/// (Giỗ Tổ Hùng Vương); 30 April; 1 May; 2 September and the day before or after it. Article 111(3): a holiday
/// on a weekly day of rest is made up for on the next working day. Earlier codes gave four days of Tết (to
/// 2012) and one for 2 September (to 2020); Giỗ Tổ has been a day off since 2007.
enum PublicHolidays {
    /// How many of the five days of Tết lie before the first of the year, as the Prime Minister decided.
    private static let decidedDaysBeforeTet = [
        2013: 1, 2016: 1, 2017: 2, 2018: 2, 2019: 1, 2020: 2, 2021: 2, 2022: 1, 2023: 2, 2024: 2, 2025: 2,
        2026: 1,
    ]
    /// The day that goes with 2 September, as decided.
    private static let decidedSeptemberDay = [2021: 3, 2022: 1, 2023: 1, 2024: 3, 2025: 1, 2026: 1]

    /// The holidays of a year with the days that make up for those on a weekend, as day numbers.
    static func days(of year: Int) -> Set<Int> {
        let holidays = byLaw(year)
        var days = Set(holidays)
        for day in holidays.sorted() where CalendarDate(dayNumber: day).isWeekend {
            var next = day + 1
            while days.contains(next) || CalendarDate(dayNumber: next).isWeekend { next += 1 }
            days.insert(next)
        }
        return days
    }

    private static func byLaw(_ year: Int) -> [Int] {
        let tet = LunarCalendar.newYear(year)
        let before = daysBeforeTet(year, tet: tet)
        let count = year < 2013 ? 4 : 5
        var days = (0..<count).map { tet.dayNumber - before + $0 }
        days += [(1, 1), (4, 30), (5, 1), (9, 2)].map { CalendarDate.dayNumber(year, $0.0, $0.1) }
        if year >= 2007 { days.append(LunarCalendar.date(day: 10, month: 3, of: year).dayNumber) }
        if year >= 2021 { days.append(CalendarDate.dayNumber(year, 9, septemberDay(year))) }
        return days
    }

    /// For a year that nothing is known of: one day before where Tết is a Monday or Tuesday, so that the days
    /// join the weekends at both ends; two otherwise. All decisions since 2016 follow this.
    private static func daysBeforeTet(_ year: Int, tet: CalendarDate) -> Int {
        if let decided = decidedDaysBeforeTet[year] { return decided }
        return year < 2013 || tet.weekday <= 2 ? 1 : 2
    }

    /// For a year that nothing is known of: the day that joins 2 September with a weekend, as decided so far;
    /// the first for a Wednesday, as in 2026.
    private static func septemberDay(_ year: Int) -> Int {
        if let decided = decidedSeptemberDay[year] { return decided }
        switch CalendarDate(dayNumber: CalendarDate.dayNumber(year, 9, 2)).weekday {
        case 1, 4, 7: return 3
        default: return 1
        }
    }
}

extension CalendarDate {
    /// A Saturday or Sunday, the weekly rest of offices (Decision 188/1999/QĐ-TTg).
    var isWeekend: Bool { weekday >= 6 }
}
