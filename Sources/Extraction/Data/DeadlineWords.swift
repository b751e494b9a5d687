/// Words of days, periods and rhythms by which something is due (từ ngữ về thời hạn).
enum DeadlineWords {
    static let meetings = PhraseTable(
        "kỳ họp|phiên họp|cuộc họp|hội nghị|buổi họp|buổi giao ban|kỳ giao ban|cuộc giao ban|phiên giao ban|hội nghị giao ban|hội nghị sơ kết|hội nghị tổng kết|buổi làm việc"
    )

    static let which = PhraseTable(
        """
        thường kỳ|thường lệ|giữa năm|cuối năm|đầu năm|chuyên đề|tiếp theo|gần nhất|kế tiếp|sắp tới|tới|tổng kết
        sơ kết|sau|lần sau|tổng kết năm|định kỳ|bất thường|đột xuất|tháng tới|tuần tới
        """)

    static let handing = PhraseTable(
        "trình|báo cáo|thông qua|xem xét|cho ý kiến|gửi|thảo luận|quyết định|ban hành|công bố|sơ kết|đánh giá"
    )

    /// What is told to be on a day is not due on it.
    static let happening = PhraseTable(
        "diễn ra|khai mạc|bắt đầu|xảy ra|hiệu lực|dự kiến|thông qua|ban hành|bế mạc|khánh thành|được tổ chức|ký|rơi"
    )

    static let halves = PhraseTable<Bool>([
        ("đầu năm", true), ("đầu của năm", true), ("cuối năm", false), ("cuối của năm", false),
    ])

    static let times = PhraseTable(
        """
        một lần|1 lần|01 lần|hai lần|2 lần|02 lần|ít nhất một lần|ít nhất 1 lần
        """)

    static let atLeast = PhraseTable(
        "ít nhất|có ít nhất|tối thiểu|có tối thiểu|không dưới|không ít hơn|có|có từ|đăng ít nhất|phát ít nhất|đăng tối thiểu"
    )

    static let counts = PhraseTable(
        "lần|đợt|kỳ|buổi|cuộc|phóng sự|tin|bài|số|chuyên mục|tin, bài|tin bài|bài viết|chuyên đề|giờ|ngày|phiên|lượt|mô hình"
    )

    static let lead = PhraseTable(
        """
        vào|trước|chậm nhất|chậm nhất là|chậm nhất vào|muộn nhất|đến|không muộn hơn
        """)

    static let reporting = PhraseTable(

        """
        báo cáo|gửi|tổng hợp|họp|giao ban|kiểm tra|đánh giá|rà soát|công bố|thống kê|sơ kết|tổng kết
        tổ chức|cập nhật|công khai
        """)

    static let this = PhraseTable(
        """
        này|hôm nay|thông báo này|thông báo kết luận này|văn bản này|chỉ thị này|công văn này|kế hoạch này
        kết luận này|quyết định này|nghị quyết này|công điện này|chương trình này
        """)

    static let firm = PhraseTable(
        """
        trong vòng|trong thời hạn|chậm nhất|không quá|chậm nhất sau|chậm nhất là|nội trong
        """)

    static let completing = PhraseTable(
        """
        xong trong|hoàn thành trong|hoàn thành ngay trong|nội trong|ngay trong
        """)
}
