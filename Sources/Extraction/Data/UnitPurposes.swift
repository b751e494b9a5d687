/// Words of names that begin like actions (tên ban chỉ đạo, tổ công tác, ban quản lý dự án, trung tâm).
enum UnitPurposes {
    /// Bodies that are named after what they are for: Ban QLDA `đầu tư xây dựng` tỉnh.
    static let bodies = PhraseTable(
        """
        ban chỉ đạo|bcđ|tổ công tác|tổ giúp việc|tiểu ban|ban quản lý|ban quản lý dự án|ban qlda|ban chỉ huy
        tổ thẩm định|tổ giám sát|tổ thư ký|đoàn công tác|hội đồng|ban vận động|ban quản lý dự án đầu tư xây dựng
        ban quản lý dự án đầu tư và xây dựng|ban quản lý dự án đầu tư xây dựng các công trình|ban tổ chức
        tổ kiểm tra|tổ đề án|bộ phận thường trực|hội đồng thẩm định
        """)

    /// What such a name may go on with.
    static let purposes = PhraseTable(
        """
        đầu tư|dự án|phòng, chống|phòng chống|xây dựng|thực hiện|triển khai|bồi thường|tháo gỡ|giải phóng
        cải cách|chuyển đổi|sắp xếp|tinh gọn|công tác|phong trào|kỳ thi|bầu cử|chống|quản lý|phát triển|điều phối
        thẩm định|giúp việc|liên ngành|rà soát|an toàn|hội nhập|đổi mới|các|vận động|hiến máu|bảo vệ|tổ chức
        chuẩn bị|đại hội|giải quyết|xử lý|kiểm tra|kiểm tra liên ngành|ứng phó|tìm kiếm|rừng|khu|hỗ trợ
        tổng kết|sơ kết|xóa|giảm nghèo|thu|thu ngân sách|cổ phần hóa|kiểm kê|tổng điều tra|toàn dân|nghiên cứu
        """)

    /// Where one of these stands, the words are a sentence and no name.
    static let products = PhraseTable(
        """
        kế hoạch|báo cáo|phương án|văn bản|chương trình công tác|quy chế|danh mục|danh sách|hồ sơ|dự thảo|phối hợp
        chủ trì|có trách nhiệm|chịu trách nhiệm|của|tham mưu|nghiêm|tốt|kịp thời|hiệu quả|đúng|nội dung
        nhiệm vụ|biện pháp|giải pháp|việc|công tác tuyên truyền|hướng dẫn|đôn đốc|ban hành|hoàn thành
        """)

    /// Syllables that act elsewhere and name here, before a level: Trung tâm Giáo dục `thường xuyên` huyện.
    static let inNames = PhraseTable(
        """
        phát triển|thường xuyên|vệ sinh|bảo vệ|quản lý|đầu tư|xây dựng|chăm sóc|nuôi dưỡng|đào tạo|hỗ trợ|giám định
        kiểm định|kiểm nghiệm|điều hành|khai thác|bảo trì|tư vấn|giải phóng|bồi thường|đấu giá|thi hành|truyền thông
        nghiên cứu|ứng dụng|chuyển giao|xúc tiến|trồng|nuôi|dự báo|huấn luyện|thi đấu|khởi nghiệp|sáng tạo|sửa chữa
        """)

    /// Nouns that are done to and never act: "các giải pháp" is nobody.
    static let things = PhraseTable(
        """
        nội dung|nhiệm vụ|giải pháp|biện pháp|công trình|dự án|hoạt động|văn bản|chỉ thị|nghị quyết|quyết định
        kế hoạch|vấn đề|vướng mắc|khó khăn|tồn tại|hạn chế|chỉ tiêu|mục tiêu|chương trình|đề án|phong trào|điều kiện
        thủ tục|hồ sơ|quy định|chính sách|công việc|việc|ý kiến|kiến nghị|vụ việc|vụ án|trường hợp|công tác|khâu
        lĩnh vực|mặt|loại|hình thức|phương án|sản phẩm|thông tin|số liệu|kết quả|yêu cầu|yếu tố|nguồn|nguồn lực
        tuyến|điểm|khu|hành vi|vi phạm|tiêu chí|bước|bài|tài liệu|phương tiện|trang thiết bị|dịch vụ|cuộc|đợt|kỳ
        nguyên nhân|bộ|cơ chế|mô hình|tầng lớp|lần|thời gian|giai đoạn|ngày|tháng|năm|quý|tuần|buổi|phiên|hội nghị
        chuyên mục|tin|tin bài|sự kiện|hệ thống|phần|nhóm|nước|quốc gia|đối tượng|hướng|định hướng|quan điểm|tầm
        """)
}
