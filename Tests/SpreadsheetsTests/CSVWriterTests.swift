import Spreadsheets
import TestSupport
import Testing

@Suite("Writing CSV")
struct CSVWriterTests {
    private func written(_ cells: [String], guarded: Bool = true) -> String {
        var writer = CSVWriter(.init(writesMark: false, guardsFormulas: guarded))
        writer.write(cells)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test(
        "quotes what needs quotes and nothing else",
        arguments: [
            (["a", "b c", ""], "a,b c,\r\n"), (["a,b", "c\"d"], "\"a,b\",\"c\"\"d\"\r\n"),
            (["a\nb", " c"], "\"a\nb\",\" c\"\r\n"), (["sep=;"], "\"sep=;\"\r\n"), ([], "\r\n"),
            (["a\u{0}b"], "\"ab\"\r\n"),
        ])
    func quotes(cells: [String], text: String) {
        #expect(written(cells) == text)
    }

    @Test(
        "puts an apostrophe before what a spreadsheet program would run",
        arguments: [
            ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("-1+cmd", "'-1+cmd"), ("+84+1", "'+84+1"),
            ("\t=1", "\"'\t=1\""), ("\r=1", "\"'\r=1\""), ("+84912345678", "+84912345678"),
            ("0912345678", "0912345678"), ("a=1", "a=1"), ("+", "'+"),
            ("+1234567890123456", "'+1234567890123456"),
        ])
    func guards(cell: String, text: String) {
        #expect(written([cell]) == text + "\r\n")
        #expect(written([cell], guarded: false).contains("'") == false)
    }

    @Test("begins with a byte order mark once, also when drained")
    func marks() {
        var writer = CSVWriter()
        writer.write(["a"])
        #expect(writer.drain() == [0xEF, 0xBB, 0xBF] + Array("a\r\n".utf8))
        writer.write(["b"])
        #expect(writer.drain() == Array("b\r\n".utf8))
    }

    @Test("what is written reads back the same, whatever is in the cells", arguments: 0..<200)
    func roundTrip(seed: Int) throws {
        var generator = SeededRandom(seed: UInt64(seed))
        let pieces = [
            "a", "Đ", "ệ", "e\u{302}\u{323}", ",", ";", "\t", "\"", "\"\"", "\n", "\r", "\r\n", " ", "=",
            "+84",
            "'", "sep=;", "\u{FEFF}", "𝐀", "\u{1}", "0912345678", "…",
        ]
        let rows = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
            (0..<Int.random(in: 1...6, using: &generator)).map { _ in
                (0..<Int.random(in: 0...5, using: &generator))
                    .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            }
        }
        let separator = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")][seed % 3]
        let lineBreak = ["\r\n", "\n", "\r"][seed / 3 % 3]
        var writer = CSVWriter(
            .init(
                separator: separator, writesMark: seed % 2 == 0, lineBreak: lineBreak, guardsFormulas: false))
        for row in rows { writer.write(row) }
        for chunk in [1, 2, 3, 1 << 16] {
            let table = try Table(writer.bytes, separator: separator, chunk: chunk)
            // Compared by bytes: `==` would take NFC and NFD for the same.
            #expect(table.rows.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
        }
    }
}
