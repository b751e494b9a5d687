import Conferences
import Extraction
import Testing

/// Every form in which conclusions say by when, with the place of its words and the day it means.
@Suite("Forms of deadlines")
struct DeadlineFormTests {
    private func deadline(
        _ marked: String, on reference: String = "2024-05-20", conference: String? = nil
    ) throws -> (task: ProposedTask, deadline: ProposedDeadline, words: String) {
        let prefix = "Giao Sở Nội vụ rà soát, "
        let place = MarkedText(prefix + marked + ".")
        let context = ReadingContext(
            referenceDate: CalendarDate(iso: reference),
            conferenceDate: conference.flatMap { CalendarDate(iso: $0) })
        let task = try #require(Reader.read(place.text, in: context).tasks.first)
        let deadline = try #require(task.deadline, "\(marked)")
        let words = try #require(place.places.first)
        #expect(deadline.range.upperBound == words.upperBound, "\(marked): “\(deadline.text)”")
        #expect(deadline.range.lowerBound >= words.lowerBound, "\(marked): “\(deadline.text)”")
        return (task, deadline, place[words])
    }

    @Test(
        "A printed day",
        arguments: [
            ("gửi ⟦trước 30/6/2024⟧", "2024-06-30"), ("gửi ⟦trước ngày 05-6⟧", "2024-06-05"),
            ("⟦xong chậm nhất là ngày 15/7⟧", "2024-07-15"), ("⟦xong chậm nhất vào ngày 15/7⟧", "2024-07-15"),
            ("gửi ⟦muộn nhất ngày 15 tháng 7⟧", "2024-07-15"),
            ("gửi ⟦không muộn hơn ngày 15/7⟧", "2024-07-15"),
            ("gửi ⟦không quá ngày 15/7⟧", "2024-07-15"), ("⟦hạn cuối: 15/7/2024⟧", "2024-07-15"),
            ("⟦hạn cuối là ngày 15/7/2024⟧", "2024-07-15"), ("⟦hạn chót ngày 15/7/2024⟧", "2024-07-15"),
            ("⟦hoàn thành đến ngày 31/12⟧", "2024-12-31"),
            ("⟦hoàn thành đến hết ngày 31/12/2024⟧", "2024-12-31"),
            ("gửi ⟦trước thứ Sáu, ngày 12/7/2024⟧", "2024-07-12"),
            ("gửi ⟦trước 14 giờ 30 phút ngày 12/7/2024⟧", "2024-07-12"),
            ("gửi ⟦trước 14 giờ thứ sáu, ngày 12/7⟧", "2024-07-12"),
            ("gửi ⟦trước ngày 29/02/2028⟧", "2028-02-29"), ("gửi ⟦trước ngày 29/02⟧", "2028-02-29"),
        ])
    func days(words: String, date: String) throws {
        #expect(try deadline(words).deadline.date?.description == date)
    }

    @Test(
        "A month, a quarter, a half or a whole year, and their parts",
        arguments: [
            ("⟦xong trong tháng 10/2024⟧", "2024-10-31"), ("⟦xong trong tháng 02/2028⟧", "2028-02-29"),
            ("⟦hoàn thành đến hết tháng 6/2024⟧", "2024-06-30"), ("⟦xong trước tháng 10/2024⟧", "2024-09-30"),
            ("⟦xong trong quý IV/2024⟧", "2024-12-31"), ("⟦xong quý IV/2024⟧", "2024-12-31"),
            ("⟦xong trước quý III năm 2024⟧", "2024-06-30"), ("⟦xong trong cuối quý III⟧", "2024-09-30"),
            ("⟦xong trong đầu quý IV/2024⟧", "2024-10-31"), ("⟦xong trong năm 2025⟧", "2025-12-31"),
            ("⟦xong trước năm 2026⟧", "2025-12-31"), ("⟦xong trong 6 tháng đầu năm 2025⟧", "2025-06-30"),
            ("⟦xong trong 6 tháng đầu năm⟧", "2024-06-30"),
            ("⟦xong trong 06 tháng cuối năm 2024⟧", "2024-12-31"),
            ("⟦xong trong 9 tháng đầu năm 2024⟧", "2024-09-30"),
            ("⟦xong trong nửa đầu năm 2025⟧", "2025-06-30"),
            ("⟦xong trước cuối tháng 9⟧", "2024-09-30"), ("⟦xong trong đầu tháng 9/2024⟧", "2024-09-10"),
            ("⟦xong trong giữa tháng 9/2024⟧", "2024-09-15"), ("⟦xong chậm nhất đầu tháng 9⟧", "2024-09-10"),
            ("⟦xong trong tuần đầu tháng 9/2024⟧", "2024-09-07"), ("⟦xong đến cuối năm 2024⟧", "2024-12-31"),
            ("⟦xong trong tháng 8, 9/2024⟧", "2024-09-30"),
            ("⟦xong trong tháng 8-10/2024⟧", "2024-10-31"), ("⟦xong trong quý III, IV/2024⟧", "2024-12-31"),
            ("⟦xong trong quý III và quý IV năm 2024⟧", "2024-12-31"),
            ("tổng kết ⟦vào cuối năm 2024⟧", "2024-12-31"),
        ])
    func periods(words: String, date: String) throws {
        #expect(try deadline(words).deadline.date?.description == date)
    }

    @Test(
        "A day that is meant from the day on which it is said, a Monday",
        arguments: [
            ("gửi ⟦trong ngày hôm nay⟧", "2024-05-20"), ("gửi ⟦trước 17 giờ hôm nay⟧", "2024-05-20"),
            ("gửi ⟦trước 17h00 cùng ngày⟧", "2024-05-20"), ("gửi ⟦trước ngày mai⟧", "2024-05-21"),
            ("gửi ⟦trong ngày mai⟧", "2024-05-21"), ("⟦xong trong tuần này⟧", "2024-05-26"),
            ("⟦xong trong tuần tới⟧", "2024-06-02"), ("gửi ⟦chậm nhất thứ Sáu tuần này⟧", "2024-05-24"),
            ("gửi ⟦trước 15 giờ thứ hai tuần sau⟧", "2024-05-27"), ("⟦xong trong tháng này⟧", "2024-05-31"),
            ("⟦xong trong quý này⟧", "2024-06-30"), ("⟦xong trước cuối năm nay⟧", "2024-12-31"),
            ("⟦xong đến hết tháng⟧", "2024-05-31"), ("⟦xong đến cuối năm⟧", "2024-12-31"),
            ("⟦hoàn thành trong tuần⟧", "2024-05-26"), ("⟦xong trong tháng tới⟧", "2024-06-30"),
        ])
    func said(words: String, date: String) throws {
        let found = try deadline(words)
        #expect(found.deadline.date?.description == date)
        let reference = try #require(CalendarDate(iso: "2024-05-20"))
        #expect(found.task.uncertainties.contains(.deadlineCountedFrom(reference)))
    }

    @Test(
        "A number of days from a day that is named",
        arguments: [
            ("2024-05-20", "trình ⟦trong vòng 10 ngày làm việc kể từ ngày ký⟧", "2024-06-03"),
            ("2024-05-20", "trình ⟦trong thời hạn 15 ngày kể từ ngày ban hành Thông báo này⟧", "2024-06-04"),
            ("2024-05-20", "trình ⟦chậm nhất sau 05 (năm) ngày làm việc kể từ ngày hội nghị⟧", "2024-05-27"),
            ("2024-05-20", "trình ⟦trong vòng 7 ngày kể từ ngày 01/6/2024⟧", "2024-06-08"),
            ("2024-05-20", "trình ⟦trong vòng 2 tuần kể từ ngày họp⟧", "2024-06-03"),
            ("2024-01-31", "trình ⟦trong vòng 01 tháng kể từ ngày ký⟧", "2024-02-29"),
            ("2023-01-31", "trình ⟦trong vòng 01 tháng kể từ ngày ký⟧", "2023-02-28"),
            ("2024-12-25", "trình ⟦trong vòng 10 ngày kể từ ngày ký⟧", "2025-01-04"),
            // Tết lies between.
            ("2025-01-20", "trình ⟦trong vòng 10 ngày làm việc kể từ ngày ký⟧", "2025-02-10"),
            ("2026-02-12", "trình ⟦trong vòng 3 ngày làm việc kể từ ngày ký⟧", "2026-02-24"),
            // 30 April and 1 May.
            ("2024-04-26", "trình ⟦trong vòng 3 ngày làm việc kể từ ngày ký⟧", "2024-05-03"),
        ])
    func counted(reference: String, words: String, date: String) throws {
        #expect(try deadline(words, on: reference).deadline.date?.description == date)
    }

    @Test("Counting begins at the conference or at the signing, as the words say")
    func anchors() throws {
        let text = """
            Hoa Lư, ngày 24 tháng 5 năm 2024
            THÔNG BÁO
            1. Giao Sở Nội vụ rà soát danh mục trong vòng 10 ngày kể từ ngày hội nghị.
            2. Giao Sở Tài chính rà soát kinh phí trong vòng 10 ngày kể từ ngày ký.
            """
        let conference = CalendarDate(iso: "2024-05-20")
        let both = Reader.read(text, in: ReadingContext(conferenceDate: conference)).tasks
        #expect(both.map { $0.deadline?.date?.description } == ["2024-05-30", "2024-06-03"])
        let one = Reader.read(text).tasks
        #expect(one.map { $0.deadline?.date?.description } == [nil, "2024-06-03"])
    }

    @Test(
        "Where nobody knows the day to count from, the words stay and say so",
        arguments: [
            "trình ⟦trong vòng 10 ngày kể từ ngày nhận được văn bản⟧",
            "trình ⟦trong vòng 10 ngày kể từ ngày ban hành Nghị quyết của HĐND tỉnh⟧",
            "trình ⟦trong vòng 24 giờ kể từ khi phát hiện⟧",
        ])
    func words(words: String) throws {
        let found = try deadline(words)
        #expect(found.deadline.date == nil)
        #expect(found.task.uncertainties.contains(.deadlineNotADate(found.deadline.text)))
    }

    @Test(
        "A day that the calendar does not have is no date, and is said to be none",
        arguments: [
            "gửi ⟦trước ngày 31/6/2024⟧", "gửi ⟦trước ngày 30/02⟧", "gửi ⟦trước ngày 29/02/2023⟧",
            "gửi ⟦trước ngày 15/13/2024⟧",
        ])
    func impossible(words: String) throws {
        let found = try deadline(words)
        #expect(found.deadline.date == nil && found.deadline.basis == .impossible)
        #expect(found.task.uncertainties.contains(.impossibleDate(found.deadline.text)))
    }

    @Test(
        "A year that is not printed is the one in which the day comes",
        arguments: [
            ("2024-12-20", "gửi ⟦trước ngày 15/01⟧", "2025-01-15"),
            ("2024-12-20", "gửi ⟦trước ngày 25/12⟧", "2024-12-25"),
            ("2024-12-20", "gửi ⟦trước ngày 10/12⟧", "2024-12-10"),
            ("2024-12-20", "⟦xong trong tháng 01⟧", "2025-01-31"),
            ("2024-12-20", "⟦xong trong quý I⟧", "2025-03-31"),
            ("2024-12-31", "⟦xong trong tháng 12⟧", "2024-12-31"),
            ("2025-01-02", "gửi ⟦trước ngày 31/12⟧", "2025-12-31"),
        ])
    func years(reference: String, words: String, date: String) throws {
        let found = try deadline(words, on: reference)
        #expect(found.deadline.date?.description == date)
        #expect(found.deadline.isYearAssumed)
    }

    @Test(
        "What returns becomes a rule of RFC 5545",
        arguments: [
            ("gửi báo cáo ⟦hằng tuần⟧", "weekly", "FREQ=WEEKLY"),
            ("gửi báo cáo ⟦trước 15h, thứ năm hàng tuần⟧", "weekly", "FREQ=WEEKLY;BYDAY=TH"),
            ("gửi báo cáo ⟦hằng tuần vào thứ Năm⟧", "weekly", "FREQ=WEEKLY;BYDAY=TH"),
            ("họp ⟦sáng thứ hai hằng tuần⟧", "weekly", "FREQ=WEEKLY;BYDAY=MO"),
            ("gửi báo cáo ⟦vào ngày 25 hằng tháng⟧", "monthly", "FREQ=MONTHLY;BYMONTHDAY=25"),
            ("gửi báo cáo ⟦hằng tháng (trước ngày 25)⟧", "monthly", "FREQ=MONTHLY;BYMONTHDAY=25"),
            ("báo cáo ⟦trước ngày 05 của tháng sau⟧", "monthly", "FREQ=MONTHLY;BYMONTHDAY=5"),
            ("báo cáo ⟦ngày cuối cùng hằng tháng⟧", "monthly", "FREQ=MONTHLY;BYMONTHDAY=-1"),
            ("họp ⟦thứ sáu tuần cuối hằng tháng⟧", "monthly", "FREQ=MONTHLY;BYDAY=-1FR"),
            (
                "gửi ⟦chậm nhất ngày 15 của tháng cuối quý⟧", "quarterly",
                "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=15"
            ),
            (
                "gửi ⟦trước ngày 10 tháng đầu quý sau⟧", "quarterly",
                "FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=10"
            ), ("báo cáo ⟦định kỳ hằng quý⟧", "quarterly", "FREQ=MONTHLY;INTERVAL=3"),
            ("báo cáo ⟦định kỳ 6 tháng⟧", "half-yearly", "FREQ=MONTHLY;INTERVAL=6"),
            ("báo cáo ⟦định kỳ 6 tháng, hằng năm⟧", "half-yearly,yearly", "FREQ=MONTHLY;INTERVAL=6"),
            ("báo cáo ⟦trước ngày 15/12 hằng năm⟧", "yearly", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"),
            (
                "báo cáo ⟦trước ngày 15/6 và 15/12 hằng năm⟧", "half-yearly",
                "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15"
            ),
        ])
    func rules(words: String, recurring: String, rule: String) throws {
        let found = try deadline(words).deadline
        #expect(found.recurring.map(\.rawValue).joined(separator: ",") == recurring)
        #expect(found.rrule == rule)
    }

    @Test(
        "What looks back, or goes on without end, is no deadline",
        arguments: [
            "theo đề án ban hành vào tháng 3 năm 2022", "khắc phục hạn chế trong 6 tháng đầu năm 2023",
            "phát huy kết quả đạt được trong năm qua",
            "khẩn trương trong thời gian tới", "trong những năm tới tiếp tục đổi mới", "sớm hoàn thành",
            "từng bước hoàn thiện trong quá trình thực hiện",
        ])
    func none(words: String) throws {
        let reference = CalendarDate(iso: "2024-05-20")
        let task = Reader.read("Giao Sở Nội vụ rà soát, \(words).", referenceDate: reference).tasks.first
        #expect(try #require(task).deadline == nil)
    }

    @Test("A file's extra days move a count of working days")
    func extraDays() throws {
        let extra = try ExtraDays(text: "2024-04-29,holiday\n2024-05-04,workday")
        let context = ReadingContext(
            referenceDate: CalendarDate(iso: "2024-04-26"), holidays: HolidayCalendar(extra: extra))
        let text = "Giao Sở Nội vụ rà soát, trình trong vòng 3 ngày làm việc kể từ ngày ký."
        let task = try #require(Reader.read(text, in: context).tasks.first)
        #expect(task.deadline?.date?.description == "2024-05-04")
    }
}
