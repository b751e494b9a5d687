import Conferences
import Extraction
import Testing

/// Forms of assignment as notices use them; the units that lead are marked.
@Suite("Forms of assignment")
struct AssignmentFormTests {
    static let leads = [
        "Yêu cầu ⟦Thủ trưởng các sở, ban, ngành⟧; ⟦Chủ tịch UBND các xã, phường⟧ triển khai thực hiện.",
        "Ủy nhiệm ⟦Sở Tư pháp⟧ thay mặt UBND tỉnh làm việc với Đoàn kiểm tra.",
        "Giao ⟦05 sở có tỷ lệ giải ngân thấp⟧ giải trình.",
        "Giao ⟦UBND hai xã Tân An và Bình Hòa⟧ bàn giao hồ sơ.",
        "Giao ⟦Chủ tịch Hội đồng quản lý Quỹ Đền ơn đáp nghĩa tỉnh⟧ rà soát.",
        "Giao ⟦Ban Chỉ đạo Phòng, chống tác hại của thuốc lá tỉnh⟧ kiểm tra các nhà hàng.",
        "Chủ tịch UBND tỉnh chỉ đạo ⟦Sở Y tế⟧ khẩn trương kiểm tra.",
        "UBND tỉnh có văn bản yêu cầu ⟦các sở, ngành⟧ triển khai Công điện số 123/CĐ-TTg.",
        "Kết luận:\n1. ⟦Ban Dân vận⟧ - cơ quan thường trực Ban Chỉ đạo - tham mưu kế hoạch.",
        "Kết luận:\n1. ⟦Các đảng bộ trực thuộc⟧, trước hết là đảng bộ các cơ quan nội chính, tổ chức học tập.",
        "Kết luận:\n1. ⟦Đồng chí Chính ủy Bộ Chỉ huy Quân sự tỉnh⟧ trực tiếp chỉ đạo.",
        "Kết luận:\n- Mở lớp tập huấn (⟦Sở Nội vụ⟧ chủ trì, xong trước 15/12).",
        "Kết luận:\n1. Rà soát quy hoạch. (Chủ trì: ⟦Sở Xây dựng⟧; hoàn thành: 30/11/2025)",
        "Kết luận:\n1. Rà soát quy hoạch; đơn vị thực hiện: ⟦Sở Xây dựng⟧; thời gian: trước ngày 15/12.",
    ]

    @Test("Whom the words name shall lead", arguments: leads)
    func lead(marked: String) throws {
        let marked = MarkedText(marked)
        let tasks = Reader.read(marked.text).tasks
        #expect(tasks.map(\.lead) == [marked.places.map { marked[$0] }])
    }

    @Test(
        "Partners stand in further places",
        arguments: [
            "Giao Sở Nội vụ là cơ quan chủ trì; ⟦Sở Tài chính⟧, ⟦Sở Tư pháp⟧ là cơ quan phối hợp.",
            "Giao Sở Nội vụ chủ trì, với sự tham gia của ⟦Sở Tài chính⟧, xây dựng quy chế.",
            "Giao Sở Nội vụ chủ trì, phối hợp chặt chẽ, kịp thời với ⟦Sở Tài chính⟧ thực hiện.",
            "Giao Sở Nội vụ chủ trì, phối hợp với ⟦Sở Tài chính⟧ cùng ⟦các đơn vị liên quan⟧ rà soát.",
            "Giao Sở Nội vụ chủ trì, phối hợp ⟦lực lượng Bộ đội Biên phòng⟧ tuần tra.",
            "Giao Sở Nội vụ chủ trì, các đơn vị: ⟦Sở Tài chính⟧, ⟦Sở Y tế⟧ phối hợp.",
        ])
    func partners(marked: String) throws {
        let marked = MarkedText(marked)
        let tasks = Reader.read(marked.text).tasks
        #expect(tasks.map(\.lead) == [["Sở Nội vụ"]])
        #expect(tasks.first?.coordinating == marked.places.map { marked[$0] })
    }

    @Test(
        "What a hasty hand misprints is read as it was meant",
        arguments: [
            "Giao Sở Nội vụ chủ trì, phối hơp vơí Sở Tài chính rà soát.",
            "Giao Sở Nội vụ chu trì, phối hợp với Sở Tài chính rà soat.",
        ])
    func misprints(text: String) throws {
        let task = try #require(Reader.read(text).tasks.first)
        #expect(task.lead == ["Sở Nội vụ"])
        #expect(task.coordinating == ["Sở Tài chính"])
    }

    @Test("Behind a colon a comma parts what one unit shall do from what the next shall")
    func subjects() {
        let reading = Reader.read(
            "Chủ tịch UBND xã yêu cầu: Công an xã tuần tra ban đêm, Trạm Y tế xã chuẩn bị thuốc.")
        #expect(reading.tasks.map(\.lead) == [["Công an xã"], ["Trạm Y tế xã"]])
    }

    @Test("A time in a long introduction is the task's")
    func introduction() {
        let reading = Reader.read(
            "Kết luận:\n1. Trước ngày 20/11/2025, trên cơ sở kết quả rà soát của các địa phương và đơn vị, Sở Y tế báo cáo."
        )
        #expect(reading.tasks.first?.deadline?.date == CalendarDate(year: 2025, month: 11, day: 20))
    }

    @Test(
        "A meeting's chair, a caption, how much was given and what comes of it are no tasks",
        arguments: [
            "Hội nghị do đồng chí Phó Chủ tịch UBND tỉnh chủ trì.",
            "Kết luận:\nCác đại biểu dự hội nghị tại điểm cầu huyện. Ảnh: CTV",
            "Trong 9 tháng, UBND tỉnh giao Sở Y tế 125 nhiệm vụ, đã hoàn thành 120 nhiệm vụ.",
            "Kết luận:\nQua đó, mỗi cán bộ, đảng viên hiểu rõ hơn ý nghĩa của chính sách.",
        ])
    func noTasks(text: String) {
        #expect(Reader.read(text).tasks.isEmpty)
    }

    @Test("What another office's letter asks is only the reason of what is assigned below")
    func grounds() {
        let reading = Reader.read(
            """
            Ngày 14/6/2021, Bộ Công Thương có Công văn số 3417/BCT-TTTN đề nghị các địa phương góp ý.

            Về nội dung này, Phó Chủ tịch UBND tỉnh chỉ đạo như sau:

            Giao Sở Công Thương chủ trì góp ý.
            """)
        #expect(reading.tasks.map(\.lead) == [["Sở Công Thương"]])
    }
}
