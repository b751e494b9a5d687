import Actions
import ArgumentParser
import Conferences
import Courier
import Foundation
import Logging
import Phrases
import Store
import Webhooks

struct WebhooksLogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: Spoken.phrases.help.webhooksLog)

    @Option(help: ArgumentHelp(Spoken.phrases.help.logLimit))
    var limit = 50

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit: 1–10000") }
    }

    func run() async throws {
        try await running(database: store.path) { console in
            let limit = limit
            let entries = try await store.office().store.read { try $0.deliveryLog(limit: limit) }
            if format.format == .json { return try console.json(entries.map(DeliveryJSON.init)) }
            guard !entries.isEmpty else { return console.line(console.phrases.output.noDeliveries) }
            let words = console.phrases.words
            var table = Table([
                words.identifier, words.events, words.endpoint, words.state, words.attempts, words.answer,
            ])
            for entry in entries {
                table.add([
                    entry.delivery.id.description, entry.event, ShownURL.text(of: entry.url),
                    words.deliveryState(entry.delivery.state), String(entry.delivery.attempts),
                    entry.lastAttempt?.summary ?? "–",
                ])
            }
            console.table(table)
        }
    }
}

extension Attempt {
    /// `204, 12 ms`, or the class of failure.
    fileprivate var summary: String {
        let answer = [status.map(String.init), failure].compactMap { $0 }.joined(separator: " ")
        return "\(answer), \(milliseconds) ms"
    }
}

private struct DeliveryJSON: Encodable {
    let id: String
    let endpoint: String
    let event: String
    let conference: String?
    let url: String
    let state: String
    let attempts: Int
    let dueAt: String
    let status: Int?
    let failure: String?
    let milliseconds: Int?
    let answer: String?

    init(_ entry: DeliveryLogEntry) {
        id = entry.delivery.id.description
        endpoint = entry.delivery.endpoint.description
        event = entry.event
        conference = entry.conference
        url = ShownURL.text(of: entry.url)
        state = entry.delivery.state.rawValue
        attempts = entry.delivery.attempts
        dueAt = entry.delivery.dueAt.description
        status = entry.lastAttempt?.status
        failure = entry.lastAttempt?.failure
        milliseconds = entry.lastAttempt?.milliseconds
        answer = entry.lastAttempt?.answer
    }

    private enum CodingKeys: String, CodingKey {
        case id, endpoint, event, conference, url, state, attempts, status, failure, milliseconds, answer
        case dueAt = "due_at"
    }
}

/// `diemcau deliver`: sends what is due.
struct DeliverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deliver", abstract: Spoken.phrases.help.deliver)

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(Spoken.phrases.help.deliverAllow, valueName: Spoken.phrases.help.allowValue))
    var allow: [String] = []

    @Option(
        help: ArgumentHelp(Spoken.phrases.help.deliverAuthorities, valueName: Spoken.phrases.help.fileValue))
    var caFile: String?

    @Flag(help: ArgumentHelp(Spoken.phrases.help.deliverWatch))
    var watch = false

    @Option(help: ArgumentHelp(Spoken.phrases.help.deliverLease, valueName: Spoken.phrases.help.secondsValue))
    var lease = 120

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func validate() throws {
        for text in allow where AddressGuard.Allowance(parsing: text) == nil {
            throw ValidationError(Spoken.phrases.help.notAnAllowance(text))
        }
        guard (1...3600).contains(lease) else { throw ValidationError("--lease: 1–3600") }
    }

    func run() async throws {
        try await running(database: store.path) { console in
            if let caFile, !FileManager.default.isReadableFile(atPath: caFile) {
                throw FileTrouble.missing(caFile)
            }
            var settings = SenderSettings()
            settings.addressGuard = AddressGuard(
                allowing: allow.compactMap { AddressGuard.Allowance(parsing: $0) })
            settings.authorityFile = caFile
            if watch { return try await keepDelivering(settings, console) }
            let progress = Progress(console)
            let store = try await store.office().store
            let tally = try await Courier.carrying(store, settings: settings, lease: lease) { courier in
                try await courier.deliverDue { progress.show(console.phrases.output.delivering($0.total)) }
            }
            progress.finish()
            switch format.format {
            case .json: try console.json(TallyJSON(tally))
            case .text:
                console.line(
                    console.phrases.output.delivered(
                        tally.delivered, tally.waiting, tally.exhausted + tally.disabled))
            }
            if tally.total > tally.delivered { throw Refusal() }
        }
    }

    /// Sends until the process is asked to end, and then finishes the round that is under way.
    private func keepDelivering(_ settings: SenderSettings, _ console: Console) async throws {
        let store = try await store.office(patience: .endless).store
        try await Courier.carrying(store, settings: settings, lease: lease, level: .warning) { courier in
            try await Ticks.untilEnded { ticks in
                try await courier.watch(ticks: ticks) { tally in
                    console.line(
                        console.phrases.output.delivered(
                            tally.delivered, tally.waiting, tally.exhausted + tally.disabled))
                }
            }
        }
    }
}

extension Courier {
    /// A courier with a sender of its own, which is shut down whatever happens.
    static func carrying<T>(
        _ store: Store, settings: SenderSettings, lease: Int = 120, level: Logger.Level = .critical,
        _ work: (Courier) async throws -> T
    ) async throws -> T {
        var log = Logger(label: "courier", factory: { StreamLogHandler.standardError(label: $0) })
        log.logLevel = level
        let sender = try Sender(settings)
        let courier = Courier(
            store: store, sender: sender, lease: Int64(lease) * 1000, now: { .now },
            random: { Double.random(in: 0..<1) }, log: log)
        do {
            let value = try await work(courier)
            await sender.shutDown()
            return value
        } catch {
            await sender.shutDown()
            throw error
        }
    }
}

private struct TallyJSON: Encodable {
    let delivered: Int
    let waiting: Int
    let exhausted: Int
    let disabled: Int

    init(_ tally: Courier.Tally) {
        delivered = tally.delivered
        waiting = tally.waiting
        exhausted = tally.exhausted
        disabled = tally.disabled
    }
}
