import Conferences
import Extraction
import Testing

@Suite("Deadlines")
struct DeadlineTests {
    private func task(_ words: String) throws -> ProposedTask {
        let reference = CalendarDate(year: 2024, month: 5, day: 20)
        return try #require(
            Reader.read("Giao Sở Nội vụ rà soát, \(words).", referenceDate: reference).tasks.first)
    }

    @Test(
        "A deadline becomes a date",
        arguments: [
            ("hoàn thành ⟦trước ngày 30/6/2024⟧", "2024-06-30"),
            ("⟦chậm nhất vào ngày 30 tháng 9 năm 2024⟧ phải xong", "2024-09-30"),
            ("báo cáo ⟦trước 14 giờ, ngày 05/12/2024⟧", "2024-12-05"),
            ("⟦không muộn hơn 15-12⟧", "2024-12-15"),
            ("xong ⟦trong tháng 10/2024⟧", "2024-10-31"), ("hoàn thành ⟦trong Quý III/2024⟧", "2024-09-30"),
            ("hoàn thành ⟦trong qúy IV-2024⟧", "2024-12-31"), ("xong ⟦trong tháng 8⟧", "2024-08-31"),
            ("xong ⟦trước ngày 10/2⟧", "2025-02-10"), ("thực hiện ⟦đến hết năm 2025⟧", "2025-12-31"),
            ("hoàn thành ⟦đến ngày 31/12/2024⟧", "2024-12-31"), ("xong ⟦trươc 25/11/2024⟧", "2024-11-25"),
            ("gửi ⟦trước ngày mười lăm tháng sáu năm hai nghìn không trăm hai mươi tư⟧", "2024-06-15"),
        ])
    func dates(words: String, date: String) throws {
        let marked = MarkedText(words)
        let deadline = try #require(try task(marked.text).deadline)
        #expect(deadline.date?.description == date)
        let place = try #require(marked.places.first)
        #expect(deadline.text.hasSuffix(marked[place]) || deadline.text == marked[place])
    }

    @Test(
        "A rhythm is recurring",
        arguments: [
            ("định kỳ hằng quý báo cáo", [Recurrence.quarterly]),
            ("định kỳ 6 tháng, hằng năm báo cáo", [.halfYearly, .yearly]),
            ("gửi báo cáo vào ngày 25 hằng tháng", [.monthly]),
            ("báo cáo trước 15h, thứ năm hàng tuần", [.weekly]),
            ("họp mỗi quý một lần", [.quarterly]), ("gửi chậm nhất ngày 15 của tháng cuối quý", [.quarterly]),
            ("hằng tháng báo cáo UBND tỉnh", [.monthly]),
        ])
    func rhythms(words: String, recurring: [Recurrence]) throws {
        #expect(try task(words).deadline?.recurring == recurring)
    }

    @Test(
        "Vague words, counts and the dates of documents are no deadline",
        arguments: [
            "khẩn trương, kịp thời trong thời gian tới", "tính đến ngày 30/4/2024 còn 12 hồ sơ",
            "theo Kế hoạch số 12/KH-UBND ngày 05/02/2024", "theo kế hoạch hằng năm",
            "giai đoạn 2021 - 2025 và tầm nhìn đến năm 2030",
            "kỷ niệm 50 năm ngày thành lập", "giảm 30% so với năm 2023",
        ])
    func none(words: String) throws {
        #expect(try task(words).deadline == nil)
    }

    @Test("The time of day and working days are kept")
    func details() throws {
        #expect(try task("gửi trước 17h00 ngày 15/8/2024").deadline?.time == TimeOfDay(hour: 17, minute: 0))
        let relative = try #require(
            try task("trình trong vòng 10 ngày làm việc kể từ ngày hội nghị").deadline)
        #expect(relative.text == "trong vòng 10 ngày làm việc kể từ ngày hội nghị")
        #expect(relative.date?.description == "2024-06-03")
    }

    @Test("The second deadline of an item is kept beside the first")
    func two() throws {
        let task = try task("hoàn thành trong tháng 10/2024, báo cáo trước ngày 05/11/2024")
        #expect(task.deadline?.date?.description == "2024-10-31")
        #expect(task.otherDeadlines.map { $0.date?.description } == ["2024-11-05"])
    }
}
