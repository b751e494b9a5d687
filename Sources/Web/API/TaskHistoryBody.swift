import Actions
import Conferences

/// What belongs to a task besides its assignment and its reports.
struct TaskHistoryJSON: Encodable, Sendable {
    struct Change: Encodable, Sendable {
        let revision: Int
        let at: String
        let by: String
        let action: String
        let from: String?
        let to: String
        let reason: String?
        let note: String?

        init(_ change: TaskChange) {
            revision = change.revision
            at = change.at.description
            by = change.by
            action = change.action
            from = change.from?.rawValue
            to = change.to.rawValue
            reason = change.reason
            note = change.note
        }
    }

    let parts: [TaskEntry]
    let periods: [String]
    let extensions: [TaskEntry.Extension]
    let changes: [Change]

    static let schema = Schema.object([
        "parts": Schema.list(Schema.reference("Task")), "periods": Schema.list(Schema.text),
        "extensions": Schema.list(TaskEntry.extended),
        "changes": Schema.list(
            Schema.object(
                [
                    "revision": Schema.number, "at": Schema.text, "by": Schema.text, "action": Schema.text,
                    "to": Schema.text,
                ],
                optional: [
                    "from": Schema.optional("string"), "reason": Schema.optional("string"),
                    "note": Schema.optional("string"),
                ])),
    ])
}
