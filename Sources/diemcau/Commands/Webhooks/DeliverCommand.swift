import Actions
import ArgumentParser
import Conferences
import Courier
import Foundation
import Logging
import Phrases
import Store
import Webhooks

/// `diemcau deliver`: sends what is due.
struct DeliverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deliver", abstract: Spoken.phrases.help.deliver)

    @Flag(help: ArgumentHelp(Spoken.phrases.help.deliverWatch))
    var watch = false

    @Flag(help: ArgumentHelp(Spoken.phrases.webhooks.help.dryRun))
    var dryRun = false

    @Option(help: ArgumentHelp(Spoken.phrases.help.deliverLease, valueName: Spoken.phrases.help.secondsValue))
    var lease = 120

    @Option(help: ArgumentHelp(Spoken.phrases.help.deliverGrace, valueName: Spoken.phrases.help.secondsValue))
    var grace = 30

    @Option(help: ArgumentHelp(Spoken.phrases.webhooks.help.schedule, valueName: "5s,1m,…"))
    var schedule: String?

    @OptionGroup var sending: SenderOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func validate() throws {
        guard (1...3600).contains(lease) else { throw ValidationError("--lease: 1–3600") }
        guard (0...3600).contains(grace) else { throw ValidationError("--grace: 0–3600") }
        if let schedule, RetrySchedule(parsing: schedule) == nil {
            throw ValidationError(Spoken.phrases.webhooks.help.notASchedule(schedule))
        }
    }

    func run() async throws {
        try await running(database: store.path) { console in
            if dryRun || store.preview { return try await preview(console) }
            let settings = try sending.settings
            if watch { return try await keepDelivering(settings, console) }
            let progress = Progress(console)
            let office = try await store.office()
            let tally = try await Courier.carrying(
                office, settings: settings, schedule: waits, lease: lease
            ) { courier in
                func round() async throws -> Courier.Tally {
                    try await courier.deliverDue {
                        progress.show(console.phrases.output.delivering($0.total))
                    }
                }
                var tally = try await round()
                // Put off for a moment, because their hosts had not answered yet: they have by then.
                while tally.putOff > 0, !Task.isCancelled {
                    try await Task.sleep(for: Courier.postponement)
                    let more = try await round()
                    guard more.total > 0 else { break }
                    tally.add(more)
                }
                return tally
            }
            progress.finish()
            switch format.format {
            case .json: try console.json(TallyJSON(tally))
            case .text: tell(tally, console)
            }
            if tally.total > tally.delivered { throw Refusal() }
        }
    }

    private var waits: RetrySchedule { schedule.flatMap { RetrySchedule(parsing: $0) } ?? .standard }

    private func tell(_ tally: Courier.Tally, _ console: Console) {
        console.line(
            console.phrases.output.delivered(
                tally.delivered, tally.waiting, tally.exhausted + tally.disabled))
        if tally.putOff > 0 { console.line(console.phrases.webhooks.output.putOff(tally.putOff)) }
    }

    /// Sends until the process is asked to end, and then finishes the round that is under way.
    private func keepDelivering(_ settings: SenderSettings, _ console: Console) async throws {
        try await store.keepGoing(grace: grace, console) { office, ticks in
            try await Courier.carrying(
                office, settings: settings, schedule: waits, lease: lease, level: .warning
            ) { courier in try await courier.watch(ticks: ticks) { tell($0, console) } }
        }
    }

    /// What would go to whom.
    private func preview(_ console: Console) async throws {
        let now = Instant.now
        let due = try await store.office().store.read { records in
            var filter = DeliveryFilter()
            filter.states = [.due, .waiting]
            return try records.deliveryLog(limit: 100_000, filter)
                .filter { $0.delivery.dueAt <= now && !$0.isPaused }.map { entry in
                    (entry, try records.event(entry.eventID)?.body ?? "")
                }
        }
        let messages = due.reversed().map { PreviewedMessage($0.0, body: $0.1) }
        if format.format == .json { return try console.json(messages) }
        let output = console.phrases.webhooks.output
        guard !messages.isEmpty else { return console.line(output.nothingDue) }
        var before = ""
        for message in messages {
            // One event goes to many: it is shown once.
            if message.event + message.body != before {
                console.line(console.styled(message.type, .bold) + "  \(message.event)")
                console.line("  " + message.body)
            }
            before = message.event + message.body
            console.line("  → \(message.url)")
        }
        let endpoints = Set(messages.map(\.endpoint)).count
        console.line()
        console.line(output.wouldSend(messages.count, endpoints))
    }
}

/// A message that is due, as it would go out.
private struct PreviewedMessage: Encodable {
    let delivery: String
    let event: String
    let type: String
    let endpoint: String
    let url: String
    let body: String

    init(_ entry: DeliveryLogEntry, body: String) {
        delivery = entry.delivery.id.description
        event = entry.eventID.description
        type = entry.event
        endpoint = entry.delivery.endpoint.description
        url = ShownURL.text(of: entry.url)
        self.body = body
    }
}

extension Courier {
    /// A courier with a sender of its own, which is shut down whatever happens.
    ///
    /// - Parameter level: from which on the log is written to standard error: that an endpoint was disabled always is.
    static func carrying<T>(
        _ office: Office, settings: SenderSettings, schedule: RetrySchedule = .standard, lease: Int = 120,
        level: Logger.Level = .error, _ work: (Courier) async throws -> T
    ) async throws -> T {
        var log = Logger(label: "courier", factory: { StreamLogHandler.standardError(label: $0) })
        log.logLevel = level
        let sender = try Sender(settings.within(lease: lease))
        let courier = Courier(
            office: office, sender: sender, schedule: schedule, lease: Int64(lease) * 1000, now: { .now },
            random: { Double.random(in: 0..<1) }, log: log, pause: { try await Task.sleep(for: $0) })
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
    let putOff: Int

    init(_ tally: Courier.Tally) {
        delivered = tally.delivered
        waiting = tally.waiting
        exhausted = tally.exhausted
        disabled = tally.disabled
        putOff = tally.putOff
    }

    private enum CodingKeys: String, CodingKey {
        case delivered, waiting, exhausted, disabled
        case putOff = "put_off"
    }
}
