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
            let attendees = try await store.office().store.read { records in
                guard let conference = try records.conference(slug: slug) else {
                    throw UnknownConference.error(slug, try records.conferences())
                }
                if let code, try !records.points(of: conference.id).contains(where: { $0.code == code }) {
                    throw ActionError.unknownPoint(code: code, suggestion: nil)
                }
                var attendees: [Conferences.Attendee] = []
                try records.forEachAttendee(of: conference.id, at: code) { attendees.append($0) }
                return attendees
            }
            if format.format == .json { return try console.json(attendees.map(AttendeeJSON.init)) }
            guard !attendees.isEmpty else { return console.line(console.phrases.output.emptyRoster) }
            let words = console.phrases.words
            var table = Table([
                words.point, words.name, words.position, words.unit, words.phone, words.category,
            ])
            for attendee in attendees {
                table.add([
                    attendee.point, attendee.name, attendee.title ?? "–", attendee.unit ?? "–",
                    attendee.phone ?? "–", attendee.category ?? "–",
                ])
            }
            console.table(table)
            console.line(console.styled(console.phrases.output.peopleCount(attendees.count), .faint))
        }
    }
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
