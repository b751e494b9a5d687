import Actions
import Conferences
import HTTPTypes
import Hummingbird
import Store

/// One webhook and its deliveries for programs.
enum WebhookAPI {
    private static let one = "/webhooks/:id"
    private static let webhook = Schema.reference("Webhook")
    private static let delivery = Schema.reference("Delivery")
    private static let replayed = Schema.object(["again": Schema.number, "missed": Schema.number])

    static let routes: [Route] = [
        .api(
            .get, one, .see(AddEndpoint.self),
            Operation(id: "getWebhook", summary: "One webhook", answer: webhook)
        ) { exchange in
            let id = try exchange.endpoint()
            let found = try await exchange.look(AddEndpoint.permission) { records in
                guard let endpoint = try records.endpoint(id) else {
                    throw ActionError.unknownEndpoint(id.description)
                }
                return endpoint
            }
            return try exchange.json(EndpointJSON(found))
        },
        .api(
            .post, one + "/pause", .to(PauseEndpoint.self),
            Operation(id: "pauseWebhook", summary: "Hold back what would be sent", answer: webhook)
        ) { exchange in
            try await exchange.apply(PauseEndpoint(try exchange.endpoint())) { EndpointJSON($0) }
        },
        .api(
            .post, one + "/resume", .to(ResumeEndpoint.self),
            Operation(
                id: "resumeWebhook", summary: "Send again, also what was held back", answer: webhook)
        ) { exchange in
            try await exchange.apply(ResumeEndpoint(try exchange.endpoint())) { EndpointJSON($0) }
        },
        .api(
            .post, one + "/test", .to(TestEndpoint.self),
            Operation(
                id: "testWebhook", summary: "Send a test; its delivery tells what came of it", status: 202,
                answer: Schema.object(["delivery": Schema.text]))
        ) { exchange in
            try await exchange.apply(TestEndpoint(try exchange.endpoint()), status: .accepted) {
                ["delivery": $0.delivery.description]
            }
        },
        .api(
            .get, one + "/preview", .see(AddEndpoint.self),
            Operation(
                id: "previewWebhook", summary: "An example of an event, just as it would arrive there",
                query: ["event": Schema.oneOf(EventType.allCases.map(\.rawValue))],
                answer: EndpointPreview.schema)
        ) { exchange in
            guard let type = exchange.query("event").flatMap(EventType.init(rawValue:)) else {
                throw BadBody(field: "event")
            }
            let id = try exchange.endpoint()
            let found = try await exchange.look(AddEndpoint.permission) { try $0.endpoint(id) }
            guard let found else { throw ActionError.unknownEndpoint(id.description) }
            return try exchange.json(EndpointPreview(of: type, for: found))
        },
        .api(
            .post, one + "/secret", .to(RotateSecret.self),
            Operation(
                id: "rotateSecret", summary: "Give a webhook a new secret, shown this once",
                body: ("application/json", Rotation.schema), answer: webhook)
        ) { exchange in
            let body = try exchange.decoded(Rotation.self)
            return try await exchange.apply(
                RotateSecret(
                    try exchange.endpoint(), overlapHours: body.overlapHours ?? 24, token: body.token),
                again: { EndpointJSON($0.endpoint) }
            ) { EndpointJSON($0.endpoint, secret: $0.shown.nonEmpty) }
        },
        .api(
            .post, one + "/replay", .to(ReplayDeliveries.self),
            Operation(
                id: "replayWebhook", summary: "Send again what did not arrive or was missed",
                body: ("application/json", Replay.schema), answer: replayed)
        ) { exchange in
            let body = try exchange.decoded(Replay.self)
            var filter = DeliveryFilter()
            filter.endpoint = try exchange.endpoint()
            filter.since = try body.since.map { try exchange.instant($0, field: "since") }
            filter.until = try body.until.map { try exchange.instant($0, field: "until") }
            return try await exchange.apply(
                ReplayDeliveries(filter, includesDelivered: body.delivered ?? false)
            ) { ["again": $0.again, "missed": $0.missed] }
        },
        .api(
            .get, "/deliveries", .see(AddEndpoint.self),
            Operation(
                id: "listDeliveries",
                summary: "The log of deliveries, the newest first; next is the page's last delivery",
                query: [
                    "limit": ["type": "integer", "minimum": 1, "maximum": 1000],
                    "cursor": ["type": "string", "pattern": "^(msg_)?[0-9A-Za-z]{13}$"],
                    "webhook": Schema.text, "failed": Schema.flag,
                ], answer: Schema.page("Delivery"))
        ) { exchange in
            var filter = DeliveryFilter()
            if let text = exchange.query("webhook") {
                guard let id = Identifier<Endpoint>(text) else { throw BadBody(field: "webhook") }
                filter.endpoint = id
            }
            if try exchange.flag("failed") { filter.states = [.waiting, .exhausted, .cancelled] }
            if let text = exchange.query("cursor") {
                guard let last = Identifier<Delivery>(messageID: text) else { throw BadBody(field: "cursor") }
                filter.before = last
            }
            let (limit, wanted) = (try exchange.limit(), filter)
            let log = try await exchange.look(AddEndpoint.permission) {
                try $0.deliveryLog(limit: limit + 1, wanted)
            }
            let shown = log.prefix(limit)
            return try exchange.json(
                ListPage(
                    items: shown.map { DeliveryJSON($0) },
                    next: log.count > limit ? shown.last?.delivery.id.description : nil))
        },
        .api(
            .get, "/deliveries/:id", .see(AddEndpoint.self),
            Operation(
                id: "getDelivery", summary: "A delivery with its message and all its attempts",
                answer: delivery)
        ) { exchange in
            let id = try delivery(exchange)
            var filter = DeliveryFilter()
            filter.delivery = id
            let wanted = filter
            let found = try await exchange.look(AddEndpoint.permission) { records in
                guard let entry = try records.deliveryLog(limit: 1, wanted).first else {
                    throw HTTPError(.notFound)
                }
                return DeliveryJSON(
                    entry, body: try records.event(entry.eventID)?.body,
                    attempts: try records.attempts(of: id))
            }
            return try exchange.json(found)
        },
        .api(
            .post, "/deliveries/:id/replay", .to(ReplayDeliveries.self),
            Operation(id: "replayDelivery", summary: "Send one message again", answer: replayed)
        ) { exchange in
            var filter = DeliveryFilter()
            filter.delivery = try delivery(exchange)
            return try await exchange.apply(ReplayDeliveries(filter)) {
                ["again": $0.again, "missed": $0.missed]
            }
        },
    ]

    private static func delivery(_ exchange: Exchange) throws -> Identifier<Delivery> {
        guard let id = Identifier<Delivery>(messageID: exchange.parameter("id")) else {
            throw HTTPError(.notFound)
        }
        return id
    }

    private struct Rotation: Decodable {
        let overlapHours: Int?
        let token: String?

        static let schema = Schema.object(
            [:],
            optional: [
                "overlap_hours": [
                    "type": ["null", "integer"], "minimum": 0,
                    "maximum": .integer(RotateSecret.longestOverlap),
                ], "token": Schema.optional("string"),
            ])
    }

    private struct Replay: Decodable {
        let since: String?
        let until: String?
        let delivered: Bool?

        static let schema = Schema.object(
            [:],
            optional: [
                "since": ["type": ["null", "string"], "format": "date-time"],
                "until": ["type": ["null", "string"], "format": "date-time"],
                "delivered": ["type": ["null", "boolean"]],
            ])
    }
}

struct DeliveryJSON: Encodable, Sendable {
    struct Try: Encodable, Sendable {
        let number: Int
        let startedAt: String
        let milliseconds: Int
        let status: Int?
        let failure: String?
        let answer: String?

        init(_ attempt: Attempt) {
            number = attempt.number
            startedAt = attempt.startedAt.description
            milliseconds = attempt.milliseconds
            status = attempt.status
            failure = attempt.failure
            answer = attempt.answer
        }
    }

    let id: String
    let webhook: String
    let event: String
    let eventId: String
    let occurredAt: String
    let url: String
    let state: String
    let attempts: Int
    let dueAt: String
    let status: Int?
    let failure: String?
    let body: String?
    let tries: [Try]?

    init(_ entry: DeliveryLogEntry, body: String? = nil, attempts: [Attempt]? = nil) {
        id = entry.delivery.id.description
        webhook = entry.delivery.endpoint.description
        event = entry.event
        eventId = entry.eventID.description
        occurredAt = entry.occurredAt.description
        url = ShownAddress.text(of: entry.url)
        state = entry.delivery.state.rawValue
        self.attempts = entry.delivery.attempts
        dueAt = entry.delivery.dueAt.description
        status = entry.lastAttempt?.status
        failure = entry.lastAttempt?.failure
        self.body = body
        tries = attempts?.map(Try.init)
    }

    static let schema = Schema.object(
        [
            "id": Schema.text, "webhook": Schema.text, "event": Schema.text, "event_id": Schema.text,
            "occurred_at": Schema.text, "url": Schema.text,
            "state": Schema.oneOf(Delivery.State.allCases.map(\.rawValue)), "attempts": Schema.number,
            "due_at": Schema.text,
        ],
        optional: [
            "status": Schema.optional("integer"), "failure": Schema.optional("string"),
            "body": Schema.optional("string"),
            "tries": Schema.list(
                Schema.object(
                    ["number": Schema.number, "started_at": Schema.text, "milliseconds": Schema.number],
                    optional: [
                        "status": Schema.optional("integer"), "failure": Schema.optional("string"),
                        "answer": Schema.optional("string"),
                    ])),
        ])
}
