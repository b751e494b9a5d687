/// Who issues documents (cơ quan ban hành).
enum Issuers {
    /// Codes after the slash or hyphen that write a Party number.
    static let party: Set<String> = [
        "TW", "TU", "HU", "QU", "ĐU", "ĐUK", "CB", "BTG", "BTC", "UBKT", "BCSĐ", "VPTW", "VPTU", "BTGTU",
        "BTGDV",
        "BTGDVTU", "BDV", "BDVTU", "BNC", "BNCTU", "BTCTU", "UBKTTU", "UBKTTW", "BTCTW", "BTGTW", "BDVTW",
        "ĐUCQ",
        "HĐLL", "BTV", "BCĐTW", "ĐĐ", "ThU", "THU", "TH.U", "TĐ", "ĐTN", "TTHU", "BCS", "BCSĐUB", "ĐUX",
        "ĐUP", "VPHU",
        "BTGHU", "BTGDVTW", "ĐUUBND", "ĐUCCQ", "TVTU", "TVHU", "LTTU", "BCĐ35",
    ]

    /// Codes that can stand in a number without a kind only as issuer of a State letter or document.
    static let state: [(code: String, name: String)] = [
        ("CP", "Chính phủ"), ("TTg", "Thủ tướng Chính phủ"), ("VPCP", "Văn phòng Chính phủ"),
        ("UBTVQH", "Ủy ban Thường vụ Quốc hội"), ("QH", "Quốc hội"), ("CTN", "Chủ tịch nước"),
        ("BKHĐT", "Bộ Kế hoạch và Đầu tư"), ("BTTTT", "Bộ Thông tin và Truyền thông"), ("BNV", "Bộ Nội vụ"),
        ("BTC", "Bộ Tài chính"), ("BYT", "Bộ Y tế"), ("BGDĐT", "Bộ Giáo dục và Đào tạo"),
        ("BXD", "Bộ Xây dựng"),
        ("BCT", "Bộ Công Thương"), ("BTP", "Bộ Tư pháp"), ("BQP", "Bộ Quốc phòng"), ("BCA", "Bộ Công an"),
        ("BNG", "Bộ Ngoại giao"), ("BTNMT", "Bộ Tài nguyên và Môi trường"),
        ("BNNPTNT", "Bộ Nông nghiệp và Phát triển nông thôn"), ("BNNMT", "Bộ Nông nghiệp và Môi trường"),
        ("BGTVT", "Bộ Giao thông vận tải"), ("BVHTTDL", "Bộ Văn hóa, Thể thao và Du lịch"),
        ("BLĐTBXH", "Bộ Lao động - Thương binh và Xã hội"), ("BKHCN", "Bộ Khoa học và Công nghệ"),
        ("NHNN", "Ngân hàng Nhà nước Việt Nam"), ("TTCP", "Thanh tra Chính phủ"), ("UBDT", "Ủy ban Dân tộc"),
        ("STTTT", "Sở Thông tin và Truyền thông"), ("SNV", "Sở Nội vụ"), ("STC", "Sở Tài chính"),
        ("SKHĐT", "Sở Kế hoạch và Đầu tư"), ("SYT", "Sở Y tế"), ("STP", "Sở Tư pháp"), ("SXD", "Sở Xây dựng"),
        ("SGDĐT", "Sở Giáo dục và Đào tạo"), ("SCT", "Sở Công Thương"),
        ("STNMT", "Sở Tài nguyên và Môi trường"),
        ("SNN", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("SNNPTNT", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("SNNMT", "Sở Nông nghiệp và Môi trường"), ("SGTVT", "Sở Giao thông vận tải"),
        ("SVHTTDL", "Sở Văn hóa, Thể thao và Du lịch"), ("SVHTT", "Sở Văn hóa và Thể thao"),
        ("SLĐTBXH", "Sở Lao động - Thương binh và Xã hội"), ("SKHCN", "Sở Khoa học và Công nghệ"),
        ("SNgV", "Sở Ngoại vụ"), ("SDTTG", "Sở Dân tộc và Tôn giáo"),
    ]

    static let nameByCode: [String: String] = Dictionary(
        state.map { ($0.code.uppercased(), $0.name) }, uniquingKeysWith: { first, _ in first })

    /// Codes of bodies that every province, district and commune has: the level has to come from the text.
    static let local: [String: String] = [
        "UBND": "UBND", "HĐND": "HĐND", "VPUBND": "Văn phòng UBND", "VP": "Văn phòng UBND",
        "VPHĐND": "Văn phòng HĐND",
        "UBMTTQ": "Ủy ban MTTQ Việt Nam", "MTTQ": "Ủy ban MTTQ Việt Nam",
    ]

    /// Abbreviations and longer forms of issuers with the name that is stored.
    static let aliases: [(form: String, name: String)] = [
        ("BBT", "Ban Bí thư"), ("Ban Bí thư Trung ương Đảng", "Ban Bí thư"),
        ("Ban Bí thư Trung ương", "Ban Bí thư"),
        ("Ban Bí thư", "Ban Bí thư"), ("Ban Bí thư TW Đảng", "Ban Bí thư"), ("Ban Bí thư TW", "Ban Bí thư"),
        ("BCT", "Bộ Chính trị"), ("Bộ Chính trị", "Bộ Chính trị"), ("TTCP", "Thủ tướng Chính phủ"),
        ("TTgCP", "Thủ tướng Chính phủ"), ("Thủ tướng", "Thủ tướng Chính phủ"),
        ("BBT Trung ương Đảng", "Ban Bí thư"),
        ("Thủ tướng Chính phủ", "Thủ tướng Chính phủ"), ("BCH Trung ương", "Ban Chấp hành Trung ương"),
        ("BCHTW", "Ban Chấp hành Trung ương"), ("Ban Chấp hành Trung ương", "Ban Chấp hành Trung ương"),
        ("Ban Chấp hành Trung ương Đảng", "Ban Chấp hành Trung ương"),
        ("Trung ương", "Ban Chấp hành Trung ương"),
        ("BBT TW Đảng", "Ban Bí thư"), ("BBT TW", "Ban Bí thư"), ("BBT Trung ương", "Ban Bí thư"),
        ("BTV Tỉnh ủy", "Ban Thường vụ Tỉnh ủy"), ("BTV Thành ủy", "Ban Thường vụ Thành ủy"),
        ("BTV Huyện ủy", "Ban Thường vụ Huyện ủy"), ("BTV Đảng ủy", "Ban Thường vụ Đảng ủy"),
        ("BTV Quận ủy", "Ban Thường vụ Quận ủy"), ("Ban Thường vụ Huyện ủy", "Ban Thường vụ Huyện ủy"),
        ("Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Tỉnh ủy"),
        ("Ban Thường vụ Thành ủy", "Ban Thường vụ Thành ủy"),
        ("Ban Thường vụ Đảng ủy", "Ban Thường vụ Đảng ủy"), ("Ban Thường vụ", "Ban Thường vụ"),
        ("Quốc hội", "Quốc hội"),
    ]

    /// Bodies of the Party whose issuer is stored without the place: "Ban Thường vụ Tỉnh ủy Thanh Hóa".
    private static let placed: [String] = ["Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy"].flatMap {
        [$0, "Ban Thường vụ " + $0, "Ban Chấp hành Đảng bộ " + $0, "Thường trực " + $0]
    }

    /// The name by which an issuer is stored.
    static func stored(_ name: String) -> String {
        if let alias = aliases.first(where: { $0.form == name }) { return alias.name }
        return placed.first { body in
            name.hasPrefix(body + " ") && name.dropFirst(body.count + 1).first?.isUppercase == true
        } ?? name
    }

    static let aliasTable = PhraseTable(aliases.map { ($0.form, $0.name) })
}
