import Actions
import Conferences
import HTTPTypes
import Hummingbird
import Phrases
import Store
import VietnameseText

/// Roll calls for programs.
enum RollCallAPI {
    private static let all = "/conferences/:conference/roll-calls"
    private static let one = all + "/:number"
    private static let rollCall = Schema.reference("RollCall")

    static let routes: [Route] = [
        .api(
            .get, all, .may(.takeRollCall),
            Operation(
                id: "listRollCalls", summary: "The roll calls of a conference, the first one first",
                query: ConferenceAPI.page, answer: Schema.page("RollCall"))
        ) { exchange in
            let (slug, actor) = (exchange.parameter("conference"), exchange.actor)
            let rollCalls = try await exchange.look(.takeRollCall) { records in
                let conference = try records.conference(slug, for: actor)
                return try records.rollCalls(of: conference)
            }
            let part = try exchange.cut(rollCalls) { ListPlace($0.id.description) }
            return try exchange.json(part) { RollCallJSON($0) }
        },
        .api(
            .post, all, .to(OpenRollCall.self),
            Operation(
                id: "openRollCall", summary: "Open a roll call",
                body: ("application/json", Schema.object(["name": Schema.text])), status: 201,
                answer: rollCall)
        ) { exchange in
            let body = try exchange.decoded(Name.self)
            return try await exchange.apply(
                OpenRollCall(conference: exchange.parameter("conference"), name: body.name),
                status: .created
            ) { RollCallJSON($0) }
        },
        .api(
            .get, one, .may(.takeRollCall),
            Operation(
                id: "getRollCall",
                summary: "A roll call with its turnout, whole and by point, a part at a time",
                query: ConferenceAPI.page, answer: rollCall)
        ) { try await show($0) },
        .api(
            .post, one + "/close", .to(CloseRollCall.self),
            Operation(id: "closeRollCall", summary: "Close a roll call", answer: rollCall)
        ) { exchange in
            try await exchange.apply(
                CloseRollCall(
                    conference: exchange.parameter("conference"), number: try exchange.rollCallNumber)
            ) { RollCallJSON($0.rollCall, turnout: $0.turnout) }
        },
        .api(
            .post, one + "/reopen", .to(ReopenRollCall.self),
            Operation(id: "reopenRollCall", summary: "Open a closed roll call again", answer: rollCall)
        ) { exchange in
            try await exchange.apply(
                ReopenRollCall(
                    conference: exchange.parameter("conference"), number: try exchange.rollCallNumber)
            ) { RollCallJSON($0) }
        },
        .api(
            .get, one + "/points/:point/marks", .may(.takeRollCall),
            Operation(
                id: "listMarks", summary: "Who of a point is there",
                query: ConferenceAPI.page, answer: Schema.page("Mark"))
        ) { try await marks($0) },
        .api(
            .post, one + "/marks", .to(ReplayMarks.self),
            Operation(
                id: "markPeople",
                summary:
                    "Mark people; each mark is told whether it counts, and one of the same nonce counts once",
                body: ("application/json", Schema.object(["marks": Schema.list(NewMark.schema)])),
                answer: Schema.object(
                    [
                        "results": Schema.list(
                            Schema.object(
                                ["result": Schema.oneOf(["taken", "same", "refused"])],
                                optional: [
                                    "nonce": Schema.optional("string"), "message": Schema.optional("string"),
                                ]))
                    ], optional: ["turnout": Schema.reference("Turnout")])), bodyLimit: 2_000_000
        ) { try await mark($0) },
        .api(
            .post, one + "/points/:point/rest", .to(MarkPoint.self),
            Operation(
                id: "markRest", summary: "Mark all of a point who were not called yet as there",
                answer: Schema.object(
                    ["marked": Schema.number],
                    optional: [
                        "at": Schema.optional("integer"), "turnout": Schema.reference("Turnout"),
                    ]))
        ) { exchange in
            let seesAll = exchange.actor.remit == .everything
            return try await exchange.apply(
                MarkPoint(
                    conference: exchange.parameter("conference"), number: try exchange.rollCallNumber,
                    point: exchange.parameter("point"))
            ) { Rest(marked: $0.marked, at: $0.at, turnout: seesAll ? TurnoutEntry($0.turnout) : nil) }
        },
        .api(
            .post, one + "/points/:point/rest/undo", .to(UnmarkPoint.self),
            Operation(
                id: "unmarkRest", summary: "Take back what marked the rest of a point, by when it was done",
                body: ("application/json", Schema.object(["at": Schema.number])),
                answer: Schema.object(
                    ["unmarked": Schema.number], optional: ["turnout": Schema.reference("Turnout")]))
        ) { exchange in
            let seesAll = exchange.actor.remit == .everything
            let at = try exchange.decoded(RestTime.self).at
            return try await exchange.apply(
                UnmarkPoint(
                    conference: exchange.parameter("conference"), number: exchange.rollCallNumber,
                    point: exchange.parameter("point"), at: at)
            ) { Unmarked(unmarked: $0.unmarked, turnout: seesAll ? TurnoutEntry($0.turnout) : nil) }
        },
        .api(
            .put, one + "/points/:point/numbers", .to(ReportNumbers.self),
            Operation(
                id: "reportNumbers", summary: "Report numbers only",
                body: ("application/json", Numbers.schema), answer: Schema.reference("Turnout"))
        ) { exchange in
            let body = try exchange.decoded(Numbers.self)
            var numbers = ReportedNumbers()
            (numbers.invited, numbers.inPerson, numbers.online) = (
                body.invited, body.inPerson, body.online ?? 0
            )
            (numbers.late, numbers.excused) = (body.late ?? 0, body.excused ?? 0)
            numbers.unexcused = body.unexcused ?? 0
            return try await exchange.apply(
                ReportNumbers(
                    conference: exchange.parameter("conference"), number: try exchange.rollCallNumber,
                    point: exchange.parameter("point"), numbers: [numbers])
            ) { TurnoutEntry($0.turnout) }
        },
    ]

    private static func show(_ exchange: Exchange) async throws -> Response {
        let (slug, number, actor) = (
            exchange.parameter("conference"), try exchange.rollCallNumber, exchange.actor
        )
        let shown = try await exchange.look(.takeRollCall) { records in
            let conference = try records.conference(slug, for: actor)
            let rollCall = try records.rollCall(number, of: conference)
            let covered = try records.pointsCovered(by: actor.remit, of: conference)
            let all = try records.wholeTurnoutByPoint(of: rollCall)
            let part = try exchange.cut(
                all.filter { covered?.contains($0.code) ?? true }, in: all.map(\.code), name: \.code)
            // What of others came is not a coordinator's to see.
            let whole = covered == nil ? try records.turnout(of: rollCall) : nil
            return RollCallJSON(rollCall, turnout: whole, points: part.shown, next: part.next)
        }
        return try exchange.json(shown)
    }

    private static func marks(_ exchange: Exchange) async throws -> Response {
        let (slug, number, code) = (
            exchange.parameter("conference"), try exchange.rollCallNumber, exchange.parameter("point")
        )
        let actor = exchange.actor
        let marks = try await exchange.look(.takeRollCall) { records in
            let conference = try records.conference(slug, for: actor)
            let rollCall = try records.rollCall(number, of: conference)
            guard try records.pointsCovered(by: actor.remit, of: conference)?.contains(code) ?? true else {
                throw ActionError.beyondRemit(code)
            }
            guard let point = try records.point(code, of: conference.id) else {
                throw ActionError.unknownPoint(code: code, suggestion: nil)
            }
            var marks: [(AttendeePlace, AttendanceMark?)] = []
            try records.forEachMark(in: rollCall, at: point.id) { marks.append(($0, $1)) }
            return marks
        }
        let part = try exchange.cut(marks) {
            ListPlace(VietnameseText.nameSortKey($0.0.name), $0.0.id.description)
        }
        return try exchange.json(part) { AttendanceEntry($0.0, $0.1) }
    }

    private static func mark(_ exchange: Exchange) async throws -> Response {
        let marks = try exchange.decoded(Marks.self).marks
        guard marks.count <= 2000 else { throw BadBody(field: "marks") }
        let phrases = exchange.phrases.rollCalls
        // What of others came is not a coordinator's to see.
        let seesAll = exchange.actor.remit == .everything
        return try await exchange.apply(
            ReplayMarks(
                conference: exchange.parameter("conference"), number: try exchange.rollCallNumber,
                marks: marks)
        ) { outcome in
            Marked(
                results: zip(marks, outcome.results).map { mark, result in
                    switch result {
                    case .taken: .init(nonce: mark.nonce, result: "taken", message: nil)
                    case .same: .init(nonce: mark.nonce, result: "same", message: nil)
                    case .refused(let refusal):
                        .init(nonce: mark.nonce, result: "refused", message: phrases.refusal(refusal))
                    }
                }, turnout: seesAll ? outcome.turnout.map(TurnoutEntry.init) : nil)
        }
    }

    private struct Name: Decodable {
        let name: String
    }

    private struct Marks: Decodable {
        let marks: [OfflineMark]
    }

    private enum NewMark {
        static let schema = Schema.object(
            [
                "attendee": Schema.text,
                "status": Schema.oneOf(AttendanceStatus.allCases.map(\.rawValue)),
                "nonce": ["type": "string", "minLength": 8, "maxLength": 64],
                "at": ["type": "integer", "minimum": 0],
            ],
            optional: [
                "reason": Schema.optional("string"), "replaces": ["type": ["null", "boolean"]],
                "seen": ["type": ["null", "integer"], "minimum": 0],
            ])
    }

    private struct Marked: Encodable, Sendable {
        struct Result: Encodable, Sendable {
            let nonce: String?
            let result: String
            let message: String?
        }

        let results: [Result]
        let turnout: TurnoutEntry?
    }

    private struct Rest: Encodable, Sendable {
        let marked: Int
        /// What takes it back again.
        let at: Instant?
        let turnout: TurnoutEntry?
    }

    private struct RestTime: Decodable {
        let at: Instant
    }

    private struct Unmarked: Encodable, Sendable {
        let unmarked: Int
        let turnout: TurnoutEntry?
    }

    private struct Numbers: Decodable {
        let invited: Int?
        let inPerson: Int
        let online: Int?
        let late: Int?
        let excused: Int?
        let unexcused: Int?

        static let schema = Schema.object(
            ["in_person": Schema.count],
            optional: [
                "invited": Schema.optionalCount, "online": Schema.optionalCount, "late": Schema.optionalCount,
                "excused": Schema.optionalCount, "unexcused": Schema.optionalCount,
            ])
    }
}

extension Exchange {
    /// The number of a roll call in the address.
    var rollCallNumber: Int {
        get throws {
            guard let number = Int(parameter("number")) else { throw HTTPError(.notFound) }
            return number
        }
    }
}
