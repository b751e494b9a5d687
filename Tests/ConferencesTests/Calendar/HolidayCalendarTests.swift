import Conferences
import Testing

@Suite("Working days")
struct HolidayCalendarTests {
    private let calendar = HolidayCalendar.vietnam

    private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    @Test(
        "A holiday, and what makes up for one on a weekend, is free; the day behind it is worked",
        arguments: [
            // The first and last free day as announced, and the next working day.
            ("2019-02-04", "2019-02-10", "2019-02-11"), ("2020-01-23", "2020-01-29", "2020-01-30"),
            ("2021-02-10", "2021-02-16", "2021-02-17"), ("2022-01-29", "2022-02-06", "2022-02-07"),
            ("2023-01-20", "2023-01-26", "2023-01-27"), ("2024-02-08", "2024-02-14", "2024-02-15"),
            ("2025-01-25", "2025-02-02", "2025-02-03"), ("2026-02-14", "2026-02-22", "2026-02-23"),
            ("2022-01-01", "2022-01-03", "2022-01-04"), ("2023-01-01", "2023-01-02", "2023-01-03"),
            ("2022-04-09", "2022-04-11", "2022-04-12"), ("2022-04-30", "2022-05-03", "2022-05-04"),
            ("2023-04-29", "2023-05-03", "2023-05-04"), ("2021-09-02", "2021-09-05", "2021-09-06"),
            ("2022-09-01", "2022-09-04", "2022-09-05"), ("2023-09-01", "2023-09-04", "2023-09-05"),
            ("2024-08-31", "2024-09-03", "2024-09-04"), ("2025-08-30", "2025-09-02", "2025-09-03"),
        ])
    func free(first: String, last: String, next: String) throws {
        let (first, last, next) = (try date(first), try date(last), try date(next))
        for day in first.dayNumber...last.dayNumber {
            let date = CalendarDate(dayNumber: day)
            #expect(!calendar.isWorkingDay(date), "\(date)")
            #expect(calendar.nextWorkingDay(onOrAfter: date) == next)
        }
        #expect(calendar.isWorkingDay(next))
        #expect(calendar.nextWorkingDay(onOrAfter: next) == next)
    }

    @Test(
        "So many working days after a day",
        arguments: [
            ("2024-05-20", 10, "2024-06-03"), ("2024-05-24", 1, "2024-05-27"),
            ("2024-05-25", 1, "2024-05-27"),
            ("2024-02-07", 1, "2024-02-15"), ("2024-02-07", 5, "2024-02-21"), ("2024-12-30", 3, "2025-01-03"),
            ("2024-04-29", 1, "2024-05-02"), ("2024-05-20", 0, "2024-05-20"),
            ("2025-01-20", 10, "2025-02-10"),
        ])
    func adding(start: String, count: Int, end: String) throws {
        #expect(calendar.adding(workingDays: count, to: try date(start)) == (try date(end)))
    }

    @Test("Adding is the same as going from one working day to the next", arguments: 2019..<2030)
    func steps(year: Int) throws {
        var day = try date("\(year)-01-01")
        let start = day
        for count in 1...400 {
            repeat { day = day.adding(days: 1) } while !calendar.isWorkingDay(day)
            #expect(calendar.adding(workingDays: count, to: start) == day)
        }
    }

    @Test("The last days that the calendar holds do no harm")
    func end() throws {
        let last = try date("9999-12-31")
        #expect(calendar.adding(workingDays: 1_000, to: last) == last)
    }

    @Test("The year's extra days come from a file")
    func extra() throws {
        let file = """
            \u{FEFF}date,kind,note\r
            2024-04-29,holiday,exchanged for 4 May\r
            \r
            04/5/2024, làm , làm bù # makes up
            # 2024-05-06,holiday
            """
        let calendar = HolidayCalendar(extra: try ExtraDays(text: file))
        #expect(!calendar.isWorkingDay(try date("2024-04-29")))
        #expect(calendar.isWorkingDay(try date("2024-05-04")))
        #expect(calendar.isWorkingDay(try date("2024-05-06")))
        #expect(calendar.adding(workingDays: 1, to: try date("2024-04-26")) == (try date("2024-05-02")))
    }

    @Test(
        "A line that cannot be read is named",
        arguments: [
            ("2024-02-30,holiday", 1, ExtraDaysError.Problem.notADate("2024-02-30")),
            ("\n2024-05-04,worked", 2, .unknownKind("worked")), ("2024-05-04", 1, .unknownKind("")),
        ])
    func wrong(text: String, line: Int, problem: ExtraDaysError.Problem) {
        #expect(throws: ExtraDaysError(line: line, problem: problem)) { try ExtraDays(text: text) }
    }
}
