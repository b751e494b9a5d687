import Actions
import ArgumentParser
import Conferences
import Phrases
import Store

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
            let outcome =
                try await creating
                ? store.performing(first: action) : store.office().perform(action, as: store.actor)
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
    ///
    /// - Parameter units: the units that were named, so that those which the registry does not know are told.
    func perform<A: Action>(
        _ action: A, naming units: [String] = []
    ) async throws where A.Outcome == TrackedTask {
        try await common.perform(action) { console, task in try console.outcome(task, common.format) }
        try await tellUnknown(units)
    }

    /// Says which units the registry does not know: a slip that no name is near to, or a unit to be added.
    func tellUnknown(_ units: [String]) async throws {
        guard common.format.format == .text, !units.isEmpty else { return }
        try await running(database: common.store.path) { console in
            let names = try await common.store.office().store.read { records in
                try records.unknownUnits(units.filter { try records.unit(code: $0) == nil })
            }
            for name in names {
                console.remark(console.styledRemark(console.phrases.units.unknown(name, nil), .yellow))
            }
        }
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
