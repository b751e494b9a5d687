import Actions
import ArgumentParser
import Conferences
import Phrases
import Store

struct RollCallNumbersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "numbers", abstract: rollCallHelp.numbers)

    @OptionGroup var options: RollCallOptions

    @Argument(help: ArgumentHelp(rollCallHelp.point, valueName: Spoken.phrases.help.codeValue))
    var point: String

    @Option(help: ArgumentHelp(Spoken.phrases.rollCalls.status(.inPerson)))
    var present: Int?

    @Option(help: ArgumentHelp(Spoken.phrases.rollCalls.status(.online)))
    var online: Int?

    @Option(help: ArgumentHelp(Spoken.phrases.rollCalls.status(.late)))
    var late: Int?

    @Option(help: ArgumentHelp(Spoken.phrases.rollCalls.status(.excused)))
    var excused: Int?

    @Option(help: ArgumentHelp(Spoken.phrases.rollCalls.status(.unexcused)))
    var unexcused: Int?

    @Option(help: ArgumentHelp(rollCallHelp.numbersInvited))
    var invited: Int?

    @Option(help: ArgumentHelp(rollCallHelp.category, valueName: Spoken.phrases.words.category))
    var category: String?

    @Flag(help: ArgumentHelp(rollCallHelp.clear))
    var clear = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func validate() throws {
        let isGiven = [present, online, late, excused, unexcused].contains { $0 != nil }
        guard isGiven != clear else { throw ValidationError(Spoken.phrases.rollCalls.badNumbers) }
    }

    func run() async throws {
        try await running(database: store.path) { console in
            let office = try await store.office()
            let (slug, number, code, category) = (options.conference, options.number, point, category ?? "")
            var numbers: [ReportedNumbers] = []
            if !clear {
                // The other categories stay as they were reported.
                numbers = try await office.store.read { records in
                    let conference = try records.known(slug)
                    let rollCall = try records.rollCall(number, of: conference)
                    guard let point = try records.point(code, in: conference) else { return [] }
                    return try records.numbers(of: point.id, in: rollCall.id)
                        .filter { $0.category != category }
                }
                numbers.append(
                    ReportedNumbers(
                        category: category, invited: invited, inPerson: present ?? 0, online: online ?? 0,
                        late: late ?? 0, excused: excused ?? 0, unexcused: unexcused ?? 0))
            }
            let outcome = try await office.perform(
                ReportNumbers(conference: slug, number: number, point: code, numbers: numbers),
                as: store.actor)
            if format.format == .json { return try console.json(TurnoutEntry(outcome.turnout)) }
            let phrases = console.phrases.rollCalls
            let turnout = phrases.turnout(outcome.turnout)
            console.line(
                console.styled(
                    clear
                        ? phrases.numbersCleared(code, turnout)
                        : phrases.numbersTaken(code, turnout, outcome.isSame), .green))
        }
    }
}
