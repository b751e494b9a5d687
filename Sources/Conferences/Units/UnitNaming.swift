import VietnameseText

/// How names of units are compared.
package enum UnitNaming {
    /// A key that is equal for spellings of one name: letter case, tone placement, white space, punctuation and
    /// the usual abbreviations do not matter; diacritics do.
    package static func key(_ name: String) -> String {
        let words = name.split { $0.isWhitespace || ",.;:()“”\"-–/".contains($0) }
        return words.map { word in
            let key = VietnameseText.comparisonKey(String(word))
            return abbreviations[key] ?? key
        }.joined(separator: " ")
    }

    /// The form to search by, without diacritics and letter case.
    package static func searchKey(_ name: String) -> String { VietnameseText.fold(name) }

    /// A key whose order is the alphabet's.
    package static func sortKey(_ name: String) -> String { VietnameseText.sortKey(name) }

    /// A code of letters, digits and hyphens out of a name: `so-noi-vu`.
    package static func code(_ name: String) -> String {
        VietnameseText.fold(name).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
            .joined(separator: "-")
    }

    /// Whether it can be typed as a code: small letters, digits and single hyphens between them.
    package static func isCode(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 100 && code(text) == text
    }

    /// A name's words without diacritics and letter case, the usual abbreviations written out.
    package static func plainWords(_ name: String) -> [String] {
        VietnameseText.fold(name).split { !($0.isLetter || $0.isNumber) }.flatMap { word in
            written[String(word)] ?? [String(word)]
        }
    }

    private static let written: [String: [String]] = Dictionary(
        uniqueKeysWithValues: usual.map { short, long in
            (
                VietnameseText.fold(short),
                VietnameseText.fold(long).split(separator: " ").map(String.init)
            )
        })

    private static let usual = [
        ("UBND", "Ủy ban nhân dân"), ("HĐND", "Hội đồng nhân dân"), ("MTTQ", "Mặt trận Tổ quốc"),
        ("UBMTTQ", "Ủy ban Mặt trận Tổ quốc"), ("TP", "thành phố"), ("TX", "thị xã"),
        ("UBKT", "Ủy ban kiểm tra"), ("LĐLĐ", "Liên đoàn Lao động"), ("LHPN", "Liên hiệp Phụ nữ"),
        ("CA", "Công an"), ("BCHQS", "Bộ Chỉ huy Quân sự"), ("VP", "Văn phòng"),
    ]

    private static let abbreviations: [String: String] = Dictionary(
        uniqueKeysWithValues: usual.map { short, long in
            (
                VietnameseText.comparisonKey(short),
                long.split(separator: " ").map { VietnameseText.comparisonKey(String($0)) }
                    .joined(separator: " ")
            )
        })
}
