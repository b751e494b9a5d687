import Conferences
import Store

struct TurnoutJSON: Encodable, Sendable {
    let invited: Int
    let present: Int
    let inPerson: Int
    let online: Int
    let late: Int
    let excused: Int
    let unexcused: Int
    let notCalled: Int

    init(_ turnout: Turnout) {
        invited = turnout.invited
        present = turnout.present
        inPerson = turnout.inPerson
        online = turnout.online
        late = turnout.late
        excused = turnout.excused
        unexcused = turnout.unexcused
        notCalled = turnout.notCalled
    }

    static let schema = Schema.object([
        "invited": Schema.number, "present": Schema.number, "in_person": Schema.number,
        "online": Schema.number, "late": Schema.number, "excused": Schema.number,
        "unexcused": Schema.number, "not_called": Schema.number,
    ])
}

struct RollCallJSON: Encodable, Sendable {
    struct Point: Encodable, Sendable {
        let code: String
        let name: String
        let turnout: TurnoutJSON
    }

    let number: Int
    let name: String
    let isOpen: Bool
    let openedAt: String
    let closedAt: String?
    let turnout: TurnoutJSON?
    let points: [Point]?

    init(_ rollCall: RollCall, turnout: Turnout? = nil, points: [PointTurnout]? = nil) {
        number = rollCall.reference.number
        name = rollCall.name
        isOpen = rollCall.isOpen
        openedAt = rollCall.openedAt.description
        closedAt = rollCall.closedAt?.description
        self.turnout = turnout.map(TurnoutJSON.init)
        self.points = points?.map {
            Point(code: $0.code, name: $0.name, turnout: TurnoutJSON($0.turnout))
        }
    }

    static let schema = Schema.object(
        [
            "number": Schema.number, "name": Schema.text, "is_open": Schema.flag, "opened_at": Schema.text,
        ],
        optional: [
            "closed_at": Schema.optional("string"),
            "turnout": ["anyOf": [Schema.reference("Turnout"), ["type": "null"]]],
            "points": Schema.list(
                Schema.object([
                    "code": Schema.text, "name": Schema.text, "turnout": Schema.reference("Turnout"),
                ])),
        ])
}

struct MarkJSON: Encodable, Sendable {
    let attendee: String
    let name: String
    let category: String
    let status: String?
    let reason: String?
    let at: String?
    let by: String?

    init(_ place: AttendeePlace, _ mark: AttendanceMark?) {
        attendee = place.id.description
        name = place.name
        category = place.category
        status = mark?.status.rawValue
        reason = mark?.reason
        at = mark?.at.description
        by = mark?.by
    }

    static let schema = Schema.object(
        ["attendee": Schema.text, "name": Schema.text, "category": Schema.text],
        optional: [
            "status": Schema.optional("string"), "reason": Schema.optional("string"),
            "at": Schema.optional("string"), "by": Schema.optional("string"),
        ])
}
