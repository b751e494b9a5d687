import Actions
import Conferences
import Diagnostics
import Extraction
import Foundation
import HTTPTypes
import Hummingbird
import OfficeText
import Phrases
import Store

/// Conferences, plans, points, rosters and conclusions for programs.
enum ConferenceAPI {
    static let page: [String: JSON] = [
        "limit": ["type": "integer", "minimum": 1, "maximum": 1000],
        "cursor": ListCursor.schema,
    ]
    private static let planBody = Schema.object(["plan": Schema.text])
    private static let dry: [String: JSON] = ["dry_run": Schema.flag]

    static let routes: [Route] = [
        .api(
            .get, "/conferences", .may(.viewConferences),
            Operation(
                id: "listConferences", summary: "Conferences, the newest first", query: page,
                answer: Schema.page("Conference"))
        ) { exchange in
            let actor = exchange.actor
            let conferences = try await exchange.look(.viewConferences) { records in
                try records.conferences().filter { actor.remit.covers(conference: $0.slug) }
            }
            let part = try exchange.cut(conferences) {
                ListPlace(ListPlace.falling($0.schedule.firstDay.dayNumber), $0.slug)
            }
            return try exchange.json(part, ConferenceJSON.init)
        },
        .api(
            .get, "/conferences/:conference", .may(.viewConferences),
            Operation(
                id: "getConference", summary: "One conference; its tag is its version",
                answer: Schema.reference("Conference"))
        ) { exchange in
            let (slug, actor) = (exchange.parameter("conference"), exchange.actor)
            let conference = try await exchange.look(.viewConferences) { try $0.conference(slug, for: actor) }
            return try exchange.json(ConferenceJSON(conference), tag: String(conference.version))
        },
        .api(
            .get, "/conferences/:conference/points", .may(.viewConferences),
            Operation(
                id: "listPoints", summary: "The points of a conference, each after the one above it",
                query: page, answer: Schema.page("Point"))
        ) { try await points($0) },
        .api(
            .get, "/conferences/:conference/roster", .may(.viewRosters),
            Operation(
                id: "listRoster", summary: "The people of a conference, or of one point",
                query: page.merging([
                    "point": Schema.text, "q": Schema.text,
                    "state": Schema.oneOf(AttendeeState.allCases.map(\.rawValue)),
                ]) { $1 }, answer: Schema.page("Attendee"))
        ) { exchange in
            let scope = try RosterPages.scope(exchange, point: exchange.query("point"))
            let (limit, last) = (try exchange.limit(), try exchange.rosterPlace())
            let people = try await exchange.look(.viewRosters) { records in
                let found = try scope(records)
                var filter = found.filter
                filter.after = last
                return try records.rosterEntries(of: found.conference.id, filter, limit: limit + 1)
            }
            return try exchange.json(
                exchange.part(people, limit: limit, by: ListPlace.init), AttendeeJSON.init)
        },
        .api(
            .post, "/plans/check", .to(PublishPlan.self),
            Operation(
                id: "checkPlan", summary: "All that is wrong with a plan",
                body: ("application/json", planBody),
                answer: Schema.object(["findings": Schema.list(Schema.reference("Finding"))])),
            bodyLimit: 16_000_000
        ) { exchange in
            let checked = CheckedPlanText(try exchange.decoded(PlanBody.self).plan, exchange.phrases)
            return try exchange.json(["findings": checked.findings.map(FindingJSON.init)])
        },
        .api(
            .post, "/plans", .to(PublishPlan.self),
            Operation(
                id: "publishPlan", summary: "Publish a plan, or say what it would change", query: dry,
                body: ("application/json", planBody), answer: Published.schema, isConditional: true),
            bodyLimit: 16_000_000
        ) { try await publish($0) },
        .api(
            .post, "/conferences/:conference/conclusion", .to(RecordConclusion.self),
            Operation(
                id: "recordConclusion", summary: "Record what the chair concluded; its tasks are proposed",
                body: (
                    "application/json",
                    Schema.object(["text": Schema.text], optional: ["source": Schema.optional("string")])
                ),
                answer: Concluded.schema),
            bodyLimit: 10_000_000
        ) { exchange in
            let body = try exchange.decoded(ConclusionBody.self)
            return try await conclude(body.text, source: body.source ?? "api", exchange)
        },
        .api(
            .post, "/conferences/:conference/conclusion-files", .to(RecordConclusion.self),
            Operation(
                id: "recordConclusionFile",
                summary: "The same from a file: a Word document, or plain text in any encoding",
                query: ["name": Schema.text], body: ("application/octet-stream", Schema.text),
                otherTypes: Operation.documents,
                answer: Concluded.schema), bodyLimit: 0
        ) { exchange in
            let name = exchange.query("name")
            let document = try OfficeText.read(bytes: exchange.body, name: name)
            return try await conclude(
                document.text, source: name ?? "api", exchange, warnings: document.warnings)
        },
        .api(
            .post, "/conferences/:conference/proposals/accept", .to(AcceptTasks.self),
            Operation(
                id: "acceptTasks", summary: "Take up several proposed tasks: all of them, or none",
                body: ("application/json", Schema.object(["numbers": Schema.list(Schema.number)])),
                answer: Schema.object(["items": Schema.list(Schema.reference("Task"))]))
        ) { exchange in
            let (slug, today) = (exchange.parameter("conference"), exchange.today)
            let numbers = try exchange.decoded(Numbers.self).numbers
            guard numbers.count <= 1000 else { throw BadBody(field: "numbers") }
            return try await exchange.apply(
                AcceptTasks(numbers.map { TaskReference(conference: slug, number: $0) })
            ) { tasks in ["items": tasks.map { TaskEntry($0, today: today) }] }
        },
    ]

    private struct Numbers: Decodable {
        let numbers: [Int]
    }

    private static func points(_ exchange: Exchange) async throws -> Response {
        let (slug, actor) = (exchange.parameter("conference"), exchange.actor)
        let (points, order) = try await exchange.look(.viewConferences) { records in
            let conference = try records.conference(slug, for: actor)
            let covered = try records.pointsCovered(by: actor.remit, of: conference)
            let registered = try records.attendeeCounts(of: conference.id)
            let all = try records.placedPoints(of: conference.id)
            let points = all.filter { $0.isOpen && (covered?.contains($0.code) ?? true) }.map { point in
                PointJSON(
                    code: point.code, name: point.details.name, parent: point.details.parent,
                    depth: point.depth, capacity: point.details.capacity,
                    expected: point.details.expectedTotal, registered: registered[point.code] ?? 0)
            }
            return (points, all.map(\.code))
        }
        return try exchange.json(try exchange.cut(points, in: order, name: \.code)) { $0 }
    }

    private struct PlanBody: Decodable {
        let plan: String
    }

    private struct Published: Encodable, Sendable {
        let conference: String
        let version: Int
        let isUnchanged: Bool
        let isDryRun: Bool
        let changes: [String]

        init(_ outcome: PublishPlan.Outcome, isDryRun: Bool, _ exchange: Exchange) {
            conference = outcome.conference.slug
            version = outcome.conference.version
            isUnchanged = outcome.isUnchanged
            self.isDryRun = isDryRun
            changes = (outcome.difference?.changes ?? []).map(exchange.phrases.difference.change)
        }

        static let schema = Schema.object([
            "conference": Schema.text, "version": Schema.number, "is_unchanged": Schema.flag,
            "is_dry_run": Schema.flag, "changes": Schema.list(Schema.text),
        ])
    }

    private static func publish(_ exchange: Exchange) async throws -> Response {
        let checked = CheckedPlanText(try exchange.decoded(PlanBody.self).plan, exchange.phrases)
        guard let plan = checked.plan else { throw BadPlan(findings: checked.findings) }
        let action = PublishPlan(plan, basedOn: try exchange.revision())
        if try exchange.flag("dry_run") {
            let outcome = try await exchange.office.rehearse(action, as: exchange.actor).outcome
            return try exchange.json(Published(outcome, isDryRun: true, exchange))
        }
        return try await exchange.apply(action) { Published($0, isDryRun: false, exchange) }
    }

    private struct ConclusionBody: Decodable {
        let text: String
        let source: String?
    }

    private struct Concluded: Encodable, Sendable {
        let revision: Int
        let isUnchanged: Bool
        /// What to know about how the text was read from its file.
        let warnings: [String]
        let proposals: [TaskEntry]

        static let schema = Schema.object([
            "revision": Schema.number, "is_unchanged": Schema.flag, "warnings": Schema.list(Schema.text),
            "proposals": Schema.list(Schema.reference("Task")),
        ])
    }

    private static func conclude(
        _ text: String, source: String, _ exchange: Exchange, warnings: [Finding<OfficeTextProblem>] = []
    ) async throws -> Response {
        let (slug, actor) = (exchange.parameter("conference"), exchange.actor)
        let (conference, known) = try await exchange.look(.viewConferences) { records in
            let conference = try records.conference(slug, for: actor)
            return (conference, try RecordConclusion.known(for: conference, in: records))
        }
        let (today, words) = (exchange.today, exchange.phrases.officeText)
        return try await exchange.apply(
            RecordConclusion(
                conference: slug, text: text, source: source,
                reading: RecordConclusion.read(
                    text, of: conference, known: known, holidays: exchange.site.settings.holidays))
        ) { outcome in
            Concluded(
                revision: outcome.conclusion.revision, isUnchanged: outcome.isUnchanged,
                warnings: warnings.map { words.problem($0.problem) },
                proposals: outcome.proposals.map { TaskEntry($0, today: today) })
        }
    }
}
