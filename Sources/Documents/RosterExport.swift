package import Conferences
import Foundation
package import Phrases
import Rosters
import Spreadsheets

/// Writes a roster to a file that can be imported again.
package struct RosterExport: ~Copyable {
    /// A workbook's sheet cannot hold all of them.
    package struct TooManyRows: Error {}

    private var text: CSVWriter?
    private var handle: FileHandle?
    private var workbook: WorkbookWriter?
    private var count = 0
    private let phrases: Phrases

    private static let fields: [(RosterField, width: Double)] = [
        (.point, 14), (.name, 28), (.title, 28), (.unit, 32), (.phone, 14), (.staffNumber, 14), (.birth, 10),
        (.category, 24), (.note, 24),
    ]

    /// - Parameter path: ends in `.xlsx` for a workbook; anything else is CSV.
    /// - Throws: ``FileTrouble``, ``WorkbookWriter/CannotWrite``.
    package init(to path: String, _ phrases: Phrases) throws {
        self.phrases = phrases
        let headers = Self.fields.map { (header: phrases.roster.field($0.0), width: $0.width) }
        if path.lowercased().hasSuffix(".xlsx") {
            text = nil
            handle = nil
            workbook = try WorkbookWriter(path: path, sheet: phrases.rosterFiles.sheetName, columns: headers)
        } else {
            workbook = nil
            guard FileManager.default.createFile(atPath: path, contents: nil),
                let handle = FileHandle(forWritingAtPath: path)
            else { throw FileTrouble.notWritable(path) }
            var writer = CSVWriter()
            writer.write(headers.map(\.header))
            text = writer
            self.handle = handle
        }
    }

    /// - Throws: ``TooManyRows``.
    package mutating func write(_ attendee: Conferences.Attendee) throws {
        let cells = [
            attendee.point, attendee.name, attendee.title ?? "", attendee.unit ?? "", attendee.phone ?? "",
            attendee.staffNumber ?? "", attendee.birthYear.map(String.init) ?? "", attendee.category ?? "",
            attendee.note ?? "",
        ]
        count += 1
        if workbook != nil {
            guard count < WorkbookWriter.mostRows else { throw TooManyRows() }
            workbook?.write(cells.map { .text($0) })
        }
        text?.write(cells)
        if let bytes = text?.bytes.count, bytes > 1 << 18 { try flush() }
    }

    private mutating func flush() throws {
        if let due = text?.drain() { try handle?.write(contentsOf: Data(due)) }
    }

    /// How many people were written.
    package consuming func finish() throws -> Int {
        try flush()
        try handle?.close()
        let count = count
        if let workbook = workbook.take() { try workbook.finish() }
        return count
    }
}
