import Actions
import ArgumentParser
import Conferences
import Phrases
import Store

/// `diemcau show`: the published conferences, or one of them.
struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Spoken.phrases.help.show)

    @Argument(
        help: ArgumentHelp(
            Spoken.phrases.help.conferenceOrFile, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String?

    @Flag(help: ArgumentHelp(Spoken.phrases.help.allPoints))
    var allPoints = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            guard let conference else { return try await list(console) }
            if conference.contains("/") || conference.hasSuffix(".yaml") || conference.hasSuffix(".yml") {
                let source: PlanSource
                do {
                    source = try PlanSource(conference)
                } catch let report as FileTroubleReport {
                    throw report.trouble
                }
                let plan = try source.usable(console)
                try show(PlanView(plan: plan, version: nil, registered: nil), console)
            } else {
                try await show(published: conference, console)
            }
        }
    }

    private func list(_ console: Console) async throws {
        let conferences = try await store.office().store.read { try $0.conferences() }
        if format.format == .json { return try console.json(conferences.map(ConferenceJSON.init)) }
        guard !conferences.isEmpty else { return console.line(console.phrases.output.noConferences) }
        let words = console.phrases.words
        var table = Table([words.conference, words.when, words.title, words.version])
        for conference in conferences {
            let title = conference.isCancelled ? "[\(words.cancelled)] \(conference.title)" : conference.title
            table.add([
                conference.slug, conference.schedule.firstDay.vietnamese, title, String(conference.version),
            ])
        }
        console.table(table)
    }

    private func show(published slug: String, _ console: Console) async throws {
        let office = try await store.office()
        let view: PlanView = try await office.store.read { records in
            guard let conference = try records.conference(slug: slug),
                let version = try records.planVersion(of: conference.id)
            else {
                throw UnknownConference.error(slug, try records.conferences())
            }
            return PlanView(
                plan: version.plan, version: version.version,
                registered: try records.attendeeCounts(of: conference.id))
        }
        try show(view, console)
    }

    private func show(_ view: PlanView, _ console: Console) throws {
        switch format.format {
        case .json: try console.json(PlanJSON(view))
        case .text: view.print(on: console, allPoints: allPoints)
        }
    }
}

struct ConferenceJSON: Encodable {
    let conference: String
    let title: String
    let form: String
    let host: String
    let firstDay: String
    let lastDay: String
    let start: String?
    let end: String?
    let timeZone: String
    let version: Int
    let isCancelled: Bool

    init(_ conference: Conference) {
        self.conference = conference.slug
        title = conference.title
        form = conference.form.rawValue
        host = conference.host
        firstDay = conference.schedule.firstDay.description
        lastDay = conference.schedule.lastDay.description
        start = conference.schedule.start?.description
        end = conference.schedule.end?.description
        timeZone = conference.schedule.timeZone
        version = conference.version
        isCancelled = conference.isCancelled
    }

    private enum CodingKeys: String, CodingKey {
        case conference, title, form, host, start, end, version
        case firstDay = "first_day"
        case lastDay = "last_day"
        case timeZone = "time_zone"
        case isCancelled = "is_cancelled"
    }
}
