import Actions
import ArgumentParser
import Conferences
import Diagnostics
import Phrases
import Rosters
import Store

/// What people read about rosters' files.
let rosterFilePhrases = Spoken.phrases.rosterFiles

/// `diemcau roster`: who attends where.
struct RosterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster", abstract: Spoken.phrases.help.roster,
        subcommands: [
            RosterAddCommand.self, RosterWithdrawCommand.self, RosterSubstituteCommand.self,
            RosterTicketsCommand.self, RosterImportCommand.self, RosterListCommand.self,
            RosterFindCommand.self,
            RosterExportCommand.self,
        ])
}

struct RosterListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Spoken.phrases.help.rosterList)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @Option(help: ArgumentHelp(Spoken.phrases.help.rosterListPoint, valueName: Spoken.phrases.help.codeValue))
    var point: String?

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let (slug, code) = (conference, point)
            let entries = try await store.office().store.read { records in
                guard let conference = try records.conference(slug: slug) else {
                    throw UnknownConference.error(slug, try records.conferences())
                }
                if let code, try !records.points(of: conference.id).contains(where: { $0.code == code }) {
                    throw ActionError.unknownPoint(code: code, suggestion: nil)
                }
                return try records.rosterEntries(
                    of: conference.id, RosterFilter(point: code), limit: Int(Int32.max))
            }
            if format.format == .json { return try console.json(entries.map(RosterEntryJSON.init)) }
            guard !entries.isEmpty else { return console.line(console.phrases.output.emptyRoster) }
            let words = console.phrases.words
            var table = Table([
                words.point, words.name, words.position, words.unit, words.phone, words.category, words.state,
            ])
            for entry in entries {
                let attendee = entry.attendee
                table.add([
                    attendee.point, attendee.name, attendee.title ?? Table.nothing,
                    attendee.unit ?? Table.nothing, attendee.phone ?? Table.nothing,
                    attendee.category ?? Table.nothing,
                    // What everybody is need not be said of each.
                    entry.state == .registered
                        ? Table.nothing : console.phrases.people.attendeeState(entry.state),
                ])
            }
            console.table(table)
            console.line(console.styled(console.phrases.output.peopleCount(entries.count), .faint))
        }
    }
}

/// Somebody on a roster with their state.
struct RosterEntryJSON: Encodable {
    let id: String
    let state: String
    private let person: AttendeeJSON

    init(_ entry: RosterEntry) {
        id = entry.id.description
        state = entry.state.rawValue
        person = AttendeeJSON(entry.attendee)
    }

    func encode(to encoder: any Encoder) throws {
        try person.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(state, forKey: .state)
    }

    private enum CodingKeys: String, CodingKey { case id, state }
}

struct AttendeeJSON: Encodable {
    let point: String
    let name: String
    let title: String?
    let unit: String?
    let phone: String?
    let staffNumber: String?
    let birthYear: Int?
    let category: String?
    let note: String?

    init(_ attendee: Conferences.Attendee) {
        point = attendee.point
        name = attendee.name
        title = attendee.title
        unit = attendee.unit
        phone = attendee.phone
        staffNumber = attendee.staffNumber
        birthYear = attendee.birthYear
        category = attendee.category
        note = attendee.note
    }

    private enum CodingKeys: String, CodingKey {
        case point, name, title, unit, phone, category, note
        case staffNumber = "staff_number"
        case birthYear = "birth_year"
    }
}
