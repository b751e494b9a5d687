import Testing

@testable import Extraction

@Suite("The cost of deadlines and marks")
struct DeadlineCostTests {
    private static let worstCases: [(name: String, text: String)] = [
        ("counted", String(repeating: "trong vòng 999 ngày làm việc kể từ ngày ký ", count: 4_000)),
        ("days of the year", "Giao Sở Y tế trước ngày " + String(repeating: "15/6 và ", count: 20_000)),
        ("rhythms", "Giao Sở Y tế báo cáo " + String(repeating: "hằng tuần vào thứ năm ", count: 8_000)),
        ("weekdays", String(repeating: "trước thứ sáu tuần ", count: 10_000)),
        ("halves", String(repeating: "trong 6 tháng đầu năm ", count: 8_000)),
        ("ends", String(repeating: "cuối cuối cuối đến hết cuối ", count: 6_000)),
        ("units to mark", "Giao " + String(repeating: "các Bộ Y tế, Tài chính, Nội vụ, ", count: 6_000)),
        (
            "rows",
            "STT | Nội dung | Đơn vị chủ trì | Thời hạn\n"
                + (1...3_000).map { "\($0) | Rà soát | Sở Nội vụ | Quý I/2025" }.joined(separator: "\n")
        ),
    ]

    @Test("No text makes them slow", arguments: worstCases.map(\.name))
    func steps(name: String) throws {
        let text = try #require(Self.worstCases.first { $0.name == name }?.text)
        let steps = Reader.measured(text).steps
        #expect(
            steps <= 150 * text.unicodeScalars.count, "\(steps / text.unicodeScalars.count) steps a scalar")
    }

    @Test("Numbers beyond all calendars do no harm")
    func numbers() {
        for words in [
            "trong vòng 999999999 ngày làm việc kể từ ngày ký", "trong vòng 3660 tháng kể từ ngày 01/01/9999",
            "trước ngày 31/12/9999", "trong vòng 3000 ngày làm việc kể từ ngày 30/12/2199",
        ] {
            #expect(!Reader.read("Giao Sở Nội vụ rà soát \(words).").tasks.isEmpty)
        }
    }
}
