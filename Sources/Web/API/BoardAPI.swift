import Actions
import Conferences
import HTTPTypes
import Hummingbird

/// What the hall's screen shows, for programs that draw it themselves. `/api/v1/events` tells when to ask again.
enum BoardAPI {
    static let routes: [Route] = [
        .api(
            .get, "/conferences/:conference/board", .may(.viewConferences),
            Operation(
                id: "getBoard",
                summary: "Turnout by point, the lines, the item now and next, and how late it is",
                answer: Schema.reference("Board"))
        ) { exchange in try exchange.json(try await Board.of(exchange)) }
    ]
}

extension Board {
    private static let item = Schema.object(
        [
            "title": Schema.text, "presenters": Schema.text, "clock": Schema.text,
            "state": Schema.oneOf(["done", "running", "waiting"]),
        ],
        optional: ["start": Schema.optional("integer"), "end": Schema.optional("integer")])

    static let schema = Schema.object(
        [
            "title": Schema.text, "lost": Schema.list(Schema.text),
            "points": Schema.list(
                Schema.object(
                    [
                        "name": Schema.text, "text": Schema.text, "present": Schema.number,
                        "invited": Schema.number,
                    ], optional: ["line": Schema.optional("string")])),
            "items": Schema.list(item), "now": Schema.list(item),
            "standing": Schema.oneOf(AgendaProgress.Standing.allCases.map(\.rawValue) + ["cancelled"]),
            "standing_text": Schema.text,
        ],
        optional: [
            "roll_call": Schema.optional("string"),
            "turnout": [
                "anyOf": [
                    Schema.object(["text": Schema.text, "present": Schema.number, "invited": Schema.number]),
                    ["type": "null"],
                ]
            ], "next": ["anyOf": [item, ["type": "null"]]],
            "others": Schema.optional("string"), "lines": Schema.optional("string"),
            "late": Schema.optional("string"),
        ])
}
