import Actions
import ArgumentParser
import Phrases
import Store

/// `diemcau webhooks pause`: holds back what goes to an endpoint.
struct WebhooksPauseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause", abstract: Spoken.phrases.webhooks.help.pause)

    @Argument(help: ArgumentHelp(Spoken.phrases.help.webhookID, valueName: "ID"))
    var id: String

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let action = PauseEndpoint(try EndpointID.parse(id))
            let endpoint = try await store.office().perform(action, as: store.actor)
            switch format.format {
            case .json: try console.json(EndpointJSON(endpoint, secret: nil))
            case .text:
                console.line(console.phrases.webhooks.output.pausedNow(ShownURL.text(of: endpoint)))
            }
        }
    }
}

/// `diemcau webhooks resume`: sends again to an endpoint that was paused or disabled.
struct WebhooksResumeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: Spoken.phrases.webhooks.help.resume)

    @Argument(help: ArgumentHelp(Spoken.phrases.help.webhookID, valueName: "ID"))
    var id: String

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let id = try EndpointID.parse(id)
            let office = try await store.office()
            let endpoint = try await office.perform(ResumeEndpoint(id), as: store.actor)
            let counts = try await office.store.read { try $0.deliveryCounts(of: id) }
            switch format.format {
            case .json: try console.json(EndpointJSON(endpoint, secret: nil))
            case .text:
                let waiting = counts[.due, default: 0] + counts[.waiting, default: 0]
                console.line(
                    console.phrases.webhooks.output.resumed(ShownURL.text(of: endpoint), waiting))
            }
        }
    }
}
