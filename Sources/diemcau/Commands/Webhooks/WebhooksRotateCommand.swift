import Actions
import ArgumentParser
import Phrases
import Store

/// `diemcau webhooks rotate`: a new secret, the old one good for a while.
struct WebhooksRotateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate", abstract: Spoken.phrases.webhooks.help.rotate)

    @Argument(help: ArgumentHelp(Spoken.phrases.help.webhookID, valueName: "ID"))
    var id: String

    @Option(
        help: ArgumentHelp(
            Spoken.phrases.webhooks.help.overlap, valueName: Spoken.phrases.webhooks.help.hours))
    var overlap = 24

    @Flag(
        inversion: .prefixedNo, exclusivity: .exclusive,
        help: ArgumentHelp(Spoken.phrases.webhooks.help.keyPair))
    var ed25519: Bool?

    @Option(
        help: ArgumentHelp(Spoken.phrases.webhooks.help.tokenFile, valueName: Spoken.phrases.help.fileValue))
    var tokenFile: String?

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let action = RotateSecret(
                try EndpointID.parse(id), overlapHours: overlap, token: try tokenFile.map(TokenFile.read),
                hasKeyPair: ed25519)
            let outcome = try await store.office().perform(action, as: store.actor)
            if format.format == .json {
                return try console.json(EndpointJSON(outcome.endpoint, secret: outcome.shown))
            }
            let output = console.phrases.webhooks.output
            guard outcome.endpoint.kind == .webhook else { return console.line(output.tokenChanged) }
            if outcome.shown.hasPrefix("whpk_") { console.line(output.publicKeyRotated) }
            console.line(outcome.shown)
            let until = outcome.endpoint.previous.map { console.phrases.webhooks.instant($0.until) }
            console.line(console.wrapped(output.rotated(until)))
        }
    }
}
