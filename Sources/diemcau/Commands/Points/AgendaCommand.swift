import Actions
import ArgumentParser
import Conferences
import Foundation
import Phrases
import Store

/// `diemcau agenda`: the agenda while the conference runs.
struct AgendaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda", abstract: pointHelp.agenda,
        subcommands: [AgendaShowCommand.self, AgendaStartCommand.self, AgendaEndCommand.self])
}

struct AgendaShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: pointHelp.agendaShow)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let office = try await store.office()
            let (slug, now) = (conference, office.now())
            let progress = try await office.store.read { records in
                let conference = try records.known(slug)
                guard let plan = try records.planVersion(of: conference.id)?.plan else {
                    throw UnknownConference.error(slug, try records.conferences())
                }
                return AgendaProgress(
                    of: plan, actual: try records.agendaTimes(of: conference.id), now: now)
            }
            try console.show(progress, format.format)
        }
    }
}

/// Which item, and when.
struct AgendaStepOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @Argument(help: ArgumentHelp(pointHelp.item, valueName: Spoken.phrases.help.numberValue))
    var item: Int?

    @Option(help: ArgumentHelp(pointHelp.at, valueName: pointHelp.whenValue))
    var at: String?

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func perform(_ step: AgendaStep.Step) async throws {
        try await running(database: store.path) { console in
            let office = try await store.office()
            let slug = conference
            let known = try await office.store.read { try $0.known(slug) }
            var moment: Instant?
            if let at {
                moment = TimeArgument.instant(
                    at, today: known.schedule.day(of: office.now()),
                    zone: TimeZone(identifier: known.schedule.timeZone))
                guard moment != nil else { throw ValidationError(console.phrases.points.badTime(at)) }
            }
            let progress = try await office.perform(
                AgendaStep(conference: slug, item: item, step: step, at: moment), as: store.actor)
            try console.show(progress, format.format)
        }
    }
}

struct AgendaStartCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "start", abstract: pointHelp.start)

    @OptionGroup var options: AgendaStepOptions

    func run() async throws { try await options.perform(.start) }
}

struct AgendaEndCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "end", abstract: pointHelp.end)

    @OptionGroup var options: AgendaStepOptions

    func run() async throws { try await options.perform(.end) }
}

extension Console {
    fileprivate func show(_ progress: AgendaProgress, _ format: OutputFormat) throws {
        if format == .json { return try json(AgendaProgressJSON(progress)) }
        let (words, phrases) = (self.phrases.words, self.phrases.points)
        var table = Table([
            "#", words.item, words.state, phrases.planned, phrases.asThingsStand, phrases.late, "",
        ])
        func span(_ start: Instant?, _ end: Instant?) -> String {
            guard let start else { return Table.nothing }
            return start.clock + (end.map { "–" + $0.clock } ?? "")
        }
        for item in progress.items {
            var remarks: [String] = []
            if item.isFixed, item.state == .waiting { remarks.append(phrases.isFixed) }
            if item.cutMinutes > 0 { remarks.append(phrases.cutBy(item.cutMinutes)) }
            table.add([
                String(item.number), item.title, phrases.itemState(item.state),
                span(item.plannedStart, item.plannedEnd), span(item.start, item.end),
                item.lateMinutes.map { $0 == 0 ? Table.nothing : String($0) } ?? Table.nothing,
                remarks.isEmpty ? Table.nothing : remarks.joined(separator: ", "),
            ])
        }
        self.table(table)
        switch progress.standing {
        case .upcoming, .over, .past: line(self.phrases.web.hall.standing(progress.standing, nil, 0))
        case .unstarted:
            line(
                styled(
                    self.phrases.web.hall.standing(
                        .unstarted, progress.plannedStart?.clock, progress.lateMinutes), .yellow))
        case .running, .between:
            line(
                progress.lateMinutes == 0
                    ? styled(phrases.onTime, .green)
                    : styled(phrases.lateBy(progress.lateMinutes), .yellow))
        }
    }
}

extension Instant {
    /// The time of day in Viet Nam, `08:05`.
    fileprivate var clock: String { local.split(separator: " ").last.map(String.init) ?? "" }
}

private struct AgendaProgressJSON: Encodable {
    let standing: String
    let lateMinutes: Int
    let running: Int?
    let next: Int?
    let items: [ItemJSON]

    struct ItemJSON: Encodable {
        let number: Int
        let title: String
        let state: String
        let plannedStart: String?
        let plannedEnd: String?
        let start: String?
        let end: String?
        let isFixed: Bool
        let lateMinutes: Int?
        let cutMinutes: Int

        private enum CodingKeys: String, CodingKey {
            case number, title, state, start, end
            case plannedStart = "planned_start"
            case plannedEnd = "planned_end"
            case isFixed = "is_fixed"
            case lateMinutes = "late_minutes"
            case cutMinutes = "cut_minutes"
        }
    }

    init(_ progress: AgendaProgress) {
        standing = progress.standing.rawValue
        lateMinutes = progress.lateMinutes
        running = progress.running
        next = progress.next
        items = progress.items.map { item in
            ItemJSON(
                number: item.number, title: item.title, state: item.state.rawValue,
                plannedStart: item.plannedStart?.description, plannedEnd: item.plannedEnd?.description,
                start: item.start?.description, end: item.end?.description, isFixed: item.isFixed,
                lateMinutes: item.lateMinutes, cutMinutes: item.cutMinutes)
        }
    }

    private enum CodingKeys: String, CodingKey {
        case standing, running, next, items
        case lateMinutes = "late_minutes"
    }
}
