/// The Vietnamese calendar by moon and sun (âm lịch).
///
/// A month begins on the day of the new moon; the month that holds the winter solstice is the eleventh. Where
/// thirteen months lie between two eleventh ones, the first in which the sun enters no new twelfth of its path
/// is a leap month. Days are those of Viet Nam's clock, UTC+7, since 1968 (Decision 121/CP of 8 August 1967);
/// China counts by UTC+8, so that Tết fell on other days there in 1985 and 2007.
package enum LunarCalendar {
    /// 1 January 1970, 00:00 UTC.
    static let julianDayOfEpoch = 2_440_587.5
    private static let clock = 7.0 / 24

    /// The first day of a lunar year (mùng 1 Tết), in the Gregorian year of the same number.
    package static func newYear(_ year: Int) -> CalendarDate { firstOfMonth(1, of: year) }

    /// A day of one of the twelve ordinary months of a lunar year, such as the tenth of the third (Giỗ Tổ).
    package static func date(day: Int, month: Int, of year: Int) -> CalendarDate {
        firstOfMonth(month, of: year).adding(days: day - 1)
    }

    private static func firstOfMonth(_ month: Int, of year: Int) -> CalendarDate {
        let month = min(max(month, 1), 12)
        // The months 11 and 12 belong to the cycle that the solstice of the same year begins.
        let cycle = Cycle(endingIn: month > 10 ? year + 1 : year)
        return CalendarDate(dayNumber: cycle.firstDay(ofMonth: month))
    }

    /// The day of Viet Nam's clock on which an instant falls, as a day number.
    static func localDay(_ julianDay: Double) -> Int {
        Int((julianDay - julianDayOfEpoch + clock).rounded(.down))
    }

    /// The months from the one that holds a winter solstice to the one that holds the next.
    private struct Cycle {
        /// First days, that of the eleventh month of the year before first; one more than there are months.
        let firstDays: [Int]
        /// The place of the leap month, where there is one.
        let leap: Int?

        init(endingIn year: Int) {
            let first = Self.lunation(ofSolsticeIn: year - 1)
            let last = Self.lunation(ofSolsticeIn: year)
            let days = (first...last).map { localDay(Moon.newMoon($0)) }
            firstDays = days
            leap =
                last - first == 13
                ? (1..<13).first { Self.sector(days[$0]) == Self.sector(days[$0 + 1]) } : nil
        }

        func firstDay(ofMonth month: Int) -> Int {
            let place = month > 10 ? month - 11 : month + 1
            guard let leap, place >= leap else { return firstDays[place] }
            return firstDays[place + 1]
        }

        /// The last new moon on or before the day of the solstice.
        private static func lunation(ofSolsticeIn year: Int) -> Int {
            let solstice = Sun.winterSolstice(of: year)
            let day = localDay(solstice)
            var lunation = Moon.lunation(nearJulianDay: solstice) + 1
            while localDay(Moon.newMoon(lunation)) > day { lunation -= 1 }
            return lunation
        }

        /// In which twelfth of its path the sun stands as a local day begins.
        private static func sector(_ day: Int) -> Int {
            Int(Sun.longitude(atJulianDay: Double(day) + julianDayOfEpoch - clock) / 30)
        }
    }
}

extension CalendarDate {
    /// Days since 1 January 1970 of a day that the Gregorian calendar is known to have.
    static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
        (CalendarDate(year: min(max(year, 1), 9999), month: month, day: day) ?? CalendarDate(dayNumber: 0))
            .dayNumber
    }
}
