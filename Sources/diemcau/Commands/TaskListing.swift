import Actions
import ArgumentParser
import Conferences
import Phrases
import Store

extension TaskFilter.Order: ExpressibleByArgument {}
extension TaskQuery.Extended: ExpressibleByArgument {}

/// The options of `tasks list`.
struct TaskQuestion: ParsableArguments {
    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String?

    @Option(help: ArgumentHelp(Spoken.phrases.help.taskState))
    var state: [TaskState] = []

    @Flag(help: ArgumentHelp(Spoken.phrases.taskHelp.open))
    var open = false

    @Option(help: ArgumentHelp(Spoken.phrases.help.taskUnit, valueName: Spoken.phrases.help.unitValue))
    var unit: String?

    @Option(
        help: ArgumentHelp(Spoken.phrases.taskHelp.registryUnit, valueName: Spoken.phrases.help.codeValue))
    var unitCode: String?

    @Flag(help: ArgumentHelp(Spoken.phrases.taskHelp.leadOnly))
    var leadOnly = false

    @Option(help: ArgumentHelp(Spoken.phrases.help.taskDirective, valueName: Spoken.phrases.help.numberValue))
    var directive: String?

    @Flag(help: ArgumentHelp(Spoken.phrases.help.taskOverdue))
    var overdue = false

    @Option(
        help: ArgumentHelp(Spoken.phrases.taskHelp.dueFrom, valueName: Spoken.phrases.taskHelp.dateValue),
        transform: TypedDay.read)
    var dueFrom: CalendarDate?

    @Option(
        help: ArgumentHelp(Spoken.phrases.taskHelp.dueThrough, valueName: Spoken.phrases.taskHelp.dateValue),
        transform: TypedDay.read)
    var dueThrough: CalendarDate?

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.search, valueName: Spoken.phrases.taskHelp.textValue))
    var search: String?

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.onlyTag, valueName: Spoken.phrases.taskHelp.nameValue))
    var tag: String?

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.onlyPriority))
    var priority: TaskPriority?

    @Flag(help: ArgumentHelp(Spoken.phrases.taskHelp.touched))
    var touched = false

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.extended))
    var extended: TaskQuery.Extended?

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.order))
    var order: TaskFilter.Order?

    var query: TaskQuery {
        var query = TaskQuery()
        query.conference = conference
        query.state = state
        query.open = open
        query.unit = unit
        query.unitCode = unitCode
        query.leadOnly = leadOnly
        query.directive = directive
        query.overdue = overdue
        query.dueFrom = dueFrom
        query.dueThrough = dueThrough
        query.search = search
        query.tag = tag
        query.priority = priority
        query.touched = touched
        query.extended = extended
        query.order = order
        return query
    }
}

struct TasksListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Spoken.phrases.help.tasksList)

    @OptionGroup var question: TaskQuestion

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.view, valueName: Spoken.phrases.taskHelp.nameValue))
    var view: String?

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.limit))
    var limit: Int?

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.page))
    var page = 1

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.after, valueName: Spoken.phrases.help.taskValue))
    var after: TaskReference?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let limit, !(1...10_000).contains(limit) { throw ValidationError("--limit: 1–10000") }
        guard (1...1_000_000).contains(page) else { throw ValidationError("--page: 1–1000000") }
    }

    func run() async throws {
        try await running(database: common.store.path) { console in
            let office = try await common.store.office()
            let today = CalendarDate(of: office.now(), in: nil)
            let (query, view, size, page, last) = (question.query, view, limit, page, after)
            let (tasks, count) = try await office.store.read { records in
                let asked = try view.map { try TaskQuery.saved($0, in: records).narrowed(by: query) }
                var filter = try (asked ?? query).filter(today: today, in: records)
                filter.limit = size ?? (page > 1 || last != nil ? 50 : nil)
                filter.offset = (page - 1) * (filter.limit ?? 0)
                filter.after = last
                return (
                    try records.tasks(filter), try filter.limit.map { _ in try records.countTasks(filter) }
                )
            }
            if common.format.format == .json {
                return try console.json(tasks.map { TaskEntry($0, today: today) })
            }
            guard !tasks.isEmpty else { return console.line(console.phrases.output.noTasks) }
            console.tasks(tasks, today: today)
            if let count, after == nil {
                let first = (page - 1) * (size ?? 50) + 1
                console.line(
                    console.styled(
                        console.phrases.tasks.shown(first, first + tasks.count - 1, count), .faint))
            }
        }
    }
}
