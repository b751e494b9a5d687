import Conferences
import Foundation
import Testing

struct CalendarDateTests {
    @Test("Every day of 1900 to 2100 is the one that Foundation's Gregorian calendar says")
    func agreesWithFoundation() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        let first = try #require(CalendarDate(year: 1900, month: 1, day: 1))
        let last = try #require(CalendarDate(year: 2100, month: 12, day: 31))
        var wrong: [Int] = []
        for number in first.dayNumber...last.dayNumber {
            let date = CalendarDate(dayNumber: number)
            let parts = calendar.dateComponents(
                [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(number) * 86_400))
            let isoWeekday = ((parts.weekday ?? 0) + 5) % 7 + 1
            let isSame =
                (date.year, date.month, date.day, date.weekday)
                == (parts.year, parts.month, parts.day, isoWeekday)
            let isRound =
                date.dayNumber == number && CalendarDate(iso: date.description) == date
                && CalendarDate(year: date.year, month: date.month, day: date.day) == date
            if !isSame || !isRound { wrong.append(number) }
        }
        #expect(wrong == [])
    }

    @Test("Days follow each other in order over four centuries around a century that is no leap year")
    func isOrdered() {
        let days = (-60_000...90_000).map { CalendarDate(dayNumber: $0) }
        #expect(zip(days, days.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test(
        "There is no such day",
        arguments: [
            (2019, 2, 29), (1900, 2, 29), (2023, 4, 31), (2023, 13, 1), (2023, 0, 1), (2023, 1, 0),
            (2023, 1, 32), (0, 1, 1), (10_000, 1, 1), (2023, -1, 5),
        ])
    func refusesDays(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test("29 February exists in a leap year", arguments: [2000, 2020, 2024, 2400])
    func knowsLeapYears(year: Int) {
        #expect(CalendarDate(year: year, month: 2, day: 29) != nil)
    }

    @Test("Day numbers beyond the years 1 to 9999 stop at the first and last day")
    func isBounded() {
        #expect(CalendarDate(dayNumber: .min).description == "0001-01-01")
        #expect(CalendarDate(dayNumber: .max).description == "9999-12-31")
    }

    @Test(
        "A date that is not ISO 8601 is not read",
        arguments: [
            "", "2019-9-13", "13/9/2019", "2019-09-13T00:00", "2019-02-30", "+019-09-13", "2019-09-1３",
            "2019-09--1", "２０１９-09-13", "2019/09/13",
        ])
    func readsOnlyISO(text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test(
        "Vietnamese documents print days below 10 and months 1 and 2 with a leading zero",
        arguments: [
            ("2019-09-13", "13/9/2019"), ("2019-02-05", "05/02/2019"), ("2023-01-12", "12/01/2023"),
            ("2019-12-05", "05/12/2019"), ("2021-03-27", "27/3/2021"), ("2026-10-01", "01/10/2026"),
        ])
    func printsVietnamese(iso: String, vietnamese: String) throws {
        #expect(try #require(CalendarDate(iso: iso)).vietnamese == vietnamese)
    }

    @Test(
        "A month's last day is found from any of its days",
        arguments: [("2024-02-01", "2024-02-29"), ("2023-02-28", "2023-02-28"), ("2019-12-05", "2019-12-31")])
    func findsTheEndOfTheMonth(day: String, last: String) throws {
        #expect(try #require(CalendarDate(iso: day)).lastOfMonth.description == last)
    }

    @Test("Adding days crosses months and years")
    func addsDays() throws {
        let day = try #require(CalendarDate(iso: "2023-12-31"))
        #expect(day.adding(days: 1).description == "2024-01-01")
        #expect(day.adding(days: -365).description == "2022-12-31")
    }

    @Test("A date is stored as text and read back; a text that is no date is refused")
    func isStoredAsText() throws {
        let day = try #require(CalendarDate(iso: "2019-09-13"))
        let data = try JSONEncoder().encode([day])
        #expect(String(decoding: data, as: UTF8.self) == #"["2019-09-13"]"#)
        #expect(try JSONDecoder().decode([CalendarDate].self, from: data) == [day])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CalendarDate].self, from: Data(#"["2019-02-30"]"#.utf8))
        }
    }
}
