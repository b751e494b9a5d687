import Conferences
import Testing

@Suite struct RepeatRuleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let rule: String
        let from: String
        let through: String
        let dates: [String]
        var testDescription: String { "\(rule) from \(from)" }
    }

    @Test(arguments: [
        Case(
            rule: "FREQ=MONTHLY;BYMONTHDAY=25", from: "2026-01-10", through: "2026-03-31",
            dates: ["2026-01-25", "2026-02-25", "2026-03-25"]),
        // A month that has no such day is left out, as RFC 5545 has it.
        Case(
            rule: "FREQ=MONTHLY;BYMONTHDAY=31", from: "2026-01-01", through: "2026-05-31",
            dates: ["2026-01-31", "2026-03-31", "2026-05-31"]),
        Case(
            rule: "FREQ=MONTHLY;BYMONTHDAY=-1", from: "2024-01-15", through: "2024-03-31",
            dates: ["2024-01-31", "2024-02-29", "2024-03-31"]),
        Case(
            rule: "FREQ=MONTHLY", from: "2026-01-31", through: "2026-03-01",
            dates: ["2026-01-31", "2026-02-28"]),
        Case(
            rule: "FREQ=MONTHLY;INTERVAL=3", from: "2026-02-10", through: "2026-12-31",
            dates: ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"]),
        Case(
            rule: "FREQ=MONTHLY;INTERVAL=6", from: "2026-07-01", through: "2027-06-30",
            dates: ["2026-12-31", "2027-06-30"]),
        Case(
            rule: "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=20", from: "2026-04-01", through: "2026-12-31",
            dates: ["2026-06-20", "2026-09-20", "2026-12-20"]),
        Case(
            rule: "FREQ=YEARLY", from: "2026-05-01", through: "2028-01-01",
            dates: ["2026-12-31", "2027-12-31"]),
        Case(
            rule: "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15", from: "2026-11-16", through: "2027-12-31",
            dates: ["2027-11-15"]),
        Case(
            rule: "FREQ=WEEKLY;BYDAY=MO", from: "2026-01-01", through: "2026-01-20",
            dates: ["2026-01-05", "2026-01-12", "2026-01-19"]),
        Case(
            rule: "FREQ=WEEKLY", from: "2026-01-01", through: "2026-01-10",
            dates: ["2026-01-02", "2026-01-09"]),
        Case(
            rule: "FREQ=MONTHLY;BYDAY=1MO", from: "2026-01-06", through: "2026-03-31",
            dates: ["2026-02-02", "2026-03-02"]),
        Case(
            rule: "FREQ=MONTHLY;BYDAY=-1FR", from: "2026-01-01", through: "2026-02-28",
            dates: ["2026-01-30", "2026-02-27"]),
        Case(
            rule: "FREQ=DAILY;INTERVAL=2", from: "2026-02-27", through: "2026-03-04",
            dates: ["2026-02-27", "2026-03-01", "2026-03-03"]),
        Case(
            rule: "FREQ=MONTHLY;BYMONTHDAY=25;COUNT=2", from: "2026-01-01", through: "2026-12-31",
            dates: ["2026-01-25", "2026-02-25"]),
        Case(
            rule: "FREQ=MONTHLY;BYMONTHDAY=25;UNTIL=20260224", from: "2026-01-01", through: "2026-12-31",
            dates: ["2026-01-25"]),
        Case(
            rule: "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", from: "2026-01-01", through: "2030-12-31", dates: []
        ),
    ])
    func `due dates are those of the calendar`(_ example: Case) throws {
        let rule = try #require(RepeatRule(example.rule))
        let from = try #require(CalendarDate(iso: example.from))
        let through = try #require(CalendarDate(iso: example.through))
        #expect(rule.dates(from: from, through: through).map(\.description) == example.dates)
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
