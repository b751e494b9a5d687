import Actions
import ArgumentParser
import Conferences
import Phrases
import Store
import Webhooks

/// `diemcau webhooks show`: an endpoint, or a delivery with all its attempts.
struct WebhooksShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Spoken.phrases.webhooks.help.show)

    @Argument(help: ArgumentHelp(Spoken.phrases.webhooks.help.showID, valueName: "ID"))
    var id: String

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let store = try await store.office().store
            if let endpoint = Identifier<Endpoint>(id),
                let shown = try await store.read({ try ShownEndpoint(endpoint, in: $0) })
            {
                return try show(shown, console)
            }
            guard let delivery = Identifier<Delivery>(messageID: id),
                let shown = try await store.read({ try ShownDelivery(delivery, in: $0) })
            else {
                throw ActionError.endpoint(.unknownID(id))
            }
            try show(shown, console)
        }
    }

    private func show(_ shown: ShownEndpoint, _ console: Console) throws {
        let endpoint = shown.endpoint
        if format.format == .json { return try console.json(shown) }
        let (words, output) = (console.phrases.words, console.phrases.webhooks.output)
        console.line(console.styled(ShownURL.text(of: endpoint), .bold))
        func line(_ name: String, _ value: String) {
            console.line("\(name): " + console.wrapped(value, indent: 2))
        }
        line(words.identifier, endpoint.id.description)
        line(output.kind, endpoint.kind.service?.displayName ?? endpoint.kind.rawValue)
        line(words.state, console.state(of: endpoint))
        line(
            words.events, endpoint.events == ["*"] ? words.allEvents : endpoint.events.joined(separator: " "))
        line(words.conference, endpoint.conference ?? words.all)
        line(words.points, endpoint.points.isEmpty ? words.all : endpoint.points.joined(separator: " "))
        if endpoint.kind != .webhook { line(output.language, endpoint.language.rawValue) }
        line(output.ordered, endpoint.isOrdered ? output.yes : output.no)
        line(output.pace, endpoint.perMinute.map(output.perMinute) ?? output.unlimited)
        if let previous = endpoint.previous {
            line(output.secret, output.oldSecretUntil(console.phrases.webhooks.instant(previous.until)))
        }
        let counts = Delivery.State.allCases.compactMap { state in
            shown.counts[state].map { "\(words.deliveryState(state)) \($0)" }
        }
        line(output.deliveries, counts.isEmpty ? "0" : counts.joined(separator: ", "))
        guard !shown.latest.isEmpty else { return }
        console.line()
        console.deliveries(shown.latest)
    }

    private func show(_ shown: ShownDelivery, _ console: Console) throws {
        if format.format == .json { return try console.json(shown) }
        let (words, output) = (console.phrases.words, console.phrases.webhooks.output)
        console.deliveries([shown.entry])
        console.line()
        console.line("webhook-id: \(shown.entry.delivery.id.messageID)")
        console.line(output.message)
        console.line(shown.body)
        console.line()
        guard !shown.attempts.isEmpty else { return console.line(output.noAttempts) }
        var table = Table([output.attempt, output.sent, words.answer])
        for attempt in shown.attempts {
            table.add([
                String(attempt.number), console.phrases.webhooks.instant(attempt.startedAt),
                console.result(attempt),
            ])
        }
        console.table(table)
        for attempt in shown.attempts {
            guard let answer = attempt.answer else { continue }
            console.line()
            console.line("\(output.theirAnswer) (\(attempt.number)):")
            console.line(answer)
        }
    }
}

private struct ShownEndpoint: Sendable, Encodable {
    let endpoint: Endpoint
    let counts: [Delivery.State: Int]
    let latest: [DeliveryLogEntry]

    init?(_ id: Identifier<Endpoint>, in records: Records) throws {
        guard let endpoint = try records.endpoint(id) else { return nil }
        self.endpoint = endpoint
        counts = try records.deliveryCounts(of: id)
        var filter = DeliveryFilter()
        filter.endpoint = id
        latest = try records.deliveryLog(limit: 10, filter)
    }

    private enum CodingKeys: String, CodingKey { case endpoint, counts, latest }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(EndpointJSON(endpoint, secret: nil), forKey: .endpoint)
        let named = counts.map { ($0.key.rawValue, $0.value) }
        try container.encode(Dictionary(named) { first, _ in first }, forKey: .counts)
        try container.encode(latest.map(DeliveryJSON.init), forKey: .latest)
    }
}

private struct ShownDelivery: Sendable, Encodable {
    let entry: DeliveryLogEntry
    let body: String
    let attempts: [Attempt]

    init?(_ id: Identifier<Delivery>, in records: Records) throws {
        var filter = DeliveryFilter()
        filter.delivery = id
        guard let entry = try records.deliveryLog(limit: 1, filter).first else { return nil }
        self.entry = entry
        body = try records.event(entry.eventID)?.body ?? ""
        attempts = try records.attempts(of: id)
    }

    private enum CodingKeys: String, CodingKey { case delivery, body, attempts }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(DeliveryJSON(entry), forKey: .delivery)
        try container.encode(body, forKey: .body)
        try container.encode(attempts.map(AttemptJSON.init), forKey: .attempts)
    }
}

private struct AttemptJSON: Encodable {
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

    private enum CodingKeys: String, CodingKey {
        case number, milliseconds, status, failure, answer
        case startedAt = "started_at"
    }
}
