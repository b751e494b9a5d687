import Testing

@testable import Spreadsheets

@Suite struct WorkbookReaderTests {
    @Test(arguments: [
        // Numbers as files hold them, and as people see them.
        ("<c r=\"A1\"><v>912345678</v></c>", ["912345678"]),
        ("<c r=\"A1\"><v>9.12345678E8</v></c>", ["912345678"]),
        ("<c r=\"A1\"><v>0.1</v></c>", ["0.1"]), ("<c r=\"A1\"><v>-3</v></c>", ["-3"]),
        ("<c r=\"A1\"><v>1e400</v></c>", ["1e400"]),
        // Texts: shared, inline, with formatting inside, of a formula; a phonetic guide is none.
        ("<c r=\"A1\" t=\"s\"><v>1</v></c>", ["hai & ba"]), ("<c t=\"s\"><v>9</v></c>", [""]),
        ("<c r=\"A1\" t=\"inlineStr\"><is><r><t>Lê </t></r><r><t>An</t></r></is></c>", ["Lê An"]),
        ("<c r=\"A1\" t=\"str\"><f>T(\"x\")</f><v>x</v></c>", ["x"]),
        ("<c t=\"inlineStr\"><is><t>字</t><rPh><t>じ</t></rPh></is></c>", ["字"]),
        ("<c t=\"inlineStr\"><is><t><![CDATA[a<b&c]]></t></is></c>", ["a<b&c"]),
        ("<c t=\"e\"><v>#N/A</v></c>", [""]),
        ("<c t=\"inlineStr\"><is><t>&#x110;&#7872;</t></is></c>", ["ĐỀ"]),
        // Cells that the file leaves out.
        ("<c r=\"B1\"><v>1</v></c><c r=\"D1\"><v>2</v></c>", ["", "1", "", "2"]),
        ("<c r=\"A1\"/><c r=\"B1\"><v>1</v></c>", ["", "1"]),
    ])
    func `cells come out as a person sees them`(xml: String, cells: [String]) throws {
        let workbook = Workbook("<row r=\"1\">\(xml)</row>", strings: ["một", "hai &amp; ba"])
        #expect(try readWorkbook(workbook.write).rows == [cells])
    }

    @Test func `rows keep the numbers that the program shows`() throws {
        let workbook = Workbook(
            "<row r=\"3\"><c><v>1</v></c></row><row><c><v>2</v></c></row><row r=\"9\"/>")
        let (rows, lines) = try readWorkbook(workbook.write)
        #expect(lines == [3, 4, 9])
        #expect(rows == [["1"], ["2"], []])
    }

    @Test(arguments: [
        (1.0, "1/1/1900"), (59, "28/2/1900"), (61, "1/3/1900"), (27_430, "5/2/1975"), (45_000, "15/3/2023"),
        (45_000.75, "15/3/2023"),
    ])
    func `days are counted the way Excel counts them`(serial: Double, date: String) {
        #expect(CellValue.number("\(serial)", isDate: true, from1904: false) == date)
    }

    @Test(arguments: [("A1", 0), ("Z9", 25), ("AA10", 26), ("XFD1", 16_383)])
    func `columns have letters`(reference: String, column: Int) {
        #expect(CellValue.column(reference) == column)
    }

    @Test func `what is written is read again, as text`() throws {
        let cells = ["0912345678", "=1+1", "Đỗ Thị Ước", "a<b>&\"c\"", "\u{1}", " hai  dòng\nđây "]
        let (rows, _) = try readWorkbook { path in
            var writer = try WorkbookWriter(
                path: path, sheet: "Danh sách [1]", columns: cells.map { _ in ("Cột", 12) })
            writer.write(cells.map { .text($0) })
            writer.write([.number(42), .nothing, .text("x")])
            try writer.finish()
        }
        #expect(rows.count == 3)
        #expect(rows[1].prefix(4) == cells.prefix(4))
        #expect(rows[1].last == cells.last)
        #expect(rows[2] == ["42", "", "x"] || rows[2].prefix(3) == ["42", "", "x"])
    }

    @Test func `a file that cannot be written is said so`() throws {
        #expect(throws: (any Error).self) {
            var writer = try WorkbookWriter(
                path: "/nowhere/at/all.xlsx", sheet: "x", columns: [("a", 1)])
            writer.write([.text("x")])
            try writer.finish()
        }
    }
}
