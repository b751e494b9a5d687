import Actions
import ArgumentParser
import Conferences
import Phrases
import Store

/// `diemcau directives`: what has been done about a document.
struct DirectivesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "directives", abstract: Spoken.phrases.taskHelp.directives,
        subcommands: [DirectivesShowCommand.self, DirectivesImplementCommand.self])
}

struct DirectivesShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Spoken.phrases.taskHelp.directivesShow)

    @Argument(
        help: ArgumentHelp(
            Spoken.phrases.taskHelp.directiveNumber, valueName: Spoken.phrases.help.numberValue))
    var number: String

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.limit))
    var limit = 50

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit: 1–10000") }
    }

    func run() async throws {
        try await running(database: common.store.path) { console in
            let office = try await common.store.office()
            let today = CalendarDate(of: office.now(), in: nil)
            let (number, limit) = (number, limit)
            let view = try await office.store.read { records in
                let view = try records.directiveView(number, today: today, limit: limit)
                if view.directives.isEmpty, view.tasks.isEmpty {
                    let known = try records.directives().map(\.number)
                    throw ActionError.task(
                        .unknownDirective(number, suggestion: Nearest.name(number, among: known)))
                }
                return view
            }
            if common.format.format == .json { return try console.json(DirectiveJSON(view)) }
            console.directive(number, view, today: today)
        }
    }
}

extension Console {
    fileprivate func directive(_ number: String, _ view: DirectiveView, today: CalendarDate) {
        let words = phrases.tasks
        let names = view.directives.map(\.citation)
        line(styled(words.doneAbout(names.isEmpty ? number : names.joined(separator: ", ")), .bold))
        for directive in view.directives {
            if let subject = directive.subject { line("   " + wrapped(subject, indent: 3)) }
        }
        if !view.implementing.isEmpty {
            line()
            line(styled(words.implementing, .faint))
            for directive in view.implementing { line("   • " + directive.citation) }
        }
        if !view.conferences.isEmpty {
            line()
            line(styled(words.conferences, .faint))
            for conference in view.conferences {
                line("   • \(conference.schedule.firstDay.vietnamese)  \(conference.slug)")
                line("     " + wrapped(conference.title, indent: 5))
            }
        }
        line()
        line(words.tasksByState(view.tasks.values.reduce(0, +), view.overdue, view.reports))
        for state in TaskState.allCases {
            guard let count = view.tasks[state] else { continue }
            line("   \(phrases.words.taskState(state)): \(count)")
        }
        line()
        tasks(view.shown, today: today)
    }
}

private struct DirectiveJSON: Encodable {
    let directives: [Directive]
    let implementing: [Directive]
    let conferences: [String]
    let tasks: [String: Int]
    let overdue: Int
    let reports: Int
    let shown: [TaskJSON]

    init(_ view: DirectiveView) {
        directives = view.directives
        implementing = view.implementing
        conferences = view.conferences.map(\.slug)
        tasks = Dictionary(uniqueKeysWithValues: view.tasks.map { ($0.key.rawValue, $0.value) })
        overdue = view.overdue
        reports = view.reports
        shown = view.shown.map(TaskJSON.init)
    }
}

struct DirectivesImplementCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "implement", abstract: Spoken.phrases.taskHelp.directivesImplement)

    @Argument(
        help: ArgumentHelp(
            Spoken.phrases.taskHelp.directiveNumber, valueName: Spoken.phrases.help.numberValue))
    var number: String

    @Argument(
        help: ArgumentHelp(
            Spoken.phrases.taskHelp.implementsNumber, valueName: Spoken.phrases.help.numberValue))
    var implements: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.perform(LinkDirectives(number, implements: implements)) { console, outcome in
            if common.format.format == .json {
                return try console.json([
                    "directive": outcome.directive.number, "implements": outcome.implements.number,
                ])
            }
            console.line(
                console.phrases.tasks.linked(
                    outcome.directive.citation, outcome.implements.citation, !outcome.isUnchanged))
        }
    }
}
