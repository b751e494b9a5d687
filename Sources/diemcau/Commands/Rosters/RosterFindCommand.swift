import Actions
import ArgumentParser
import Conferences
import Phrases
import Store
import VietnameseText

struct RosterFindCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "find", abstract: rosterFilePhrases.find)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @Argument(help: ArgumentHelp(rosterFilePhrases.findText, valueName: rosterFilePhrases.findValue))
    var name: [String]

    @Option(help: ArgumentHelp(rosterFilePhrases.limit, valueName: Spoken.phrases.help.numberValue))
    var limit = 50

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let (slug, limit) = (conference, max(1, limit))
            let words = VietnameseText.fold(name.joined(separator: " ")).split(separator: " ").map(
                String.init)
            let found = try await store.office().store.read { records in
                try records.attendees(named: words, of: try records.known(slug).id, limit: limit)
            }
            if format.format == .json { return try console.json(found.map { AttendeeJSON($0.attendee) }) }
            guard !found.isEmpty else {
                return console.line(console.phrases.rosterFiles.nobodyFound(name.joined(separator: " ")))
            }
            let headings = console.phrases.words
            var table = Table([
                headings.identifier, headings.point, headings.name, headings.position, headings.unit,
                headings.phone,
            ])
            for person in found {
                table.add([
                    person.id.description, person.attendee.point, person.attendee.name,
                    person.attendee.title ?? Table.nothing, person.attendee.unit ?? Table.nothing,
                    person.attendee.phone ?? Table.nothing,
                ])
            }
            console.table(table)
        }
    }
}
