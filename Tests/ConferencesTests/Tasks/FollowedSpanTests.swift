import Conferences
import Testing

/// What an index of spans leaves out was not followed in the period.
@Suite struct FollowedSpanTests {
    @Test func `every task that is followed on a day begins no earlier than its span allows`() throws {
        let day = try #require(CalendarDate(iso: "2026-03-01"))
        for length in [0, 1, 2, 3, 4, 7, 8, 100, 127, 128, 8191, 8192, 20_000] {
            for before in [0, 1, length / 2, length - 1, length] where (0...length).contains(before) {
                let assigned = day.adding(days: -before)
                let span = FollowedSpan.of(assigned: assigned, closed: assigned.adding(days: length))
                #expect(FollowedSpan.all.contains(span))
                if let earliest = FollowedSpan.earliest(span, on: day) {
                    #expect(assigned >= earliest, "\(length) days, \(before) before")
                }
            }
        }
    }

    @Test func `what is open may have begun whenever`() throws {
        let day = try #require(CalendarDate(iso: "2026-03-01"))
        #expect(FollowedSpan.of(assigned: day, closed: nil) == FollowedSpan.open)
        #expect(FollowedSpan.earliest(FollowedSpan.open, on: day) == nil)
    }

    @Test(arguments: [
        ("Rà soát (lần 2), báo cáo Chỉ thị 25-CT/TW.", "ra soat lan 2 bao cao chi thi 25 ct tw"),
        ("  ", ""), ("Đường ĐI", "duong di"),
    ])
    func `the words of a task are letters and digits without diacritics`(_ text: String, _ key: String) {
        #expect(TaskWords.key(text) == key)
    }
}
