import Actions
import ArgumentParser
import Conferences
import Foundation
import Phrases
import QRCodes
import Store

struct RosterTicketsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "tickets", abstract: pointHelp.tickets)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @Argument(help: ArgumentHelp(pointHelp.ticketsFile, valueName: "tickets.html"))
    var file: String

    @Option(help: ArgumentHelp(Spoken.phrases.help.rosterListPoint, valueName: Spoken.phrases.help.codeValue))
    var point: String?

    @OptionGroup var answer: AnswerOptions

    func run() async throws {
        let store = answer.store
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
            if answer.isJSON { return try console.json(TicketsJSON(file: file, tickets: count)) }
            console.line(console.styled(console.phrases.points.ticketsWritten(file, count), .green))
        }
    }
}

private struct TicketsJSON: Encodable {
    let file: String
    let tickets: Int
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
