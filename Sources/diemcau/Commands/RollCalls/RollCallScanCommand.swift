import Actions
import ArgumentParser
import Conferences
import Phrases
import Store

struct RollCallScanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "scan", abstract: pointHelp.scan)

    @OptionGroup var options: RollCallOptions

    @Argument(help: ArgumentHelp(pointHelp.code, valueName: Spoken.phrases.help.codeValue))
    var code: String

    @Option(help: ArgumentHelp(rollCallHelp.status, valueName: rollCallHelp.statusValue))
    var status = AttendanceStatus.inPerson

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let outcome = try await store.office().perform(
                ScanTicket(
                    conference: options.conference, number: options.number, code: code, status: status),
                as: store.actor)
            let phrases = console.phrases.rollCalls
            if format.format == .json {
                return try console.json(MarkOutcomeJSON(outcome.result, phrases))
            }
            switch outcome.result {
            case .same(let mark): console.line(phrases.same(outcome.attendee.name, mark))
            case .taken(let earlier):
                console.line(
                    console.styled(
                        phrases.marked(outcome.attendee.name, phrases.status(status), earlier), .green))
            case .refused(let refusal):
                console.line(
                    console.styled(phrases.kept(outcome.attendee.name, phrases.refusal(refusal)), .yellow))
            }
        }
    }
}
