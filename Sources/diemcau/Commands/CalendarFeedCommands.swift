import Actions
import ArgumentParser
import Conferences
import Phrases
import Store

/// `diemcau units calendars`: the links by which other calendars follow units' due dates.
struct CalendarFeedsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendars", abstract: Spoken.phrases.taskHelp.feeds,
        subcommands: [
            CalendarFeedsListCommand.self, CalendarFeedsAddCommand.self, CalendarFeedsEndCommand.self,
        ], defaultSubcommand: CalendarFeedsListCommand.self)
}

struct CalendarFeedsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Spoken.phrases.taskHelp.feedsList)

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await running(database: common.store.path) { console in
            let (feeds, units) = try await common.store.office().store.read { records in
                (try records.calendarFeeds(), UnitDirectory(try records.units()))
            }
            let shown = feeds.map { CalendarFeedEntry($0, units.unit($0.unit)) }
            if common.format.format == .json { return try console.json(shown) }
            guard !shown.isEmpty else { return console.line(console.phrases.units.noFeeds) }
            for feed in shown { console.line("\(feed.feed)  \(feed.name)  \(feed.madeBy)") }
        }
    }
}

struct CalendarFeedsAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: Spoken.phrases.taskHelp.feedsAdd)

    @Argument(help: ArgumentHelp(Spoken.phrases.taskHelp.unit, valueName: Spoken.phrases.help.unitValue))
    var unit: String

    @Option(help: ArgumentHelp(Spoken.phrases.serveHelp.base, valueName: "url"))
    var publicURL = "http://127.0.0.1:8080"

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.perform(AddCalendarFeed(of: unit)) { console, outcome in
            let link = "\(publicURL)/calendars/\(outcome.secret.text).ics"
            if common.format.format == .json {
                return try console.json(CalendarFeedEntry(outcome.feed, outcome.unit, link: link))
            }
            console.line(
                console.styled(
                    console.phrases.units.feedAdded(outcome.unit.name, outcome.feed.id.description), .green))
            console.line("  " + link)
        }
    }
}

struct CalendarFeedsEndCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: Spoken.phrases.taskHelp.feedsEnd)

    @Argument(help: ArgumentHelp(Spoken.phrases.taskHelp.feed, valueName: Spoken.phrases.help.codeValue))
    var feed: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        guard let id = Identifier<CalendarFeed>(feed) else {
            throw ValidationError(Spoken.phrases.units.error(.unknownFeed(feed)))
        }
        try await common.perform(EndCalendarFeed(id)) { console, _ in
            if common.format.format == .json { return try console.json(["ended": feed]) }
            console.line(console.phrases.units.feedEnded(feed))
        }
    }
}
