import Actions
import ArgumentParser
import Conferences
import Phrases
import Store

struct PointsShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: pointTreeHelp.show)

    @OptionGroup var target: PointOptions

    func run() async throws {
        let store = target.answer.store
        try await running(database: store.path) { console in
            let (slug, code) = (target.conference, target.point)
            let view = try await store.office().store.read { records in
                try PointView(code, of: try records.known(slug), records)
            }
            if target.answer.isJSON { return try console.json(PointJSON(view)) }
            console.point(view)
        }
    }
}

struct PointsHistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "history", abstract: pointTreeHelp.history)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @Argument(help: ArgumentHelp(rollCallHelp.point, valueName: Spoken.phrases.help.codeValue))
    var point: String?

    @Option(help: ArgumentHelp(pointTreeHelp.limit, valueName: Spoken.phrases.help.numberValue))
    var limit = 100

    @OptionGroup var answer: AnswerOptions

    func run() async throws {
        try await running(database: answer.store.path) { console in
            let (slug, code, limit) = (conference, point, max(1, limit))
            let history = try await answer.store.office().store.read { records in
                let conference = try records.known(slug)
                if let code { _ = try records.anyPoint(code, in: conference) }
                return try records.pointHistory(of: conference.id, at: code, limit: limit)
            }
            if answer.isJSON { return try console.json(history.map(PointChangeEntry.init)) }
            console.history(history)
        }
    }
}

extension Records {
    /// The point with a code, open or closed.
    func anyPoint(_ code: String, in conference: Conference) throws -> PlacedPoint {
        guard let point = try placedPoint(code, of: conference.id) else {
            throw ActionError.unknownPoint(code: code, suggestion: nil)
        }
        return point
    }
}
