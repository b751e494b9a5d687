import CZip
import Foundation

@testable import Spreadsheets

/// A workbook for tests, packed by hand so that anything may be wrong with it.
struct Workbook {
    var parts: [(name: String, bytes: [UInt8])]

    /// - Parameter sheet: what stands between `<sheetData>` and `</sheetData>`.
    init(_ sheet: String, strings: [String] = []) {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        parts = [
            (
                "_rels/.rels",
                """
                <Relationships xmlns="\(package)"><Relationship Id="r1" Type="\(office)/officeDocument" \
                Target="xl/workbook.xml"/></Relationships>
                """
            ),
            (
                "xl/workbook.xml",
                """
                <workbook xmlns="\(main)" xmlns:r="\(office)"><sheets><sheet name="Một" sheetId="1" \
                r:id="r1"/></sheets></workbook>
                """
            ),
            (
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships xmlns="\(package)"><Relationship Id="r1" Type="\(office)/worksheet" \
                Target="worksheets/sheet1.xml"/></Relationships>
                """
            ),
            (
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"\(main)\"><sheetData>\(sheet)</sheetData></worksheet>"
            ),
            (
                "xl/sharedStrings.xml",
                "<sst>" + strings.map { "<si><t>\($0)</t></si>" }.joined() + "</sst>"
            ),
        ].map { ($0.0, Array($0.1.utf8)) }
    }

    mutating func replace(_ name: String, _ content: [UInt8]) {
        for index in parts.indices where parts[index].name == name { parts[index].bytes = content }
    }

    mutating func replace(_ name: String, _ content: String) { replace(name, Array(content.utf8)) }

    func write(to path: String) throws {
        var code: Int32 = 0
        let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code)
        let copies = parts.map { part in
            let copy = UnsafeMutableRawBufferPointer.allocate(
                byteCount: max(1, part.bytes.count), alignment: 1)
            copy.copyBytes(from: part.bytes)
            return copy
        }
        defer { for copy in copies { copy.deallocate() } }
        for (part, copy) in zip(parts, copies) {
            let source = zip_source_buffer(archive, copy.baseAddress, UInt64(part.bytes.count), 0)
            zip_file_add(archive, part.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        }
        zip_close(archive)
    }
}

/// Writes a file and reads it as a table, with the rows' numbers.
func readWorkbook(
    _ write: (String) throws -> Void, sheet: String? = nil, limits: SpreadsheetLimits = .standard
) throws -> (rows: [[String]], lines: [Int]) {
    let path = FileManager.default.temporaryDirectory
        .appendingPathComponent("diemcau-\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try write(path)
    var reader = try TableReader.open(path: path, sheet: sheet, limits: limits)
    var row = SheetRow()
    var rows: [[String]] = []
    var lines: [Int] = []
    while try reader.next(&row) {
        rows.append(row.texts)
        lines.append(row.line)
    }
    return (rows, lines)
}
