import Foundation
import TestSupport
import Testing

@testable import Spreadsheets

/// Files that were made to fill memory or time, and files that are merely broken.
@Suite struct HostileWorkbookTests {
    private func fault(_ workbook: Workbook) throws -> SpreadsheetFault? {
        do {
            _ = try readWorkbook(workbook.write)
            return nil
        } catch let fault as SpreadsheetFault {
            return fault
        }
    }

    @Test func `a document type with its entities is refused`() throws {
        var workbook = Workbook("")
        workbook.replace(
            "xl/worksheets/sheet1.xml",
            """
            <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>
            """)
        #expect(try fault(workbook) == .damagedWorkbook(part: "xl/worksheets/sheet1.xml"))
    }

    @Test func `ten million columns are refused, in one cell or in many`() throws {
        #expect(
            try fault(Workbook("<row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row>"))
                == .tooManyColumns(line: 1, limit: 16_384))
        let many = String(repeating: "<c/>", count: 10_000_000)
        #expect(try fault(Workbook("<row r=\"7\">\(many)</row>")) == .tooManyColumns(line: 7, limit: 16_384))
    }

    @Test(arguments: ["str", "inlineStr"])
    func `a cell of a hundred megabytes is refused`(_ kind: String) throws {
        let text = String(repeating: "áb", count: 35_000_000)
        let cell =
            kind == "str"
            ? "<c t=\"str\"><v>\(text)</v></c>" : "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>"
        #expect(
            try fault(Workbook("<row r=\"2\">\(cell)</row>"))
                == .cellTooLarge(line: 2, limit: 131_068, quoted: false))
    }

    @Test func `a text of the shared ones may not be that long either`() throws {
        let text = String(repeating: "x", count: 200_000)
        #expect(
            try fault(Workbook("", strings: [text])) == .cellTooLarge(line: 0, limit: 131_068, quoted: false))
    }

    @Test func `what unpacks to a thousand times its size is refused`() throws {
        let rows = String(repeating: "<row><c><v>1</v></c></row>", count: 2_000_000)
        #expect(try fault(Workbook(rows)) == .workbookTooLarge(part: "xl/worksheets/sheet1.xml"))
    }

    @Test func `elements without end are refused`() throws {
        var workbook = Workbook("")
        workbook.replace("xl/worksheets/sheet1.xml", String(repeating: "<a>", count: 1_000_000))
        #expect(try fault(workbook) == .damagedWorkbook(part: "xl/worksheets/sheet1.xml"))
    }

    @Test func `an archive that is no workbook is told as that`() throws {
        var workbook = Workbook("")
        workbook.parts.removeAll { $0.name == "_rels/.rels" }
        #expect(try fault(workbook) == .noWorkbook)
    }

    @Test(arguments: 0..<300)
    func `broken files are refused or read, and nothing else`(_ seed: Int) throws {
        var chance = SeededRandom(seed: UInt64(seed))
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("diemcau-\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        var workbook = Workbook(
            "<row r=\"1\"><c t=\"s\"><v>0</v></c><c r=\"C1\"><v>45000</v></c></row>",
            strings: ["Họ &amp; tên"])
        if seed % 2 == 0 {
            // The XML is broken.
            let index = Int.random(in: workbook.parts.indices, using: &chance)
            for _ in 0..<Int.random(in: 1...4, using: &chance) where !workbook.parts[index].bytes.isEmpty {
                let place = Int.random(in: workbook.parts[index].bytes.indices, using: &chance)
                switch Int.random(in: 0..<3, using: &chance) {
                case 0: workbook.parts[index].bytes[place] = UInt8.random(in: .min ... .max, using: &chance)
                case 1: workbook.parts[index].bytes.removeSubrange(place...)
                default: workbook.parts[index].bytes.insert(UInt8(ascii: "<"), at: place)
                }
            }
            try workbook.write(to: path)
        } else {
            // The archive is broken.
            try workbook.write(to: path)
            var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
            for _ in 0..<3 {
                let place = Int.random(in: 4..<bytes.count, using: &chance)
                bytes[place] = UInt8.random(in: .min ... .max, using: &chance)
            }
            if seed % 3 == 0 { bytes.removeLast(Int.random(in: 1..<bytes.count - 4, using: &chance)) }
            try Data(bytes).write(to: URL(fileURLWithPath: path))
        }
        do throws(SpreadsheetFault) {
            var reader = try TableReader.open(path: path)
            var row = SheetRow()
            var rows = 0
            while try reader.next(&row) { rows += 1 }
            #expect(rows <= 3)
        } catch {
            #expect(error != .missing)
        }
    }
}
