import Conferences
import Testing

@Suite struct UrgingRuleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let what: String
        var rule = "7,3,1,0,+3"
        let due: String
        let day: String
        let point: Int?
        var testDescription: String { "\(what): \(due) on \(day)" }
    }

    @Test(arguments: [
        Case(what: "eight days before", due: "2026-06-19", day: "2026-06-11", point: nil),
        Case(what: "seven days before", due: "2026-06-19", day: "2026-06-12", point: -7),
        Case(what: "between two reminders", due: "2026-06-19", day: "2026-06-15", point: -7),
        Case(what: "three days before", due: "2026-06-19", day: "2026-06-16", point: -3),
        Case(what: "the day before", due: "2026-06-19", day: "2026-06-18", point: -1),
        Case(what: "on the day", due: "2026-06-19", day: "2026-06-19", point: 0),
        Case(what: "two days after", due: "2026-06-19", day: "2026-06-21", point: 0),
        Case(what: "three days after", due: "2026-06-19", day: "2026-06-22", point: 3),
        Case(what: "a month after", due: "2026-06-19", day: "2026-07-19", point: 30),
        // 31 January 2026 is a Saturday: its reminders come on the working day before.
        Case(what: "due on a Saturday, told on Friday", due: "2026-01-31", day: "2026-01-30", point: 0),
        Case(what: "a month's end", due: "2026-02-28", day: "2026-02-27", point: 0),
        Case(what: "a leap year's end of February", due: "2028-02-29", day: "2028-02-22", point: -7),
        Case(what: "over the end of a year", due: "2026-01-05", day: "2025-12-29", point: -7),
        // Tết 2026: days off from Saturday 14 to Sunday 22 February.
        Case(what: "due within Tết, all told before it", due: "2026-02-18", day: "2026-02-13", point: 0),
        Case(what: "due within Tết, not yet before", due: "2026-02-18", day: "2026-02-12", point: -7),
        Case(what: "after Tết it is overdue", due: "2026-02-18", day: "2026-02-23", point: 3),
        Case(what: "due on 30 April, told the day before", due: "2026-04-30", day: "2026-04-29", point: 0),
        Case(what: "Giỗ Tổ", due: "2026-04-27", day: "2026-04-24", point: 0),
        Case(
            what: "working days before", rule: "5,1,0,+2 working", due: "2026-06-19", day: "2026-06-12",
            point: -5),
        Case(
            what: "working days before, a day too early", rule: "5,1,0,+2 working", due: "2026-06-19",
            day: "2026-06-11", point: nil),
        Case(
            what: "working days after", rule: "5,1,0,+2 working", due: "2026-06-19", day: "2026-06-22",
            point: 0),
        Case(
            what: "two working days after", rule: "5,1,0,+2 working", due: "2026-06-19", day: "2026-06-23",
            point: 2),
        Case(what: "nobody is reminded", rule: "none", due: "2026-06-19", day: "2026-07-19", point: nil),
        Case(what: "only when overdue", rule: "+5", due: "2026-06-19", day: "2026-06-19", point: nil),
        Case(what: "overdue and never again", rule: "1,0", due: "2026-06-19", day: "2026-08-19", point: 0),
    ])
    func `the newest reminder of a day`(_ example: Case) throws {
        let rule = try #require(UrgingRule(example.rule))
        let due = try #require(CalendarDate(iso: example.due))
        let day = try #require(CalendarDate(iso: example.day))
        #expect(rule.newestPoint(due: due, on: day, calendar: .vietnam) == example.point)
    }

    @Test(arguments: ["7,3,1,0,+3", "5,1,0,+2 working", "none", "+5", "0"])
    func `a rule reads what it prints`(_ text: String) {
        #expect(UrgingRule(text)?.description == text)
    }

    @Test(arguments: ["", "a", "-1", "+0", "+3,+4", "400", "7,,x", "working"])
    func `what is no rule is refused`(_ text: String) {
        #expect(UrgingRule(text) == nil)
    }

    @Test(arguments: [
        ("2026-06-19", 7, 0, false), ("2026-06-19", 6, 59, true), ("2026-06-19", 17, 59, false),
        ("2026-06-19", 18, 0, true), ("2026-06-20", 9, 0, true), ("2026-02-17", 9, 0, true),
        ("2026-09-02", 9, 0, true),
    ])
    func `nobody is reminded at night or on a day off`(
        _ day: String, _ hour: Int, _ minute: Int, _ isQuiet: Bool
    ) throws {
        let date = try #require(CalendarDate(iso: day))
        let time = try #require(TimeOfDay(hour: hour, minute: minute))
        #expect(UrgingPolicy.usual.isQuiet(on: date, at: time, calendar: .vietnam) == isQuiet)
    }

    @Test func `points never go back from one day to the next`() throws {
        let rule = try #require(UrgingRule("10,7,3,1,0,+3"))
        let start = try #require(CalendarDate(iso: "2026-01-20"))
        for offset in 0..<120 {
            let due = start.adding(days: offset)
            var last = Int.min
            for step in -30..<60 {
                guard let point = rule.newestPoint(due: due, on: due.adding(days: step), calendar: .vietnam)
                else { continue }
                #expect(point >= last)
                last = point
            }
            #expect(last == 57)
        }
    }
}
