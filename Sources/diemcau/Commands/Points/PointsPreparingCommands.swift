import Actions
import ArgumentParser
import Conferences
import Foundation
import Phrases
import Store

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

    @OptionGroup var target: PointOptions

    @Argument(help: ArgumentHelp(pointHelp.result, valueName: "good|poor|failed"))
    var result: ConnectionTest.Result

    @Option(help: ArgumentHelp(pointHelp.quality))
    var quality: String?

    @Option(help: ArgumentHelp(pointHelp.testedBy))
    var by: String?

    @Option(help: ArgumentHelp(pointHelp.note))
    var note: String?

    func run() async throws {
        let store = target.answer.store
        try await running(database: store.path) { console in
            let phrases = console.phrases.points
            let test = try await store.office().perform(
                RecordTest(
                    conference: target.conference, point: target.point, result: result, quality: quality,
                    by: by, note: note),
                as: store.actor)
            if target.answer.isJSON {
                return try console.json(PointTestJSON(test, at: target.point))
            }
            console.line(console.styled(phrases.tested(target.point, phrases.result(result)), .green))
        }
    }
}

struct PointsLineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "line", abstract: pointHelp.line)

    @OptionGroup var target: PointOptions

    @Argument(help: ArgumentHelp(pointHelp.lineState, valueName: "connected|lost"))
    var state: LineState?

    @Option(help: ArgumentHelp(pointHelp.backup))
    var backup: String?

    func validate() throws {
        guard state != nil || backup != nil else { throw ValidationError(pointHelp.lineState) }
    }

    func run() async throws {
        let store = target.answer.store
        try await running(database: store.path) { console in
            let office = try await store.office()
            let (slug, code) = (target.conference, target.point)
            try await office.perform(
                SetLine(conference: slug, point: code, line: state, backup: backup), as: store.actor)
            if target.answer.isJSON {
                let found = try await office.store.read { records in
                    let conference = try records.known(slug)
                    return try records.preparations(of: conference.id).first { $0.code == code }
                }
                return try console.json(found.map(PreparationJSON.init))
            }
            console.line(console.styled(console.phrases.points.lineSet(code, state), .green))
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
