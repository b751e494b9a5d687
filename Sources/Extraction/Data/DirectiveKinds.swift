/// The kinds of documents that direct (loại văn bản), as written out and as abbreviated in numbers.
struct DirectiveKind: Sendable {
    /// As written out, such as `Chỉ thị`.
    var name: String
    /// Where the kind writes its number with the Party's or the State's separators.
    var code: String
}

/// Kinds by name and by code (Decree 30/2020/NĐ-CP, appendix III; the Party's guidance on document form).
enum DirectiveKinds {
    private static let rows: [(names: String, kind: String, code: String)] = [
        ("chỉ thị", "Chỉ thị", "CT"), ("nghị quyết", "Nghị quyết", "NQ"), ("quyết định", "Quyết định", "QĐ"),
        ("quy định", "Quy định", "QĐ"), ("kết luận", "Kết luận", "KL"),
        (
            "thông báo|tb kết luận|tb|thông báo kết luận|thông báo ý kiến kết luận|thông báo ý kiến",
            "Thông báo", "TB"
        ),
        ("kế hoạch", "Kế hoạch", "KH"), ("đề án", "Đề án", "ĐA"), ("dự án", "Dự án", "DA"),
        ("công văn|văn bản|thư công", "Công văn", "CV"), ("hướng dẫn", "Hướng dẫn", "HD"),
        ("chương trình hành động", "Chương trình hành động", "CTr"), ("chương trình", "Chương trình", "CTr"),
        ("chương trình công tác", "Chương trình công tác", "CTr"),
        ("báo cáo", "Báo cáo", "BC"), ("tờ trình", "Tờ trình", "TTr"), ("nghị định", "Nghị định", "NĐ"),
        ("thông tư", "Thông tư", "TT"), ("thông tư liên tịch", "Thông tư liên tịch", "TTLT"),
        ("luật", "Luật", "L"), ("bộ luật", "Bộ luật", "BL"), ("pháp lệnh", "Pháp lệnh", "PL"),
        ("lệnh", "Lệnh", "L"),
        ("quy chế", "Quy chế", "QC"), ("quy chế phối hợp", "Quy chế phối hợp", "QC"),
        ("công điện", "Công điện", "CĐ"),
        ("thông tri", "Thông tri", "TT"), ("phương án", "Phương án", "PA"), ("biên bản", "Biên bản", "BB"),
        ("giấy mời", "Giấy mời", "GM"), ("công thư", "Công thư", "CT"), ("thông cáo", "Thông cáo", "TC"),
        ("bản ghi nhớ", "Bản ghi nhớ", "BGN"), ("bản thỏa thuận", "Bản thỏa thuận", "BTT"),
        ("phiếu chuyển", "Phiếu chuyển", "PC"), ("phiếu gửi", "Phiếu gửi", "PG"),
        ("phiếu báo", "Phiếu báo", "PB"),
        ("hợp đồng", "Hợp đồng", "HĐ"), ("điều lệ", "Điều lệ", "ĐL"), ("tuyên bố", "Tuyên bố", "TB"),
        ("giấy ủy quyền", "Giấy ủy quyền", "GUQ"), ("giấy giới thiệu", "Giấy giới thiệu", "GGT"),
        ("công ước", "Công ước", "CƯ"), ("chiến lược", "Chiến lược", "CL"),
    ]

    /// By the words a text uses.
    static let byName = PhraseTable<DirectiveKind>(
        rows.flatMap { row in
            row.names.phrases.map { ($0, DirectiveKind(name: row.kind, code: row.code)) }
        })

    /// By the code in a number, upper case: where two share one, the more frequent.
    static let byCode: [String: DirectiveKind] = {
        var kinds: [String: DirectiveKind] = [:]
        for row in rows where kinds[row.code.uppercased()] == nil {
            kinds[row.code.uppercased()] = DirectiveKind(name: row.kind, code: row.code)
        }
        kinds["CTR"] = DirectiveKind(name: "Chương trình", code: "CTr")
        kinds["CTHĐ"] = DirectiveKind(name: "Chương trình hành động", code: "CTHĐ")
        kinds["QYĐ"] = DirectiveKind(name: "Quy định", code: "QyĐ")
        kinds["QYC"] = DirectiveKind(name: "Quy chế", code: "QyC")
        kinds["TBKL"] = DirectiveKind(name: "Thông báo", code: "TBKL")
        kinds["QĐLT"] = DirectiveKind(name: "Quy định liên tịch", code: "QĐLT")
        return kinds
    }()

    /// Whether a code names a kind; `L` and `BL` only stand in the numbers of the National Assembly's letters.
    static func isCode(_ text: String) -> Bool {
        byCode[text.uppercased()] != nil && text.count > 1
    }

    /// Words before a kind that say there is no such document yet.
    static let drafts = PhraseTable("dự thảo")
}
