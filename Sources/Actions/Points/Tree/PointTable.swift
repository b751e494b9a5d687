import Conferences
import Diagnostics
import Foundation
import Spreadsheets
import VietnameseText

/// Reads a table of points (bảng điểm cầu) out of a CSV file or a workbook: a header of known names, then a point a
/// row. A column whose header is no known name and whose cells are numbers is a category: `Bí thư chi bộ`, or
/// `Thành phần: Bí thư chi bộ`.
struct PointTable {
    enum Column: String, CaseIterable {
        case number, code, name, parent, unit, address, capacity, inCharge, technician, joinLink, backupLine
    }

    struct Entry {
        let line: Int
        let code: String
        var changes: EditPoint.Changes
        /// As it is written: a code or a name.
        var parent: String?
    }

    private(set) var entries: [Entry] = []
    private(set) var findings: [Finding<PointTableProblem>] = []
    /// Codes of rows that were refused: what names them is not at fault.
    private(set) var refused: Set<String> = []
    private let file: String
    private var columns: [Column: Int] = [:]
    private var headers: [Int: String] = [:]
    private var categories: [Int: String] = [:]
    private var lines: [String: Int] = [:]

    init(path: String) {
        file = path
        do throws(SpreadsheetFault) {
            var reader = try TableReader.open(path: path)
            var row = SheetRow()
            var above = 0
            while try reader.next(&row) {
                guard !row.isBlank else { continue }
                if columns.isEmpty {
                    // A title or two may stand above the header.
                    above += 1
                    readHeader(row)
                    if columns.isEmpty, above > 20 { break }
                } else {
                    read(row)
                }
            }
            if columns.isEmpty { add(.error, .noHeader, at: 1) }
            if !columns.isEmpty, entries.isEmpty, findings.isEmpty { add(.error, .nobody, at: 1) }
        } catch {
            add(.error, .unreadable(error), at: 1)
        }
    }

    mutating func add(
        _ severity: Severity, _ problem: PointTableProblem, at line: Int, _ column: Int? = nil,
        text: String? = nil
    ) {
        guard findings.count < Self.mostFindings else { return }
        let place = Place(file: file, line: line, text: text, field: column.flatMap { headers[$0] })
        findings.append(Finding(severity, problem, at: place))
    }

    /// What was found, in the order of the table.
    var findingsInOrder: [Finding<PointTableProblem>] {
        findings.enumerated().sorted {
            ($0.element.place?.line ?? 0, $0.offset) < ($1.element.place?.line ?? 0, $1.offset)
        }.map(\.element)
    }

    private static let mostFindings = 1000

    private mutating func readHeader(_ row: SheetRow) {
        var found: [Column: Int] = [:]
        var others: [Int: String] = [:]
        for index in 0..<min(row.count, 256) {
            let header = Self.plain(row.text(index))
            guard !header.isEmpty else { continue }
            headers[index] = header
            if let column = Self.names[Self.key(header)], found[column] == nil {
                found[column] = index
            } else {
                others[index] = header
            }
        }
        guard found[.code] != nil, found[.name] != nil else { return }
        columns = found
        for (index, header) in others {
            let parts = header.split(separator: ":", maxSplits: 1)
            let isMarked =
                parts.count == 2 && ["thanh phan", "category"].contains(Self.key(String(parts[0])))
            categories[index] = isMarked ? Self.plain(String(parts[1])) : header
        }
    }

    private mutating func read(_ row: SheetRow) {
        let line = row.line
        func text(_ column: Column) -> String? {
            guard let index = columns[column] else { return nil }
            let text = Self.plain(row.text(index))
            return text.isEmpty ? nil : text
        }
        guard let code = text(.code) else {
            // A line of totals, or one that only groups.
            if text(.name) != nil { add(.error, .codeMissing, at: line, columns[.code]) }
            return
        }
        // The rest of a row that is refused is read all the same, so that all its errors are told at once.
        let isTaken: Bool
        if !PlannedPoint.isCode(code) {
            add(.error, .notACode(code), at: line, columns[.code], text: code)
            refused.insert(code)
            isTaken = false
        } else if let earlier = lines[code] {
            add(.error, .codeTwice(line: earlier), at: line, columns[.code], text: code)
            isTaken = false
        } else {
            lines[code] = line
            isTaken = true
        }
        var changes = EditPoint.Changes(
            name: text(.name), unit: text(.unit), address: text(.address), inCharge: text(.inCharge),
            technician: text(.technician), joinLink: text(.joinLink), backupLine: text(.backupLine))
        if let capacity = text(.capacity) {
            changes.capacity = number(capacity, from: 1, at: line, columns[.capacity])
        }
        if let link = changes.joinLink, !link.hasPrefix("https://"), !link.hasPrefix("http://") {
            add(.error, .badLink(link), at: line, columns[.joinLink], text: link)
        }
        for (index, name) in categories.sorted(by: { $0.key < $1.key }) {
            let text = Self.plain(row.text(index))
            guard !text.isEmpty, let count = number(text, from: 0, at: line, index) else { continue }
            changes.expected.append(ExpectedCategory(name: name, count: count))
        }
        guard isTaken else { return }
        entries.append(Entry(line: line, code: code, changes: changes, parent: text(.parent)))
    }

    private mutating func number(_ text: String, from least: Int, at line: Int, _ column: Int?) -> Int? {
        // 1.200 is how one writes 1200 in Viet Nam.
        let digits = text.filter { $0 != "." && $0 != " " }
        if let number = Int(digits), (least...10_000_000).contains(number) { return number }
        // A column that nobody knows and that holds words is none of ours: it is said once.
        if let column, let name = categories[column], headers[column] == name {
            categories[column] = nil
            add(.warning, .unknownColumn, at: line, column)
        } else {
            add(.error, .badNumber(text), at: line, column, text: text)
        }
        return nil
    }

    static func plain(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .precomposedStringWithCanonicalMapping
    }

    private static func key(_ header: String) -> String {
        VietnameseText.fold(header).split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
    }

    private static let names: [String: Column] = {
        let spellings: [(Column, String)] = [
            (.number, "stt|tt|so tt|no"),
            (.code, "ma diem cau|ma dau cau|ma|ma diem|code|point code|point"),
            (.name, "ten diem cau|diem cau|ten|ten dau cau|dau cau|name|point name"),
            (
                .parent,
                "thuoc diem cau|diem cau cap tren|cap tren|ma cap tren|truc thuoc|thuoc|ma diem cau cap tren|"
                    + "parent|under|parent code"
            ),
            (.unit, "don vi|co quan|unit"),
            (.address, "dia chi|dia diem|address"),
            (.capacity, "suc chua|so cho|so cho ngoi|capacity|seats"),
            (
                .inCharge,
                "chu tri|nguoi chu tri|phu trach|nguoi phu trach|chu tri tai diem cau|in charge|person in charge"
            ),
            (
                .technician,
                "ky thuat|truc ky thuat|nguoi truc ky thuat|can bo ky thuat|nguoi ky thuat|technician"
            ),
            (.joinLink, "duong dan|link|link hop|duong dan hop|join link|url"),
            (.backupLine, "duong du phong|duong truyen du phong|du phong|backup|backup line"),
        ]
        var names: [String: Column] = [:]
        for (column, words) in spellings {
            for word in words.split(separator: "|") { names[String(word)] = column }
        }
        return names
    }()
}
