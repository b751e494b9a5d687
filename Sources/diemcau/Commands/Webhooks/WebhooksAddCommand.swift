import Actions
import ArgumentParser
import Conferences
import Foundation
import Phrases
import Store
import Webhooks

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

    @Option(help: ArgumentHelp(Spoken.phrases.webhooks.help.kind, valueName: "KIND"))
    var kind: Endpoint.Kind?

    @Option(help: ArgumentHelp(Spoken.phrases.webhooks.help.messageLanguage, valueName: "vi|en"))
    var messageLanguage: Endpoint.Language = .vietnamese

    @Flag(help: ArgumentHelp(Spoken.phrases.webhooks.help.ordered))
    var ordered = false

    @Option(help: ArgumentHelp(Spoken.phrases.webhooks.help.perMinute, valueName: "N"))
    var perMinute: Int?

    @Flag(help: ArgumentHelp(Spoken.phrases.webhooks.help.keyPair))
    var ed25519 = false

    @Option(
        help: ArgumentHelp(Spoken.phrases.webhooks.help.tokenFile, valueName: Spoken.phrases.help.fileValue))
    var tokenFile: String?

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            var wishes = AddEndpoint.Wishes()
            wishes.kind = kind
            wishes.language = messageLanguage
            wishes.isOrdered = ordered
            wishes.perMinute = perMinute
            wishes.hasKeyPair = ed25519
            wishes.token = try tokenFile.map(TokenFile.read)
            let action = AddEndpoint(
                url: url, events: Self.separated(events), conference: conference,
                points: Self.separated(points), wishes: wishes)
            let endpoint = try await store.performing(first: action)
            switch format.format {
            case .json: try console.json(EndpointJSON(endpoint, secret: endpoint.secret))
            case .text: tell(endpoint, console)
            }
        }
    }

    private func tell(_ endpoint: Endpoint, _ console: Console) {
        let output = console.phrases.webhooks.output
        if let service = endpoint.kind.service {
            console.line(console.styled(output.chatAdded(endpoint.id.description, service), .green))
            return
        }
        let id = endpoint.id.description
        console.line(
            console.styled(
                ed25519 ? output.publicKey(id) : console.phrases.output.endpointAdded(id), .green))
        console.line(endpoint.secret)
        console.line(
            console.wrapped(ed25519 ? output.publicKeyKept : console.phrases.output.keepSecret))
        if let service = AddEndpoint.mistaken(endpoint) {
            console.remark(console.styledRemark(console.wrapped(output.looksLike(service)), .yellow))
        }
    }

    /// `--events a b`, `--events a,b` and `--events a --events b` mean the same.
    private static func separated(_ values: [String]) -> [String] {
        values.flatMap { $0.split(separator: ",").map(String.init) }
    }
}

/// A token from a file: on the command line every user of the machine could read it.
enum TokenFile {
    static func read(_ path: String) throws -> String {
        let bytes = try InputFile.bytes(path, limit: 100_000)
        let token = String(decoding: bytes, as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).joined()
        guard !token.isEmpty else { throw FileTrouble.empty(path) }
        return token
    }
}
