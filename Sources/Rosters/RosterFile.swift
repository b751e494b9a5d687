import Diagnostics
package import Spreadsheets

/// Reads the roster of a CSV file or a workbook: each call gives what became of the next row.
///
/// ```swift
/// var file = RosterFile(path: path, reader: RosterReader(points: points, year: 2026, file: path))
/// while let row = file.next() { … }
/// print(file.reader.findings.errors)
/// ```
package struct RosterFile: ~Copyable {
    package private(set) var reader: RosterReader
    /// What form the file was found to have; `nil` where it cannot be read.
    package let form: CSVForm?
    /// Bytes in all, where that is known.
    package let size: Int?
    /// Bytes read so far, for progress.
    package private(set) var bytesRead = 0

    /// The sheet that is read, where the file is a workbook.
    package let sheet: String?

    private var rows: TableReader?
    private var row = SheetRow()
    private var hasEnded = false

    /// Opens a file. One that cannot be read has no rows and a finding that says why.
    ///
    /// - Parameter sheet: the sheet of a workbook; the first that has a header, where it is `nil`.
    package init(path: String, sheet: String? = nil, reader: RosterReader) {
        do throws(SpreadsheetFault) {
            self.init(rows: try .open(path: path, sheet: sheet), wanted: sheet, reader: reader)
        } catch {
            self.init(fault: error, reader: reader)
        }
    }

    package init(_ source: consuming ByteSource, reader: RosterReader) {
        do throws(SpreadsheetFault) {
            self.init(rows: .text(try CSVReader(source)), wanted: nil, reader: reader)
        } catch {
            self.init(fault: error, reader: reader)
        }
    }

    private init(rows: consuming TableReader, wanted: String?, reader: RosterReader) {
        self.reader = reader
        switch consume rows {
        case .text(let text):
            form = text.form
            size = text.size
            sheet = nil
            self.rows = .text(text)
        case .workbook(var workbook):
            form = nil
            size = nil
            if wanted == nil { Self.chooseSheet(in: &workbook, for: &self.reader) }
            sheet = workbook.sheet.name
            self.rows = .workbook(workbook)
        }
        if form?.encoding == .windows1258 { self.reader.noteEncoding(.windows1258) }
    }

    private init(fault: SpreadsheetFault, reader: RosterReader) {
        form = nil
        size = nil
        sheet = nil
        rows = nil
        self.reader = reader
        self.reader.refuse(fault)
    }

    /// Turns to the first sheet that has the header of a roster, and says so where others have one, too. A
    /// sheet that cannot be read is met again, and told, when it is its turn.
    private static func chooseSheet(in workbook: inout WorkbookReader, for reader: inout RosterReader) {
        let visible = workbook.sheets.filter { !$0.isHidden }
        let first = workbook.sheet
        guard visible.count > 1 else { return }
        var rosters: [WorkbookSheet] = []
        var row = SheetRow()
        for sheet in visible.prefix(mostSheets) {
            do throws(SpreadsheetFault) {
                try workbook.turn(to: sheet)
                var rows = 0
                while rows < RosterReader.mostRowsAboveHeader, try workbook.next(&row) {
                    rows += 1
                    if reader.isHeader(row) {
                        rosters.append(sheet)
                        break
                    }
                }
            } catch {
                continue
            }
        }
        let chosen = rosters.first ?? first
        do throws(SpreadsheetFault) { try workbook.turn(to: chosen) } catch { reader.refuse(error) }
        if rosters.count > 1 { reader.noteSheet(chosen.name, others: rosters.dropFirst().map(\.name)) }
    }

    /// How many sheets are looked at.
    private static let mostSheets = 100

    /// The next row; `nil` at the end, or where there is no use in going on. Then the findings are complete.
    package mutating func next() -> RosterRow? {
        guard !hasEnded else { return nil }
        do throws(SpreadsheetFault) {
            if !reader.isHopeless, try rows?.next(&row) == true {
                bytesRead = rows?.bytesRead ?? bytesRead
                return reader.read(row)
            }
        } catch {
            reader.refuse(error)
        }
        hasEnded = true
        reader.finish()
        return nil
    }
}

extension RosterReader {
    fileprivate mutating func refuse(_ fault: SpreadsheetFault) {
        refuse(.unreadable(fault), at: fault.line.map { Place(file: file, line: $0) })
    }

    fileprivate mutating func noteEncoding(_ encoding: TextEncoding) {
        findings.add(Finding(.warning, .encodingGuessed(encoding)))
    }

    fileprivate mutating func noteSheet(_ name: String, others: [String]) {
        findings.add(Finding(.warning, .otherSheets(read: name, others: others)))
    }
}

extension SpreadsheetFault {
    /// The line that the fault is about.
    fileprivate var line: Int? {
        switch self {
        case .missing, .directory, .forbidden, .unreadable, .noWorkbook, .damagedWorkbook, .workbookTooLarge,
            .encryptedWorkbook, .unknownSheet:
            nil
        case .notText(let format, let line): format == nil ? line : nil
        case .unclosedQuote(let line), .cellTooLarge(let line, _, _), .tooManyColumns(let line, _),
            .rowTooLarge(let line, _):
            line
        }
    }
}
