import Actions
import Conferences
import HTTPTypes
import Hummingbird
import Store

/// Lists of tasks, a period's figures, and what was done about a directive, for programs.
enum TaskListAPI {
    private static let path: [String: JSON] = [
        "limit": ["type": "integer", "minimum": 1, "maximum": 1000],
        "cursor": ["type": "string", "pattern": "^[a-z0-9][a-z0-9-]{0,99}/[1-9][0-9]{0,8}$"],
    ]

    private static let question: [String: JSON] = [
        "conference": Schema.text, "unit": Schema.text, "unit_code": Schema.text, "directive": Schema.text,
        "tag": Schema.text, "q": Schema.text, "view": Schema.text, "open": Schema.flag,
        "overdue": Schema.flag, "touched": Schema.flag, "lead_only": Schema.flag,
        "due_from": Schema.day, "due_through": Schema.day,
        "state": Schema.oneOf(TaskState.allCases.map(\.rawValue)),
        "priority": Schema.oneOf(TaskPriority.allCases.map(\.rawValue)),
        "extended": Schema.oneOf(TaskQuery.Extended.allCases.map(\.rawValue)),
        "order": Schema.oneOf(TaskFilter.Order.allCases.map(\.rawValue)),
    ]

    static let routes: [Route] = [
        .api(
            .get, "/tasks", .may(.viewTasks),
            Operation(
                id: "listTasks",
                summary:
                    "Tasks, those of the newest conferences first or by due date; next is the page's last task",
                query: path.merging(question) { $1 }, answer: Schema.page("Task"))
        ) { try await list($0) },
        .api(
            .get, "/task-summary", .may(.viewTasks),
            Operation(
                id: "getTaskSummary",
                summary: "The figures of a period, in all, by lead unit and by directive",
                query: [
                    "from": Schema.day, "to": Schema.day,
                    "by": Schema.oneOf(TaskSummary.Grouping.allCases.map(\.rawValue)),
                ], answer: Schema.reference("TaskSummary"))
        ) { exchange in
            let grouping = try exchange.choice("by", TaskSummary.Grouping.init) ?? .both
            guard let from = try exchange.day("from") else { throw BadBody(field: "from") }
            guard let to = try exchange.day("to"), from <= to else { throw BadBody(field: "to") }
            let (today, actor) = (exchange.today, exchange.actor)
            let summary = try await exchange.look(.viewTasks) { records in
                try TaskSummary(from: from, through: to, today: today, by: grouping, for: actor, in: records)
            }
            return try exchange.json(TaskSummaryEntry(summary))
        },
        .api(
            .get, "/directive-view", .may(.viewTasks),
            Operation(
                id: "getDirectiveView",
                summary:
                    "What was done about a directive: conferences, tasks, reports, implementing documents",
                query: [
                    "number": ["type": "string", "minLength": 1, "maxLength": 64],
                    "limit": ["type": "integer", "minimum": 1, "maximum": 1000],
                ], answer: Schema.reference("DirectiveView"))
        ) { exchange in
            guard let number = exchange.query("number") else { throw BadBody(field: "number") }
            let limit = try exchange.limit()
            let (today, actor) = (exchange.today, exchange.actor)
            let view = try await exchange.look(.viewTasks) { records in
                try DirectiveView(known: number, today: today, limit: limit, for: actor, in: records)
            }
            return try exchange.json(DirectiveEntry(view, today: today))
        },
    ]

    private static func list(_ exchange: Exchange) async throws -> Response {
        var query = TaskQuery()
        query.conference = exchange.query("conference")
        query.state = try exchange.choice("state", TaskState.init).map { [$0] } ?? []
        query.open = try exchange.flag("open")
        query.unit = exchange.query("unit")
        query.unitCode = exchange.query("unit_code")
        query.leadOnly = try exchange.flag("lead_only")
        query.directive = exchange.query("directive")
        query.overdue = try exchange.flag("overdue")
        query.dueFrom = try exchange.day("due_from")
        query.dueThrough = try exchange.day("due_through")
        query.search = exchange.query("q")
        query.tag = exchange.query("tag")
        query.priority = try exchange.choice("priority", TaskPriority.init)
        query.touched = try exchange.flag("touched")
        query.extended = try exchange.choice("extended", TaskQuery.Extended.init)
        query.order = try exchange.choice("order", TaskFilter.Order.init)
        let limit = try exchange.limit()
        let cursor = try exchange.query("cursor").map { text in
            guard let reference = TaskReference(text) else { throw BadBody(field: "cursor") }
            return reference
        }
        let (asked, view) = (query, exchange.query("view"))
        let (today, actor) = (exchange.today, exchange.actor)
        let tasks = try await exchange.look(.viewTasks) { records in
            let whole = try view.map { try TaskQuery.saved($0, in: records).narrowed(by: asked) } ?? asked
            var filter = try whole.filter(today: today, in: records).seen(by: actor)
            // Without its place the list would begin anew, and whoever follows it would never end.
            if let cursor, try records.task(cursor) == nil { throw BadBody(field: "cursor") }
            filter.after = cursor
            // One more than is shown tells whether there is a next page.
            filter.limit = limit + 1
            return try records.tasks(filter)
        }
        let shown = tasks.prefix(limit)
        return try exchange.json(
            ListPage(
                items: shown.map { TaskEntry($0, today: today) },
                next: tasks.count > limit ? shown.last?.reference.description : nil))
    }
}

extension Exchange {
    /// A day behind the question mark; `nil` where there is none.
    fileprivate func day(_ name: String) throws -> CalendarDate? {
        guard let text = query(name) else { return nil }
        guard let day = CalendarDate(iso: text) else { throw BadBody(field: name) }
        return day
    }

    /// One of several words behind the question mark; `nil` where there is none.
    fileprivate func choice<T>(_ name: String, _ value: (String) -> T?) throws -> T? {
        guard let text = query(name) else { return nil }
        guard let value = value(text) else { throw BadBody(field: name) }
        return value
    }
}
