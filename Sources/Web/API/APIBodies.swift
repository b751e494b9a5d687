import Actions
import Conferences
import Store

// What the API shows of things.

struct ConferenceJSON: Encodable, Sendable {
    let conference: String
    let title: String
    let form: String
    let host: String
    let firstDay: String
    let lastDay: String
    let start: String?
    let end: String?
    let timeZone: String
    let isCancelled: Bool
    let version: Int

    init(_ conference: Conference) {
        let schedule = conference.schedule
        self.conference = conference.slug
        title = conference.title
        form = conference.form.rawValue
        host = conference.host
        firstDay = schedule.firstDay.description
        lastDay = schedule.lastDay.description
        start = schedule.start?.description
        end = schedule.end?.description
        timeZone = schedule.timeZone
        isCancelled = conference.isCancelled
        version = conference.version
    }

    static let schema = Schema.object(
        [
            "conference": Schema.text, "title": Schema.text, "form": Schema.text, "host": Schema.text,
            "first_day": Schema.text, "last_day": Schema.text, "time_zone": Schema.text,
            "is_cancelled": Schema.flag, "version": Schema.number,
        ], optional: ["start": Schema.optional("string"), "end": Schema.optional("string")])
}

struct PointJSON: Encodable, Sendable {
    let code: String
    let name: String
    let parent: String?
    let depth: Int
    let capacity: Int?
    let expected: Int
    let registered: Int

    static let schema = Schema.object(
        [
            "code": Schema.text, "name": Schema.text, "depth": Schema.number, "expected": Schema.number,
            "registered": Schema.number,
        ], optional: ["parent": Schema.optional("string"), "capacity": Schema.optional("integer")])
}

struct AttendeeJSON: Encodable, Sendable {
    let id: String
    let state: String
    let standsFor: String?
    let point: String
    let name: String
    let title: String?
    let unit: String?
    let phone: String?
    let staffNumber: String?
    let birthYear: Int?
    let category: String?
    let note: String?

    init(_ entry: RosterEntry) {
        self.init(entry.attendee, id: entry.id, state: entry.state, standsFor: entry.standsFor)
    }

    init(_ person: Attendee, id: Identifier<Attendee>, state: AttendeeState, standsFor: String? = nil) {
        self.id = id.description
        self.state = state.rawValue
        self.standsFor = standsFor
        point = person.point
        name = person.name
        title = person.title
        unit = person.unit
        phone = person.phone
        staffNumber = person.staffNumber
        birthYear = person.birthYear
        category = person.category
        note = person.note
    }

    static let schema = Schema.object(
        [
            "id": Schema.text, "state": Schema.oneOf(AttendeeState.allCases.map(\.rawValue)),
            "point": Schema.text, "name": Schema.text,
        ],
        optional: [
            "stands_for": Schema.optional("string"), "title": Schema.optional("string"),
            "unit": Schema.optional("string"),
            "phone": Schema.optional("string"), "staff_number": Schema.optional("string"),
            "birth_year": Schema.optional("integer"), "category": Schema.optional("string"),
            "note": Schema.optional("string"),
        ])
}

struct EndpointJSON: Encodable, Sendable {
    let id: String
    let url: String
    let events: [String]
    let conference: String?
    let points: [String]
    let kind: String
    let language: String
    let ordered: Bool
    let perMinute: Int?
    let state: String
    let reason: String?
    /// Shown once, when it is made.
    let secret: String?

    init(_ endpoint: Endpoint, secret: String? = nil) {
        id = endpoint.id.description
        url = ShownAddress.text(of: endpoint.url)
        events = endpoint.events
        conference = endpoint.conference
        points = endpoint.points
        kind = endpoint.kind.rawValue
        language = endpoint.language.rawValue
        ordered = endpoint.isOrdered
        perMinute = endpoint.perMinute
        state = endpoint.state.rawValue
        reason = endpoint.reason
        self.secret = secret
    }

    static let schema = Schema.object(
        [
            "id": Schema.text, "url": Schema.text, "events": Schema.list(Schema.text),
            "points": Schema.list(Schema.text), "state": Schema.text, "kind": Schema.text,
            "language": Schema.text, "ordered": Schema.flag,
        ],
        optional: [
            "conference": Schema.optional("string"), "reason": Schema.optional("string"),
            "per_minute": Schema.optional("integer"),
            "secret": Schema.optional("string"),
        ])
}

extension AuditEntry {
    static let schema = Schema.object([
        "sequence": Schema.number, "at": Schema.text, "actor": Schema.text, "action": Schema.text,
        "subject": Schema.text, "detail": Schema.text, "previous_hash": Schema.text, "hash": Schema.text,
    ])
}

struct AccountJSON: Encodable, Sendable {
    let login: String
    let name: String
    let role: String
    let unit: String?
    let points: [String]
    let isActive: Bool
    let hasPassword: Bool
    let hasSecondFactor: Bool
    /// The invitation's link, shown once.
    let link: String?

    init(_ account: Account, link: String? = nil) {
        login = account.login
        name = account.name
        role = account.role.rawValue
        unit = account.unit
        points = account.points.map(\.description)
        isActive = account.isActive
        hasPassword = account.password != nil
        hasSecondFactor = account.oneTimeSecret != nil
        self.link = link
    }

    static let schema = Schema.object(
        [
            "login": Schema.text, "name": Schema.text,
            "role": Schema.oneOf(AccountRole.allCases.map(\.rawValue)), "points": Schema.list(Schema.text),
            "is_active": Schema.flag, "has_password": Schema.flag, "has_second_factor": Schema.flag,
        ], optional: ["unit": Schema.optional("string"), "link": Schema.optional("string")])
}
