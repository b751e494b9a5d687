@testable import Conferences
import Testing

@Suite struct PassagePairingTests {
    private func passage(_ text: String, _ ordinal: String? = nil, _ lead: [String] = []) -> PassagePairing.Passage {
        PassagePairing.Passage(ordinal: ordinal, text: text, lead: lead)
    }

    @Test func `the same words are paired wherever they stand, and a changed passage with its old self`() {
        let old = [
            passage("giao Sở Nội vụ chủ trì rà soát danh mục vị trí việc làm trước ngày 15/12/2019", "Một là"),
            passage("giao Sở Tài chính bố trí kinh phí cho năm 2020", "Hai là"),
            passage("giao Văn phòng Tỉnh ủy theo dõi, đôn đốc, tổng hợp", "Ba là"),
        ]
        let new = [
            passage("giao Văn phòng Tỉnh ủy theo dõi, đôn đốc, tổng hợp", "Một là"),
            passage("giao Sở Nội vụ chủ trì rà soát danh mục vị trí việc làm trước ngày 31/12/2019", "Hai là"),
            passage("giao Công an tỉnh bảo đảm an ninh trật tự dịp Tết", "Ba là"),
        ]
        #expect(
            PassagePairing.pairs(old, new) == [
                PassagePairing.Pair(old: 2, new: 0, isSame: true),
                PassagePairing.Pair(old: 0, new: 1, isSame: false),
            ])
    }

    @Test func `letter case, tone placement and white space change nothing`() {
        let pairs = PassagePairing.pairs([passage("Giao  Huyện uỷ rà soát")], [passage("giao Huyện ủy rà soát")])
        #expect(pairs == [PassagePairing.Pair(old: 0, new: 0, isSame: true)])
    }

    @Test func `of two equal passages each finds one`() {
        let twice = [passage("giao Sở A làm báo cáo"), passage("giao Sở A làm báo cáo")]
        #expect(PassagePairing.pairs(twice, twice).count == 2)
        #expect(PassagePairing.pairs(twice, [twice[0]]).count == 1)
        #expect(PassagePairing.pairs([], twice).isEmpty)
    }
}
