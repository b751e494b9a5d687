import TestSupport
import Testing

@testable import OfficeText

@Suite struct `Fuzzed input` {
    /// Either a text that keeps its promises, or a fault; a crash or a hang ends the test's process.
    static func check(_ bytes: [UInt8]) {
        guard let document = try? OfficeText.read(bytes: bytes) else { return }
        let isClean = document.text.unicodeScalars.allSatisfy {
            $0 == "\n" || $0 == "\t"
                || $0.value >= 0x20 && !(0x7F...0xA0).contains($0.value) && $0.value != 0xAD
        }
        #expect(isClean)
    }

    static let document: [UInt8] = {
        let list = [
            NumberingTests.definition(0, [("decimal", "%1."), ("lowerLetter", "%2)")]),
            NumberingTests.list(1, 0),
        ]
        let font = #"<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>"#
        let body =
            p("Kết luận &amp; thông báo") + NumberingTests.item("Giao Sở Nội vụ", 1)
            + NumberingTests.item("x", 1, 1)
            + table([[p("a"), p("b")], [table([[p("c"), p("d")]]), p("e")]]) + p("Coäng hoøa", run: font)
        return Docx(body, numbering: list.joined(), styles: #"<w:style w:styleId="A"/>"#).bytes
    }()

    static func mutated(_ bytes: [UInt8], _ generator: inout SeededRandom) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...8, using: &generator) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
            default: bytes.removeSubrange(place..<min(bytes.count, place + 40))
            }
        }
        return bytes
    }

    @Test(arguments: 1...20) func `random bytes give a text or a fault`(seed: UInt64) {
        var generator = SeededRandom(seed: seed)
        for _ in 0..<50 {
            let count = Int.random(in: 0..<400, using: &generator)
            let low = UInt8.random(in: 0...0x41, using: &generator)
            Self.check((0..<count).map { _ in UInt8.random(in: low...0xFF, using: &generator) })
        }
    }

    @Test func `a document cut anywhere gives a fault`() {
        for count in stride(from: 4, to: Self.document.count - 1, by: 7) {
            #expect(throws: OfficeTextFault.self) {
                try OfficeText.read(bytes: Array(Self.document.prefix(count)))
            }
        }
    }

    @Test(arguments: 1...20) func `a mutated archive gives a text or a fault`(seed: UInt64) {
        var generator = SeededRandom(seed: seed)
        for _ in 0..<50 { Self.check(Self.mutated(Self.document, &generator)) }
    }

    @Test(arguments: 1...20) func `mutated markup gives a text or a fault`(seed: UInt64) {
        var generator = SeededRandom(seed: seed)
        let list = [NumberingTests.definition(0, [("decimal", "%1.")]), NumberingTests.list(1, 0)].joined()
        let docx = Docx(
            NumberingTests.item("Giao", 1)
                + table([[p("a"), p("b")], [table([[p("c"), p("d")]]), p("e")]]), numbering: list)
        for _ in 0..<50 {
            var changed = docx
            let part = Int.random(in: 0..<changed.parts.count, using: &generator)
            changed.parts[part].bytes = Self.mutated(changed.parts[part].bytes, &generator)
            Self.check(changed.bytes)
        }
    }

    @Test(arguments: 1...20) func `mutated legacy texts give a text or a fault`(seed: UInt64) throws {
        var generator = SeededRandom(seed: seed)
        let sentence = "giao các cơ quan, đơn vị liên quan chủ trì tham mưu, báo cáo trước ngày 15"
        let tcvn3 = try #require(LegacyEncoder.tcvn3(sentence))
        let texts = [
            tcvn3, LegacyEncoder.vni(sentence), Array(LegacyEncoder.misread(tcvn3).utf8),
            Array(sentence.utf8),
            PlainTextTests.utf16(sentence, bigEndian: false),
        ]
        for text in texts {
            for _ in 0..<20 { Self.check(Self.mutated(text, &generator)) }
        }
    }

    /// Vietnamese made of syllables that are common in official texts, so that nothing depends on a sentence.
    static func sentence(_ generator: inout SeededRandom) -> String {
        let syllables = """
            giao sở nội vụ chủ trì phối hợp với các cơ quan đơn vị liên quan tham mưu báo cáo trước ngày tháng năm \
            chỉ thị nghị quyết kế hoạch tỉnh ủy huyện ủy thành phố đảng bộ thường vụ tuyên truyền giáo dục kiểm tra \
            giám sát thực hiện nghiêm túc khẩn trương rà soát đề xuất giải pháp nhiệm vụ trọng tâm đẩy mạnh quyền lợi \
            ngưỡng cửa hưởng ứng mỹ thuật ý kiến quỹ đất kỳ họp lễ kỷ niệm ưu tiên những hữu nghị bằng cấp
            """.split(separator: " ")
        let count = Int.random(in: 6...30, using: &generator)
        return (0..<count).map { _ in String(syllables.randomElement(using: &generator) ?? "") }.joined(
            separator: " ")
    }

    @Test(arguments: 1...50) func `what is encoded is read back`(seed: UInt64) throws {
        var generator = SeededRandom(seed: seed)
        let text = (0..<5).map { _ in Self.sentence(&generator) }.joined(separator: "\n")
        let tcvn3 = try #require(LegacyEncoder.tcvn3(text))
        let vni = LegacyEncoder.vni(text)
        for bytes in [
            tcvn3, vni, Array(LegacyEncoder.misread(tcvn3).utf8), Array(LegacyEncoder.misread(vni).utf8),
        ] {
            #expect(try OfficeText.read(bytes: bytes).text == text)
        }
        #expect(try OfficeText.read(bytes: LegacyEncoder.vni(text.uppercased())).text == text.uppercased())
        let unicode = try OfficeText.read(bytes: Array(text.utf8))
        #expect(unicode.text == text && unicode.warnings.isEmpty)
    }
}
