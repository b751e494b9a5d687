import Actions
import ArgumentParser
import Conferences
import Foundation
import Phrases
import Rosters
import Spreadsheets
import Store

struct RosterExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "export", abstract: rosterFilePhrases.export)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @Argument(help: ArgumentHelp(rosterFilePhrases.exportFile, valueName: "roster.xlsx"))
    var file: String

    @Option(help: ArgumentHelp(Spoken.phrases.help.rosterListPoint, valueName: Spoken.phrases.help.codeValue))
    var point: String?

    @OptionGroup var store: StoreOptions
    @OptionGroup var language: LanguageOptions

    func validate() throws {
        guard file.lowercased().hasSuffix(".csv") || file.lowercased().hasSuffix(".xlsx") else {
            throw ValidationError(rosterFilePhrases.badExport(file))
        }
    }

    func run() async throws {
        try await running(database: store.path) { console in
            let (slug, code, file, phrases) = (conference, point, file, console.phrases)
            guard !FileManager.default.fileExists(atPath: file) else { throw FileTrouble.exists(file) }
            let count: Int
            do {
                count = try await store.office().store.read { records in
                    let conference = try records.known(slug)
                    _ = try records.point(code, in: conference)
                    var export = try RosterExport(to: file, phrases)
                    try records.forEachAttendee(of: conference.id, at: code) { try export.write($0) }
                    return try export.finish()
                }
            } catch {
                // What is not whole is not left behind.
                try? FileManager.default.removeItem(atPath: file)
                if error is WorkbookWriter.CannotWrite { throw FileTrouble.notWritable(file) }
                throw error
            }
            console.line(console.styled(phrases.rosterFiles.exported(file, count), .green))
        }
    }
}

/// Writes a roster to a file that can be imported again.
struct RosterExport: ~Copyable {
    private var text: CSVWriter?
    private var handle: FileHandle?
    private var workbook: WorkbookWriter?
    private var count = 0
    private let phrases: Phrases

    private static let fields: [(RosterField, width: Double)] = [
        (.point, 14), (.name, 28), (.title, 28), (.unit, 32), (.phone, 14), (.staffNumber, 14), (.birth, 10),
        (.category, 24), (.note, 24),
    ]

    init(to path: String, _ phrases: Phrases) throws {
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

    mutating func write(_ attendee: Conferences.Attendee) throws {
        let cells = [
            attendee.point, attendee.name, attendee.title ?? "", attendee.unit ?? "", attendee.phone ?? "",
            attendee.staffNumber ?? "", attendee.birthYear.map(String.init) ?? "", attendee.category ?? "",
            attendee.note ?? "",
        ]
        count += 1
        if workbook != nil {
            guard count < WorkbookWriter.mostRows else {
                throw ValidationError(phrases.rosterFiles.tooManyRows(WorkbookWriter.mostRows))
            }
            workbook?.write(cells.map { .text($0) })
        }
        text?.write(cells)
        if let bytes = text?.bytes.count, bytes > 1 << 18 { try flush() }
    }

    private mutating func flush() throws {
        if let due = text?.drain() { try handle?.write(contentsOf: Data(due)) }
    }

    /// How many people were written.
    consuming func finish() throws -> Int {
        try flush()
        try handle?.close()
        let count = count
        if let workbook = workbook.take() { try workbook.finish() }
        return count
    }
}
