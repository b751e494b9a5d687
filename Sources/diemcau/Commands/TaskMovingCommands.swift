import Actions
import ArgumentParser
import Conferences
import Diagnostics
import Phrases
import Store

/// `diemcau tasks calendar`: due dates for other calendars.
struct TasksCalendarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: Spoken.phrases.taskHelp.calendar)

    @OptionGroup var question: TaskQuestion
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await running(database: common.store.path) { console in
            let office = try await common.store.office()
            let query = question.query
            let today = CalendarDate(of: office.now(), in: nil)
            let (tasks, unit) = try await office.store.read { records in
                var filter = try query.filter(today: today, in: records)
                filter.order = .due
                return (try records.tasks(filter), try filter.unit.flatMap { try records.unit($0) })
            }
            if common.format.format == .json {
                let due = tasks.filter { $0.assignedOn != nil && $0.assignment.deadline?.date != nil }
                return try console.json(due.map { TaskEntry($0, today: today) })
            }
            console.document(
                console.phrases.tasks.calendar(
                    of: tasks, owner: unit?.name ?? query.unit ?? query.conference))
        }
    }
}

struct TasksImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: Spoken.phrases.taskHelp.importTasks)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @Argument(help: ArgumentHelp(Spoken.phrases.taskHelp.tableFile, valueName: Spoken.phrases.help.fileValue))
    var file: String

    @Flag(help: ArgumentHelp(Spoken.phrases.help.dryRun))
    var dryRun = false

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await running(database: common.store.path) { console in
            _ = try InputFile.bytes(file, limit: 50_000_000)
            let office = try await common.store.office()
            let action = ImportTasks(conference: conference, path: file)
            do {
                let outcome =
                    dryRun
                    ? try await office.rehearse(action, as: common.store.actor).outcome
                    : try await office.perform(action, as: common.store.actor)
                try report(outcome, refused: nil, console)
            } catch let refused as ImportTasks.Refused {
                try report(refused.outcome, refused: refused.good, console)
                throw Refusal()
            }
        }
    }

    private func report(_ outcome: ImportTasks.Outcome, refused good: Int?, _ console: Console) throws {
        if common.format.format == .json {
            return try console.json(
                TaskImportJSON(outcome, isCommitted: good == nil && !dryRun, console.phrases))
        }
        for finding in outcome.findings { console.line(console.describe(finding)) }
        let words = console.phrases.tasks
        if let good {
            return console.remark(console.styledRemark(words.importRefused(outcome.errors, good), .red))
        }
        console.tasks(outcome.tasks)
        console.line(console.styled(words.imported(outcome.tasks.count, dryRun), .green))
    }
}

private struct TaskImportJSON: Encodable {
    let isCommitted: Bool
    let errors: Int
    let tasks: [TaskEntry]
    let findings: [FindingJSON]

    init(_ outcome: ImportTasks.Outcome, isCommitted: Bool, _ phrases: Phrases) {
        self.isCommitted = isCommitted
        errors = outcome.errors
        tasks = outcome.tasks.map { TaskEntry($0) }
        findings = outcome.findings.map {
            FindingJSON($0, message: phrases.tasks.importProblem($0.problem))
        }
    }

    private enum CodingKeys: String, CodingKey {
        case errors, tasks, findings
        case isCommitted = "is_committed"
    }
}

struct TasksCarryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "carry", abstract: Spoken.phrases.taskHelp.carry)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.taskHelp.carryFrom, valueName: Spoken.phrases.help.conferenceValue))
    var from: String

    @Argument(
        help: ArgumentHelp(Spoken.phrases.taskHelp.carryTo, valueName: Spoken.phrases.help.conferenceValue))
    var to: String

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.minutes))
    var minutes: Int?

    @Option(
        help: ArgumentHelp(Spoken.phrases.taskHelp.carryInto, valueName: Spoken.phrases.taskHelp.textValue))
    var into: String?

    @Flag(help: ArgumentHelp(Spoken.phrases.help.dryRun))
    var dryRun = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if into != nil, minutes != nil { throw ValidationError("--into, --minutes") }
    }

    func run() async throws {
        try await running(database: common.store.path) { console in
            let office = try await common.store.office()
            let slug = from
            guard let source = try await office.store.read({ try $0.conference(slug: slug) }) else {
                throw UnknownConference.error(slug, try await office.store.read { try $0.conferences() })
            }
            let title = console.phrases.tasks.carriedTitle(source.title, source.schedule.firstDay)
            let action = CarryTasks(
                from: from, to: to, at: into.map { .into($0) } ?? .item(title: title, minutes: minutes ?? 15))
            let outcome =
                dryRun
                ? try await office.rehearse(action, as: common.store.actor).outcome
                : try await office.perform(action, as: common.store.actor)
            if common.format.format == .json {
                return try console.json(CarryEntry(outcome, to: to, isDryRun: dryRun))
            }
            for finding in outcome.published.findings { console.line(console.describe(finding)) }
            if dryRun { console.tasks(outcome.carried) }
            console.line(
                console.styled(
                    console.phrases.tasks.carried(
                        outcome.carried.count, to, outcome.published.conference.version, dryRun), .green))
        }
    }
}
