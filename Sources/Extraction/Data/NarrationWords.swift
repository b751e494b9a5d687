/// Words by which a text tells rather than assigns (từ ngữ của lời kể).
enum NarrationWords {
    static let openers = PhraseTable(
        """
        trước đó|theo báo cáo|theo số liệu|qua báo cáo|báo cáo tại|báo cáo của|thời gian qua|trong thời gian qua
        những năm qua|trong những năm qua|năm qua|trong năm qua|từ đầu năm|từ đầu năm đến nay|thời gian vừa qua
        giai đoạn|nhiệm kỳ qua|đến nay|tính đến|tính đến nay|kết quả là|nguyên nhân|tuần qua|tháng qua|quý vừa qua
        phát biểu thảo luận|phát biểu tham luận|thảo luận tại|tham luận tại|trao đổi về|trao đổi tại|góp ý|các ý kiến
        nhiều ý kiến|một số ý kiến|ý kiến các đại biểu|theo ý kiến|có được kết quả|đạt được kết quả|bên cạnh kết quả
        sau 1 năm|sau một năm|sau hơn|qua 3 năm|hiện nay, cả nước|cả nước có|toàn tỉnh có
        """)

    /// What comes of it: "Qua đó, mỗi cán bộ hiểu rõ hơn …".
    static let outcomes = PhraseTable(
        "qua đó|nhờ đó|nhờ vậy|qua đây|từ đó góp phần|kết quả là|điều này|trong 6 tháng|trong quý|trong 9 tháng"
    )

    static let presenting = PhraseTable(
        """
        truyền đạt|giới thiệu|trình bày|cho biết|thông tin chuyên đề|thông tin về|báo cáo tóm tắt|báo cáo kết quả
        quán triệt những nội dung|quán triệt các nội dung|quán triệt nội dung|nêu rõ thực trạng|phản ánh
        """)

    static let replies = PhraseTable(
        """
        trả lời|giải trình|trả lời chất vấn|báo cáo|phát biểu|thảo luận|tham luận|báo cáo giải trình|tiếp thu, giải trình
        nêu ý kiến|đặt câu hỏi|chất vấn|kiến nghị|đề xuất|phản ánh
        """)

    static let questions = PhraseTable(
        """
        chất vấn|câu hỏi|ý kiến của|ý kiến cử tri|kiến nghị của|đề xuất của|phản ánh của|trả lời|nội dung chất vấn
        nội dung kiến nghị|cử tri|ý kiến thảo luận|ý kiến tham luận|ý kiến phát biểu
        """)

    static let meeting = PhraseTable(
        "tại hội nghị|cũng tại hội nghị|tại buổi|tại cuộc|tại phiên|tại đây|tiếp đó|cũng trong|trong buổi|mở đầu"
    )
}
