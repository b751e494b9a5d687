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
            WebhooksAddCommand.self, WebhooksListCommand.self, WebhooksRemoveCommand.self,
            WebhooksLogCommand.self, WebhooksEventsCommand.self,
        ])
}

/// An endpoint's address as lists and logs show it: without what may be secret in it, the user and password
/// and the query.
enum ShownURL {
    static func text(of url: String) -> String {
        guard let parsed = try? EndpointURL(parsing: url) else { return "?" }
        let rest = parsed.text.split(separator: "://", maxSplits: 1).last ?? ""
        let path = rest.drop { $0 != "/" }.prefix { $0 != "?" }
        let host = parsed.host.contains(":") ? "[\(parsed.host)]" : parsed.host
        let isUsualPort = parsed.port == (parsed.isSecure ? 443 : 80)
        return (parsed.isSecure ? "https://" : "http://") + host + (isUsualPort ? "" : ":\(parsed.port)")
            + path
    }
}

struct WebhooksAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: Spoken.phrases.help.webhooksAdd,
        discussion: Spoken.phrases.help.webhooksAddDiscussion(EventType.allCases.map(\.rawValue)))

    @Argument(help: ArgumentHelp(Spoken.phrases.help.webhookURL, valueName: "URL"))
    var url: String

    @Option(
        parsing: .upToNextOption, help: ArgumentHelp(Spoken.phrases.help.webhookEvents, valueName: "TYPE"))
    var events: [String] = ["*"]

    @Option(
        help: ArgumentHelp(
            Spoken.phrases.help.webhookConference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(Spoken.phrases.help.webhookPoints, valueName: Spoken.phrases.help.codeValue))
    var points: [String] = []

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let action = AddEndpoint(
                url: url, events: Self.separated(events), conference: conference,
                points: Self.separated(points))
            let endpoint = try await store.office(creating: true).perform(action, as: store.actor)
            switch format.format {
            case .json: try console.json(EndpointJSON(endpoint, secret: endpoint.secret))
            case .text:
                let output = console.phrases.output
                console.line(console.styled(output.endpointAdded(endpoint.id.description), .green))
                console.line(endpoint.secret)
                console.line(console.wrapped(output.keepSecret))
            }
        }
    }

    /// `--events a b`, `--events a,b` and `--events a --events b` mean the same.
    private static func separated(_ values: [String]) -> [String] {
        values.flatMap { $0.split(separator: ",").map(String.init) }
    }
}

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
                let reason = endpoint.reason.map { " (\($0))" } ?? ""
                table.add([
                    endpoint.id.description, ShownURL.text(of: endpoint.url), events,
                    endpoint.conference ?? words.all,
                    endpoint.points.isEmpty ? words.all : endpoint.points.joined(separator: " "),
                    words.endpointState(endpoint.state) + reason,
                ])
            }
            console.table(table)
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
            guard let identifier = Identifier<Endpoint>(id) else { throw ActionError.unknownEndpoint(id) }
            let endpoint = try await store.office().perform(RemoveEndpoint(identifier), as: store.actor)
            switch format.format {
            case .json: try console.json(EndpointJSON(endpoint, secret: nil))
            case .text:
                console.line(console.phrases.output.endpointRemoved(id, ShownURL.text(of: endpoint.url)))
            }
        }
    }
}

private struct EndpointJSON: Encodable {
    let id: String
    let url: String
    let events: [String]
    let conference: String?
    let points: [String]
    let state: String
    let reason: String?
    let secret: String?

    init(_ endpoint: Endpoint, secret: String?) {
        id = endpoint.id.description
        url = ShownURL.text(of: endpoint.url)
        events = endpoint.events
        conference = endpoint.conference
        points = endpoint.points
        state = endpoint.state.rawValue
        reason = endpoint.reason
        self.secret = secret
    }
}
