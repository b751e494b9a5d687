import Diagnostics
package import Spreadsheets

/// Reads the roster of a CSV file: each call gives what became of the next row.
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

    private var rows: CSVReader?
    private var row = SheetRow()
    private var hasEnded = false

    /// Opens a file. One that cannot be read has no rows and a finding that says why.
    package init(path: String, reader: RosterReader) {
        do throws(SpreadsheetFault) {
            self.init(rows: try CSVReader(try .file(at: path)), reader: reader)
        } catch {
            self.init(fault: error, reader: reader)
        }
    }

    package init(_ source: consuming ByteSource, reader: RosterReader) {
        do throws(SpreadsheetFault) {
            self.init(rows: try CSVReader(source), reader: reader)
        } catch {
            self.init(fault: error, reader: reader)
        }
    }

    private init(rows: consuming CSVReader, reader: RosterReader) {
        form = rows.form
        size = rows.size
        self.rows = consume rows
        self.reader = reader
        if form?.encoding == .windows1258 { self.reader.noteEncoding(.windows1258) }
    }

    private init(fault: SpreadsheetFault, reader: RosterReader) {
        form = nil
        size = nil
        rows = nil
        self.reader = reader
        self.reader.refuse(fault)
    }

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
}

extension SpreadsheetFault {
    /// The line that the fault is about.
    fileprivate var line: Int? {
        switch self {
        case .missing, .directory, .forbidden, .unreadable: nil
        case .notText(let format, let line): format == nil ? line : nil
        case .unclosedQuote(let line), .cellTooLarge(let line, _, _), .tooManyColumns(let line, _),
            .rowTooLarge(let line, _):
            line
        }
    }
}
