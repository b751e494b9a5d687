import Actions
import ArgumentParser
import Conferences
import Courier
import Phrases
import Store
import Webhooks

/// `diemcau webhooks test`: sends a real message, and tells the truth about what came back.
struct WebhooksTestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: Spoken.phrases.webhooks.help.test,
        discussion: Spoken.phrases.webhooks.help.testDiscussion)

    @Argument(help: ArgumentHelp(Spoken.phrases.help.webhookID, valueName: "ID"))
    var id: String

    @OptionGroup var sending: SenderOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let settings = try sending.settings
            let office = try await store.office()
            let test = try await office.perform(
                TestEndpoint(try EndpointID.parse(id)), as: store.actor)
            if store.preview { return }
            let outcome = try await Courier.carrying(office, settings: settings) { courier in
                try await courier.deliver(test.delivery)
            }
            guard let outcome else {
                console.remark(console.phrases.webhooks.output.testElsewhere)
                throw Refusal()
            }
            switch format.format {
            case .json: try console.json(TestJSON(outcome, id: test.delivery.description))
            case .text: tell(outcome, test.endpoint, console)
            }
            if !outcome.delivered { throw Refusal() }
        }
    }

    private func tell(_ outcome: Outcome, _ endpoint: Endpoint, _ console: Console) {
        let output = console.phrases.webhooks.output
        let url = ShownURL.text(of: endpoint)
        if outcome.delivered {
            console.line(
                console.styled(
                    output.testTook(url, outcome.status ?? 0, Int(outcome.milliseconds)), .green))
        } else {
            let why = outcome.trouble.map { console.phrases.webhooks.trouble($0, outcome.status) } ?? "?"
            console.line(console.styled(console.wrapped(output.testFailed(url, why)), .red))
            if let detail = outcome.detail { console.line(console.wrapped(output.inDetail(detail))) }
        }
        if let address = outcome.address { console.line(output.connectedTo(address)) }
        guard !outcome.answer.isEmpty else { return }
        console.line("\(output.theirAnswer):")
        console.line(String(decoding: outcome.answer, as: UTF8.self))
    }
}

private struct TestJSON: Encodable {
    let delivery: String
    let isDelivered: Bool
    let status: Int?
    let failure: String?
    let detail: String?
    let milliseconds: Int
    let address: String?
    let answer: String

    init(_ outcome: Outcome, id: String) {
        delivery = id
        isDelivered = outcome.delivered
        status = outcome.status
        failure = outcome.delivered ? nil : outcome.trouble?.rawValue
        detail = outcome.detail
        milliseconds = Int(outcome.milliseconds)
        address = outcome.address
        answer = String(decoding: outcome.answer, as: UTF8.self)
    }

    private enum CodingKeys: String, CodingKey {
        case delivery, status, failure, detail, milliseconds, address, answer
        case isDelivered = "is_delivered"
    }
}
