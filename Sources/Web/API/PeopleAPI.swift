import Actions
import Conferences
import Diagnostics
import Foundation
import HTTPTypes
import Hummingbird
import Phrases
import Rosters
import Store

/// The people of rosters for programs.
enum PeopleAPI {
    private static let people = "/conferences/:conference/people"
    private static let person = people + "/:id"
    private static let attendee = Schema.reference("Attendee")

    static let routes: [Route] = [
        .api(
            .post, people, .to(AddAttendee.self),
            Operation(
                id: "addAttendee",
                summary: "Add one person; where their category is full they wait, unless a reason is given",
                body: ("application/json", NewPerson.schema), status: 201, answer: attendee)
        ) { exchange in
            let body = try exchange.decoded(NewPerson.self)
            guard let point = body.point else { throw BadBody(field: "point") }
            return try await exchange.apply(
                AddAttendee(
                    conference: exchange.parameter("conference"), point: point, person: body.person,
                    overQuota: body.overQuota.map { .accepted(reason: $0) } ?? .waits), status: .created
            ) { AttendeeJSON($0.attendee, id: $0.id, state: $0.state) }
        },
        .api(
            .get, person, .may(.viewRosters),
            Operation(id: "getAttendee", summary: "One person", answer: attendee)
        ) { exchange in
            let look = try one(exchange)
            return try exchange.json(try await exchange.look(.viewRosters, look))
        },
        .api(
            .put, person, .to(EditAttendee.self),
            Operation(
                id: "editAttendee", summary: "Say anew what is known of a person, or move them",
                body: ("application/json", NewPerson.schema), answer: attendee, isTagged: true)
        ) { exchange in
            let (body, look) = (try exchange.decoded(NewPerson.self), try one(exchange))
            let edit = EditAttendee(
                conference: exchange.parameter("conference"), attendee: try exchange.person(),
                person: body.person, point: body.point)
            return try await exchange.change(edit) { try look($0) }
        },
        .api(
            .post, person + "/withdraw", .to(WithdrawAttendee.self),
            Operation(
                id: "withdrawAttendee", summary: "Take a person off; whoever waited longest gets the place",
                answer: Schema.object(
                    ["withdrawn": attendee], optional: ["moved_up": ["anyOf": [attendee, ["type": "null"]]]]))
        ) { exchange in
            try await exchange.apply(
                WithdrawAttendee(
                    conference: exchange.parameter("conference"), attendee: try exchange.person())
            ) { outcome in
                Withdrawn(
                    withdrawn: AttendeeJSON(
                        outcome.withdrawn.attendee, id: outcome.withdrawn.id, state: .withdrawn),
                    movedUp: outcome.movedUp.map { AttendeeJSON($0.attendee, id: $0.id, state: $0.state) })
            }
        },
        .api(
            .post, person + "/substitute", .to(SendSubstitute.self),
            Operation(
                id: "sendSubstitute", summary: "Send somebody in a person's place",
                body: ("application/json", NewPerson.schema), status: 201, answer: attendee)
        ) { exchange in
            let body = try exchange.decoded(NewPerson.self)
            return try await exchange.apply(
                SendSubstitute(
                    conference: exchange.parameter("conference"), attendee: try exchange.person(),
                    person: body.person), status: .created
            ) { outcome in
                AttendeeJSON(
                    outcome.substitute.attendee, id: outcome.substitute.id, state: .registered,
                    standsFor: outcome.original.attendee.name)
            }
        },
        .api(
            .post, "/conferences/:conference/roster", .to(ImportRoster.self),
            Operation(
                id: "importRoster",
                summary: "Take the people of a CSV file or a workbook in, or say what it would come to",
                query: [
                    "dry_run": Schema.flag, "skip": Schema.flag, "point": Schema.text, "sheet": Schema.text,
                    "over_quota": Schema.text,
                ],
                body: ("text/csv", Schema.text), otherTypes: [Operation.workbook],
                answer: Schema.reference("Import")), bodyLimit: 0
        ) { try await importFile($0) },
        .api(
            .post, "/conferences/:conference/tickets", .to(IssueTickets.self),
            Operation(
                id: "issueTickets", summary: "The codes of tickets, to be printed or sent",
                query: ConferenceAPI.page.merging(["point": Schema.text]) { $1 },
                answer: Schema.object(
                    [
                        "public_key": Schema.text,
                        "items": Schema.list(
                            Schema.object(["attendee": Schema.text, "name": Schema.text, "code": Schema.text])
                        ),
                    ], optional: ["next": Schema.optional("string")]))
        ) { try await tickets($0) },
    ]

    private static func one(_ exchange: Exchange) throws -> @Sendable (Records) throws -> AttendeeJSON {
        let (slug, actor) = (exchange.parameter("conference"), exchange.actor)
        guard let id = Identifier<Conferences.Attendee>(exchange.parameter("id")) else {
            throw HTTPError(.notFound)
        }
        return { records in
            let conference = try records.conference(slug, for: actor)
            guard let placed = try records.placedAttendee(id, of: conference.id),
                try records.pointsCovered(by: actor.remit, of: conference)?
                    .contains(placed.attendee.point) ?? true
            else { throw ActionError.rollCall(.unknownAttendee(id.description, suggestion: nil)) }
            return AttendeeJSON(placed.attendee, id: placed.id, state: placed.state)
        }
    }

    private static func importFile(_ exchange: Exchange) async throws -> Response {
        let path = try await exchange.tableFile()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let (skips, phrases) = (try exchange.flag("skip"), exchange.phrases)
        let source = RosterSource(
            conference: exchange.parameter("conference"), path: path, point: exchange.query("point"),
            sheet: exchange.query("sheet"), overQuotaReason: exchange.query("over_quota"))
        if try exchange.flag("dry_run") {
            let preview = try await exchange.office.previewRoster(source, as: exchange.actor)
            return try exchange.json(ImportJSON(preview.outcome, isDryRun: true, phrases))
        }
        return try await exchange.apply(ImportRoster(source, skipsBadRows: skips)) {
            ImportJSON($0, isDryRun: false, phrases)
        }
    }

    private static func tickets(_ exchange: Exchange) async throws -> Response {
        let scope = try RosterPages.scope(exchange, point: exchange.query("point"))
        let (limit, last) = (try exchange.limit(), try exchange.rosterPlace())
        let keys = try await exchange.perform(IssueTickets(conference: exchange.parameter("conference")))
        let people = try await exchange.look(.viewRosters) { records in
            let found = try scope(records)
            var filter = found.filter
            filter.state = .registered
            filter.after = last
            return try records.rosterEntries(of: found.conference.id, filter, limit: limit + 1)
        }
        let part = exchange.part(people, limit: limit, by: ListPlace.init)
        let items = try part.shown.map { entry in
            Tickets.Item(
                attendee: entry.id.description, name: entry.attendee.name,
                code: try Ticket(conference: keys.conference, attendee: entry.id)
                    .code(signedWith: keys.signing))
        }
        return try exchange.json(
            Tickets(
                publicKey: Data(keys.publicKey).base64EncodedString(), items: items,
                next: part.next))
    }

    private struct Tickets: Encodable {
        struct Item: Encodable {
            let attendee: String
            let name: String
            let code: String
        }

        let publicKey: String
        let items: [Item]
        let next: String?
    }

    private struct Withdrawn: Encodable, Sendable {
        let withdrawn: AttendeeJSON
        let movedUp: AttendeeJSON?
    }

    private struct NewPerson: Decodable {
        let point: String?
        let name: String
        let title: String?
        let unit: String?
        let phone: String?
        let category: String?
        let note: String?
        let overQuota: String?

        var person: TypedAttendee {
            TypedAttendee(
                name: name, title: title, unit: unit, phone: phone, category: category, note: note)
        }

        static let schema = Schema.object(
            ["name": Schema.text],
            optional: [
                "point": Schema.optional("string"), "title": Schema.optional("string"),
                "unit": Schema.optional("string"), "phone": Schema.optional("string"),
                "category": Schema.optional("string"), "note": Schema.optional("string"),
                "over_quota": Schema.optional("string"),
            ])
    }
}

/// What an import came to, or would.
struct ImportJSON: Encodable, Sendable {
    let added: Int
    let changed: Int
    let same: Int
    let refused: Int
    let isDryRun: Bool
    let findings: [FindingJSON]

    init(_ outcome: ImportRoster.Outcome, isDryRun: Bool, _ phrases: Phrases) {
        added = outcome.added
        changed = outcome.changed
        same = outcome.same
        refused = outcome.refused
        self.isDryRun = isDryRun
        findings = outcome.findings.list.map {
            FindingJSON($0, message: phrases.pageErrors.roster($0.problem))
        }
    }

    static let schema = Schema.object([
        "added": Schema.number, "changed": Schema.number, "same": Schema.number, "refused": Schema.number,
        "is_dry_run": Schema.flag, "findings": Schema.list(Schema.reference("Finding")),
    ])
}

extension Exchange {
    /// The body as a file of rows: a workbook where its media type says so, else text. Whoever has it removes it.
    func tableFile() async throws -> String {
        let isWorkbook = request.headers[.contentType]?.contains("spreadsheetml") ?? false
        let path = try await site.uploads.newFile(site.newToken().text, ending: isWorkbook ? "xlsx" : "csv")
        try Data(body).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// After whom a roster is to go on.
    func rosterPlace() throws -> RosterPlace? {
        guard let place = try after(parts: 3) else { return nil }
        guard let id = Identifier<Conferences.Attendee>(place.parts[2]) else { throw BadCursor() }
        return RosterPlace(point: place.parts[0], sortKey: place.parts[1], id: id)
    }

    fileprivate func person() throws -> AttendeeReference {
        guard let id = Identifier<Conferences.Attendee>(parameter("id")) else { throw HTTPError(.notFound) }
        return .identifier(id)
    }
}

extension ListPlace {
    /// Where somebody stands in a roster.
    init(_ entry: RosterEntry) {
        self.init(entry.attendee.point, entry.attendee.sortKey, entry.id.description)
    }
}
