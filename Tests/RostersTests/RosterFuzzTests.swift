import Diagnostics
import Phrases
import Rosters
import Testing

@Suite("Rosters of random content")
struct RosterFuzzTests {
    @Test("give people or findings that can be said in both languages", arguments: 0..<200)
    func random(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func pick<T>(_ choices: [T]) -> T {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return choices[Int(state >> 33) % choices.count]
        }
        let pieces = [
            "Lê", "AN", "Đ/c ", "0912345678", "9.1E+08", "1975", "5/2/1975", "I", "1", "Tổng cộng", "VP",
            "Xã",
            " ", "\u{A0}", "e\u{302}", "'", "\"", "\n", ",", ",", ",", "-", "(1)", "\u{FFFD}", "𝐀", "+84",
            "Họ tên",
        ]
        var text = seed % 3 == 0 ? "" : "STT,Họ tên,SĐT,Năm sinh,Điểm cầu,Ghi chú\n"
        for _ in 0..<300 { text += pick(pieces) }
        let roster = ReadRoster(text, defaultPoint: seed % 2 == 0 ? "VP" : nil)
        for finding in roster.findings {
            for language in Language.allCases {
                #expect(!RosterPhrases.of(language).problem(finding.problem).isEmpty)
            }
        }
        #expect(roster.refused.allSatisfy { $0.contains { $0.severity == .error } })
        #expect(roster.attendees.count == roster.reader.attendees)
    }

    @Test("never end in a crash when the bytes are random", arguments: 0..<100)
    func randomBytes(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 7
        let bytes = (0..<500).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return max(1, UInt8(truncatingIfNeeded: state >> 40))
        }
        let reader = RosterReader(points: RosterPoints(ReadRoster.points), defaultPoint: "VP", year: 2026)
        let roster = ReadRoster(bytes: Array("Họ tên,SĐT,Đơn vị\n".utf8) + bytes, reader: reader)
        #expect(roster.findings.count <= 3 * RosterFindings.limit)
    }
}
