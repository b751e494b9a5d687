import Actions
import Conferences

/// What belongs to a task besides its assignment and its reports.
struct TaskHistoryJSON: Encodable, Sendable {
    struct Extended: Encodable, Sendable {
        let state: String
        let from: String
        let wanted: String
        let granted: String?
        let reason: String
        let askedBy: String
        let answer: String?

        init(_ extended: TaskExtension) {
            state = extended.state.rawValue
            from = extended.from.description
            wanted = extended.wanted.description
            granted = extended.granted?.description
            reason = extended.reason
            askedBy = extended.askedBy
            answer = extended.answer
        }
    }

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
    let extensions: [Extended]
    let changes: [Change]

    static let schema = Schema.object([
        "parts": Schema.list(Schema.reference("Task")), "periods": Schema.list(Schema.text),
        "extensions": Schema.list(
            Schema.object(
                [
                    "state": Schema.text, "from": Schema.text, "wanted": Schema.text, "reason": Schema.text,
                    "asked_by": Schema.text,
                ], optional: ["granted": Schema.optional("string"), "answer": Schema.optional("string")])),
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
