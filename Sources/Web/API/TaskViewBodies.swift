import Actions
import Conferences
import Store

/// A question about tasks that a program wants kept.
struct NewTaskView: Decodable {
    let name: String
    let conference: String?
    let state: TaskState?
    let unit: String?
    let directive: String?
    let search: String?
    let tag: String?
    let open: Bool?
    let overdue: Bool?
    let extended: TaskQuery.Extended?
    let unitCode: String?
    let leadOnly: Bool?
    let touched: Bool?
    let priority: TaskPriority?
    let order: TaskFilter.Order?
    let dueFrom: String?
    let dueThrough: String?
    let replace: Bool?

    func query() throws -> TaskQuery {
        var query = TaskQuery()
        query.unitCode = unitCode
        query.leadOnly = leadOnly ?? false
        query.touched = touched ?? false
        query.priority = priority
        query.order = order
        query.dueFrom = try TaskMoreAPI.day(dueFrom, "due_from")
        query.dueThrough = try TaskMoreAPI.day(dueThrough, "due_through")
        query.conference = conference
        query.state = state.map { [$0] } ?? []
        query.unit = unit
        query.directive = directive
        query.search = search
        query.tag = tag
        query.open = open ?? false
        query.overdue = overdue ?? false
        query.extended = extended
        return query
    }

    static let schema = Schema.object(
        ["name": Schema.text],
        optional: [
            "conference": Schema.optional("string"),
            "state": [
                "type": ["null", "string"],
                "enum": .array(TaskState.allCases.map { .string($0.rawValue) } + [.null]),
            ], "unit": Schema.optional("string"), "directive": Schema.optional("string"),
            "search": Schema.optional("string"), "tag": Schema.optional("string"),
            "open": ["type": ["null", "boolean"]], "overdue": ["type": ["null", "boolean"]],
            "replace": ["type": ["null", "boolean"]],
            "extended": [
                "type": ["null", "string"],
                "enum": .array(TaskQuery.Extended.allCases.map { .string($0.rawValue) } + [.null]),
            ],
            "unit_code": Schema.optional("string"), "lead_only": ["type": ["null", "boolean"]],
            "touched": ["type": ["null", "boolean"]],
            "priority": Schema.optionalOneOf(TaskPriority.allCases.map(\.rawValue)),
            "order": Schema.optionalOneOf(TaskFilter.Order.allCases.map(\.rawValue)),
            "due_from": ["type": ["null", "string"], "format": "date"],
            "due_through": ["type": ["null", "string"], "format": "date"],
        ])
}

struct TaskViewJSON: Encodable, Sendable {
    let name: String
    let filter: String
    let savedBy: String

    init(_ view: TaskView) {
        name = view.name
        filter = view.filter
        savedBy = view.savedBy
    }

    static let schema = Schema.object(
        ["name": Schema.text, "filter": Schema.text, "saved_by": Schema.text])
}
