import Actions
import ArgumentParser
import Conferences
import Foundation
import Phrases
import QRCodes
import Store

/// What is typed in of a person.
struct TypedPersonOptions: ParsableArguments {
    @Argument(help: ArgumentHelp(Spoken.phrases.words.name, valueName: rosterFilePhrases.findValue))
    var name: String

    @Option(help: ArgumentHelp(pointHelp.title))
    var title: String?

    @Option(help: ArgumentHelp(pointHelp.unit))
    var unit: String?

    @Option(help: ArgumentHelp(pointHelp.phone))
    var phone: String?

    func person(category: String? = nil) -> TypedAttendee {
        TypedAttendee(name: name, title: title, unit: unit, phone: phone, category: category)
    }
}

struct RosterAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: pointHelp.add)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @Argument(help: ArgumentHelp(rollCallHelp.point, valueName: Spoken.phrases.help.codeValue))
    var point: String

    @OptionGroup var person: TypedPersonOptions

    @Option(help: ArgumentHelp(Spoken.phrases.words.category))
    var category: String?

    @Option(help: ArgumentHelp(pointHelp.overQuota, valueName: rollCallHelp.reasonValue))
    var overQuota: String?

    @Flag(help: ArgumentHelp(pointHelp.refuseOver))
    var refuse = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let rule: AddAttendee.OverQuota =
                overQuota.map { .accepted(reason: $0) } ?? (refuse ? .refused : .waits)
            let outcome = try await store.office().perform(
                AddAttendee(
                    conference: conference, point: point, person: person.person(category: category),
                    overQuota: rule), as: store.actor)
            let style: Console.Style = outcome.state == .waiting ? .yellow : .green
            console.line(
                console.styled(console.phrases.points.added(outcome.attendee.name, outcome.state), style))
        }
    }
}

struct RosterWithdrawCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "withdraw", abstract: pointHelp.withdraw)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @Argument(help: ArgumentHelp(rollCallHelp.person, valueName: rollCallHelp.personValue))
    var person: String

    @Option(help: ArgumentHelp(rollCallHelp.personPoint, valueName: Spoken.phrases.help.codeValue))
    var point: String?

    @OptionGroup var store: StoreOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let outcome = try await store.office().perform(
                WithdrawAttendee(
                    conference: conference, attendee: AttendeeReference(person, point: point)),
                as: store.actor)
            console.line(
                console.styled(
                    console.phrases.points.withdrawn(
                        outcome.withdrawn.attendee.name, outcome.movedUp?.attendee.name), .green))
        }
    }
}

struct RosterSubstituteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "substitute", abstract: pointHelp.substitute)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @Argument(help: ArgumentHelp(rollCallHelp.person, valueName: rollCallHelp.personValue))
    var original: String

    @OptionGroup var person: TypedPersonOptions

    @Option(help: ArgumentHelp(rollCallHelp.personPoint, valueName: Spoken.phrases.help.codeValue))
    var point: String?

    @OptionGroup var store: StoreOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let outcome = try await store.office().perform(
                SendSubstitute(
                    conference: conference, attendee: AttendeeReference(original, point: point),
                    person: person.person()), as: store.actor)
            console.line(
                console.styled(
                    console.phrases.points.substituted(
                        outcome.original.attendee.name, outcome.substitute.attendee.name), .green))
        }
    }
}

struct RosterTicketsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "tickets", abstract: pointHelp.tickets)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @Argument(help: ArgumentHelp(pointHelp.ticketsFile, valueName: "tickets.html"))
    var file: String

    @Option(help: ArgumentHelp(Spoken.phrases.help.rosterListPoint, valueName: Spoken.phrases.help.codeValue))
    var point: String?

    @OptionGroup var store: StoreOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let (slug, code, file) = (conference, point, file)
            guard !FileManager.default.fileExists(atPath: file) else { throw FileTrouble.exists(file) }
            let office = try await store.office()
            let keys = try await office.perform(IssueTickets(conference: slug), as: store.actor)
            guard FileManager.default.createFile(atPath: file, contents: nil),
                let handle = FileHandle(forWritingAtPath: file)
            else { throw FileTrouble.notWritable(file) }
            let count = try await office.store.read { records in
                let conference = try records.known(slug)
                _ = try records.point(code, in: conference)
                var page = TicketPage(conference.title)
                var count = 0
                try records.forEachRegistered(of: conference.id, at: code) { person in
                    let ticket = Ticket(conference: conference.id, attendee: person.id)
                    page.add(person.attendee, try ticket.code(signedWith: keys.signing))
                    count += 1
                    if count % 100 == 0 { try handle.write(contentsOf: Data(page.drain().utf8)) }
                }
                try handle.write(contentsOf: Data((page.drain() + TicketPage.end).utf8))
                return count
            }
            try handle.close()
            console.line(console.styled(console.phrases.points.ticketsWritten(file, count), .green))
        }
    }
}

/// Tickets as a page that prints two beside each other.
private struct TicketPage {
    private var text: String

    static let end = "</main>\n"

    init(_ title: String) {
        text = """
            <!doctype html>
            <meta charset="utf-8"><title>\(Self.escaped(title))</title>
            <style>
            main { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm; font: 11pt serif }
            article { display: flex; gap: 4mm; border: 1px solid #999; padding: 3mm; break-inside: avoid }
            svg { width: 32mm; height: 32mm; flex: none }
            h2 { margin: 0; font-size: 13pt } p { margin: 1mm 0 } small { color: #555 }
            </style>
            <main>

            """
    }

    mutating func add(_ attendee: Conferences.Attendee, _ code: String) {
        let lines = [attendee.title, attendee.unit, attendee.category].compactMap { $0 }
            .map { "<p>\(Self.escaped($0))</p>" }.joined()
        text += """
            <article data-code="\(code)">\(QRCode(code)?.svg ?? "")<div>\
            <h2>\(Self.escaped(attendee.name))</h2>\(lines)<small>\(Self.escaped(attendee.point))</small></div></article>

            """
    }

    mutating func drain() -> String {
        defer { text = "" }
        return text
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}

struct RollCallScanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "scan", abstract: pointHelp.scan)

    @OptionGroup var options: RollCallOptions

    @Argument(help: ArgumentHelp(pointHelp.code, valueName: Spoken.phrases.help.codeValue))
    var code: String

    @Option(help: ArgumentHelp(rollCallHelp.status, valueName: rollCallHelp.statusValue))
    var status = AttendanceStatus.inPerson

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let outcome = try await store.office().perform(
                ScanTicket(
                    conference: options.conference, number: options.number, code: code, status: status),
                as: store.actor)
            let phrases = console.phrases.rollCalls
            if format.format == .json {
                return try console.json(MarkOutcomeJSON(outcome.result, phrases))
            }
            switch outcome.result {
            case .same(let mark): console.line(phrases.same(outcome.attendee.name, mark))
            case .taken(let earlier):
                console.line(
                    console.styled(
                        phrases.marked(outcome.attendee.name, phrases.status(status), earlier), .green))
            case .refused(let refusal):
                console.line(
                    console.styled(phrases.kept(outcome.attendee.name, phrases.refusal(refusal)), .yellow))
            }
        }
    }
}
