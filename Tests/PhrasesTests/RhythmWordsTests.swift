import Conferences
import Testing

@testable import Phrases

@Suite struct RhythmWordsTests {
    @Test(arguments: [
        ("FREQ=MONTHLY;BYMONTHDAY=25", "hằng tháng, ngày 25", "each month, on day 25"),
        (
            "FREQ=MONTHLY;BYMONTHDAY=31", "hằng tháng, ngày 31 (tháng thiếu: ngày cuối tháng)",
            "each month, on day 31 (a shorter month: its last day)"
        ),
        ("FREQ=MONTHLY", "hằng tháng, ngày cuối tháng", "each month, on the month's last day"),
        ("FREQ=MONTHLY;INTERVAL=3", "hằng quý, ngày cuối quý", "each quarter, on the quarter's last day"),
        (
            "FREQ=MONTHLY;INTERVAL=6", "6 tháng một lần, ngày cuối tháng",
            "each 6 months, on the month's last day"
        ),
        ("FREQ=WEEKLY", "hằng tuần, thứ Sáu", "each week, on Friday"),
        ("FREQ=WEEKLY;BYDAY=MO,SU", "hằng tuần, thứ Hai và Chủ nhật", "each week, on Monday and on Sunday"),
        ("FREQ=YEARLY", "hằng năm, ngày 31 tháng 12", "each year, on 31 December"),
        (
            "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15", "hằng năm, ngày 15 tháng 6, 12",
            "each year, on day 15 of June, December"
        ),
        (
            "FREQ=MONTHLY;BYDAY=1MO", "hằng tháng, thứ Hai đầu tiên của tháng",
            "each month, on the first Monday of the month"
        ),
        (
            "FREQ=MONTHLY;BYMONTH=3,6;BYMONTHDAY=20;UNTIL=20261231",
            "hằng tháng, các tháng 3, 6, ngày 20, đến hết ngày 31/12/2026",
            "each month, in March, June, on day 20, until 2026-12-31"
        ),
        ("FREQ=DAILY;INTERVAL=2;COUNT=5", "2 ngày một lần, 5 kỳ", "each 2 days, 5 times"),
    ])
    func `a rule is said in words`(_ rule: String, _ vietnamese: String, _ english: String) throws {
        let rule = try #require(RepeatRule(rule))
        #expect(TaskPhrases.vietnamese.rhythm(rule) == vietnamese)
        #expect(TaskPhrases.english.rhythm(rule) == english)
    }

    @Test(arguments: [
        (
            Deadline(text: "FREQ=MONTHLY;BYMONTHDAY=25", rrule: "FREQ=MONTHLY;BYMONTHDAY=25"),
            "hằng tháng, ngày 25"
        ),
        (
            Deadline(text: "trước ngày 25 hằng tháng", rrule: "FREQ=MONTHLY;BYMONTHDAY=25"),
            "hằng tháng, ngày 25 (trước ngày 25 hằng tháng)"
        ),
        (Deadline(text: "FREQ=MONTHLY", date: CalendarDate(iso: "2026-01-31")), "31/01/2026"),
        (
            Deadline(
                text: "trước 31/1", date: CalendarDate(iso: "2026-01-31"),
                time: TimeOfDay(hour: 17, minute: 0)),
            "17:00 31/01/2026 (trước 31/1)"
        ),
        (Deadline(text: "sớm"), "sớm"),
        (Deadline(text: "31/01/2026", date: CalendarDate(iso: "2026-01-31")), "31/01/2026"),
        (Deadline(text: "định kỳ", recurrence: "monthly"), "hằng tháng (định kỳ)"),
    ])
    func `nobody reads a rule in a deadline`(_ deadline: Deadline, _ said: String) {
        let phrases = Phrases(.vietnamese)
        #expect(phrases.due(deadline) == said)
        #expect(!phrases.due(deadline, isShort: true).contains("FREQ"))
    }
}
