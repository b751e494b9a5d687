import Actions
import Conferences
import HTTPTypes
import Hummingbird
import Phrases
import Store

/// Marks that do not count, and tickets that are scanned, for programs.
enum RefusedMarkAPI {
    private static let one = "/conferences/:conference/roll-calls/:number"

    static let routes: [Route] = [
        .api(
            .get, one + "/refused", .may(.takeRollCall),
            Operation(
                id: "listRefusedMarks", summary: "Marks that do not count, until somebody has looked at them",
                query: ConferenceAPI.page, answer: Schema.page("RefusedMark"))
        ) { exchange in
            let (slug, actor, phrases) = (
                exchange.parameter("conference"), exchange.actor, exchange.phrases.rollCalls
            )
            let number = try exchange.rollCallNumber
            let marks = try await exchange.look(.takeRollCall) { records in
                let conference = try records.conference(slug, for: actor)
                return try records.refusedMarks(
                    in: try records.rollCall(number, of: conference), of: conference, for: actor)
            }
            let part = try exchange.cut(marks) { ListPlace($0.id.description) }
            return try exchange.json(part) { RefusedMarkEntry($0, phrases) }
        },
        .api(
            .post, one + "/refused/:id", .to(SettleRefusedMark.self),
            Operation(
                id: "settleRefusedMark", summary: "Let a mark count after all, or put it aside",
                body: ("application/json", Schema.object(["accepts": Schema.flag])),
                answer: Schema.reference("RefusedMark"))
        ) { exchange in
            let accepts = try exchange.decoded(Settling.self).accepts
            let phrases = exchange.phrases.rollCalls
            return try await exchange.apply(
                SettleRefusedMark(
                    conference: exchange.parameter("conference"), number: try exchange.rollCallNumber,
                    mark: exchange.parameter("id"), accepts: accepts)
            ) { RefusedMarkEntry($0, phrases) }
        },
        .api(
            .post, one + "/scans", .to(ScanTicket.self),
            Operation(
                id: "scanTicket", summary: "Mark whoever has a ticket",
                body: ("application/json", Scan.schema),
                answer: Schema.object(
                    [
                        "attendee": Schema.text, "name": Schema.text,
                        "result": Schema.oneOf(["taken", "same", "refused"]),
                    ], optional: ["message": Schema.optional("string")]))
        ) { exchange in
            let (body, phrases) = (try exchange.decoded(Scan.self), exchange.phrases.rollCalls)
            return try await exchange.apply(
                ScanTicket(
                    conference: exchange.parameter("conference"), number: try exchange.rollCallNumber,
                    code: body.code, status: body.status ?? .inPerson, nonce: body.nonce)
            ) { Scanned($0, phrases) }
        },
    ]

    private struct Settling: Decodable {
        let accepts: Bool
    }

    private struct Scan: Decodable {
        let code: String
        let status: AttendanceStatus?
        let nonce: String?

        static let schema = Schema.object(
            ["code": Schema.text],
            optional: [
                "status": [
                    "type": ["null", "string"],
                    "enum": .array(AttendanceStatus.allCases.map { .string($0.rawValue) } + [.null]),
                ], "nonce": Schema.optional("string"),
            ])
    }

    private struct Scanned: Encodable, Sendable {
        let attendee: String
        let name: String
        let result: String
        var message: String?

        init(_ outcome: MarkAttendance.Outcome, _ phrases: RollCallPhrases) {
            attendee = outcome.attendee.id.description
            name = outcome.attendee.name
            switch outcome.result {
            case .taken: result = "taken"
            case .same: result = "same"
            case .refused(let refusal):
                result = "refused"
                message = phrases.refusal(refusal)
            }
        }
    }
}

extension RefusedMarkEntry {
    init(_ refused: RefusedMark, _ phrases: RollCallPhrases) {
        self.init(refused, message: phrases.refusal(refused.refusal))
    }

    static let schema = Schema.object(
        [
            "id": Schema.text, "status": Schema.oneOf(AttendanceStatus.allCases.map(\.rawValue)),
            "at": Schema.text, "by": Schema.text, "recorded_at": Schema.text,
            "refusal": Schema.text, "message": Schema.text,
        ],
        optional: [
            "attendee": Schema.optional("string"), "name": Schema.optional("string"),
            "point": Schema.optional("string"), "reason": Schema.optional("string"),
        ])
}
