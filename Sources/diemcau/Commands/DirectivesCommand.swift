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
            let actor = common.store.actor
            let view = try await office.store.read {
                try DirectiveView(known: number, today: today, limit: limit, for: actor, in: $0)
            }
            if common.format.format == .json {
                return try console.json(DirectiveEntry(view, today: today))
            }
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
        tasks(view.shown, today: today, latest: view.latest)
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

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.newKind, valueName: Spoken.phrases.taskHelp.nameValue))
    var kind: String?

    @Option(
        help: ArgumentHelp(Spoken.phrases.taskHelp.newDate, valueName: Spoken.phrases.taskHelp.dateValue),
        transform: TypedDay.read)
    var date: CalendarDate?

    @Option(
        help: ArgumentHelp(Spoken.phrases.taskHelp.newIssuer, valueName: Spoken.phrases.taskHelp.nameValue))
    var issuer: String?

    @Option(
        help: ArgumentHelp(Spoken.phrases.taskHelp.newSubject, valueName: Spoken.phrases.taskHelp.textValue))
    var subject: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let new = kind.map {
            Directive(kind: $0, number: number, date: date, issuer: issuer, subject: subject)
        }
        let action = LinkDirectives(number, implements: implements, adding: new)
        try await common.perform(action) { console, outcome in
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
