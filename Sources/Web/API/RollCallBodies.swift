import Actions
import Conferences
import Store

extension TurnoutEntry {
    static let schema = Schema.object(
        [
            "invited": Schema.number, "present": Schema.number, "in_person": Schema.number,
            "online": Schema.number, "late": Schema.number, "excused": Schema.number,
            "unexcused": Schema.number, "not_called": Schema.number,
        ],
        optional: ["percent": Schema.optional("number")])
}

struct RollCallJSON: Encodable, Sendable {
    struct Point: Encodable, Sendable {
        let code: String
        let name: String
        let turnout: TurnoutEntry
    }

    let number: Int
    let name: String
    let isOpen: Bool
    let openedAt: String
    let closedAt: String?
    let turnout: TurnoutEntry?
    let points: [Point]?
    /// What to ask for the rest of the points with.
    let next: String?

    init(
        _ rollCall: RollCall, turnout: Turnout? = nil, points: [PointTurnout]? = nil, next: String? = nil
    ) {
        self.next = next
        number = rollCall.reference.number
        name = rollCall.name
        isOpen = rollCall.isOpen
        openedAt = rollCall.openedAt.description
        closedAt = rollCall.closedAt?.description
        self.turnout = turnout.map(TurnoutEntry.init)
        self.points = points?.map {
            Point(code: $0.code, name: $0.name, turnout: TurnoutEntry($0.turnout))
        }
    }

    static let schema = Schema.object(
        [
            "number": Schema.number, "name": Schema.text, "is_open": Schema.flag, "opened_at": Schema.text,
        ],
        optional: [
            "closed_at": Schema.optional("string"), "next": Schema.optional("string"),
            "turnout": ["anyOf": [Schema.reference("Turnout"), ["type": "null"]]],
            "points": Schema.list(
                Schema.object([
                    "code": Schema.text, "name": Schema.text, "turnout": Schema.reference("Turnout"),
                ])),
        ])
}

extension AttendanceEntry {
    static let schema = Schema.object(
        ["attendee": Schema.text, "name": Schema.text, "point": Schema.text, "category": Schema.text],
        optional: [
            "status": Schema.optional("string"), "reason": Schema.optional("string"),
            "at": Schema.optional("string"), "by": Schema.optional("string"),
        ])
}
