import Actions
import ArgumentParser
import Conferences
import Phrases
import Store

/// `diemcau tasks views`: questions that are asked again and again.
struct TaskViewsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "views", abstract: Spoken.phrases.taskHelp.views,
        subcommands: [
            TaskViewsListCommand.self, TaskViewsSaveCommand.self, TaskViewsRemoveCommand.self,
        ])
}

struct TaskViewsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Spoken.phrases.taskHelp.viewsList)

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await running(database: common.store.path) { console in
            let views = try await common.store.office().store.read { try $0.taskViews() }
            if common.format.format == .json { return try console.json(views.map(TaskViewJSON.init)) }
            guard !views.isEmpty else { return console.line(console.phrases.tasks.noViews) }
            for view in views {
                let question = console.phrases.tasks.asked(try TaskQuery(of: view))
                console.line("\(console.styled(view.name, .bold))  \(console.wrapped(question, indent: 3))")
            }
        }
    }
}

struct TaskViewsSaveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "save", abstract: Spoken.phrases.taskHelp.viewsSave)

    @Option(
        help: ArgumentHelp(Spoken.phrases.taskHelp.viewName, valueName: Spoken.phrases.taskHelp.nameValue))
    var name: String

    @Flag(help: ArgumentHelp(Spoken.phrases.taskHelp.replaceView))
    var replace = false

    @OptionGroup var question: TaskQuestion
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let action = SaveTaskView(name, filter: try question.query.text, replaces: replace)
        try await common.perform(action) { console, view in
            if common.format.format == .json { return try console.json(TaskViewJSON(view)) }
            console.line(console.styled(console.phrases.tasks.viewSaved(view.name), .green))
        }
    }
}

struct TaskViewsRemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: Spoken.phrases.taskHelp.viewsRemove)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.taskHelp.viewName, valueName: Spoken.phrases.taskHelp.nameValue))
    var name: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.perform(RemoveTaskView(name)) { console, name in
            if common.format.format == .json { return try console.json(["removed": name]) }
            console.line(console.phrases.tasks.viewRemoved(name))
        }
    }
}

private struct TaskViewJSON: Encodable {
    let name: String
    let filter: String

    init(_ view: TaskView) {
        name = view.name
        filter = view.filter
    }
}
