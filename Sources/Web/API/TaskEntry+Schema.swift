import Actions
import Conferences

extension TaskEntry {
    static let due = Schema.object(
        ["text": Schema.text],
        optional: [
            "date": Schema.optional("string"), "time": Schema.optional("string"),
            "recurring": Schema.optional("string"), "rrule": Schema.optional("string"),
        ])

    static let report = Schema.object(
        [
            "at": Schema.text, "by": Schema.text, "text": Schema.text, "is_final": Schema.flag,
            "figures": Schema.list(Schema.object(["name": Schema.text, "value": Schema.text])),
        ], optional: ["percent": Schema.optional("integer"), "link": Schema.optional("string")])

    /// More time that was asked for, and what was decided.
    static let extended = Schema.object(
        [
            "state": Schema.oneOf(TaskExtension.State.allCases.map(\.rawValue)), "from": Schema.day,
            "wanted": Schema.day, "reason": Schema.text, "asked_at": Schema.moment, "asked_by": Schema.text,
        ],
        optional: [
            "granted": Schema.optional("string"), "answer": Schema.optional("string"),
            "decided_at": Schema.optional("string"), "decided_by": Schema.optional("string"),
        ])

    static let schema = Schema.object(
        [
            "task": Schema.text, "conference": Schema.text, "number": Schema.number,
            "state": Schema.oneOf(TaskState.allCases.map(\.rawValue)), "revision": Schema.number,
            "text": Schema.text, "lead": Schema.list(Schema.text),
            "coordinating": Schema.list(Schema.text), "is_overdue": Schema.flag,
            "directives": Schema.list(Schema.text), "priority": Schema.text,
            "tags": Schema.list(Schema.text), "range": Schema.list(Schema.number), "rule": Schema.text,
            "links": Schema.list(
                Schema.object(["url": Schema.text], optional: ["title": Schema.optional("string")])),
            "other_deadlines": Schema.list(due),
            "doubts": Schema.list(
                Schema.object(["kind": Schema.text], optional: ["detail": Schema.optional("string")])),
            "corrections": Schema.list(
                Schema.object(
                    ["kind": Schema.text, "revision": Schema.number],
                    optional: ["text": Schema.optional("string")])),
        ],
        optional: optional)

    private static let optional: [String: JSON] = {
        var fields: [String: JSON] = [
            "deadline": ["anyOf": [due, ["type": "null"]]], "reports": Schema.list(report),
            "extensions": Schema.list(extended),
            "percent": Schema.optional("integer"), "conclusion_revision": Schema.optional("integer"),
        ]
        for name in [
            "reason", "ordinal", "in_charge", "first_due", "part_of", "period_of", "assigned_on",
            "finished_on", "closed_on", "reminders",
        ] { fields[name] = Schema.optional("string") }
        return fields
    }()
}
