/// A sheet of a workbook (trang tính).
package struct WorkbookSheet: Hashable, Sendable {
    package var name: String
    package var isHidden: Bool
    /// The path of its part.
    var part: String
}

/// What a workbook says of its sheets.
struct WorkbookSheets {
    private(set) var sheets: [WorkbookSheet] = []
    /// Whether days are counted from 1904, as early Macintosh programs did.
    private(set) var from1904 = false
    private(set) var stringsPart = "xl/sharedStrings.xml"
    private(set) var stylesPart = "xl/styles.xml"

    private static let most = 1000

    init(_ file: borrowing ZipFile) throws(SpreadsheetFault) {
        let workbook = try Self.workbookPart(file)
        let folder = workbook.lastIndex(of: "/").map { String(workbook[...$0]) } ?? ""
        let name =
            workbook.lastIndex(of: "/").map { String(workbook[workbook.index(after: $0)...]) } ?? workbook
        var targets: [String: String] = [:]
        if let part = try file.part("\(folder)_rels/\(name).rels") {
            var scanner = MarkupScanner(part, textLimit: 0)
            while true {
                let event = try scanner.next()
                if event == .finish { break }
                guard event == .start, scanner.name == "Relationship",
                    let id = scanner.attribute("Id"), let target = scanner.attribute("Target")
                else { continue }
                let path = Self.resolved(target, in: folder)
                targets[id] = path
                let type = scanner.attribute("Type") ?? ""
                if type.hasSuffix("/sharedStrings") { stringsPart = path }
                if type.hasSuffix("/styles") { stylesPart = path }
                guard targets.count < 10 * Self.most else { throw .workbookTooLarge(part: name) }
            }
        }
        guard let part = try file.part(workbook) else { throw .noWorkbook }
        var scanner = MarkupScanner(part, textLimit: 0)
        while true {
            let event = try scanner.next()
            if event == .finish { break }
            guard event == .start else { continue }
            if scanner.name == "workbookPr" {
                from1904 = ["1", "true"].contains(scanner.attribute("date1904") ?? "")
            }
            guard scanner.name == "sheet", let id = scanner.attribute("id"), let target = targets[id],
                file.has(target)
            else { continue }
            sheets.append(
                WorkbookSheet(
                    name: scanner.attribute("name") ?? "",
                    isHidden: (scanner.attribute("state") ?? "visible") != "visible", part: target))
            guard sheets.count < Self.most else { throw .workbookTooLarge(part: name) }
        }
        guard !sheets.isEmpty else { throw .noWorkbook }
    }

    /// The part that the package names as its main one.
    private static func workbookPart(_ file: borrowing ZipFile) throws(SpreadsheetFault) -> String {
        guard let part = try file.part("_rels/.rels") else { throw .noWorkbook }
        var scanner = MarkupScanner(part, textLimit: 0)
        while true {
            let event = try scanner.next()
            if event == .finish { break }
            guard event == .start, scanner.name == "Relationship",
                scanner.attribute("Type")?.hasSuffix("/officeDocument") == true,
                let target = scanner.attribute("Target")
            else { continue }
            return resolved(target, in: "")
        }
        throw .noWorkbook
    }

    private static func resolved(_ target: String, in folder: String) -> String {
        guard !target.hasPrefix("/") else { return String(target.dropFirst()) }
        var parts = folder.split(separator: "/").map(String.init)
        for part in target.split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
        }
        return parts.joined(separator: "/")
    }
}
