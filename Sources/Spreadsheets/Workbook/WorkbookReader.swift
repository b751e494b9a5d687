/// Reads a sheet of a workbook (XLSX) row by row, in memory that does not grow with the sheet.
///
/// A row's `line` is the number that the spreadsheet program shows beside it.
package struct WorkbookReader: ~Copyable {
    /// All sheets, in the order of their tabs.
    package let sheets: [WorkbookSheet]
    /// The sheet that is read.
    package private(set) var sheet: WorkbookSheet
    /// Unpacked bytes so far; for progress.
    package var bytesRead: Int { scanner.unpacked }

    private let file: ZipFile
    private let limits: SpreadsheetLimits
    private let from1904: Bool
    private let strings: SharedStrings
    private let formats: CellFormats
    private var scanner: MarkupScanner
    private var merged: MergedCells
    private var rowNumber = 0
    private var isInSheet = false

    /// Opens a workbook.
    ///
    /// - Parameter sheet: the name of the sheet; the first that is not hidden, where it is `nil`.
    package init(
        path: String, sheet name: String? = nil, limits: SpreadsheetLimits = .standard
    ) throws(SpreadsheetFault) {
        let file = try ZipFile(path: path)
        let facts = try WorkbookSheets(file)
        let visible = facts.sheets.filter { !$0.isHidden }
        let wanted =
            name.map { name in facts.sheets.first { $0.name == name } } ?? visible.first
            ?? facts.sheets.first
        guard let wanted else {
            throw .unknownSheet(name ?? "", sheets: visible.map(\.name))
        }
        let strings = try Self.strings(facts.stringsPart, in: file, limits)
        let formats = try Self.formats(facts.stylesPart, in: file)
        let merged = try Self.merged(of: wanted, in: file, limits)
        let scanner = try Self.scanner(of: wanted, in: file, limits)
        self.init(
            file: file, facts: facts, sheet: wanted, limits: limits, strings: strings, formats: formats,
            scanner: scanner, merged: merged)
    }

    // Apart, because what can fail must have been done before the first stored property is set.
    private init(
        file: consuming ZipFile, facts: WorkbookSheets, sheet: WorkbookSheet, limits: SpreadsheetLimits,
        strings: SharedStrings, formats: CellFormats, scanner: consuming MarkupScanner, merged: MergedCells
    ) {
        self.file = file
        sheets = facts.sheets
        from1904 = facts.from1904
        self.sheet = sheet
        self.limits = limits
        self.strings = strings
        self.formats = formats
        self.scanner = scanner
        self.merged = merged
    }

    /// What is merged in a sheet, where it is no larger than one that somebody merges by hand.
    private static func merged(
        of sheet: WorkbookSheet, in file: borrowing ZipFile, _ limits: SpreadsheetLimits
    ) throws(SpreadsheetFault) -> MergedCells {
        guard let size = file.unpackedSize(of: sheet.part), size <= MergedCells.largest else {
            return MergedCells()
        }
        return try MergedCells(try scanner(of: sheet, in: file, limits))
    }

    private static func strings(
        _ name: String, in file: borrowing ZipFile, _ limits: SpreadsheetLimits
    ) throws(SpreadsheetFault) -> SharedStrings {
        guard let part = try file.part(name) else { return SharedStrings() }
        return try SharedStrings(part, cellLimit: limits.cell)
    }

    private static func formats(
        _ name: String, in file: borrowing ZipFile
    ) throws(SpreadsheetFault) -> CellFormats {
        guard let part = try file.part(name) else { return CellFormats() }
        return try CellFormats(part)
    }

    private static func scanner(
        of sheet: WorkbookSheet, in file: borrowing ZipFile, _ limits: SpreadsheetLimits
    ) throws(SpreadsheetFault) -> MarkupScanner {
        guard let part = try file.part(sheet.part) else { throw .damagedWorkbook(part: sheet.part) }
        return MarkupScanner(part, textLimit: limits.cell)
    }

    /// Goes to the beginning of a sheet.
    package mutating func turn(to sheet: WorkbookSheet) throws(SpreadsheetFault) {
        merged = try Self.merged(of: sheet, in: file, limits)
        scanner = try Self.scanner(of: sheet, in: file, limits)
        self.sheet = sheet
        rowNumber = 0
        isInSheet = false
    }

    /// Reads the next row into `row`; false at the end. Rows that the file leaves out are left out here, too.
    package mutating func next(_ row: inout SheetRow) throws(SpreadsheetFault) -> Bool {
        while true {
            switch try scanner.next() {
            case .start where scanner.name == "sheetData": isInSheet = true
            case .start where scanner.name == "row" && isInSheet:
                let stated = scanner.attribute("r").flatMap { Int($0) } ?? 0
                rowNumber = max(rowNumber + 1, min(stated, 1 << 30))
                row.begin(line: rowNumber)
                try readCells(into: &row)
                merged.complete(&row)
                return true
            case .end where scanner.name == "sheetData":
                isInSheet = false
                return false
            case .finish: return false
            default: break
            }
        }
    }

    private mutating func readCells(into row: inout SheetRow) throws(SpreadsheetFault) {
        var column = 0
        while true {
            switch try scanner.next() {
            case .start where scanner.name == "c":
                let wanted = scanner.attribute("r").flatMap(CellValue.column) ?? column
                guard wanted < limits.columns else {
                    throw .tooManyColumns(line: rowNumber, limit: limits.columns)
                }
                // One that comes twice or backwards is put behind: nothing is lost, and nothing loops.
                while column < wanted {
                    row.endCell()
                    column += 1
                }
                guard column < limits.columns else {
                    throw .tooManyColumns(line: rowNumber, limit: limits.columns)
                }
                let kind = scanner.attribute("t") ?? "n"
                let format = scanner.attribute("s").flatMap { Int($0) } ?? 0
                row.append(try readValue(kind, format)[...])
                row.endCell()
                column += 1
                guard row.filled <= limits.row else {
                    throw .rowTooLarge(line: rowNumber, limit: limits.row)
                }
            case .end where scanner.name == "row":
                row.checkText()
                return
            case .finish: throw .damagedWorkbook(part: sheet.part)
            default: break
            }
        }
    }

    /// Reads to the end of a cell and returns what it shows.
    private mutating func readValue(_ kind: String, _ format: Int) throws(SpreadsheetFault) -> [UInt8] {
        var value: [UInt8] = []
        var isPhonetic = false
        reading: while true {
            let event: MarkupScanner.Event
            do throws(SpreadsheetFault) {
                event = try scanner.next()
            } catch .cellTooLarge(_, let limit, let quoted) {
                throw .cellTooLarge(line: rowNumber, limit: limit, quoted: quoted)
            }
            switch event {
            case .start:
                if scanner.name == "rPh" { isPhonetic = true }
                scanner.keepsText = scanner.name == "v" || (scanner.name == "t" && !isPhonetic)
            case .text:
                value += scanner.text
                guard value.count <= limits.cell else {
                    throw .cellTooLarge(line: rowNumber, limit: limits.cell, quoted: false)
                }
            case .end:
                scanner.keepsText = false
                if scanner.name == "rPh" { isPhonetic = false }
                if scanner.name == "c" { break reading }
            case .finish: throw .damagedWorkbook(part: sheet.part)
            }
        }
        switch kind {
        case "s":
            let index = Int(String(decoding: value, as: UTF8.self)) ?? -1
            return strings[index].map { Array($0) } ?? []
        case "n":
            guard !value.isEmpty else { return [] }
            let text = CellValue.number(
                String(decoding: value, as: UTF8.self), isDate: formats.isDate(format), from1904: from1904)
            return Array(text.utf8)
        case "e": return []
        default: return value.filter { $0 != 0 }
        }
    }
}
