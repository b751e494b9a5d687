import Actions
import Conferences
import HTTPTypes
import Hummingbird
import Store
import VietnameseText

/// Tasks for programs.
enum TaskAPI {
    private static let path = "/conferences/:conference/tasks/:number"
    private static let task = Schema.reference("Task")

    static let routes: [Route] = [
        .api(
            .get, path, .may(.viewTasks),
            Operation(
                id: "getTask",
                summary: "One task with its reports and its extensions; its tag is its revision",
                answer: task)
        ) { exchange in
            let reference = try exchange.taskReference()
            let actor = exchange.actor
            let (task, reports, extended) = try await exchange.look(.viewTasks) { records in
                let task = try records.task(reference, for: actor)
                guard task.state != .proposed || actor.may(AcceptTask.permission) else {
                    throw ActionError.unknownTask(reference)
                }
                return (
                    task, try records.reports(on: task.id), try records.extensions(of: task.id)
                )
            }
            return try exchange.json(
                TaskEntry(task, today: exchange.today, reports: reports, extended: extended),
                tag: String(task.revision))
        },
        .api(
            .patch, path, .to(EditTask.self),
            Operation(
                id: "editTask", summary: "Correct a proposal", body: ("application/json", Edit.schema),
                answer: task, isConditional: true)
        ) { exchange in
            let edit = try exchange.decoded(Edit.self)
            return try await exchange.step(
                EditTask(
                    try exchange.taskReference(), revision: try exchange.revision(),
                    changes: try edit.changes()))
        },
        .api(
            .post, path + "/accept", .to(AcceptTask.self),
            Operation(id: "acceptTask", summary: "Assign a proposal", answer: task, isConditional: true)
        ) { exchange in
            try await exchange.step(
                AcceptTask(try exchange.taskReference(), revision: try exchange.revision()))
        },
        .api(
            .post, path + "/drop", .to(DropTask.self),
            Operation(
                id: "dropTask", summary: "Turn a proposal down, or call a task off",
                body: ("application/json", Schema.object(["reason": Schema.text])), answer: task,
                isConditional: true)
        ) { exchange in
            let body = try exchange.decoded(Reason.self)
            return try await exchange.step(
                DropTask(
                    try exchange.taskReference(), revision: try exchange.revision(), reason: body.reason))
        },
        .api(
            .post, path + "/reports", .to(ReportProgress.self),
            Operation(
                id: "reportTask", summary: "Report how far a task has come",
                body: (
                    "application/json",
                    Schema.object(
                        ["text": Schema.text],
                        optional: [
                            "percent": ["type": ["null", "integer"], "minimum": 0, "maximum": 100],
                            "figures": [
                                "type": ["null", "array"],
                                "items": Schema.object(["name": Schema.text, "value": Schema.text]),
                            ], "link": Schema.optional("string"),
                        ])
                ), answer: task, isConditional: true)
        ) { exchange in
            let body = try exchange.decoded(Report.self)
            return try await exchange.step(
                ReportProgress(
                    try exchange.taskReference(), revision: try exchange.revision(), text: body.text,
                    percent: body.percent, unit: exchange.officersUnit, figures: body.figures ?? [],
                    link: body.link))
        },
        .api(
            .post, path + "/complete", .to(CompleteTask.self),
            Operation(
                id: "completeTask", summary: "Close a task as done",
                body: (
                    "application/json",
                    Schema.object(["text": Schema.text], optional: ["link": Schema.optional("string")])
                ), answer: task,
                isConditional: true)
        ) { exchange in
            let body = try exchange.decoded(Report.self)
            return try await exchange.step(
                CompleteTask(
                    try exchange.taskReference(), revision: try exchange.revision(), text: body.text,
                    link: body.link))
        },
        .api(
            .post, path + "/acknowledge", .to(AcknowledgeTask.self),
            Operation(
                id: "acknowledgeTask", summary: "Say that the unit has read its task", answer: task,
                isConditional: true)
        ) { exchange in
            try await exchange.step(
                AcknowledgeTask(try exchange.taskReference(), revision: try exchange.revision()))
        },
        .api(
            .post, path + "/return", .to(ReturnTask.self),
            Operation(
                id: "returnTask", summary: "Send a report back",
                body: ("application/json", Schema.object(["reason": Schema.text])), answer: task,
                isConditional: true)
        ) { exchange in
            let body = try exchange.decoded(Reason.self)
            return try await exchange.step(
                ReturnTask(
                    try exchange.taskReference(), revision: try exchange.revision(), reason: body.reason))
        },
        .api(
            .post, path + "/reopen", .to(ReopenTask.self),
            Operation(
                id: "reopenTask", summary: "Open a task again",
                body: ("application/json", Schema.object(["reason": Schema.text])), answer: task,
                isConditional: true)
        ) { exchange in
            let body = try exchange.decoded(Reason.self)
            return try await exchange.step(
                ReopenTask(
                    try exchange.taskReference(), revision: try exchange.revision(), reason: body.reason))
        },
        .api(
            .post, path + "/refuse-extension", .to(RefuseExtension.self),
            Operation(
                id: "refuseExtension", summary: "Turn an asked extension down",
                body: ("application/json", Schema.object(["reason": Schema.text])), answer: task,
                isConditional: true)
        ) { exchange in
            let body = try exchange.decoded(Reason.self)
            return try await exchange.step(
                RefuseExtension(
                    try exchange.taskReference(), revision: try exchange.revision(), reason: body.reason))
        },
        .api(
            .post, path + "/correct", .to(CorrectTask.self),
            Operation(
                id: "correctTask", summary: "Correct an assigned task's words, or make its due date earlier",
                body: (
                    "application/json",
                    Schema.object(
                        ["reason": Schema.text],
                        optional: [
                            "text": Schema.optional("string"),
                            "due": ["type": ["null", "string"], "format": "date"],
                        ])
                ), answer: task, isConditional: true)
        ) { exchange in
            let body = try exchange.decoded(Correction.self)
            let due = try body.due.map { text in
                guard let day = CalendarDate(iso: text) else { throw BadBody(field: "due") }
                return day
            }
            return try await exchange.step(
                CorrectTask(
                    try exchange.taskReference(), revision: try exchange.revision(), text: body.text,
                    due: due,
                    reason: body.reason))
        },
        .api(
            .post, path + "/ask-extension", .to(AskExtension.self),
            Operation(
                id: "askExtension", summary: "Ask for more time",
                body: (
                    "application/json",
                    Schema.object(["date": Schema.day, "reason": Schema.text])
                ),
                answer: task, isConditional: true)
        ) { exchange in
            let wish = try exchange.decoded(Wish.self)
            let (date, reason) = (try wish.day.required("date"), try wish.reason.required("reason"))
            return try await exchange.step(
                AskExtension(
                    try exchange.taskReference(), revision: try exchange.revision(), to: date, reason: reason,
                    unit: exchange.officersUnit))
        },
        .api(
            .post, path + "/extend", .to(ExtendDeadline.self),
            Operation(
                id: "extendDeadline", summary: "Give a task more time: what was asked for, or another date",
                body: ("application/json", Wish.schema), answer: task, isConditional: true)
        ) { exchange in
            let wish = try exchange.decoded(Wish.self)
            return try await exchange.step(
                ExtendDeadline(
                    try exchange.taskReference(), revision: try exchange.revision(), to: try wish.day,
                    reason: wish.reason))
        },
    ]

    private struct Wish: Decodable {
        let date: String?
        let reason: String?

        var day: CalendarDate? {
            get throws {
                guard let date else { return nil }
                guard let day = CalendarDate(iso: date) else { throw BadBody(field: "date") }
                return day
            }
        }

        static let schema = Schema.object(
            [:],
            optional: [
                "date": ["type": ["null", "string"], "format": "date"], "reason": Schema.optional("string"),
            ])
    }

    private struct Correction: Decodable {
        let text: String?
        let due: String?
        let reason: String
    }

    private struct Reason: Decodable {
        let reason: String
    }

    private struct Report: Decodable {
        let text: String
        let percent: Int?
        let figures: [TaskFigure]?
        let link: String?
    }

    private struct Edit: Decodable {
        let text: String?
        let lead: [String]?
        let coordinating: [String]?
        let directives: [String]?
        let due: String?
        let `repeat`: String?

        static let schema = Schema.object(
            [:],
            optional: [
                "text": Schema.optional("string"),
                "lead": ["type": ["null", "array"], "items": Schema.text],
                "coordinating": ["type": ["null", "array"], "items": Schema.text],
                "directives": ["type": ["null", "array"], "items": Schema.text],
                "due": ["type": ["null", "string"], "format": "date"],
                "repeat": Schema.optional("string"),
            ])

        func changes() throws -> EditTask.Changes {
            var changes = EditTask.Changes(
                text: text, lead: lead, coordinating: coordinating, directives: directives)
            if let due {
                guard let date = CalendarDate(iso: due) else { throw BadBody(field: "due") }
                changes.deadline = Deadline(text: date.vietnamese, date: date)
            }
            if let rule = self.repeat { changes.repeatRule = rule == "none" ? .some(nil) : rule }
            return changes
        }
    }
}

extension Exchange {
    /// Does a step on a task and answers with what it is now.
    fileprivate func step<A: Action>(_ action: A) async throws -> Response where A.Outcome == TrackedTask {
        let today = today
        return try await apply(action) { TaskEntry($0, today: today) }
    }
}
