/// Words around a document that is cited (từ ngữ khi viện dẫn văn bản).
enum CitationWords {
    static let issuing = PhraseTable(

        """
        ban hành|có|vừa có|đã có|vừa ban hành|đã ban hành|đã ký|ký|ký ban hành|đã ký ban hành
        vừa ký ban hành|xây dựng|trình|gửi|trình bày|nêu tại
        """)

    /// "… yêu cầu thực hiện nội dung tại Thông báo 417": the speaker's own document.
    static let contents = PhraseTable(
        """
        yêu cầu|đề nghị|giao|chỉ đạo|có ý kiến|nội dung|các nội dung|nội dung nêu|quy định|kết luận|ý kiến chỉ đạo
        chỉ đạo nêu|nhiệm vụ|nhiệm vụ giao|nhiệm vụ nêu|yêu cầu nêu|đã nêu|được giao
        """)

    static let stamps = PhraseTable(

        """
        thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật|sáng|chiều|tối|sáng ngày|chiều ngày
        tối ngày|đăng ngày|ngày đăng|đăng lúc|cập nhật|ngày
        """)

    static let issued = PhraseTable(
        """
        ban hành|ký ban hành|ban hành ngày|được ban hành|ký|vừa ban hành|được quốc hội thông qua|được thông qua
        đã được quốc hội thông qua|vừa được quốc hội thông qua|thông qua|được ký ban hành
        """)

    static let counted = PhraseTable(
        """
        năm|tháng|ngày|tuần|quý|giờ|phút|trường hợp|nội dung|văn bản|điểm|nhóm|nhiệm vụ|giải pháp
        mục tiêu|chỉ tiêu|tỷ|triệu|nghìn|đồng|người|huyện|xã|tỉnh|lần|buổi|kỳ|đơn vị|cơ quan|trang|bước
        loại|mặt|vấn đề|hội nghị|lớp|cuộc|đợt|mô hình|dự án|công trình|hộ|sản phẩm|bộ|sở|chuyên đề
        lĩnh vực|phần|chương|điều|tổ|đội|thành viên|đại biểu|ha|km|chương trình|kế hoạch|chỉ thị
        nghị quyết|kiến nghị|ý kiến|thủ tục|tiêu chí|đảng viên|chi bộ|bản|thôn|phường
        """)

    static let ends = PhraseTable(
        """
        của|về|số|,|và|khác|trung ương|cấp trên|mới|có liên quan|liên quan|tại|do|trong|năm
        """)
}
