import Actions
import ArgumentParser
import Conferences
import Phrases
import Store
import VietnameseText

extension TaskReference: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension TaskState: ExpressibleByArgument {}

/// `diemcau tasks`: what was assigned, and how far it has come.
struct TasksCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tasks", abstract: Spoken.phrases.help.tasks,
        subcommands: [
            TasksListCommand.self, TasksShowCommand.self, TasksAcceptCommand.self, TasksEditCommand.self,
            TasksDropCommand.self, TasksReportCommand.self, TasksDoneCommand.self,
        ])
}

struct TasksListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Spoken.phrases.help.tasksList)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String?

    @Option(help: ArgumentHelp(Spoken.phrases.help.taskState))
    var state: [TaskState] = []

    @Option(help: ArgumentHelp(Spoken.phrases.help.taskUnit, valueName: Spoken.phrases.help.unitValue))
    var unit: String?

    @Option(help: ArgumentHelp(Spoken.phrases.help.taskDirective, valueName: Spoken.phrases.help.numberValue))
    var directive: String?

    @Flag(help: ArgumentHelp(Spoken.phrases.help.taskOverdue))
    var overdue = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let filter = TaskFilter(
                conference: conference, states: state.isEmpty ? nil : Set(state),
                unitKey: unit.map(VietnameseText.fold), directive: directive)
            let office = try await store.office()
            let today = CalendarDate(of: office.now(), in: nil)
            let found = try await office.store.read { records in
                if let slug = filter.conference, try records.conference(slug: slug) == nil {
                    throw UnknownConference.error(slug, try records.conferences())
                }
                return try records.tasks(filter)
            }
            let tasks = overdue ? found.filter { $0.isOverdue(on: today) } : found
            switch format.format {
            case .json: try console.json(tasks.map(TaskJSON.init))
            case .text where tasks.isEmpty: console.line(console.phrases.output.noTasks)
            case .text: console.tasks(tasks, today: today)
            }
        }
    }
}

struct TasksShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Spoken.phrases.help.tasksShow)

    @Argument(help: ArgumentHelp(Spoken.phrases.help.task, valueName: Spoken.phrases.help.taskValue))
    var task: TaskReference

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let reference = task
            let office = try await store.office()
            let (task, reports, conclusion) = try await office.store.read { records in
                guard let conference = try records.conference(slug: reference.conference) else {
                    throw UnknownConference.error(reference.conference, try records.conferences())
                }
                guard let task = try records.task(reference) else {
                    throw ActionError.unknownTask(reference)
                }
                return (task, try records.reports(on: task.id), try records.conclusion(of: conference.id))
            }
            if format.format == .json { return try console.json(TaskJSON(task, reports: reports)) }
            console.task(task, reports, passage: conclusion.flatMap { task.quotation(from: $0) })
        }
    }
}
