import Conferences
import Extraction
import Testing

@Suite("Deadlines by events")
struct DeadlineEventTests {
    private func deadline(_ words: String) -> ProposedDeadline? {
        let day = CalendarDate(year: 2024, month: 12, day: 2)
        return Reader.read("Giao Sở Y tế báo cáo kết quả \(words).", referenceDate: day).tasks.first?.deadline
    }

    @Test(
        "An event with a day of its own in the calendar is that day",
        arguments: [
            ("trước Tết Nguyên đán Ất Tỵ", "2025-01-29"), ("trước Tết Nguyên đán năm 2026", "2026-02-17"),
            ("trước Tết Dương lịch", "2025-01-01"), ("trước 23 tháng Chạp", "2025-01-22"),
            ("trước ngày khai giảng (05/9/2025)", "2025-09-05"), ("đúng dịp 02/9/2025", "2025-09-02"),
            ("tại phiên họp tháng 3/2025", "2025-03-31"), ("trong quí I/2025", "2025-03-31"),
            ("trong nửa đầu tháng 1/2025", "2025-01-15"), ("truớc Tết", "2025-01-29"),
            ("vào ngày 24/12/2024", "2024-12-24"), ("trong ngày 16/12", "2024-12-16"),
        ])
    func dated(words: String, date: String) {
        #expect(deadline(words)?.date?.description == date)
        #expect(deadline(words)?.text == words)
    }

    @Test(
        "Any other event stays in words",
        arguments: [
            "trước mùa khô 2025", "trước lễ Giáng sinh", "trước mùa mưa bão năm 2025",
            "trước Tháng hành động vì trẻ em năm 2025",
        ])
    func words(words: String) {
        #expect(deadline(words)?.date == nil)
        #expect(deadline(words).map { words.hasPrefix($0.text) || $0.text.hasPrefix(words) } == true)
    }

    @Test(
        "How often is a rule",
        arguments: [
            ("mỗi tuần ít nhất 02 lần", "FREQ=WEEKLY"), ("định kỳ 2 tuần một lần", "FREQ=WEEKLY;INTERVAL=2"),
            ("vào cuối mỗi tháng", "FREQ=MONTHLY;BYMONTHDAY=-1"),
            ("cứ 2 tuần báo cáo một lần", "FREQ=WEEKLY;INTERVAL=2"),
            ("mỗi quý một lần", "FREQ=MONTHLY;INTERVAL=3"),
        ])
    func rhythm(words: String, rule: String) {
        #expect(deadline(words)?.rrule == rule)
    }

    @Test(
        "What happens on a day is not due on it",
        arguments: ["khai mạc vào ngày 24/12/2024", "trước hội nghị"])
    func happening(words: String) {
        #expect(deadline(words) == nil)
    }
}
