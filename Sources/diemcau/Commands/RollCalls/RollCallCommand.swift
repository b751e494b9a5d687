import Actions
import ArgumentParser
import Conferences
import Phrases
import Store

extension AttendanceStatus: ExpressibleByArgument {}

/// The help's phrases for roll calls.
let rollCallHelp = Spoken.phrases.rollCalls.help

/// `diemcau rollcall`: who is there.
struct RollCallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollcall", abstract: rollCallHelp.rollCall,
        subcommands: [
            RollCallOpenCommand.self, RollCallListCommand.self, RollCallMarkCommand.self,
            RollCallScanCommand.self,
            RollCallAllCommand.self, RollCallNumbersCommand.self, RollCallReplayCommand.self,
            RollCallShowCommand.self, RollCallRefusedCommand.self, RollCallCloseCommand.self,
            RollCallReopenCommand.self,
        ])
}

/// Which conference, and which of its roll calls.
struct RollCallOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @Option(help: ArgumentHelp(rollCallHelp.number, valueName: Spoken.phrases.help.numberValue))
    var number: Int?
}

extension Records {
    /// A published conference.
    func known(_ slug: String) throws -> Conference {
        guard let conference = try conference(slug: slug) else {
            throw UnknownConference.error(slug, try conferences())
        }
        return conference
    }

    /// The roll call with a number, or the newest one.
    func rollCall(_ number: Int?, of conference: Conference) throws -> RollCall {
        let all = try rollCalls(of: conference)
        guard let found = number.map({ number in all.first { $0.reference.number == number } }) ?? all.last
        else {
            throw ActionError.rollCall(.unknownRollCall(conference: conference.slug, number: number))
        }
        return found
    }

    /// The open point with a code, where one is asked for.
    func point(_ code: String?, in conference: Conference) throws -> StoredPoint? {
        guard let code else { return nil }
        guard let point = try point(code, of: conference.id) else {
            throw ActionError.unknownPoint(code: code, suggestion: nil)
        }
        return point
    }
}

struct RollCallOpenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "open", abstract: rollCallHelp.open)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @Argument(help: ArgumentHelp(rollCallHelp.name, valueName: rollCallHelp.nameValue))
    var name: String

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let rollCall = try await store.office().perform(
                OpenRollCall(conference: conference, name: name), as: store.actor)
            if format.format == .json { return try console.json(RollCallJSON(rollCall)) }
            console.line(console.styled(console.phrases.rollCalls.opened(rollCall), .green))
        }
    }
}

struct RollCallListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: rollCallHelp.list)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let slug = conference
            let rollCalls = try await store.office().store.read { records in
                let conference = try records.known(slug)
                return try records.rollCalls(of: conference).map { ($0, try records.turnout(of: $0)) }
            }
            if format.format == .json {
                return try console.json(rollCalls.map { RollCallJSON($0.0, turnout: $0.1) })
            }
            let phrases = console.phrases.rollCalls
            guard !rollCalls.isEmpty else { return console.line(phrases.none) }
            var table = Table([
                phrases.rollCall, console.phrases.words.title, console.phrases.words.state,
                phrases.openedAt, phrases.closedAt, phrases.turnoutHeading,
            ])
            for (rollCall, turnout) in rollCalls {
                table.add([
                    rollCall.reference.description, rollCall.name,
                    rollCall.isOpen ? phrases.isOpen : phrases.isClosed, rollCall.openedAt.local,
                    rollCall.closedAt?.local ?? Table.nothing, phrases.turnout(turnout),
                ])
            }
            console.table(table)
        }
    }
}

struct RollCallCloseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "close", abstract: rollCallHelp.close)

    @OptionGroup var options: RollCallOptions

    @Option(help: ArgumentHelp(rollCallHelp.rest, valueName: rollCallHelp.statusValue))
    var rest: AttendanceStatus?

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let outcome = try await store.office().perform(
                CloseRollCall(conference: options.conference, number: options.number, rest: rest),
                as: store.actor)
            if format.format == .json {
                return try console.json(RollCallJSON(outcome.rollCall, turnout: outcome.turnout))
            }
            let phrases = console.phrases.rollCalls
            console.line(
                console.styled(
                    phrases.closed(outcome.rollCall, phrases.turnout(outcome.turnout), outcome.marked),
                    .green))
        }
    }
}

struct RollCallReopenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "reopen", abstract: rollCallHelp.reopen)

    @OptionGroup var options: RollCallOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let rollCall = try await store.office().perform(
                ReopenRollCall(conference: options.conference, number: options.number), as: store.actor)
            if format.format == .json { return try console.json(RollCallJSON(rollCall)) }
            console.line(console.styled(console.phrases.rollCalls.reopened(rollCall), .green))
        }
    }
}

extension Instant {
    /// Day and time in Viet Nam, `13/9/2019 08:05`.
    var local: String {
        let minutes = (milliseconds + 7 * 3_600_000) / 60_000
        let time = TimeOfDay(minutes: Int(((minutes % 1440) + 1440) % 1440))
        return CalendarDate(of: self, in: nil).vietnamese + " " + (time?.description ?? "")
    }
}
