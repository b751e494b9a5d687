import Foundation
import Testing
import VietnameseText

@Suite("Vietnamese text")
struct VietnameseTextTests {
    @Test(
        "Folding drops every mark and maps đ to d",
        arguments: [
            ("Đặng Thị Ngọc Ánh", "dang thi ngoc anh"), ("TỈNH ỦY", "tinh uy"),
            ("  Hòa   Bình\n", "hoa binh"),
            ("Nghị quyết 57-NQ/TW", "nghi quyet 57-nq/tw"), ("", ""),
        ])
    func folding(text: String, folded: String) {
        #expect(VietnameseText.fold(text) == folded)
        #expect(VietnameseText.fold(text.decomposedStringWithCanonicalMapping) == folded)
    }

    @Test(
        "Spellings that differ only in the place of the tone are equal for comparison",
        arguments: [("hoà giải", "hòa giải"), ("Thuỷ lợi", "THỦY LỢI"), ("uỷ ban", "ủy ban"), ("qúy", "quý")])
    func tonePlacement(left: String, right: String) {
        #expect(VietnameseText.comparisonKey(left) == VietnameseText.comparisonKey(right))
    }

    @Test(
        "Words that differ in a letter or tone are not equal",
        arguments: [("sở", "sổ"), ("ban", "bàn"), ("do", "đo")])
    func distinct(left: String, right: String) {
        #expect(VietnameseText.comparisonKey(left) != VietnameseText.comparisonKey(right))
    }

    @Test("The alphabet sorts letters before tones, đ after d, and a text before its continuations")
    func alphabet() {
        let sorted = [
            "an", "án", "anh", "ăn", "âm", "bạn", "dân", "đà", "êm", "gà", "ma", "mà", "mả", "mã", "má", "mạ",
            "ơn", "ưng",
        ]
        #expect(
            sorted.shuffled(seed: 7).sorted { VietnameseText.sortKey($0) < VietnameseText.sortKey($1) }
                == sorted)
    }

    @Test("Rosters sort by given name, family name, then the middle")
    func names() {
        let sorted = [
            "Trần Văn An", "Lê Thị Bình", "Nguyễn Bình", "Nguyễn An Bình", "Nguyễn Văn Bình", "Vũ Đức Dũng",
            "Bùi Thị Đào",
            "Phạm Hoa", "Trần Hòa",
        ]
        #expect(
            sorted.shuffled(seed: 3).sorted {
                VietnameseText.nameSortKey($0) < VietnameseText.nameSortKey($1)
            } == sorted)
    }

    @Test(
        "Numbers in words are read",
        arguments: [
            ("mười", 10), ("mười một", 11), ("mười lăm", 15), ("hai mươi", 20), ("ba mươi mốt", 31),
            ("hai mươi tư", 24),
            ("một trăm linh năm", 105), ("hai nghìn không trăm mười chín", 2019),
            ("hai nghìn không trăm hai mươi lăm", 2025),
            ("không", 0),
        ])
    func numbers(words: String, value: Int) {
        #expect(VietnameseText.number(inWords: words) == value)
    }

    @Test(
        "Words that are no number are not read as one", arguments: ["", "mươi", "tỉnh", "năm ngày", "hai ba"])
    func noNumbers(words: String) {
        #expect(VietnameseText.number(inWords: words) == nil)
    }

    @Test("Canonical text is composed")
    func canonical() {
        let decomposed = "Đồng chí Nguyễn".decomposedStringWithCanonicalMapping
        #expect(
            Array(VietnameseText.canonical(decomposed).unicodeScalars)
                == Array("Đồng chí Nguyễn".unicodeScalars))
    }
}

extension Array {
    /// The same order for the same seed, so that a test never depends on chance.
    fileprivate func shuffled(seed: UInt64) -> [Element] {
        var random = SplitMix(state: seed)
        return shuffled(using: &random)
    }
}

private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
