import Actions
import Conferences
import HTTPTypes
import Hummingbird
import Store

/// Points while they are prepared, and the agenda while it runs, for programs.
enum PointAPI {
    private static let point = "/conferences/:conference/points/:point"
    private static let item = "/conferences/:conference/agenda/:number"
    private static let prepared = Schema.reference("PreparedPoint")
    private static let agenda = Schema.object(
        [
            "standing": Schema.oneOf(AgendaProgress.Standing.allCases.map(\.rawValue)),
            "late_minutes": Schema.number, "items": Schema.list(Schema.reference("AgendaItem")),
        ])

    static let routes: [Route] = [
        .api(
            .get, point, .may(.viewConferences),
            Operation(
                id: "getPoint", summary: "How far a point is prepared, with the tests of its line",
                answer: prepared)
        ) { exchange in
            let look = one(exchange)
            return try exchange.json(try await exchange.look(.viewConferences, look))
        },
        .api(
            .post, point + "/tests", .to(RecordTest.self),
            Operation(
                id: "recordTest", summary: "Write down what a test of a point's line came to",
                body: ("application/json", NewTest.schema), status: 201,
                answer: Schema.object(["id": Schema.text, "result": Schema.text]))
        ) { exchange in
            let body = try exchange.decoded(NewTest.self)
            return try await exchange.apply(
                RecordTest(
                    conference: exchange.parameter("conference"), point: exchange.parameter("point"),
                    result: body.result, quality: body.quality, by: body.testedBy, note: body.note),
                status: .created
            ) { ["id": $0.id.description, "result": $0.result?.rawValue ?? ""] }
        },
        .api(
            .put, point + "/line", .to(SetLine.self),
            Operation(
                id: "setLine", summary: "Say whether a point's line is up, and what its backup is",
                body: (
                    "application/json",
                    Schema.object(
                        [:],
                        optional: [
                            "line": [
                                "type": ["null", "string"],
                                "enum": ["connected", "lost", .null],
                            ],
                            "backup": Schema.optional("string"),
                        ])
                ), answer: prepared, isTagged: true)
        ) { exchange in
            let body = try exchange.decoded(Line.self)
            let look = one(exchange)
            let set = SetLine(
                conference: exchange.parameter("conference"), point: exchange.parameter("point"),
                line: body.line, backup: body.backup)
            return try await exchange.change(set) { try look($0) }
        },
        .api(
            .put, point + "/contacts", .to(NamePointContacts.self),
            Operation(
                id: "nameContacts", summary: "Name who is in charge at a point, and its technician on duty",
                body: (
                    "application/json",
                    Schema.object(
                        [:],
                        optional: [
                            "in_charge": Schema.optional("string"), "technician": Schema.optional("string"),
                        ])
                ), answer: prepared, isTagged: true)
        ) { exchange in
            let body = try exchange.decoded(Contacts.self)
            let look = one(exchange)
            let name = NamePointContacts(
                conference: exchange.parameter("conference"), point: exchange.parameter("point"),
                inCharge: body.inCharge, technician: body.technician)
            return try await exchange.change(name) { try look($0) }
        },
        .api(
            .post, "/conferences/:conference/connection-tests", .to(ScheduleTests.self),
            Operation(
                id: "scheduleTests", summary: "Schedule a test of the lines of points, or of all of them",
                body: (
                    "application/json",
                    Schema.object(
                        ["at": Schema.moment],
                        optional: ["points": ["type": ["null", "array"], "items": Schema.text]])
                ), answer: Schema.object(["points": Schema.number]))
        ) { exchange in
            let body = try exchange.decoded(Tests.self)
            return try await exchange.apply(
                ScheduleTests(
                    conference: exchange.parameter("conference"), points: body.points ?? [],
                    at: try exchange.instant(body.at, field: "at"))
            ) { ["points": $0] }
        },
        .api(
            .post, "/conferences/:conference/point-reminders", .to(RemindPoints.self),
            Operation(
                id: "remindPoints", summary: "Tell which points lack something, and who is to be reminded",
                answer: Schema.object(["items": Schema.list(prepared)]))
        ) { exchange in
            try await exchange.apply(RemindPoints(conference: exchange.parameter("conference"))) { lacking in
                ["items": lacking.map { PreparedPointJSON($0) }]
            }
        },
        .api(
            .get, "/conferences/:conference/agenda", .may(.viewConferences),
            Operation(
                id: "getAgenda", summary: "The agenda with its real times, and how late it is",
                answer: agenda)
        ) { exchange in
            let (slug, actor, now) = (exchange.parameter("conference"), exchange.actor, exchange.now)
            let progress = try await exchange.look(.viewConferences) { records in
                let conference = try records.conference(slug, for: actor)
                guard let plan = try records.planVersion(of: conference.id)?.plan else {
                    throw ActionError.unknownConference(slug: slug, suggestion: nil)
                }
                return AgendaProgress(
                    of: plan, actual: try records.agendaTimes(of: conference.id), now: now)
            }
            return try exchange.json(AgendaJSON(progress))
        },
        .api(
            .post, item + "/start", .to(AgendaStep.self),
            Operation(
                id: "startItem", summary: "Say that an item of the agenda begins; those before it end",
                body: ("application/json", At.schema), answer: agenda)
        ) { try await step($0, .start) },
        .api(
            .post, item + "/end", .to(AgendaStep.self),
            Operation(
                id: "endItem", summary: "Say that an item of the agenda ends",
                body: ("application/json", At.schema), answer: agenda)
        ) { try await step($0, .end) },
    ]

    private static func step(_ exchange: Exchange, _ step: AgendaStep.Step) async throws -> Response {
        let body = try exchange.decoded(At.self)
        return try await exchange.apply(
            AgendaStep(
                conference: exchange.parameter("conference"), item: Int(exchange.parameter("number")),
                step: step, at: try body.at.map { try exchange.instant($0, field: "at") })
        ) { AgendaJSON($0) }
    }

    /// Looks at the point that the address names, open or closed.
    static func one(_ exchange: Exchange) -> @Sendable (Records) throws -> PreparedPointJSON {
        let (slug, code, actor) = (
            exchange.parameter("conference"), exchange.parameter("point"), exchange.actor
        )
        return { records in
            let conference = try records.conference(slug, for: actor)
            guard try records.pointsCovered(by: actor.remit, of: conference)?.contains(code) ?? true else {
                throw ActionError.beyondRemit(code)
            }
            let shown = try PointView(code, of: conference, history: 0, records)
            return PreparedPointJSON(shown)
        }
    }

    private struct NewTest: Decodable {
        let result: ConnectionTest.Result
        let quality: String?
        let testedBy: String?
        let note: String?

        static let schema = Schema.object(
            ["result": Schema.oneOf(ConnectionTest.Result.allCases.map(\.rawValue))],
            optional: [
                "quality": Schema.optional("string"), "tested_by": Schema.optional("string"),
                "note": Schema.optional("string"),
            ])
    }

    private struct Contacts: Decodable {
        let inCharge: String?
        let technician: String?
    }

    private struct Line: Decodable {
        let line: LineState?
        let backup: String?
    }

    private struct Tests: Decodable {
        let at: String
        let points: [String]?
    }

    private struct At: Decodable {
        let at: String?

        static let schema = Schema.object(
            [:], optional: ["at": ["type": ["null", "string"], "format": "date-time"]])
    }
}
