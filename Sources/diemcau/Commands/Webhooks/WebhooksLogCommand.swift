import Actions
import ArgumentParser
import Conferences
import Phrases
import Store
import Webhooks

struct WebhooksLogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: Spoken.phrases.help.webhooksLog)

    @Option(help: ArgumentHelp(Spoken.phrases.help.logLimit))
    var limit = 50

    @Option(help: ArgumentHelp(Spoken.phrases.webhooks.help.logEndpoint, valueName: "ID"))
    var endpoint: String?

    @Flag(help: ArgumentHelp(Spoken.phrases.webhooks.help.logFailed))
    var failed = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit: 1–10000") }
    }

    func run() async throws {
        try await running(database: store.path) { console in
            let limit = limit
            var filter = DeliveryFilter()
            filter.endpoint = try endpoint.map(EndpointID.parse)
            if failed { filter.states = [.waiting, .exhausted, .cancelled] }
            let wanted = filter
            let entries = try await store.office().store.read { try $0.deliveryLog(limit: limit, wanted) }
            if format.format == .json { return try console.json(entries.map(DeliveryJSON.init)) }
            guard !entries.isEmpty else { return console.line(console.phrases.output.noDeliveries) }
            console.deliveries(entries)
        }
    }
}

extension Console {
    /// Deliveries as a table: what, to whom, when, how it stands and when it goes on.
    func deliveries(_ entries: [DeliveryLogEntry]) {
        let (words, output) = (phrases.words, phrases.webhooks.output)
        var table = Table([
            words.identifier, output.happened, words.events, words.endpoint, words.state, words.attempts,
            words.answer, output.next,
        ])
        for entry in entries {
            let isOpen = entry.delivery.state == .waiting || entry.delivery.state == .due
            let next = entry.isPaused ? output.held : phrases.webhooks.instant(entry.delivery.dueAt)
            table.add([
                entry.delivery.id.description, phrases.webhooks.instant(entry.occurredAt), entry.event,
                ShownURL.text(of: entry.url), words.deliveryState(entry.delivery.state),
                String(entry.delivery.attempts), entry.lastAttempt.map(result) ?? Table.nothing,
                isOpen ? next : Table.nothing,
            ])
        }
        self.table(table)
    }

    /// `204, 12 ms`, or why it failed.
    func result(_ attempt: Attempt) -> String {
        let words = attempt.failure.map { failure in
            Outcome.Trouble(rawValue: failure).map { phrases.webhooks.trouble($0, attempt.status) } ?? failure
        }
        let answer = words ?? attempt.status.map(String.init) ?? Table.nothing
        return "\(answer), \(attempt.milliseconds) ms"
    }
}

struct DeliveryJSON: Encodable {
    let id: String
    let endpoint: String
    let event: String
    let eventID: String
    let occurredAt: String
    let conference: String?
    let url: String
    let state: String
    let attempts: Int
    let dueAt: String
    let startedAt: String?
    let status: Int?
    let failure: String?
    let milliseconds: Int?
    let answer: String?

    init(_ entry: DeliveryLogEntry) {
        id = entry.delivery.id.description
        endpoint = entry.delivery.endpoint.description
        event = entry.event
        eventID = entry.eventID.description
        occurredAt = entry.occurredAt.description
        conference = entry.conference
        url = ShownURL.text(of: entry.url)
        state = entry.delivery.state.rawValue
        attempts = entry.delivery.attempts
        dueAt = entry.delivery.dueAt.description
        startedAt = entry.lastAttempt?.startedAt.description
        status = entry.lastAttempt?.status
        failure = entry.lastAttempt?.failure
        milliseconds = entry.lastAttempt?.milliseconds
        answer = entry.lastAttempt?.answer
    }

    private enum CodingKeys: String, CodingKey {
        case id, endpoint, event, conference, url, state, attempts, status, failure, milliseconds, answer
        case eventID = "event_id"
        case occurredAt = "occurred_at"
        case startedAt = "started_at"
        case dueAt = "due_at"
    }
}
