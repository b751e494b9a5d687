import Conferences
import Diagnostics
import Extraction
import Foundation
import Testing

extension String {
    var decomposed: String { decomposedStringWithCanonicalMapping }
}

@Suite("Tasks")
struct TaskTests {
    /// The lead units stand between the marks; a comma outside of names parts them in the text.
    @Test(
        "The lead is the unit that the sentence names",
        arguments: [
            "Giao ⟦Sở Kế hoạch và Đầu tư⟧ chủ trì tham mưu.",
            "Giao ⟦Sở Văn hóa, Thể thao và Du lịch⟧ rà soát thiết chế.",
            "Giao ⟦Ban Tuyên giáo và Dân vận Tỉnh ủy⟧ hướng dẫn.",
            "Yêu cầu ⟦Chủ tịch UBND các huyện, thị xã, thành phố⟧ báo cáo.",
            "Đề nghị ⟦Ủy ban MTTQ Việt Nam tỉnh⟧ giám sát.",
            "Phân công ⟦đồng chí Phó Chủ tịch UBND tỉnh⟧ phụ trách.",
            "Giao ⟦Công an tỉnh⟧ và ⟦Bộ Chỉ huy Quân sự tỉnh⟧ phối hợp tuần tra.",
            "Giao cho ⟦Báo và phát thanh, truyền hình tỉnh⟧ mở chuyên mục.",
            "Yêu cầu ⟦các sở, ban, ngành⟧, ⟦UBND các xã, phường⟧ thực hiện.",
            "Giao ⟦Sở Lao động - Thương binh và Xã hội⟧ (Trung tâm Dịch vụ việc làm) mở phiên giao dịch.",
            "Đề nghị ⟦Viện kiểm sát nhân dân tỉnh⟧, ⟦Tòa án nhân dân tỉnh⟧ thống nhất cách xử lý.",
            "Giao ⟦Trung tâm Phục vụ hành chính công tỉnh⟧ công khai hồ sơ trễ hạn.",
            "Giao ⟦Ban Quản lý các khu công nghiệp tỉnh⟧ kiểm tra hạ tầng.",
            "Giao ⟦Ban QLDA đầu tư xây dựng tỉnh⟧ bàn giao mặt bằng.",
            "Giao ⟦Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh⟧ trực ban.",
            "Giao ⟦Tổ công tác hỗ trợ cấp xã của tỉnh⟧ kiểm tra thực tế.",
            "Giao ⟦UBND các xã: Long Thạnh, Phú Đông⟧ bàn giao tài sản.",
            "Đề nghị ⟦các chủ nhà yến⟧ ký cam kết.",
            "Giao ⟦UBND phường 5⟧ rà soát danh sách.",
        ])
    func lead(marked: String) throws {
        let marked = MarkedText(marked)
        let task = try #require(Reader.read(marked.text).tasks.first)
        #expect(task.lead == marked.places.map { marked[$0] })
    }

    @Test(
        "Partners stand behind phối hợp and cùng",
        arguments: [
            "Giao Sở Nội vụ chủ trì, phối hợp với ⟦Sở Tài chính⟧ và ⟦các đơn vị liên quan⟧ rà soát.",
            "Giao Sở Nội vụ chủ trì phối hợp ⟦Sở Tài chính⟧ rà soát.",
            "Giao Sở Nội vụ cùng với ⟦Công an tỉnh⟧ kiểm tra.",
            "Giao Sở Nội vụ chủ trì, ⟦Sở Tư pháp⟧ phối hợp rà soát.",
            "Giao Sở Nội vụ phối hợp chặt chẽ với ⟦Văn phòng UBND tỉnh⟧.",
            "Giao Sở Nội vụ làm việc này với sự phối hợp của ⟦Sở Y tế⟧.",
        ])
    func partners(marked: String) throws {
        let marked = MarkedText(marked)
        let task = try #require(Reader.read(marked.text).tasks.first)
        #expect(task.lead == ["Sở Nội vụ"])
        #expect(task.coordinating == marked.places.map { marked[$0] })
    }

    @Test(
        "Neither a noun, nor a recipient, nor a directed unit is a partner",
        arguments: [
            "Giao Sở Nội vụ tăng cường sự phối hợp chặt chẽ giữa các cấp.",
            "Giao Sở Nội vụ báo cáo UBND tỉnh (qua Sở Tư pháp).",
            "Giao UBND huyện chỉ đạo UBND các xã phối hợp các phòng, ban chuyên môn xử lý.",
        ])
    func noPartners(text: String) throws {
        #expect(try #require(Reader.read(text).tasks.first).coordinating.isEmpty)
    }

    @Test(
        "What tells or closes is no task",
        arguments: [
            "Đồng chí Bí thư Tỉnh ủy chủ trì hội nghị.",
            "Năm 2023, UBND tỉnh đã giao Sở Y tế xây dựng đề án.",
            "Sở Nội vụ báo cáo tình hình tại cuộc họp.", "Theo yêu cầu của Sở Tư pháp, hồ sơ gồm ba bản.",
            "Kết luận:\nVăn phòng UBND tỉnh thông báo để các cơ quan, đơn vị biết.",
            "Các trụ cột có sự phối hợp chặt chẽ.",
            "Xét đề nghị của Giám đốc Sở Tài chính tại Tờ trình số 12/TTr-STC;",
        ])
    func noTasks(text: String) {
        let reading = Reader.read(text)
        #expect(reading.tasks.isEmpty)
        #expect(reading.warnings.contains { $0.code == "reading.no-tasks" })
    }

    @Test("A heading leaves its unit to its bullets, and each says so")
    func inheritance() {
        let reading = Reader.read(
            "Giao nhiệm vụ:\n1. Sở Y tế:\n- Rà soát kho thuốc;\n- Lập kế hoạch mua sắm.\n2. Sở Tài chính bố trí vốn."
        )
        #expect(reading.tasks.map(\.lead) == [["Sở Y tế"], ["Sở Y tế"], ["Sở Tài chính"]])
        #expect(reading.tasks.map(\.ordinal) == ["1", "1", "2"])
        #expect(reading.tasks.first?.uncertainties.contains(.leadInherited(from: "Sở Y tế")) == true)
    }

    @Test("Two assignments in one item are two tasks with the same number")
    func twoInOne() {
        let reading = Reader.read(
            "Bốn là: Giao Sở A và B. Giao Sở Nội vụ tham mưu; giao Sở Tài chính bố trí vốn.")
        #expect(reading.tasks.suffix(2).map(\.ordinal) == ["Bốn là", "Bốn là"])
        #expect(reading.tasks.suffix(2).map(\.lead) == [["Sở Nội vụ"], ["Sở Tài chính"]])
    }
}
