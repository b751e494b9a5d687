import Extraction
import Testing

@Suite("Known units")
struct KnownUnitsTests {
    private static let known = KnownUnits([
        (name: "Xí nghiệp X20", others: ["Nhà máy Z120"]),
        (name: "Trung tâm Văn hóa và Truyền thông huyện", others: ["TTVH-TT", "Đài Truyền thanh huyện cũ"]),
        (name: "Khu bảo tồn Sao La", others: []), (name: "Sở Y tế", others: []),
    ])

    private func leads(_ text: String, _ units: KnownUnits) -> [[String]] {
        Reader.read(text, in: ReadingContext(units: units)).tasks.map(\.lead)
    }

    @Test(
        "A name of the registry is found where no grammar tells it",
        arguments: [
            ("Kết luận:\n1. Xí nghiệp X20 bàn giao mặt bằng.", "Xí nghiệp X20"),
            ("Kết luận:\n1. TTVH-TT mở chuyên mục.", "TTVH-TT"),
            ("Kết luận:\n1. Giao TTVH-TT mở chuyên mục.", "TTVH-TT"),
            ("Kết luận:\n1. Khu bảo tồn Sao La tuần tra.", "Khu bảo tồn Sao La"),
            ("Kết luận:\n1. Nhà máy Z120 bàn giao mặt bằng.", "Nhà máy Z120"),
        ])
    func found(text: String, lead: String) {
        #expect(leads(text, Self.known) == [[lead]])
    }

    @Test("An abbreviation of the registry is read as a unit only with the registry, and only in capitals")
    func abbreviation() {
        #expect(leads("Kết luận:\n1. TTVH-TT mở chuyên mục.", KnownUnits()).isEmpty)
        #expect(leads("Kết luận:\n1. ttvh-tt mở chuyên mục.", Self.known).isEmpty)
    }

    @Test("What the text says beyond the registry's name stays part of the unit")
    func longer() {
        #expect(leads("Kết luận:\n1. Giao Sở Y tế tỉnh rà soát kho thuốc.", Self.known) == [["Sở Y tế tỉnh"]])
    }

    @Test("Names come to the unit's own name, in any case and Unicode form, unless several bear them")
    func names() {
        #expect(Self.known.name(of: "nhà máy z120") == "Xí nghiệp X20")
        #expect(Self.known.name(of: "Sở Y tế".decomposed) == "Sở Y tế")
        #expect(Self.known.name(of: "Sở Y tế tỉnh") == nil)
        let shared = KnownUnits([
            (name: "Phòng Kinh tế xã A", others: ["PKT"]), (name: "Phòng Kinh tế xã B", others: ["PKT"]),
        ])
        #expect(shared.name(of: "PKT") == nil)
    }
}
