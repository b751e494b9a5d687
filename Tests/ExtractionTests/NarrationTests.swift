import Extraction
import Testing

@Suite("What is told")
struct NarrationTests {
    @Test(
        "What was done, cited, asked or reported by others is no task",
        arguments: [
            "Kết luận:\nTrước đó, ngày 05/10/2024, Thủ tướng đã ký Công điện số 102/CĐ-TTg yêu cầu các địa phương thống kê.",
            "Kết luận:\nCăn cứ Công văn số 4157/UBND-KGVX của UBND tỉnh giao Sở Y tế chủ trì kiểm tra;",
            "Kết luận:\nUBND huyện đã ban hành 14 văn bản; phân công Phòng Nội vụ làm đầu mối.",
            "Kết luận:\nTrung tâm Hành chính công xã tiếp nhận 2.318 hồ sơ, trả đúng hạn 97,4%.",
            "I. KẾT QUẢ\n- Sở Y tế chủ trì, phối hợp với Sở Nội vụ tổ chức 06 cuộc đối thoại.",
            "I/ Các khoa báo cáo\n- Khoa Ngoại: hỏng 2 máy, đề nghị phòng Vật tư sửa chữa.",
            "1. Chất vấn của đại biểu: Đề nghị Trưởng phòng Nội vụ cho biết vì sao chậm?",
            "Chủ tịch UBND phường trả lời: Phường đã xử phạt, yêu cầu Ban Quản lý chợ thu gom rác.",
            "Phát biểu thảo luận, Phó Trưởng Công an thị xã đề nghị UBND các xã bố trí máy tính.",
            "I. MỤC ĐÍCH, YÊU CẦU\nTri ân liệt sĩ; yêu cầu tổ chức trang trọng, tiết kiệm.",
            "Thông báo:\nĐồng chí Bí thư chủ trì giao ban.",
        ])
    func told(text: String) {
        #expect(Reader.read(text).tasks.isEmpty)
    }

    @Test(
        "The same words assign where they are said",
        arguments: [
            ("Kết luận:\nBão đã gây thiệt hại nặng, yêu cầu các xã sơ tán dân.", "các xã"),
            ("Kết luận:\n1. Sở Y tế giới thiệu mô hình.", "Sở Y tế"),
            (
                "Kết luận:\n“Đảng ủy các xã phải cụ thể hóa nghị quyết”, đồng chí Bí thư nhấn mạnh.",
                "Đảng ủy các xã"
            ),
            ("Kết luận:\nCùng với đó, Sở Y tế khẩn trương tham mưu.", "Sở Y tế"),
            ("Kiến nghị Sở Y tế tăng cường kiểm tra.", "Sở Y tế"),
            ("Kết luận:\nViệc khảo sát sẽ do Sở Y tế đảm nhận.", "Sở Y tế"),
            (
                "Kết luận:\nĐối với các địa phương, Chủ tịch UBND các tỉnh khẩn trương thành lập.",
                "Chủ tịch UBND các tỉnh"
            ),
        ])
    func said(text: String, lead: String) {
        #expect(Reader.read(text).tasks.map(\.lead) == [[lead]])
    }
}
