import Actions
import ArgumentParser
import Conferences
import Foundation
import Phrases
import Store

extension ConnectionTest.Result: ExpressibleByArgument {}
extension LineState: ExpressibleByArgument {}

/// The help's phrases for points.
let pointHelp = Spoken.phrases.points.help

/// `diemcau points`: how far the points are prepared.
struct PointsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "points", abstract: pointHelp.points,
        subcommands: [
            PointsListCommand.self, PointsScheduleCommand.self, PointsTestCommand.self,
            PointsLineCommand.self, PointsRemindCommand.self,
        ])
}

struct PointsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: pointHelp.list)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @Option(help: ArgumentHelp(rollCallHelp.turnoutPoint, valueName: Spoken.phrases.help.codeValue))
    var point: String?

    @Flag(help: ArgumentHelp(pointHelp.lackingOnly))
    var lacking = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let (slug, code) = (conference, point)
            let all = try await store.office().store.read { records in
                let conference = try records.known(slug)
                return try records.preparations(
                    of: conference.id, under: try records.point(code, in: conference)?.id)
            }
            let shown = lacking ? all.filter { !$0.facts.missing.isEmpty } : all
            if format.format == .json { return try console.json(shown.map(PreparationJSON.init)) }
            console.preparations(shown)
            let phrases = console.phrases.points
            console.line("")
            for status in ReadinessStatus.allCases {
                let count = all.count { $0.facts.status == status }
                if count > 0 { console.line(phrases.summary(phrases.readiness(status), count)) }
            }
        }
    }
}

struct PointsScheduleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "schedule", abstract: pointHelp.schedule)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @Argument(help: ArgumentHelp(pointHelp.when, valueName: pointHelp.whenValue))
    var time: String

    @Option(help: ArgumentHelp(rollCallHelp.point, valueName: Spoken.phrases.help.codeValue))
    var point: [String] = []

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let office = try await store.office()
            let slug = conference
            let known = try await office.store.read { try $0.known(slug) }
            let zone = TimeZone(identifier: known.schedule.timeZone)
            guard let at = TimeArgument.instant(time, today: known.schedule.firstDay, zone: zone) else {
                throw ValidationError(console.phrases.points.badTime(time))
            }
            let count = try await office.perform(
                ScheduleTests(conference: slug, points: point, at: at), as: store.actor)
            if format.format == .json { return try console.json(["points": count]) }
            console.line(console.styled(console.phrases.points.scheduled(count, at.local), .green))
        }
    }
}

struct PointsTestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "test", abstract: pointHelp.test)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @Argument(help: ArgumentHelp(rollCallHelp.point, valueName: Spoken.phrases.help.codeValue))
    var point: String

    @Argument(help: ArgumentHelp(pointHelp.result, valueName: "good|poor|failed"))
    var result: ConnectionTest.Result

    @Option(help: ArgumentHelp(pointHelp.quality))
    var quality: String?

    @Option(help: ArgumentHelp(pointHelp.testedBy))
    var by: String?

    @Option(help: ArgumentHelp(pointHelp.note))
    var note: String?

    @OptionGroup var store: StoreOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let phrases = console.phrases.points
            _ = try await store.office().perform(
                RecordTest(
                    conference: conference, point: point, result: result, quality: quality, by: by, note: note
                ),
                as: store.actor)
            console.line(console.styled(phrases.tested(point, phrases.result(result)), .green))
        }
    }
}

struct PointsLineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "line", abstract: pointHelp.line)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @Argument(help: ArgumentHelp(rollCallHelp.point, valueName: Spoken.phrases.help.codeValue))
    var point: String

    @Argument(help: ArgumentHelp(pointHelp.lineState, valueName: "connected|lost"))
    var state: LineState?

    @Option(help: ArgumentHelp(pointHelp.backup))
    var backup: String?

    @OptionGroup var store: StoreOptions
    @OptionGroup var language: LanguageOptions

    func validate() throws {
        guard state != nil || backup != nil else { throw ValidationError(pointHelp.lineState) }
    }

    func run() async throws {
        try await running(database: store.path) { console in
            try await store.office().perform(
                SetLine(conference: conference, point: point, line: state, backup: backup), as: store.actor)
            console.line(console.styled(console.phrases.points.lineSet(point, state), .green))
        }
    }
}

struct PointsRemindCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "remind", abstract: pointHelp.remind)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let lacking: [PointPreparation]
            do {
                lacking = try await store.office().perform(
                    RemindPoints(conference: conference), as: store.actor)
            } catch ActionError.point(.nothingMissing) {
                lacking = []
            }
            if format.format == .json { return try console.json(lacking.map(PreparationJSON.init)) }
            guard !lacking.isEmpty else {
                return console.line(console.styled(console.phrases.points.nothingMissing, .green))
            }
            console.line(console.styled(console.phrases.points.lacking(lacking.count), .yellow))
            console.preparations(lacking)
        }
    }
}

extension Console {
    func preparations(_ points: [PointPreparation]) {
        let (words, phrases) = (self.phrases.words, self.phrases.points)
        var table = Table([
            words.code, words.point, phrases.readinessHeading, phrases.roster, phrases.nextTest,
            phrases.lastTest, phrases.missingHeading, phrases.remind,
        ])
        for point in points {
            let facts = point.facts
            let roster = facts.expected > 0 ? "\(facts.registered)/\(facts.expected)" : "\(facts.registered)"
            table.add([
                point.code, point.name, phrases.readiness(facts.status), roster,
                facts.nextTest?.local ?? Table.nothing, facts.lastResult.map(phrases.result) ?? Table.nothing,
                facts.missing.isEmpty
                    ? Table.nothing : facts.missing.map(phrases.missing).joined(separator: ", "),
                facts.toRemind.isEmpty ? Table.nothing : facts.toRemind.joined(separator: ", "),
            ])
        }
        self.table(table)
    }
}

struct PreparationJSON: Encodable {
    let code: String
    let name: String
    let status: String
    let registered: Int
    let expected: Int
    let inCharge: String?
    let technician: String?
    let backupLine: String?
    let nextTest: String?
    let lastResult: String?
    let missing: [String]
    let remind: [String]

    init(_ point: PointPreparation) {
        code = point.code
        name = point.name
        status = point.facts.status.rawValue
        registered = point.facts.registered
        expected = point.facts.expected
        inCharge = point.facts.inCharge
        technician = point.facts.technician
        backupLine = point.facts.backupLine
        nextTest = point.facts.nextTest?.description
        lastResult = point.facts.lastResult?.rawValue
        missing = point.facts.missing.map(\.rawValue)
        remind = point.facts.toRemind
    }

    private enum CodingKeys: String, CodingKey {
        case code, name, status, registered, expected, technician, missing, remind
        case inCharge = "in_charge"
        case backupLine = "backup_line"
        case nextTest = "next_test"
        case lastResult = "last_result"
    }
}
