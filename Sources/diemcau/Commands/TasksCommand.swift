import Actions
import ArgumentParser
import Conferences
import Phrases
import Store

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
            TasksDropCommand.self, TasksAcknowledgeCommand.self, TasksReportCommand.self,
            TasksReturnCommand.self, TasksAskExtensionCommand.self, TasksExtendCommand.self,
            TasksRefuseExtensionCommand.self, TasksCorrectCommand.self, TasksReassignCommand.self,
            TasksSplitCommand.self,
            TasksMarkCommand.self, TasksDoneCommand.self, TasksReopenCommand.self,
            TasksSummaryCommand.self, TasksCalendarCommand.self, TasksImportCommand.self,
            TasksCarryCommand.self, TaskViewsCommand.self,
        ])
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
            let story = try await office.store.read { records in
                guard try records.conference(slug: reference.conference) != nil else {
                    throw UnknownConference.error(reference.conference, try records.conferences())
                }
                guard let story = try TaskStory(reference, in: records) else {
                    throw ActionError.unknownTask(reference)
                }
                return story
            }
            let today = CalendarDate(of: office.now(), in: nil)
            if format.format == .json { return try console.json(TaskEntry(story, today: today)) }
            console.story(story, today: today)
        }
    }
}
