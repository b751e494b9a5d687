import Actions
import Conferences

extension TaskSummaryEntry {
    private static let figures = Schema.object(
        [
            "total": Schema.number, "carried_over": Schema.number, "assigned": Schema.number,
            "done_in_time": Schema.number, "done_late": Schema.number, "reported": Schema.number,
            "not_due": Schema.number, "overdue": Schema.number,
        ], optional: ["name": Schema.optional("string"), "in_time_percent": Schema.optional("number")])

    static let schema = Schema.object([
        "from": Schema.day, "to": Schema.day, "total": figures, "units": Schema.list(figures),
        "directives": Schema.list(figures),
    ])
}

extension DirectiveEntry {
    private static let document = Schema.object(
        ["kind": Schema.text, "number": Schema.text],
        optional: [
            "date": Schema.optional("string"), "issuer": Schema.optional("string"),
            "subject": Schema.optional("string"),
        ])

    static let schema = Schema.object([
        "directives": Schema.list(document), "implementing": Schema.list(document),
        "conferences": Schema.list(Schema.text), "overdue": Schema.number, "reports": Schema.number,
        "tasks": ["type": "object", "additionalProperties": Schema.number],
        "shown": Schema.list(Schema.reference("Task")),
    ])
}
