import Actions
import Conferences
import Store

extension FoundPersonEntry {
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

extension PersonPairEntry {
    static let schema = Schema.object(
        ["first": Schema.reference("PersonEntry"), "second": Schema.reference("PersonEntry")],
        optional: [
            "grounds": Schema.optional("string"), "verdict": Schema.optional("string"),
            "reason": Schema.optional("string"), "at": Schema.optional("string"),
            "by": Schema.optional("string"),
        ])
}
