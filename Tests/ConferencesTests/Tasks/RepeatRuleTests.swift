import Conferences
import Testing

@Suite struct RepeatRuleTests {
    /// A rule, from when through when it is asked, and the dates that it has. A month that has no such day has its
    /// last.
    private static let table = """
        FREQ=MONTHLY;BYMONTHDAY=25 2026-01-10 2026-03-31: 2026-01-25 2026-02-25 2026-03-25
        FREQ=MONTHLY;BYMONTHDAY=31 2026-01-01 2026-05-31: 2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31
        FREQ=MONTHLY;BYMONTHDAY=30,31 2026-02-01 2026-03-31: 2026-02-28 2026-03-30 2026-03-31
        FREQ=MONTHLY;BYMONTHDAY=-1 2024-01-15 2024-03-31: 2024-01-31 2024-02-29 2024-03-31
        FREQ=MONTHLY 2026-01-31 2026-03-01: 2026-01-31 2026-02-28
        FREQ=MONTHLY;INTERVAL=3 2026-02-10 2026-12-31: 2026-03-31 2026-06-30 2026-09-30 2026-12-31
        FREQ=MONTHLY;INTERVAL=6 2026-07-01 2027-06-30: 2026-12-31 2027-06-30
        FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=20 2026-04-01 2026-12-31: 2026-06-20 2026-09-20 2026-12-20
        FREQ=YEARLY 2026-05-01 2028-01-01: 2026-12-31 2027-12-31
        FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15 2026-11-16 2027-12-31: 2027-11-15
        FREQ=WEEKLY;BYDAY=MO 2026-01-01 2026-01-20: 2026-01-05 2026-01-12 2026-01-19
        FREQ=WEEKLY 2026-01-01 2026-01-10: 2026-01-02 2026-01-09
        FREQ=MONTHLY;BYDAY=1MO 2026-01-06 2026-03-31: 2026-02-02 2026-03-02
        FREQ=MONTHLY;BYDAY=-1FR 2026-01-01 2026-02-28: 2026-01-30 2026-02-27
        FREQ=DAILY;INTERVAL=2 2026-02-27 2026-03-04: 2026-02-27 2026-03-01 2026-03-03
        FREQ=MONTHLY;BYMONTHDAY=25;COUNT=2 2026-01-01 2026-12-31: 2026-01-25 2026-02-25
        FREQ=MONTHLY;BYMONTHDAY=25;UNTIL=20260224 2026-01-01 2026-12-31: 2026-01-25
        FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30 2026-01-01 2028-12-31: 2026-02-28 2027-02-28 2028-02-29
        FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=-31 2026-01-01 2030-12-31:
        """

    @Test(arguments: table.split(separator: "\n").map(String.init))
    func `due dates are those of the calendar`(_ row: String) throws {
        let halves = row.split(separator: ":", omittingEmptySubsequences: false)
        let words = halves[0].split(separator: " ")
        let rule = try #require(RepeatRule(String(words[0])))
        let from = try #require(CalendarDate(iso: words[1]))
        let through = try #require(CalendarDate(iso: words[2]))
        #expect(
            rule.dates(from: from, through: through).map(\.description)
                == halves[1].split(separator: " ").map(String.init))
    }

    @Test(arguments: [
        "", "MONTHLY", "FREQ=HOURLY", "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=MONTHLY;INTERVAL=0", "FREQ=MONTHLY;BYSETPOS=1", "FREQ=MONTHLY;FREQ=DAILY",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=1MO", "FREQ=MONTHLY;UNTIL=2026", "FREQ=MONTHLY;BYMONTH=13",
    ])
    func `what is not understood is no rule`(_ text: String) {
        #expect(RepeatRule(text) == nil)
    }

    @Test func `the next date is after the day, or there is none`() throws {
        let rule = try #require(RepeatRule("FREQ=MONTHLY;BYMONTHDAY=25;COUNT=2"))
        let start = try #require(CalendarDate(iso: "2026-01-01"))
        #expect(rule.first(after: start, start: start)?.description == "2026-01-25")
        let first = try #require(CalendarDate(iso: "2026-01-25"))
        #expect(rule.first(after: first, start: start)?.description == "2026-02-25")
        let last = try #require(CalendarDate(iso: "2026-02-25"))
        #expect(rule.first(after: last, start: start) == nil)
    }
}
