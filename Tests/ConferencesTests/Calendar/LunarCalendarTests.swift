import Conferences
import Testing

@Suite("The lunar calendar")
struct LunarCalendarTests {
    @Test(
        "Tết falls on the day that Viet Nam kept",
        arguments: [
            "1968-01-29", "1969-02-16", "1976-01-31", "1980-02-16", "1984-02-02", "1985-01-21", "1986-02-09",
            "1987-01-29", "1990-01-27", "1995-01-31", "1996-02-19", "1997-02-07", "1998-01-28", "1999-02-16",
            "2000-02-05", "2001-01-24", "2002-02-12", "2003-02-01", "2004-01-22", "2005-02-09", "2006-01-29",
            "2007-02-17", "2008-02-07", "2009-01-26", "2010-02-14", "2011-02-03", "2012-01-23", "2013-02-10",
            "2014-01-31", "2015-02-19", "2016-02-08", "2017-01-28", "2018-02-16", "2019-02-05", "2020-01-25",
            "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06",
            "2028-01-26", "2029-02-13", "2030-02-02", "2031-01-23", "2032-02-11", "2033-01-31", "2034-02-19",
        ])
    func newYear(day: String) throws {
        let date = try #require(CalendarDate(iso: day))
        #expect(LunarCalendar.newYear(date.year) == date)
    }

    @Test(
        "Giỗ Tổ is the tenth of the third month, also after a leap month",
        arguments: [
            "2014-04-09", "2015-04-28", "2016-04-16", "2017-04-06", "2018-04-25", "2019-04-14", "2020-04-02",
            "2021-04-21", "2022-04-10", "2023-04-29", "2024-04-18", "2025-04-07", "2026-04-26",
        ])
    func ancestors(day: String) throws {
        let date = try #require(CalendarDate(iso: day))
        #expect(LunarCalendar.date(day: 10, month: 3, of: date.year) == date)
    }

    @Test("Mid-autumn lies behind the leap months of summer, the kitchen gods' day in the next year")
    func otherDays() {
        #expect(LunarCalendar.date(day: 15, month: 8, of: 2025) == CalendarDate(iso: "2025-10-06"))
        #expect(LunarCalendar.date(day: 15, month: 8, of: 2023) == CalendarDate(iso: "2023-09-29"))
        #expect(LunarCalendar.date(day: 23, month: 12, of: 2024) == CalendarDate(iso: "2025-01-22"))
        #expect(LunarCalendar.date(day: 1, month: 11, of: 1984) == CalendarDate(iso: "1984-11-23"))
    }

    @Test("Two Tết lie 354, 355, 383, 384 or 385 days apart", arguments: 1900..<2200)
    func lengths(year: Int) {
        let days = LunarCalendar.newYear(year + 1).dayNumber - LunarCalendar.newYear(year).dayNumber
        #expect([353, 354, 355, 383, 384, 385].contains(days))
        #expect(LunarCalendar.newYear(year).year == year)
    }
}
