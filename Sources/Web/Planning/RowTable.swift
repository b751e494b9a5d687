import AgendaFile
import Foundation
import VietnameseText

/// Rows of the form as lines of text, as they are copied out of a spreadsheet: a row a line, its cells between tabs,
/// or semicolons, or commas.
enum RowTable {
    /// The lists of a plan that may be long: more than a hundred rows of fields help nobody.
    static let sections: [PlanForm.Section] = [.person, .point]

    /// The cells of a line in their order.
    private static func columns(_ section: PlanForm.Section) -> [String] {
        section == .person
            ? ["name", "titles", "unit", "phone", "key"]
            : [
                "code", "name", "parent", "capacity", "in-charge", "technician", "unit", "address",
                "join-link", "expected", "selection",
            ]
    }

    /// The rows that a text holds. A first line of headings is left out; a line of a single cell is a name. A point
    /// without a code is given one.
    ///
    /// - Parameter taken: codes of points that are there already.
    static func rows(of text: String, _ section: PlanForm.Section, taken: Set<String> = []) -> [PlanForm.Row]
    {
        let lines = text.split(whereSeparator: \.isNewline).map { VietnameseText.canonical(String($0)) }
            .filter { $0.contains { !$0.isWhitespace } }
        let separator: Character = lines.contains { $0.contains("\t") } ? "\t" : mark(of: lines)
        let columns = columns(section)
        var codes = taken
        var rows: [PlanForm.Row] = []
        for (index, line) in lines.enumerated() {
            let cells = line.split(separator: separator, omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            if index == 0, isHeading(cells) { continue }
            var row: PlanForm.Row = [:]
            if cells.count == 1 {
                row["name"] = cells[0]
            } else {
                for (name, cell) in zip(columns, cells) { row[name] = cell }
            }
            if section == .point {
                if row["code"]?.isEmpty ?? true, row["selection"]?.isEmpty ?? true {
                    row["code"] = freeCode(&codes)
                }
                codes.insert(row["code"] ?? "")
            }
            rows.append(row)
        }
        return rows
    }

    /// The rows as a text that reads back as the same rows.
    static func text(of rows: [PlanForm.Row], _ section: PlanForm.Section) -> String {
        let columns = columns(section)
        return rows.map { row in
            var cells = columns.map { name in
                (row[name] ?? "").replacing("\t", with: " ").replacing("\n", with: "; ")
            }
            while cells.count > 2, cells.last?.isEmpty ?? false { cells.removeLast() }
            return cells.joined(separator: "\t")
        }.joined(separator: "\n")
    }

    private static func mark(of lines: [String]) -> Character {
        lines.contains { $0.contains(";") } ? ";" : ","
    }

    private static let headings: Set = ["ma", "ma diem cau", "code", "stt", "ho va ten", "ho ten", "name"]

    private static func isHeading(_ cells: [String]) -> Bool {
        let first = VietnameseText.fold(cells.first ?? "")
        return cells.count > 1 && headings.contains(first)
    }

    private static func freeCode(_ taken: inout Set<String>) -> String {
        var number = taken.count + 1
        while taken.contains("D\(number)") { number += 1 }
        return "D\(number)"
    }
}
