import Actions
import ArgumentParser
import Conferences
import Phrases
import Store

struct RollCallMarkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "mark", abstract: rollCallHelp.mark)

    @OptionGroup var options: RollCallOptions

    @Argument(help: ArgumentHelp(rollCallHelp.person, valueName: rollCallHelp.personValue))
    var person: String

    @Argument(help: ArgumentHelp(rollCallHelp.status, valueName: rollCallHelp.statusValue))
    var status: AttendanceStatus

    @Option(help: ArgumentHelp(rollCallHelp.reason, valueName: rollCallHelp.reasonValue))
    var reason: String?

    @Option(help: ArgumentHelp(rollCallHelp.personPoint, valueName: Spoken.phrases.help.codeValue))
    var point: String?

    @Flag(help: ArgumentHelp(rollCallHelp.replace))
    var replace = false

    @Option(help: ArgumentHelp(rollCallHelp.nonce, valueName: Spoken.phrases.help.codeValue))
    var nonce: String?

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let outcome = try await store.office().perform(
                MarkAttendance(
                    conference: options.conference, number: options.number,
                    attendee: AttendeeReference(person, point: point), status: status, reason: reason,
                    nonce: nonce, replaces: replace),
                as: store.actor)
            let phrases = console.phrases.rollCalls
            if format.format == .json {
                return try console.json(MarkOutcomeJSON(outcome.result, phrases))
            }
            let name = outcome.attendee.name
            switch outcome.result {
            case .taken(let earlier):
                console.line(
                    console.styled(phrases.marked(name, phrases.status(status), earlier), .green))
            case .same(let mark): console.line(phrases.same(name, mark))
            case .refused(let refusal):
                console.line(console.styled(phrases.kept(name, phrases.refusal(refusal)), .yellow))
            }
        }
    }
}

struct RollCallAllCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "all", abstract: rollCallHelp.all)

    @OptionGroup var options: RollCallOptions

    @Argument(help: ArgumentHelp(rollCallHelp.point, valueName: Spoken.phrases.help.codeValue))
    var point: String

    @Option(help: ArgumentHelp(rollCallHelp.restStatus, valueName: rollCallHelp.statusValue))
    var status = AttendanceStatus.inPerson

    @Option(help: ArgumentHelp(rollCallHelp.except, valueName: rollCallHelp.exceptValue))
    var except: [String] = []

    @Flag(help: ArgumentHelp(rollCallHelp.below))
    var below = false

    @Option(help: ArgumentHelp(rollCallHelp.nonce, valueName: Spoken.phrases.help.codeValue))
    var nonce: String?

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func validate() throws {
        guard status != .excused else {
            throw ValidationError(Spoken.phrases.rollCalls.error(.reasonMissing))
        }
        for text in except where MarkPoint.Exception(text) == nil {
            throw ValidationError(Spoken.phrases.rollCalls.badException(text))
        }
    }

    func run() async throws {
        try await running(database: store.path) { console in
            let outcome = try await store.office().perform(
                MarkPoint(
                    conference: options.conference, number: options.number, point: point, isDeep: below,
                    status: status, exceptions: except.compactMap { MarkPoint.Exception($0) }, nonce: nonce),
                as: store.actor)
            if format.format == .json {
                return try console.json(
                    BulkJSON(
                        marked: outcome.marked, exceptions: outcome.exceptions,
                        isRepeated: outcome.isRepeated, turnout: TurnoutEntry(outcome.turnout)))
            }
            let phrases = console.phrases.rollCalls
            console.line(
                console.styled(
                    phrases.markedPoint(
                        outcome.marked, outcome.exceptions, phrases.turnout(outcome.turnout)), .green))
        }
    }

    private struct BulkJSON: Encodable {
        let marked: Int
        let exceptions: Int
        let isRepeated: Bool
        let turnout: TurnoutEntry

        private enum CodingKeys: String, CodingKey {
            case marked, exceptions, turnout
            case isRepeated = "is_repeated"
        }
    }
}

extension MarkPoint.Exception {
    /// `Nguyễn Văn An=excused:đi công tác`
    init?(_ text: String) {
        guard let equals = text.lastIndex(of: "=") else { return nil }
        let rest = text[text.index(after: equals)...]
            .split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard equals > text.startIndex, let word = rest.first,
            let status = AttendanceStatus(rawValue: String(word))
        else { return nil }
        self.init(
            attendee: AttendeeReference(String(text[..<equals])), status: status,
            reason: rest.count > 1 ? String(rest[1]) : nil)
    }
}
