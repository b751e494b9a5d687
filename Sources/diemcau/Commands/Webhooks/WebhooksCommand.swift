import Actions
import ArgumentParser
import Conferences
import Phrases
import Store
import Webhooks

/// `diemcau webhooks`: who is told of what.
struct WebhooksCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "webhooks", abstract: Spoken.phrases.help.webhooks,
        subcommands: [
            WebhooksAddCommand.self, WebhooksListCommand.self, WebhooksShowCommand.self,
            WebhooksTestCommand.self, WebhooksRotateCommand.self, WebhooksPauseCommand.self,
            WebhooksResumeCommand.self, WebhooksRemoveCommand.self, WebhooksLogCommand.self,
            WebhooksReplayCommand.self, WebhooksEventsCommand.self,
        ])
}

enum EndpointID {
    /// - Throws: `ActionError.unknownEndpoint` for what is no ID.
    static func parse(_ text: String) throws -> Identifier<Endpoint> {
        guard let identifier = Identifier<Endpoint>(text) else { throw ActionError.unknownEndpoint(text) }
        return identifier
    }
}

enum DeliveryID {
    /// Also reads what a receiver sees as `webhook-id`.
    ///
    /// - Throws: `EndpointProblem.unknownDelivery` for what is no ID.
    static func parse(_ text: String) throws -> Identifier<Delivery> {
        guard let identifier = Identifier<Delivery>(messageID: text) else {
            throw ActionError.endpoint(.unknownDelivery(text))
        }
        return identifier
    }
}

extension Endpoint.Kind: ExpressibleByArgument {}
extension Endpoint.Language: ExpressibleByArgument {}

struct WebhooksListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Spoken.phrases.help.webhooksList)

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let endpoints = try await store.office().store.read { try $0.endpoints() }
            if format.format == .json {
                return try console.json(endpoints.map { EndpointJSON($0, secret: nil) })
            }
            guard !endpoints.isEmpty else { return console.line(console.phrases.output.noEndpoints) }
            let words = console.phrases.words
            var table = Table([
                words.identifier, words.address, words.events, words.conference, words.points, words.state,
            ])
            for endpoint in endpoints {
                let events =
                    endpoint.events == ["*"] ? words.allEvents : endpoint.events.joined(separator: " ")
                table.add([
                    endpoint.id.description, ShownURL.text(of: endpoint), events,
                    endpoint.conference ?? words.all,
                    endpoint.points.isEmpty ? words.all : endpoint.points.joined(separator: " "),
                    console.state(of: endpoint),
                ])
            }
            console.table(table)
        }
    }
}

extension Console {
    /// How an endpoint stands, with the reason where it does not take anything.
    func state(of endpoint: Endpoint) -> String {
        let (words, output) = (phrases.words, phrases.webhooks.output)
        switch endpoint.state {
        case .active where endpoint.isPaused: return output.paused
        case .active:
            let health = endpoint.health.failingSince.map {
                " (\(output.failing(phrases.webhooks.instant($0), endpoint.health.failures)))"
            }
            return words.endpointState(.active) + (health ?? "")
        case let state:
            let reason = endpoint.reason.map { reason in
                DisableEndpoint.Reason(rawValue: reason).map(phrases.webhooks.disabled) ?? reason
            }
            return words.endpointState(state) + (reason.map { " (\($0))" } ?? "")
        }
    }
}

struct WebhooksRemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: Spoken.phrases.help.webhooksRemove)

    @Argument(help: ArgumentHelp(Spoken.phrases.help.webhookID, valueName: "ID"))
    var id: String

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let action = RemoveEndpoint(try EndpointID.parse(id))
            let endpoint = try await store.office().perform(action, as: store.actor)
            switch format.format {
            case .json: try console.json(EndpointJSON(endpoint, secret: nil))
            case .text:
                console.line(console.phrases.output.endpointRemoved(id, ShownURL.text(of: endpoint)))
            }
        }
    }
}

struct EndpointJSON: Encodable {
    let id: String
    let kind: String
    let url: String
    let events: [String]
    let conference: String?
    let points: [String]
    let state: String
    let reason: String?
    let isPaused: Bool
    let isOrdered: Bool
    let perMinute: Int?
    let language: String
    let failingSince: String?
    let failures: Int
    let secret: String?
    let looksLike: String?

    init(_ endpoint: Endpoint, secret: String?) {
        id = endpoint.id.description
        kind = endpoint.kind.rawValue
        url = ShownURL.text(of: endpoint)
        events = endpoint.events
        conference = endpoint.conference
        points = endpoint.points
        state = endpoint.state.rawValue
        reason = endpoint.reason
        isPaused = endpoint.isPaused
        isOrdered = endpoint.isOrdered
        perMinute = endpoint.perMinute
        language = endpoint.language.rawValue
        failingSince = endpoint.health.failingSince?.description
        failures = endpoint.health.failures
        self.secret = secret.flatMap { $0.isEmpty ? nil : $0 }
        looksLike = AddEndpoint.mistaken(endpoint)?.rawValue
    }

    private enum CodingKeys: String, CodingKey {
        case id, kind, url, events, conference, points, state, reason, language, failures, secret
        case isPaused = "is_paused"
        case isOrdered = "is_ordered"
        case perMinute = "per_minute"
        case failingSince = "failing_since"
        case looksLike = "looks_like"
    }
}
