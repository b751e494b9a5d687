import Diagnostics
import Testing

@testable import OfficeText

@Suite("Plain text") struct PlainTextTests {
    static let text = "Chỉ thị số 25-CT/TW\nngày 08/8/2018 về đẩy mạnh “học tập” – 100 %\n"

    static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap {
            bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)]
        }
    }

    @Test(arguments: [
        (Array(text.utf8), PlainEncoding.utf8, 0), ([0xEF, 0xBB, 0xBF] + text.utf8, .utf8, 0),
        ([0xFF, 0xFE] + utf16(text, bigEndian: false), .utf16LittleEndian, 0),
        ([0xFE, 0xFF] + utf16(text, bigEndian: true), .utf16BigEndian, 0),
        (utf16(text, bigEndian: false), .utf16LittleEndian, 1),
        (utf16(text, bigEndian: true), .utf16BigEndian, 1),
    ])
    func `Unicode is read with and without its mark`(bytes: [UInt8], encoding: PlainEncoding, warnings: Int)
        throws
    {
        let document = try OfficeText.read(bytes: bytes)
        #expect(document.text == Self.text)
        #expect(document.form == .plain(encoding))
        #expect(document.warnings.count == warnings)
    }

    @Test(arguments: [
        ("a\u{85}b", "a\nb"), ("a\u{85}\nb", "a…\nb"),
        ("a\r\nb\rc\nd\u{2028}e\u{2029}f\u{B}g\u{C}h\n", "a\nb\nc\nd\ne\nf\ng\nh\n"),
        ("a\u{A0}b\u{2003}c\u{3000}d", "a b c d"), ("th\u{AD}uận\u{200B} \u{FEFF}lợi\u{200E}", "thuận lợi"),
        ("\u{93}học tập\u{94}", "“học tập”"), ("Thua\u{302}\u{323}n Ho\u{300}a", "Thuận Hòa"),
        ("e\u{323}\u{302}", "ệ"),
        ("a\tb", "a\tb"), ("", ""), ("\r\n\r\n", "\n\n"), ("mờ\u{1A}", "mờ"),
    ])
    func `lines and spaces are made alike`(given: String, expected: String) throws {
        let text = try OfficeText.read(bytes: Array(given.utf8)).text
        #expect(text.unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    @Test func `a damaged character is counted and the rest kept`() throws {
        var bytes = Array("Giao Sở Nội vụ chủ trì".utf8)
        bytes.remove(at: 7)
        let document = try OfficeText.read(bytes: bytes)
        #expect(document.text.hasSuffix(" Nội vụ chủ trì"))
        #expect(document.warnings.contains { $0.code == "text.broken-characters" })
    }

    @Test(arguments: [
        ([0x61, 0x00, 0x62], OfficeTextFault.binary(offset: 1)), (Array("%PDF-1.7".utf8), .foreign(.pdf)),
        (Array("{\\rtf1".utf8), .foreign(.richText)),
        (Array("\n <!DOCTYPE HTML><html>".utf8), .foreign(.webPage)),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], .foreign(.oldWord)),
        (
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + utf16("EncryptedPackage", bigEndian: false),
            .encrypted
        ),
        ([0xFF, 0xD8, 0xFF, 0xE0], .foreign(.picture)), (Array("Rar!\u{1A}".utf8), .foreign(.archive)),
        (Array("PK\u{3}\u{4}".utf8), .damagedArchive),
        (Array("\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}\u{E}abc".utf8), .binary(offset: 0)),
    ])
    func `what is no text is refused by its name`(bytes: [UInt8], fault: OfficeTextFault) {
        #expect(throws: fault) { try OfficeText.read(bytes: bytes) }
    }

    @Test func `a lost ư is put back where nothing else is possible`() throws {
        let line = "chñ tr×, phèi hîp víi c¸c c¬ quan liªn quan ®îc giao trong ch¬ng tr×nh\n"
        let document = try OfficeText.read(bytes: Array(String(repeating: line, count: 4).utf8))
        #expect(document.text.contains("được giao trong chương trình"))
        #expect(document.warnings.contains { $0.problem == .hornedULost(mended: 8) })
    }

    @Test(arguments: [
        ("anh.heic", OfficeTextFault.foreign(.picture)), ("cu.DOC", .foreign(.oldWord)),
        ("x.txt", .binary(offset: 1)),
        ("", .binary(offset: 1)),
    ])
    func `bytes of no known form are named by their name`(name: String?, fault: OfficeTextFault) {
        #expect(throws: fault) { try OfficeText.read(bytes: [0x61, 0x00, 0x62], name: name) }
    }

    @Test(arguments: [("Ðảng bộ ðịa phương", "Đảng bộ địa phương", 2), ("Ðurić ð", "Ðurić ð", 0)])
    func `a foreign letter in place of đ is mended`(given: String, expected: String, words: Int) throws {
        let document = try OfficeText.read(bytes: Array(given.utf8))
        #expect(document.text == expected)
        #expect(document.warnings.map(\.problem) == (words > 0 ? [.lookAlikes(words)] : []))
    }

    @Test func `a text past its bound is refused`() {
        var limits = OfficeTextLimits()
        limits.file = 10
        #expect(throws: OfficeTextFault.tooLarge(.file, limit: 10)) {
            try OfficeText.read(bytes: Array("một hai ba bốn".utf8), limits: limits)
        }
    }
}
