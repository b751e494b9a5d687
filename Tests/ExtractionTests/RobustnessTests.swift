import Testing

@testable import Extraction

@Suite("Robustness")
struct RobustnessTests {
    /// Steps a scalar that no text may exceed; ordinary texts take about a tenth.
    private static let mostSteps = 150

    static let worstCases: [(name: String, text: String)] = [
        ("brackets", String(repeating: "(", count: 200_000)),
        ("quotes", String(repeating: "\"(", count: 100_000)),
        (
            "one line",
            String(repeating: "giao Sở Nội vụ, Sở Tài chính phối hợp với Sở Y tế và ", count: 4_000)
        ),
        ("units", "giao " + String(repeating: "Sở Nội vụ, ", count: 20_000)),
        (
            "nested items",
            (0..<10_000).map { "\(String(repeating: "-", count: $0 % 7)) \($0). việc" }.joined(
                separator: "\n")
        ),
        ("partners", "Giao Sở Nội vụ " + String(repeating: "phối hợp với ", count: 15_000)),
        ("offices", "giao " + String(repeating: "Chủ tịch ", count: 20_000)),
        ("requests", String(repeating: "yêu cầu ", count: 25_000)),
        ("clauses", String(repeating: "Giao Sở A làm; ", count: 13_000)),
        ("colons", String(repeating: "Về việc: ", count: 22_000)),
        ("points", String(repeating: "Giao Sở Nội vụ. ", count: 12_000)),
        (
            "directives",
            (0..<5_000).map { "Giao Sở Nội vụ theo Chỉ thị số \($0)-CT/TW và các chỉ thị này;" }.joined(
                separator: " ")
        ),
        ("same serial", (0..<4_000).map { "Chỉ thị số 1-CT/A\($0)B Chỉ thị 1." }.joined(separator: " ")),
        ("dates", String(repeating: "trước ngày 1/1/2024 ", count: 10_000)),
        ("marks", String(repeating: "\u{301}", count: 200_000)),
        ("articles", String(repeating: "các ", count: 50_000)),
        ("names in names", "giao Phòng " + String(repeating: "Quản lý ", count: 25_000)),
        ("units in names", "giao " + String(repeating: "Ban Quản lý Sở ", count: 13_000)),
        ("joints", "giao Phòng " + String(repeating: "Quản và ", count: 25_000)),
        ("numbered", "giao Đội " + String(repeating: "số 1, ", count: 33_000)),
        ("groups", String(repeating: "các hộ nuôi tôm có nguy cơ ", count: 7_000)),
        ("told", String(repeating: "Sở Y tế đã có văn bản giao ", count: 7_000)),
        ("events", String(repeating: "trước Tết Nguyên đán Giáp Thìn ", count: 6_000)),
        ("aliases", String(repeating: "Quyết định số 06/QĐ-TTg (Đề án 06) ", count: 5_000)),
        ("subjects", "Yêu cầu: " + String(repeating: "Sở Y tế rà soát việc, ", count: 9_000)),
        ("commas", "Yêu cầu: Sở Y tế " + String(repeating: "rà soát, ", count: 22_000)),
        ("labels", "1. Rà soát; " + String(repeating: "chủ trì: Sở Y tế; ", count: 11_000)),
        ("enclosed", String(repeating: "- Rà soát (Sở Y tế chủ trì) (", count: 7_000)),
        ("examples", "Giao " + String(repeating: "các sở, nhất là Sở Y tế, ", count: 8_000)),
        ("remarks", "Giao " + String(repeating: "Sở Y tế - đơn vị chủ trì ", count: 8_000)),
        ("misprints", String(repeating: "trách nhiêm chu tri phôi hơp vơi ", count: 6_000)),
        ("counts", "Giao " + String(repeating: "05 sở, hai xã, ", count: 13_000)),
        (
            "participation",
            "Giao Sở Y tế " + String(repeating: "với sự tham gia của Sở Tài chính ", count: 6_000)
        ),
        (
            "all documents",
            (0..<4_000).map { "Chỉ thị số \($0)-CT/TW. Giao Sở Y tế gửi các văn bản nêu trên." }
                .joined(separator: " ")
        ),
        ("last colon", String(repeating: "Giao Sở Y tế; ", count: 13_000) + ":"),
    ]

    @Test("No text makes reading slow", arguments: worstCases.map(\.name))
    func steps(name: String) throws {
        let text = try #require(Self.worstCases.first { $0.name == name }?.text)
        let steps = Reader.measured(text).steps
        #expect(
            steps <= Self.mostSteps * text.unicodeScalars.count,
            "\(steps / text.unicodeScalars.count) steps a scalar")
    }

    @Test("Four times the text takes four times the steps")
    func linear() throws {
        // Behind a footer nothing is read, which would measure nothing.
        let footers = ["Nơi nhận", "tin khác", "Tổng số điểm"]
        let texts = Fixture.all.map(\.text).filter { text in !footers.contains { text.contains($0) } }
        let text = texts.joined(separator: "\n\n")
        let long = Array(repeating: text, count: 4).joined(separator: "\n\n")
        let once = Reader.measured(text).steps
        let (reading, fourTimes) = Reader.measured(long)
        #expect(Double(fourTimes) < 4.6 * Double(once))
        let last = try #require(reading.tasks.last)
        #expect(last.range.lowerBound > long.unicodeScalars.count * 9 / 10)
    }

    @Test("Random, cut and changed texts never crash, and every range lies in the text", arguments: 0..<60)
    func fuzz(seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        for text in [randomText(&random), cut(&random), changed(&random)] {
            let count = text.unicodeScalars.count
            let reading = Reader.read(text)
            for range in reading.directives.map(\.range) + reading.tasks.map(\.range)
                + reading.tasks.compactMap(\.deadline?.range)
            {
                #expect(range.lowerBound >= 0 && range.upperBound <= count && !range.isEmpty)
            }
        }
    }

    private func randomText(_ random: inout SplitMix) -> String {
        let pieces = [
            "Giao", "Sở", " ", "\n", "Nội vụ", ",", ";", ":", ".", "12", "-CT/TW", "/", "ngày", "31/12", "(",
            ")", "\"",
            "các", "và", "phối hợp", "với", "\u{301}", "\u{AD}", "\u{FEFF}", "|", "\t", "Một là", "1.", "-",
            "\r\n", "quý IV", "🙂",
            "trước", "hằng tháng", "Chỉ thị số", "của", "Bộ Chính trị", "về", "đồng chí", "Chủ tịch", "UBND",
            "do", "Việc",
        ]
        return (0..<Int.random(in: 0..<400, using: &random)).map { _ in
            pieces.randomElement(using: &random) ?? ""
        }
        .joined(separator: Bool.random(using: &random) ? " " : "")
    }

    private func cut(_ random: inout SplitMix) -> String {
        let scalars = Array(
            Fixture.all.randomElement(using: &random)?.text.unicodeScalars ?? "".unicodeScalars)
        let start = Int.random(in: 0...scalars.count, using: &random)
        return String(
            String.UnicodeScalarView(scalars[start..<Int.random(in: start...scalars.count, using: &random)]))
    }

    private func changed(_ random: inout SplitMix) -> String {
        var scalars = Array(
            Fixture.all.randomElement(using: &random)?.text.unicodeScalars ?? "".unicodeScalars)
        for _ in 0..<40 where !scalars.isEmpty {
            let at = Int.random(in: scalars.indices, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: scalars.remove(at: at)
            case 1: scalars.insert(Unicode.Scalar(UInt8.random(in: 0...255, using: &random)), at: at)
            default: scalars.swapAt(at, Int.random(in: scalars.indices, using: &random))
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    @Test(arguments: [
        "a: -", "a: ,", "Giao:", "Giao: ;", "đề nghị ,", "Đối với: .", ": :", "1. -", "Giao . : ;",
    ])
    func `a clause without words is read without harm`(_ text: String) {
        let reading = Reader.read(text)
        #expect(reading.tasks.isEmpty)
    }

    /// Short texts of nothing but what steers the reader, which long fuzzed ones seldom hit.
    @Test(arguments: 1...40)
    func `any short run of marks and markers is read without harm`(_ seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        let words = [
            "giao", "chủ trì", "phối hợp", "với", ",", ":", ";", ".", "-", "(", ")", "1.", "a)", "Một là",
            "\n", "của",
            "Sở", "UBND", "đề nghị", "trước", "ngày", "15/8", "quý", "và", "Đối với", "việc", "số",
            "12-CT/TW", "do",
        ]
        for _ in 0..<300 {
            let text = (0..<8).map { _ in words[Int.random(in: words.indices, using: &random)] }
                .joined(separator: " ")
            let length = text.unicodeScalars.count
            for task in Reader.read(text).tasks { #expect(task.range.upperBound <= length) }
        }
    }
}

/// Random numbers that are the same for the same seed.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
