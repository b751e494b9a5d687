import Actions
import ArgumentParser
import Conferences
import Diagnostics
import Phrases
import Store

/// `diemcau webhooks replay`: sends again what did not arrive.
struct WebhooksReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: Spoken.phrases.webhooks.help.replay,
        discussion: Spoken.phrases.webhooks.help.replayDiscussion)

    @Argument(help: ArgumentHelp(Spoken.phrases.webhooks.help.replayID, valueName: "ID"))
    var id: String?

    @Option(help: ArgumentHelp(Spoken.phrases.webhooks.help.replayDelivery, valueName: "ID"))
    var delivery: String?

    @Option(help: ArgumentHelp(Spoken.phrases.webhooks.help.replayEndpoint, valueName: "ID"))
    var endpoint: String?

    @Option(help: ArgumentHelp(Spoken.phrases.webhooks.help.replayEvent, valueName: "ID|TYPE"))
    var event: String?

    @Option(
        help: ArgumentHelp(
            Spoken.phrases.webhooks.help.since, valueName: Spoken.phrases.webhooks.help.momentValue))
    var since: String?

    @Option(
        help: ArgumentHelp(
            Spoken.phrases.webhooks.help.until, valueName: Spoken.phrases.webhooks.help.momentValue))
    var until: String?

    @Flag(help: ArgumentHelp(Spoken.phrases.webhooks.help.delivered))
    var delivered = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func validate() throws {
        guard id == nil || delivery == nil else {
            throw ValidationError(Spoken.phrases.webhooks.help.oneDelivery)
        }
        for text in [since, until].compactMap({ $0 }) where Moment(argument: text) == nil {
            throw ValidationError(Spoken.phrases.webhooks.help.notAMoment(text))
        }
    }

    func run() async throws {
        try await running(database: store.path) { console in
            let action = ReplayDeliveries(try filter(), includesDelivered: delivered)
            let outcome = try await store.office().perform(action, as: store.actor)
            switch format.format {
            case .json: try console.json(["again": outcome.again, "missed": outcome.missed])
            case .text:
                console.line(
                    console.wrapped(
                        console.phrases.webhooks.output.replayed(outcome.again, outcome.missed)))
            }
        }
    }

    private func filter() throws -> DeliveryFilter {
        var filter = DeliveryFilter()
        filter.delivery = try (id ?? delivery).map(DeliveryID.parse)
        filter.endpoint = try endpoint.map(EndpointID.parse)
        if let event {
            if EventType(rawValue: event) != nil {
                filter.type = event
            } else if let id = Identifier<Event>(event) {
                filter.event = id
            } else {
                throw ActionError.unknownEvent(
                    event,
                    suggestion: Suggestion.closest(to: event, among: EventType.allCases.map(\.rawValue)))
            }
        }
        filter.since = since.flatMap { Moment(argument: $0)?.instant }
        filter.until = until.flatMap { Moment(argument: $0)?.instant }
        return filter
    }
}
