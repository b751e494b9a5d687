import Actions
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
    static let schema = Schema.object(
        [
            "title": Schema.text, "lost": Schema.list(Schema.text),
            "points": Schema.list(
                Schema.object([
                    "name": Schema.text, "text": Schema.text, "present": Schema.number,
                    "invited": Schema.number,
                ])),
            "items": Schema.list(
                Schema.object(
                    ["title": Schema.text, "presenters": Schema.text, "clock": Schema.text],
                    optional: [
                        "start": Schema.optional("integer"), "end": Schema.optional("integer"),
                        "state": Schema.optional("string"),
                    ])),
        ],
        optional: [
            "roll_call": Schema.optional("string"),
            "turnout": [
                "anyOf": [
                    Schema.object(["text": Schema.text, "present": Schema.number, "invited": Schema.number]),
                    ["type": "null"],
                ]
            ], "others": Schema.optional("string"), "lines": Schema.optional("string"),
            "late": Schema.optional("string"),
        ])
}
