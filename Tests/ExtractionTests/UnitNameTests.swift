import Extraction
import Testing

@Suite("Names of units")
struct UnitNameTests {
    static let assignments: [String] = [
        "⟦Phòng Kế hoạch tổng hợp⟧ làm đầu mối", "⟦Phòng Vật tư trang thiết bị⟧ sửa 2 máy",
        "⟦Ban Quản lý chợ Đông Thành⟧ giới thiệu sản phẩm", "⟦Ban Quản lý khai thác⟧ làm đầu mối",
        "⟦Ban Quản lý Nghĩa trang liệt sĩ Đồi Tượng⟧ chuẩn bị lễ viếng",
        "⟦Chi cục Quản lý thị trường⟧ kiểm tra",
        "⟦Phòng Khách hàng doanh nghiệp⟧ mời các chủ hộ", "⟦Trung tâm Cung ứng dịch vụ công⟧ niêm yết giá",
        "⟦Hội Bảo vệ người tiêu dùng tỉnh⟧ cử cán bộ", "⟦Trường Cao đẳng Kỹ thuật Tân Hải⟧ tuyển sinh",
        "⟦Chi cục Biển, Hải đảo và Thủy sản⟧ neo đậu tàu", "⟦Quân khu 4⟧ nghiêm túc kiểm điểm",
        "⟦Lữ đoàn 596⟧ san nền", "⟦Đội Quản lý thị trường số 4⟧ tham mưu", "⟦Thanh tra Sở⟧ tổ chức thanh tra",
        "⟦Chánh Văn phòng Tổng công ty⟧ kiểm tra", "⟦Thôn Đoài⟧ dọn vệ sinh", "⟦Bộ phận Một cửa phường⟧ trực",
        "⟦các hộ nuôi tôm⟧ ký cam kết", "⟦các nhà máy thủy điện⟧ xả lũ",
        "⟦các đơn vị cấp nước⟧ thanh tra đột xuất",
        "⟦UBND các huyện có dự án đi qua⟧ tháo gỡ vướng mắc",
        "⟦các chủ đầu tư có tỷ lệ giải ngân dưới 30%⟧ kiểm điểm",
        "⟦các chi bộ được kiểm tra⟧ xây dựng kế hoạch",
        "⟦Chủ tịch UBND các tỉnh ven biển từ Quảng Ninh đến Nghệ An⟧ cấm biển",
        "⟦các trường mầm non, tiểu học, trung học cơ sở⟧ phun thuốc",
        "⟦các xí nghiệp khai thác số 1, số 2⟧ đo mặn",
        "⟦đồng chí Phó Chủ tịch UBND huyện phụ trách kinh tế⟧ kiểm tra",
        "⟦Đài khí tượng thủy văn tỉnh⟧ đưa tin",
        "⟦Ban Tổ chức - Kiểm tra⟧ rà soát", "⟦Sở Thương mại và Du lịch⟧ tăng cường kiểm tra",
    ]

    @Test("A name ends where an action begins, and takes in the nouns before it", arguments: assignments)
    func assigned(marked: String) throws {
        let marked = MarkedText("Giao " + marked + " trước ngày 15/12/2025.")
        let task = try #require(Reader.read(marked.text).tasks.first)
        #expect(task.lead == marked.places.map { marked[$0] })
    }

    @Test(
        "Units in a list are parted, whatever their names are made of",
        arguments: [
            "⟦Các hộ nuôi tôm⟧, ⟦Sở Du lịch⟧ và ⟦Văn phòng Bộ⟧ mở lớp.",
            "⟦Cục Quản lý Khám, chữa bệnh⟧, ⟦Mobifone tỉnh⟧ và ⟦Thôn Đoài⟧ họp bàn.",
            "⟦Bộ Y tế⟧ và ⟦cơ quan liên quan⟧ rà soát.", "⟦Các Ban⟧ và ⟦các Tổ đại biểu HĐND tỉnh⟧ giám sát.",
        ])
    func lists(marked: String) throws {
        let marked = MarkedText("Giao nhiệm vụ:\n- " + marked)
        let task = try #require(Reader.read(marked.text).tasks.first)
        #expect(task.lead == marked.places.map { marked[$0] })
    }

    @Test(
        "What nobody sees parts no name",
        arguments: ["\u{0}", "\u{7}", "\u{AD}", "\u{200B}", "\u{200E}", "\u{202E}", "\u{2066}", "\u{FE0F}"])
    func invisible(character: String) throws {
        let text = "Giao Sở N\(character)ội v\(character)ụ rà soát."
        let reading = Reader.read(text)
        #expect(reading.tasks.map(\.lead) == [["Sở Nội vụ"]])
        #expect(reading.tasks.first?.range == 0..<(text.unicodeScalars.count - 1))
    }

    @Test(
        "A name inside a name inside a name is read to a bound",
        arguments: ["Sở ", "Ban Quản lý ", "Phòng Giao dịch "])
    func nested(name: String) {
        #expect(Reader.read("Giao " + String(repeating: name, count: 3_000) + "rà soát.").tasks.count <= 1)
    }
}
