import Spreadsheets
import Testing

@Suite("Reading CSV")
struct CSVReaderTests {
    struct Form: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var text: String
        var rows: [[String]]
        var lines: [Int]
    }

    static let forms = [
        Form(testDescription: "LF", text: "a,b\nc,d\n", rows: [["a", "b"], ["c", "d"]], lines: [1, 2]),
        Form(
            testDescription: "CRLF", text: "a,b\r\nc,d\r\n", rows: [["a", "b"], ["c", "d"]], lines: [1, 2]),
        Form(testDescription: "CR", text: "a,b\rc,d\r", rows: [["a", "b"], ["c", "d"]], lines: [1, 2]),
        Form(
            testDescription: "no last break", text: "a,b\nc,d", rows: [["a", "b"], ["c", "d"]], lines: [1, 2]),
        Form(
            testDescription: "empty last cell", text: "a,\n,b\n,", rows: [["a", ""], ["", "b"], ["", ""]],
            lines: [1, 2, 3]),
        Form(
            testDescription: "empty line", text: "a,b\n\nc,d", rows: [["a", "b"], [""], ["c", "d"]],
            lines: [1, 2, 3]),
        Form(
            testDescription: "quotes", text: "\"a,1\",\"b\"\"2\"\"\"\n\"\",x",
            rows: [["a,1", "b\"2\""], ["", "x"]], lines: [1, 2]),
        Form(
            testDescription: "breaks in quotes", text: "\"a\nb\r\nc\rd\",1\nx,2",
            rows: [["a\nb\r\nc\rd", "1"], ["x", "2"]], lines: [1, 5]),
        Form(
            testDescription: "text after a quote", text: "\"a\"b,c\nd\"e,\"f\"",
            rows: [["ab", "c"], ["d\"e", "f"]], lines: [1, 2]),
        Form(testDescription: "quoted at the end", text: "a,\"\"", rows: [["a", ""]], lines: [1]),
        Form(
            testDescription: "semicolons", text: "a;b;c\n1,5;2;3",
            rows: [["a", "b", "c"], ["1,5", "2", "3"]], lines: [1, 2]),
        Form(
            testDescription: "tabs", text: "a\tb\n1, 2\t3", rows: [["a", "b"], ["1, 2", "3"]], lines: [1, 2]),
        Form(
            testDescription: "stated separator", text: "sep=;\r\na,b;c\r\n", rows: [["a,b", "c"]], lines: [2]),
        Form(testDescription: "stated rare separator", text: "sep=|\na|b", rows: [["a", "b"]], lines: [2]),
        Form(
            testDescription: "one column", text: "Họ và tên\nAn\n", rows: [["Họ và tên"], ["An"]],
            lines: [1, 2]),
        Form(testDescription: "nothing", text: "", rows: [], lines: []),
        Form(testDescription: "one break", text: "\n", rows: [[""]], lines: [1]),
    ]

    @Test("gives the cells of every form, wherever its bytes are cut", arguments: forms)
    func readsForm(form: Form) throws {
        for bytes in [
            Array(form.text.utf8), [0xEF, 0xBB, 0xBF] + form.text.utf8, utf16(form.text, bigEndian: false),
            utf16(form.text, bigEndian: true),
        ] {
            for chunk in 1...max(1, bytes.count) {
                let table = try Table(bytes, chunk: chunk)
                #expect(table.rows == form.rows)
                #expect(table.lines == form.lines)
            }
        }
    }

    @Test("guesses the separator from many rows, not from the commas of a title")
    func guessesPastTitles() throws {
        let text = "Hội nghị, ngày 13/9, tại Vĩnh Yên, Vĩnh Phúc\nSTT;Họ tên;Đơn vị\n1;An;Sở A\n2;Bình;Sở B\n"
        let reader = try CSVReader(.bytes(Array(text.utf8)))
        #expect(reader.form.separator == UInt8(ascii: ";"))
        #expect(reader.form.origin == .guessed)
    }

    @Test(
        "reads on after the first 64 KiB as before, with every size of chunk",
        arguments: [1, 7, 4096, 1 << 20])
    func readsLongFile(chunk: Int) throws {
        let rows = (0..<9000).map {
            ["\($0)", "Đảng ủy xã \($0), \"mới\"", $0 % 3 == 0 ? "dòng\r\nhai" : ""]
        }
        var writer = CSVWriter()
        for row in rows { writer.write(row) }
        let table = try Table(writer.bytes, chunk: chunk)
        #expect(table.rows == rows)
    }

    @Test("keeps a character in two surrogates whole, and puts U+FFFD for half of one")
    func readsSurrogates() throws {
        #expect(try Table(utf16("𝐀,b", bigEndian: false), chunk: 3).rows == [["𝐀", "b"]])
        let halves: [UInt8] = [0xFF, 0xFE, 0x35, 0xD8, 0x2C, 0x00, 0x00, 0xDC, 0x41]
        #expect(try Table(halves).rows == [["\u{FFFD}", "\u{FFFD}\u{FFFD}"]])
    }

    @Test("takes text that is not UTF-8 for Windows-1258")
    func readsWindows1258() throws {
        // "Họ và tên,Đỗ Thị Ánh" as Windows writes it, with tones as marks after the letters.
        let bytes: [UInt8] =
            [0x48, 0x6F, 0xF2, 0x20, 0x76, 0x61, 0xCC, 0x20, 0x74, 0xEA, 0x6E, 0x2C, 0xD0, 0xF4, 0xDE, 0x20]
            + [0x54, 0x68, 0x69, 0xF2, 0x20, 0xC1, 0x6E, 0x68]
        let reader = try CSVReader(.bytes(bytes))
        #expect(reader.form.encoding == .windows1258)
        #expect(try Table(bytes).rows == [["Họ và tên", "Đỗ Thị Ánh"]])
    }

    @Test("marks a row with broken bytes and goes on")
    func marksBrokenRow() throws {
        let bytes = Array("Nguyễn,Đỗ\nPh".utf8) + [0xE1, 0xBA] + Array(",x\nLê,y\n".utf8)
        var reader = try CSVReader(.bytes(bytes))
        var row = SheetRow()
        var valid: [Bool] = []
        while try reader.next(&row) { valid.append(row.isValidText) }
        #expect(valid == [true, false, true])
    }
}
