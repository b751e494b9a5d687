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
            PointsListCommand.self, PointsShowCommand.self, PointsScheduleCommand.self,
            PointsTestCommand.self, PointsLineCommand.self, PointsRemindCommand.self,
            PointsImportCommand.self, PointsUnitsCommand.self, PointsAddCommand.self,
            PointsEditCommand.self, PointsRenameCommand.self, PointsMoveCommand.self,
            PointsCloseCommand.self, PointsReopenCommand.self, PointsHistoryCommand.self,
        ])
}

/// Which conference, which of its points, and how to answer.
struct PointOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @Argument(help: ArgumentHelp(rollCallHelp.point, valueName: Spoken.phrases.help.codeValue))
    var point: String

    @OptionGroup var answer: AnswerOptions
}

/// On which database a command works, and how it answers.
struct AnswerOptions: ParsableArguments {
    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    var isJSON: Bool { format.format == .json }
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
