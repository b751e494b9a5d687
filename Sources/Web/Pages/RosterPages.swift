import Actions
import Conferences
import Documents
import Foundation
import Hummingbird
import Phrases
import QRCodes
import Store
import VietnameseText

/// The people of a conference or of a point: looked at, downloaded, printed on tickets.
enum RosterPages {
    static let routes: [Route] = [
        .get("/conferences/:slug/roster", .may(.viewRosters)) { try await list($0) },
        .get("/conferences/:slug/roster.csv", .may(.viewRosters)) { try await download($0, ending: "csv") },
        .get("/conferences/:slug/roster.xlsx", .may(.viewRosters)) { try await download($0, ending: "xlsx") },
        .post("/conferences/:slug/tickets", .to(IssueTickets.self)) { try await tickets($0) },
    ]

    /// How many people a page shows.
    private static let perPage = 200

    /// A conference with the points that the actor answers for and a filter of its people within them.
    struct Scope: Sendable {
        let conference: Conference
        let points: [StoredPoint]
        let filter: RosterFilter
    }

    /// What of a conference's people the address asks for.
    static func scope(_ exchange: Exchange, point: String?) throws -> @Sendable (Records) throws -> Scope {
        let (slug, actor) = (exchange.conferenceSlug, exchange.actor)
        let search = exchange.query("q").map(VietnameseText.fold) ?? ""
        let state = try exchange.query("state").map { name in
            guard let state = AttendeeState(rawValue: name) else { throw BadBody(field: "state") }
            return state
        }
        return { records in
            let conference = try records.conference(slug, for: actor)
            let covered = try records.pointsCovered(by: actor.remit, of: conference)
            let points = try records.points(of: conference.id)
            if let point {
                guard covered?.contains(point) ?? true else { throw ActionError.beyondRemit(point) }
                guard points.contains(where: { $0.code == point }) else {
                    throw ActionError.unknownPoint(code: point, suggestion: nil)
                }
            }
            return Scope(
                conference: conference, points: points.filter { covered?.contains($0.code) ?? true },
                filter: RosterFilter(
                    point: point, covered: point == nil ? covered : nil, search: search, state: state))
        }
    }

    private static func list(_ exchange: Exchange) async throws -> Response {
        let code = exchange.query("point")
        let scope = try scope(exchange, point: code)
        let wanted = exchange.query("from").flatMap(Int.init) ?? 0
        let size = exchange.pageSize(perPage)
        let (found, count, people) = try await exchange.look(.viewRosters) { records in
            let found = try scope(records)
            let count = try records.countRosterEntries(of: found.conference.id, found.filter)
            let from = max(0, min(wanted, count))
            return (
                found, count,
                try records.rosterEntries(
                    of: found.conference.id, found.filter, limit: size, offset: from)
            )
        }
        let (conference, words) = (found.conference, exchange.words.attending)
        let point = found.points.first { $0.code == code }
        let query = ["point", "q", "state"].compactMap { name in
            exchange.query(name).map { "\(name)=\(Exchange.encoded($0))" }
        }.joined(separator: "&")
        let isFiltered = exchange.query("q") != nil || exchange.query("state") != nil
        let mayImport = exchange.actor.may(ImportRoster.permission) && !conference.isCancelled
        var view: View = [
            "slug": conference.slug, "conference": conference.title, "point": code,
            "pointPath": code.map(Exchange.encoded), "pointName": point?.name,
            "heading": point.map { "\(words.title): \($0.name)" } ?? words.all,
            "count": count, "isEmpty": count == 0 && !isFiltered, "search": exchange.query("q"),
            "mayImport": mayImport,
            "mayAdd": mayImport && (point?.isOpen ?? found.points.contains(where: \.isOpen)),
            "choosesPoint": code == nil,
            "download": "/conferences/\(conference.slug)/roster.csv?\(query)",
            "spreadsheet": "/conferences/\(conference.slug)/roster.xlsx?\(query)",
            "people": people.map { row($0, exchange) }, "nobody": people.isEmpty,
            "states": AttendeeState.allCases.map { state -> View in
                [
                    "value": state.rawValue, "text": exchange.words.preparing.state(state),
                    "isChosen": exchange.query("state") == state.rawValue,
                ]
            },
            "points": found.points.filter(\.isOpen).prefix(500).map {
                ["code": $0.code, "name": $0.name] as View
            },
        ]
        view["fields"] = PersonForm(exchange.phrases).fields.map(\.view)
        exchange.addPaging(
            from: exchange.offset(of: count), perPage: size, count: count, keep: ["point", "q", "state"],
            to: &view)
        return exchange.page("roster", title: words.title, view)
    }

    /// Somebody as lists show them.
    static func row(_ entry: RosterEntry, _ exchange: Exchange) -> View {
        let person = entry.attendee
        return [
            "id": entry.id.description, "name": person.name, "title": person.title, "unit": person.unit,
            "phone": person.phone, "category": person.category, "at": person.point, "note": person.note,
            "state": exchange.words.preparing.state(entry.state), "stateName": entry.state.rawValue,
            "isUsual": entry.state == .registered, "original": entry.standsFor,
        ]
    }

    private static func download(_ exchange: Exchange, ending: String) async throws -> Response {
        let scope = try scope(exchange, point: exchange.query("point"))
        let path = try await exchange.site.uploads.newFile(
            exchange.site.newToken().text, ending: ending)
        let phrases = exchange.phrases
        do {
            let slug = try await exchange.look(.viewRosters) { records in
                let found = try scope(records)
                var export = try RosterExport(to: path, phrases)
                var offset = 0
                while true {
                    let part = try records.rosterEntries(
                        of: found.conference.id, found.filter, limit: 5000, offset: offset)
                    for entry in part { try export.write(entry.attendee) }
                    guard part.count == 5000 else { break }
                    offset += 5000
                }
                _ = try export.finish()
                return found.conference.slug
            }
            return try exchange.file(path, name: "\(slug).\(ending)")
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw error
        }
    }

    // MARK: - Tickets

    /// How many tickets are printed at once.
    private static let mostTickets = 1000

    private static func tickets(_ exchange: Exchange) async throws -> Response {
        let slug = exchange.parameter("slug")
        let scope = try scope(exchange, point: exchange.form.optional("point"))
        let keys = try await exchange.perform(IssueTickets(conference: slug))
        let (found, people) = try await exchange.look(.viewRosters) { records in
            var found = try scope(records)
            found = Scope(
                conference: found.conference, points: found.points,
                filter: RosterFilter(
                    point: found.filter.point, covered: found.filter.covered, state: .registered))
            return (
                found,
                try records.rosterEntries(of: found.conference.id, found.filter, limit: mostTickets + 1)
            )
        }
        let words = exchange.words.preparing
        guard people.count <= mostTickets else {
            throw Refused(text: words.tooManyTickets)
        }
        let names = Dictionary(found.points.map { ($0.code, $0.name) }) { first, _ in first }
        return exchange.page(
            "tickets", title: words.ticketsTitle,
            [
                "slug": slug, "conference": found.conference.title, "when": found.conference.when,
                "isEmpty": people.isEmpty,
                "people": try people.map { entry -> View in
                    let code = try Ticket(conference: found.conference.id, attendee: entry.id)
                        .code(signedWith: keys.signing)
                    return [
                        "name": entry.attendee.name, "title": entry.attendee.title,
                        "unit": entry.attendee.unit, "category": entry.attendee.category, "code": code,
                        "at": names[entry.attendee.point] ?? entry.attendee.point,
                        "picture": QRCode(code)?.svg ?? "",
                    ]
                },
            ])
    }
}

extension PreparingPhrases {
    func state(_ state: AttendeeState) -> String {
        switch state {
        case .registered: registeredState
        case .waiting: waitingState
        case .substituted: substitutedState
        case .withdrawn: withdrawnState
        }
    }
}

extension Exchange {
    /// The conference that a page's or the API's address names.
    var conferenceSlug: String {
        let slug = parameter("slug")
        return slug.isEmpty ? parameter("conference") : slug
    }

    /// A file to be kept by the visitor; it is removed here once it is sent.
    func file(_ path: String, name: String) throws -> Response {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        // Whoever has it open reads on; nothing is left behind, however the connection ends.
        try FileManager.default.removeItem(atPath: path)
        let type =
            name.hasSuffix(".xlsx")
            ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8"
        let body = ResponseBody { writer in
            while let part = try handle.read(upToCount: 1 << 18), !part.isEmpty {
                try await writer.write(ByteBuffer(bytes: part))
            }
            try handle.close()
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""],
            body: body)
    }
}
