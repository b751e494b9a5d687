import Conferences
import Testing

@Suite struct TypedDateTests {
    @Test(arguments: ["2026-12-31", "31/12/2026", "31-12-2026", "31.12.2026", "2026/12/31"])
    func `a day is read as people and programs write it`(_ text: String) throws {
        #expect(try CalendarDate(typed: text) == CalendarDate(iso: "2026-12-31"))
    }

    @Test(arguments: [
        ("13/2026", TypedDateFault.noSuchMonth(13)), ("15/13/2026", .noSuchMonth(13)),
        ("2026-13-01", .noSuchMonth(13)), ("0/1/2026", .noSuchDay(0, month: 1, year: 2026)),
        ("12/2026", .noDay(month: 12, year: 2026)), ("31/02/2026", .noSuchDay(31, month: 2, year: 2026)),
        ("31/12/26", .shortYear("26")), ("1/2/20", .shortYear("20")), ("", .unreadable),
        ("cuối năm", .unreadable), ("1//2/2026", .unreadable), ("31/12/20260", .unreadable),
        ("٣١/12/2026", .unreadable), ("-1/2/2026", .unreadable), ("5", .unreadable),
    ])
    func `what is no day is told apart, so that it can be said what to write`(
        _ text: String, _ fault: TypedDateFault
    ) {
        #expect(throws: fault) { () throws(TypedDateFault) -> CalendarDate in try CalendarDate(typed: text) }
    }
}
