import Actions
import Conferences
import Store

/// An entry of a roster with its conference.
struct PersonEntryJSON: Encodable, Sendable {
    struct Mark: Encodable, Sendable {
        let rollCall: String
        let name: String
        let status: String
        let reason: String?
    }

    let id: String
    let conference: String
    let date: String
    let state: String
    let point: String
    let name: String
    let title: String?
    let unit: String?
    let phone: String?
    let staffNumber: String?
    let birthYear: Int?
    let category: String?
    let note: String?
    let mergedInto: String?
    /// By what it is taken for the same person; `nil` for the one that was asked for.
    let foundBy: String?
    let marks: [Mark]?

    init(_ entry: PersonEntry, by link: PersonHistory.Link? = nil, marks: [PersonMark]? = nil) {
        let person = entry.attendee
        id = entry.id.description
        conference = entry.conference
        date = entry.firstDay.description
        state = entry.state.rawValue
        point = person.point
        name = person.name
        title = person.title
        unit = person.unit
        phone = person.phone
        staffNumber = person.staffNumber
        birthYear = person.birthYear
        category = person.category
        note = person.note
        mergedInto = entry.mergedInto?.description
        foundBy =
            switch link {
            case .grounds(let grounds): grounds.rawValue
            case .merged: "merged"
            case nil: nil
            }
        self.marks = marks?.map {
            Mark(
                rollCall: $0.rollCall.description, name: $0.name, status: $0.status.rawValue,
                reason: $0.reason)
        }
    }

    static let schema = Schema.object(
        [
            "id": Schema.text, "conference": Schema.text, "date": Schema.day,
            "state": Schema.oneOf(AttendeeState.allCases.map(\.rawValue)), "point": Schema.text,
            "name": Schema.text,
        ],
        optional: [
            "title": Schema.optional("string"), "unit": Schema.optional("string"),
            "phone": Schema.optional("string"), "staff_number": Schema.optional("string"),
            "birth_year": Schema.optional("integer"), "category": Schema.optional("string"),
            "note": Schema.optional("string"), "merged_into": Schema.optional("string"),
            "found_by": Schema.optional("string"),
            "marks": Schema.list(
                Schema.object(
                    ["roll_call": Schema.text, "name": Schema.text, "status": Schema.text],
                    optional: ["reason": Schema.optional("string")])),
        ])
}

/// Two entries, with by what they may be one person, or with what was decided.
struct PersonPairJSON: Encodable, Sendable {
    let first: PersonEntryJSON
    let second: PersonEntryJSON
    var grounds: String?
    var verdict: String?
    var reason: String?
    var at: String?
    var by: String?

    init(_ pair: LikelyPeople) {
        first = PersonEntryJSON(pair.first)
        second = PersonEntryJSON(pair.second)
        grounds = pair.grounds.rawValue
    }

    init(_ decided: DecidedPeople) {
        first = PersonEntryJSON(decided.first)
        second = PersonEntryJSON(decided.second)
        verdict = decided.decision.verdict.rawValue
        reason = decided.decision.reason
        at = decided.decision.at.description
        by = decided.decision.by
    }

    static let schema = Schema.object(
        ["first": Schema.reference("PersonEntry"), "second": Schema.reference("PersonEntry")],
        optional: [
            "grounds": Schema.optional("string"), "verdict": Schema.optional("string"),
            "reason": Schema.optional("string"), "at": Schema.optional("string"),
            "by": Schema.optional("string"),
        ])
}
