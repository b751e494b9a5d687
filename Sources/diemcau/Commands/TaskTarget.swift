import Actions
import ArgumentParser
import Conferences
import Phrases

/// What commands on a database have in common.
struct CommonOptions: ParsableArguments {
    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    /// Performs an action and shows what came of it.
    func perform<A: Action>(
        _ action: A, creating: Bool = false, _ show: (Console, A.Outcome) throws -> Void
    ) async throws {
        try await running(database: store.path) { console in
            let outcome = try await store.office(creating: creating).perform(action, as: store.actor)
            try show(console, outcome)
        }
    }
}

/// One task, and what commands on it have in common.
struct TaskTarget: ParsableArguments {
    @Argument(help: ArgumentHelp(Spoken.phrases.help.task, valueName: Spoken.phrases.help.taskValue))
    var task: TaskReference

    @Option(help: ArgumentHelp(Spoken.phrases.help.seenRevision))
    var revision: Int?

    @OptionGroup var common: CommonOptions

    /// Performs an action on the task and shows it as it is then.
    func perform<A: Action>(_ action: A) async throws where A.Outcome == TrackedTask {
        try await common.perform(action) { console, task in try console.outcome(task, common.format) }
    }
}

extension Console {
    func outcome(_ task: TrackedTask, _ format: FormatOptions) throws {
        switch format.format {
        case .json: try json(TaskEntry(task))
        case .text: tasks([task])
        }
    }
}
