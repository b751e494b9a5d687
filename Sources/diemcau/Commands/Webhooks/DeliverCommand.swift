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
                try await courier.deliverAll {
                    progress.show(console.phrases.output.delivering($0.total))
                }
            }
            progress.finish()
            let backlog = try await office.store.read { try $0.backlog() }
            switch format.format {
            case .json: try console.json(TallyJSON(tally, backlog))
            case .text: tell(tally, backlog, console)
            }
            if tally.total > tally.delivered { throw Refusal() }
        }
    }

    private var waits: RetrySchedule { schedule.flatMap { RetrySchedule(parsing: $0) } ?? .standard }

    private func tell(_ tally: Courier.Tally, _ backlog: Backlog, _ console: Console) {
        let output = console.phrases.webhooks.output
        if tally.total + tally.putOff > 0 {
            tell(tally, console)
        } else {
            console.line(backlog == Backlog() ? output.nothingWaits : output.nothingDue)
        }
        if backlog.waiting > 0 {
            console.line(output.waits(backlog.waiting, backlog.next.map(console.phrases.webhooks.instant)))
        }
        if backlog.held > 0 { console.line(output.heldBack(backlog.held)) }
        if backlog.underWay > 0 { console.line(output.underWay(backlog.underWay)) }
    }

    private func tell(_ tally: Courier.Tally, _ console: Console) {
        let output = console.phrases.webhooks.output
        console.line(console.phrases.output.delivered(tally.delivered, tally.waiting, tally.exhausted))
        if tally.disabled > 0 { console.line(output.calledOff(tally.disabled)) }
        if tally.putOff > 0 { console.line(output.putOff(tally.putOff)) }
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
        let due = try await store.office().store.read { try $0.dueMessages(at: now, limit: 100_000) }
        let messages = due.map(PreviewedMessage.init)
        if format.format == .json { return try console.json(messages) }
        let output = console.phrases.webhooks.output
        guard !messages.isEmpty else { return console.line(output.nothingDue) }
        var before = ""
        for message in messages {
            // One event goes to many: it is shown once.
            if message.event != before {
                console.line(console.styled(message.type, .bold) + "  \(message.event)")
                console.line("  " + message.body)
            }
            before = message.event
            console.line("  → \(message.url)" + (message.isBehind ? "  (\(output.afterEarlier))" : ""))
        }
        let first = messages.filter { !$0.isBehind }
        console.line()
        console.line(output.wouldSend(first.count, Set(first.map(\.endpoint)).count))
        let others = messages.count - first.count
        if others > 0 { console.line(console.wrapped(output.wouldFollow(others))) }
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
    let isBehind: Bool

    init(_ due: DueMessage) {
        delivery = due.delivery.description
        event = due.event.description
        type = due.type
        endpoint = due.endpoint.description
        url = ShownURL.text(of: due.url)
        body = due.body
        isBehind = due.isBehind
    }

    private enum CodingKeys: String, CodingKey {
        case delivery, event, type, endpoint, url, body
        case isBehind = "is_behind"
    }
}

extension Courier {
    /// A courier with a sender of its own, which is shut down whatever happens.
    ///
    /// - Parameters:
    ///   - level: from which on the log is written to standard error: that an endpoint was disabled always is.
    ///   - isServing: whether it is written as the server writes its own, one JSON object a line.
    static func carrying<T>(
        _ office: Office, settings: SenderSettings, schedule: RetrySchedule = .standard, lease: Int = 120,
        level: Logger.Level = .error, isServing: Bool = false, _ work: (Courier) async throws -> T
    ) async throws -> T {
        var log = Logger(label: "courier") { label -> any LogHandler in
            isServing ? JSONLogHandler() : StreamLogHandler.standardError(label: label)
        }
        log.logLevel = level
        let sender = try Sender(settings.within(lease: lease))
        // Where the program is put together: only here a courier gets the real clock, chance and pauses.
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
    let backlog: Int
    let nextDue: String?
    let held: Int

    init(_ tally: Courier.Tally, _ backlog: Backlog) {
        delivered = tally.delivered
        waiting = tally.waiting
        exhausted = tally.exhausted
        disabled = tally.disabled
        putOff = tally.putOff
        self.backlog = backlog.waiting
        nextDue = backlog.next?.description
        held = backlog.held
    }

    private enum CodingKeys: String, CodingKey {
        case delivered, waiting, exhausted, disabled, backlog, held
        case putOff = "put_off"
        case nextDue = "next_due"
    }
}
