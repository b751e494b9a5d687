import Actions
import ArgumentParser
import Conferences
import Phrases
import Store

/// `diemcau remind`: urges.
struct RemindCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remind", abstract: Spoken.phrases.taskHelp.remind,
        subcommands: [RemindRunCommand.self, RemindLogCommand.self, RemindRulesCommand.self],
        defaultSubcommand: RemindRunCommand.self)
}

struct RemindRunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: Spoken.phrases.taskHelp.remindRun)

    @Flag(help: ArgumentHelp(Spoken.phrases.taskHelp.remindWatch))
    var watch = false

    @Flag(help: ArgumentHelp(Spoken.phrases.help.dryRun))
    var dryRun = false

    @OptionGroup var holidays: HolidayOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await running(database: common.store.path) { console in
            let calendar = try holidays.calendar(console)
            if watch {
                return try await common.store.keepGoing(console) { office, ticks in
                    try await office.keepReminding(
                        calendar: calendar, ticks: ticks, as: common.store.actor
                    ) { console.line(console.phrases.units.reminded($0)) }
                }
            }
            let notices = RehearsedNotices()
            let office =
                dryRun
                ? try await common.store.rehearsalOffice(creating: false).rehearsing(notices)
                : try await common.store.office()
            let outcome = try await office.perform(RemindTasks(calendar: calendar), as: common.store.actor)
            let starting = try await office.tellStarting(as: common.store.actor)
            try await report(outcome, starting, dryRun ? notices.told() : nil, console)
        }
    }

    private func report(
        _ outcome: RemindTasks.Outcome, _ starting: Int, _ told: [ToldNotice]?, _ console: Console
    ) throws {
        if common.format.format == .json {
            return try console.json(RemindJSON(outcome, starting: starting, told))
        }
        console.line(
            outcome.isQuiet ? console.phrases.units.quiet : console.phrases.units.reminded(outcome))
        if starting > 0 { console.line(console.phrases.webhooks.output.startingTold(starting)) }
        if let told { console.told(told) }
    }
}

private struct RemindJSON: Encodable {
    let tasks: Int
    let digests: Int
    let dueSoon: Int
    let overdue: Int
    let escalated: Int
    let opened: Int
    let isQuiet: Bool
    let starting: Int
    let wouldTell: [ToldNotice]?

    init(_ outcome: RemindTasks.Outcome, starting: Int, _ told: [ToldNotice]?) {
        self.starting = starting
        wouldTell = told
        tasks = outcome.tasks
        digests = outcome.digests
        dueSoon = outcome.dueSoon
        overdue = outcome.overdue
        escalated = outcome.escalated
        opened = outcome.opened
        isQuiet = outcome.isQuiet
    }

    private enum CodingKeys: String, CodingKey {
        case tasks, digests, overdue, escalated, opened, starting
        case wouldTell = "would_tell"
        case dueSoon = "due_soon"
        case isQuiet = "is_quiet"
    }
}

struct RemindLogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: Spoken.phrases.taskHelp.remindLog)

    @Option(
        help: ArgumentHelp(Spoken.phrases.taskHelp.day, valueName: Spoken.phrases.taskHelp.dateValue),
        transform: TypedDay.read)
    var day: CalendarDate?

    @Option(help: ArgumentHelp(Spoken.phrases.help.logLimit))
    var limit = 50

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit: 1–10000") }
    }

    func run() async throws {
        try await running(database: common.store.path) { console in
            let (day, limit) = (day, limit)
            let digests = try await common.store.office().store.read {
                try $0.digests(on: day, limit: limit).map {
                    DigestEntry(
                        digest: $0.digest,
                        tasks: $0.tasks.map(Item.init))
                }
            }
            if common.format.format == .json { return try console.json(digests.map(DigestJSON.init)) }
            guard !digests.isEmpty else { return console.line(console.phrases.units.noDigests) }
            for entry in digests {
                console.line(
                    console.styled(console.phrases.units.digest(entry.digest, entry.tasks.count), .bold))
                for item in entry.tasks {
                    let told =
                        item.due.map { console.phrases.units.remindedOf($0, entry.digest.day) }
                        ?? console.phrases.units.point(item.point)
                    console.line("   \(item.task)  \(told)")
                }
            }
        }
    }

    struct Item: Encodable, Sendable {
        let task: String
        /// The reminder's place in the rule: days after the due date, or before it, where negative.
        let point: Int
        /// The due date that was reminded of.
        let due: CalendarDate?

        init(_ task: DigestTask) {
            self.task = task.reference.description
            point = task.point
            due = task.due
        }
    }

    fileprivate struct DigestEntry: Sendable {
        let digest: Digest
        let tasks: [Item]
    }

    private struct DigestJSON: Encodable {
        let id: String
        let day: CalendarDate
        let kind: String
        let recipient: String
        let tasks: [Item]

        init(_ entry: DigestEntry) {
            id = entry.digest.id.description
            day = entry.digest.day
            kind = entry.digest.kind.rawValue
            recipient = entry.digest.recipient
            tasks = entry.tasks
        }
    }
}

extension TimeOfDay: ExpressibleByArgument {
    /// Reads `07:30`.
    public init?(argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]) else { return nil }
        self.init(hour: hour, minute: minute)
    }
}

struct RemindRulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: Spoken.phrases.taskHelp.remindRules)

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.rule, valueName: Spoken.phrases.taskHelp.ruleValue))
    var rule: String?

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.quietFrom, valueName: "HH:MM"))
    var quietFrom: TimeOfDay?

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.quietUntil, valueName: "HH:MM"))
    var quietUntil: TimeOfDay?

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.escalateAfter))
    var escalateAfter: Int?

    @Flag(help: ArgumentHelp(Spoken.phrases.taskHelp.noEscalation))
    var noEscalation = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let rule, UrgingRule(rule) == nil {
            throw ValidationError(Spoken.phrases.tasks.error(.badUrgingRule(rule)))
        }
    }

    func run() async throws {
        try await running(database: common.store.path) { console in
            let office = try await common.store.office()
            var policy = try await office.store.read { try $0.urgingPolicy() }
            let before = policy
            if let rule = rule.flatMap({ UrgingRule($0) }) { policy.rule = rule }
            if let quietFrom { policy.quietFrom = quietFrom }
            if let quietUntil { policy.quietUntil = quietUntil }
            if let escalateAfter { policy.escalateAfter = escalateAfter }
            if noEscalation { policy.escalateAfter = nil }
            if policy != before {
                policy = try await office.perform(SetUrgingPolicy(policy), as: common.store.actor)
            }
            if common.format.format == .json { return try console.json(PolicyJSON(policy)) }
            console.line(console.phrases.units.policy(policy))
        }
    }

    private struct PolicyJSON: Encodable {
        let rule: String
        let quietFrom: String
        let quietUntil: String
        let escalateAfter: Int?

        init(_ policy: UrgingPolicy) {
            rule = policy.rule.description
            quietFrom = policy.quietFrom.description
            quietUntil = policy.quietUntil.description
            escalateAfter = policy.escalateAfter
        }

        private enum CodingKeys: String, CodingKey {
            case rule
            case quietFrom = "quiet_from"
            case quietUntil = "quiet_until"
            case escalateAfter = "escalate_after"
        }
    }
}
