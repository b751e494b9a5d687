import Actions
import ArgumentParser
import Conferences
import Documents
import Foundation
import Phrases
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
                if error is RosterExport.TooManyRows {
                    throw ValidationError(phrases.rosterFiles.tooManyRows(WorkbookWriter.mostRows))
                }
                throw error
            }
            console.line(console.styled(phrases.rosterFiles.exported(file, count), .green))
        }
    }
}
