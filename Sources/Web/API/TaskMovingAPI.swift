import Actions
import Conferences
import Diagnostics
import Foundation
import HTTPTypes
import Hummingbird
import Phrases
import Store

/// Tasks out of a table, and unfinished ones that go onto a later agenda, for programs.
enum TaskMovingAPI {
    static let routes: [Route] = [
        .api(
            .post, "/conferences/:conference/task-imports", .to(ImportTasks.self),
            Operation(
                id: "importTasks",
                summary: "Take the tasks of a CSV file or a workbook in, or say what it would come to",
                query: ["dry_run": Schema.flag], body: ("text/csv", Schema.text),
                otherTypes: [Operation.workbook],
                answer: Schema.reference("TaskImport")), bodyLimit: 0
        ) { exchange in
            let path = try await exchange.tableFile()
            defer { try? FileManager.default.removeItem(atPath: path) }
            let action = ImportTasks(conference: exchange.parameter("conference"), path: path)
            let phrases = exchange.phrases
            if try exchange.flag("dry_run") {
                let outcome = try await exchange.office.rehearse(action, as: exchange.actor).outcome
                return try exchange.json(TaskImportJSON(outcome, isDryRun: true, phrases))
            }
            return try await exchange.apply(action) { TaskImportJSON($0, isDryRun: false, phrases) }
        },
        .api(
            .post, "/conferences/:conference/carried-tasks", .to(CarryTasks.self),
            Operation(
                id: "carryTasks",
                summary: "Put what the conference left unfinished onto the agenda of a later one",
                body: ("application/json", Carry.schema), answer: Schema.reference("CarriedTasks"))
        ) { exchange in
            let body = try exchange.decoded(Carry.self)
            let (slug, actor) = (exchange.parameter("conference"), exchange.actor)
            let source = try await exchange.look(.viewConferences) { try $0.conference(slug, for: actor) }
            let title = exchange.phrases.tasks.carriedTitle(source.title, source.schedule.firstDay)
            let place: CarryTasks.Place =
                body.into.map { .into($0) } ?? .item(title: title, minutes: body.minutes ?? 15)
            let (action, to) = (CarryTasks(from: slug, to: body.to, at: place), body.to)
            if body.dryRun ?? false {
                let outcome = try await exchange.office.rehearse(action, as: actor).outcome
                return try exchange.json(CarryEntry(outcome, to: to, isDryRun: true))
            }
            return try await exchange.apply(action) { CarryEntry($0, to: to, isDryRun: false) }
        },
    ]

    private struct Carry: Decodable {
        let to: String
        let minutes: Int?
        let into: String?
        let dryRun: Bool?

        static let schema = Schema.object(
            ["to": Schema.text],
            optional: [
                "minutes": ["type": ["null", "integer"], "minimum": 1, "maximum": 600],
                "into": Schema.optional("string"), "dry_run": ["type": ["null", "boolean"]],
            ])
    }

    static let carried = Schema.object([
        "conference": Schema.text, "version": Schema.number, "tasks": Schema.list(Schema.text),
        "is_dry_run": Schema.flag,
    ])
}

/// What an import of tasks came to, or would.
struct TaskImportJSON: Encodable, Sendable {
    let tasks: [TaskEntry]
    let isDryRun: Bool
    let findings: [FindingJSON]

    init(_ outcome: ImportTasks.Outcome, isDryRun: Bool, _ phrases: Phrases) {
        tasks = outcome.tasks.map { TaskEntry($0) }
        self.isDryRun = isDryRun
        findings = outcome.findings.map {
            FindingJSON($0, message: phrases.tasks.importProblem($0.problem))
        }
    }

    static let schema = Schema.object([
        "tasks": Schema.list(Schema.reference("Task")), "is_dry_run": Schema.flag,
        "findings": Schema.list(Schema.reference("Finding")),
    ])
}
