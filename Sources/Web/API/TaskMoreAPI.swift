import Actions
import AgendaFile
import Conferences
import HTTPTypes
import Hummingbird
import Store

/// What goes with tasks, for programs: parts, marks, history, kept questions; and the texts that conferences have.
enum TaskMoreAPI {
    private static let one = "/conferences/:conference/tasks/:number"
    private static let task = Schema.reference("Task")

    static let routes: [Route] = [
        .api(
            .post, one + "/split", .to(SplitTask.self),
            Operation(
                id: "splitTask", summary: "Split a task into parts for units, or for the members of a group",
                body: ("application/json", Split.schema), status: 201,
                answer: Schema.object(["items": Schema.list(task)]), isConditional: true)
        ) { exchange in
            let body = try exchange.decoded(Split.self)
            let parts = try body.parts.map { part in
                SplitTask.Part(unit: part.unit, text: part.text, due: try day(part.due, "due"))
            }
            let today = exchange.today
            return try await exchange.apply(
                SplitTask(try exchange.taskReference(), revision: try exchange.revision(), parts: parts),
                status: .created
            ) { made in ["items": made.map { TaskEntry($0, today: today) }] }
        },
        .api(
            .post, one + "/reassign", .to(ReassignTask.self),
            Operation(
                id: "reassignTask", summary: "Give a task to other units",
                body: (
                    "application/json",
                    Schema.object(
                        ["lead": Schema.list(Schema.text), "reason": Schema.text],
                        optional: ["coordinating": ["type": ["null", "array"], "items": Schema.text]])
                ), answer: task, isConditional: true)
        ) { exchange in
            let (body, today) = (try exchange.decoded(Reassignment.self), exchange.today)
            return try await exchange.apply(
                ReassignTask(
                    try exchange.taskReference(), revision: try exchange.revision(), lead: body.lead,
                    coordinating: body.coordinating, reason: body.reason)
            ) { TaskEntry($0, today: today) }
        },
        .api(
            .post, one + "/mark", .to(MarkTask.self),
            Operation(
                id: "markTask", summary: "Set a task's priority, tags, links and who sees to it",
                body: ("application/json", Marks.schema), answer: task, isConditional: true)
        ) { exchange in
            let (body, today) = (try exchange.decoded(Marks.self), exchange.today)
            var marks = MarkTask.Marks()
            marks.priority = body.priority
            marks.inCharge = body.inCharge
            marks.tags = body.tags
            marks.links = body.links?.map { TaskLink(url: $0.url, title: $0.title) }
            marks.hasSeenCorrections = body.hasSeenCorrections ?? false
            return try await exchange.apply(
                MarkTask(try exchange.taskReference(), revision: try exchange.revision(), marks: marks)
            ) { TaskEntry($0, today: today) }
        },
        .api(
            .get, one + "/history", .may(.viewTasks),
            Operation(
                id: "getTaskHistory", summary: "A task's parts, periods, extensions and changes",
                answer: Schema.reference("TaskHistory"))
        ) { try await history($0) },
        .api(
            .get, "/task-views", .may(.viewTasks),
            Operation(
                id: "listTaskViews", summary: "Questions about tasks that are kept",
                query: ConferenceAPI.page, answer: Schema.page("TaskView"))
        ) { exchange in
            let views = try await exchange.look(.viewTasks) { try $0.taskViews() }
            return try exchange.json(try exchange.cut(views) { ListPlace($0.name) }, TaskViewJSON.init)
        },
        .api(
            .post, "/task-views", .to(SaveTaskView.self),
            Operation(
                id: "saveTaskView", summary: "Keep a question about tasks",
                body: ("application/json", NewTaskView.schema), answer: Schema.reference("TaskView"))
        ) { exchange in
            let body = try exchange.decoded(NewTaskView.self)
            return try await exchange.apply(
                SaveTaskView(body.name, filter: try body.query().text, replaces: body.replace ?? false)
            ) {
                TaskViewJSON($0)
            }
        },
        .api(
            .post, "/task-views/remove", .to(RemoveTaskView.self),
            Operation(
                id: "removeTaskView", summary: "Forget a kept question",
                body: ("application/json", Schema.object(["name": Schema.text])),
                answer: Schema.object(["removed": Schema.text]))
        ) { exchange in
            let body = try exchange.decoded(Name.self)
            return try await exchange.apply(RemoveTaskView(body.name)) { ["removed": $0] }
        },
        .api(
            .get, "/conferences/:conference/plan", .see(PublishPlan.self),
            Operation(
                id: "getPlan", summary: "The plan that counts, as YAML; its tag is its version",
                answer: Schema.object(["plan": Schema.text, "version": Schema.number]))
        ) { exchange in
            let (slug, actor) = (exchange.parameter("conference"), exchange.actor)
            let (conference, version) = try await exchange.look(.viewConferences) { records in
                let conference = try records.conference(slug, for: actor)
                return (conference, try records.planVersion(of: conference.id))
            }
            return try exchange.json(
                PlanJSON(plan: version.map { PlanFile.write($0.plan) } ?? "", version: conference.version),
                tag: String(conference.version))
        },
        .api(
            .get, "/conferences/:conference/conclusion", .see(RecordConclusion.self),
            Operation(
                id: "getConclusion", summary: "What the chair concluded, in its newest revision",
                answer: Schema.object([
                    "revision": Schema.number, "text": Schema.text, "source": Schema.text,
                    "recorded_at": Schema.text, "recorded_by": Schema.text,
                ]))
        ) { exchange in
            let (slug, actor) = (exchange.parameter("conference"), exchange.actor)
            let found = try await exchange.look(.viewTasks) { records in
                let conference = try records.conference(slug, for: actor)
                guard let conclusion = try records.conclusion(of: conference.id) else {
                    throw HTTPError(.notFound)
                }
                return ConclusionJSON(
                    revision: conclusion.revision, text: conclusion.text, source: conclusion.source,
                    recordedAt: conclusion.recordedAt.description, recordedBy: conclusion.recordedBy)
            }
            return try exchange.json(found)
        },
    ]

    static func day(_ text: String?, _ field: String) throws -> CalendarDate? {
        guard let text else { return nil }
        guard let day = CalendarDate(iso: text) else { throw BadBody(field: field) }
        return day
    }

    private static func history(_ exchange: Exchange) async throws -> Response {
        let (reference, actor, today) = (try exchange.taskReference(), exchange.actor, exchange.today)
        let history = try await exchange.look(.viewTasks) { records in
            let task = try records.task(reference, for: actor)
            guard task.state != .proposed || actor.may(AcceptTask.permission) else {
                throw ActionError.unknownTask(reference)
            }
            var filter = TaskFilter(conference: reference.conference)
            filter.parent = reference.number
            return TaskHistoryJSON(
                parts: try records.tasks(filter).map { TaskEntry($0, today: today) },
                periods: try records.periods(of: task.id).map(\.description),
                extensions: try records.extensions(of: task.id).map(TaskEntry.Extension.init),
                changes: try records.changes(of: task.id).map(TaskHistoryJSON.Change.init))
        }
        return try exchange.json(history)
    }

    private struct Split: Decodable {
        struct Part: Decodable {
            let unit: String
            let text: String?
            let due: String?
        }

        let parts: [Part]

        static let schema = Schema.object([
            "parts": Schema.list(
                Schema.object(
                    ["unit": Schema.text],
                    optional: [
                        "text": Schema.optional("string"),
                        "due": ["type": ["null", "string"], "format": "date"],
                    ]))
        ])
    }

    private struct Reassignment: Decodable {
        let lead: [String]
        let coordinating: [String]?
        let reason: String
    }

    private struct Marks: Decodable {
        struct Link: Decodable {
            let url: String
            let title: String?
        }

        let priority: TaskPriority?
        let inCharge: String?
        let tags: [String]?
        let links: [Link]?
        let hasSeenCorrections: Bool?

        static let schema = Schema.object(
            [:],
            optional: [
                "priority": [
                    "type": ["null", "string"], "enum": ["normal", "high", "urgent", .null],
                ],
                "in_charge": Schema.optional("string"),
                "tags": ["type": ["null", "array"], "items": Schema.text],
                "links": [
                    "type": ["null", "array"],
                    "items": Schema.object(
                        ["url": Schema.text], optional: ["title": Schema.optional("string")]),
                ], "has_seen_corrections": ["type": ["null", "boolean"]],
            ])
    }

    private struct Name: Decodable {
        let name: String
    }

    private struct PlanJSON: Encodable {
        let plan: String
        let version: Int
    }

    private struct ConclusionJSON: Encodable {
        let revision: Int
        let text: String
        let source: String
        let recordedAt: String
        let recordedBy: String
    }
}
