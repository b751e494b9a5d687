import Actions
import ArgumentParser
import Conferences
import Foundation
import Phrases
import Store

/// What is typed in of a person.
struct TypedPersonOptions: ParsableArguments {
    @Argument(help: ArgumentHelp(Spoken.phrases.words.name, valueName: rosterFilePhrases.findValue))
    var name: String

    @Option(help: ArgumentHelp(pointHelp.title))
    var title: String?

    @Option(help: ArgumentHelp(pointHelp.unit))
    var unit: String?

    @Option(help: ArgumentHelp(pointHelp.phone))
    var phone: String?

    func person(category: String? = nil) -> TypedAttendee {
        TypedAttendee(name: name, title: title, unit: unit, phone: phone, category: category)
    }
}

struct RosterAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: pointHelp.add)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @Argument(help: ArgumentHelp(rollCallHelp.point, valueName: Spoken.phrases.help.codeValue))
    var point: String

    @OptionGroup var person: TypedPersonOptions

    @Option(help: ArgumentHelp(Spoken.phrases.words.category))
    var category: String?

    @Option(help: ArgumentHelp(pointHelp.overQuota, valueName: rollCallHelp.reasonValue))
    var overQuota: String?

    @Flag(help: ArgumentHelp(pointHelp.refuseOver))
    var refuse = false

    @OptionGroup var answer: AnswerOptions

    func run() async throws {
        let store = answer.store
        try await running(database: store.path) { console in
            let rule: AddAttendee.OverQuota =
                overQuota.map { .accepted(reason: $0) } ?? (refuse ? .refused : .asPlanned)
            let outcome = try await store.office().perform(
                AddAttendee(
                    conference: conference, point: point, person: person.person(category: category),
                    overQuota: rule), as: store.actor)
            if answer.isJSON { return try console.json(RosterPlaceJSON(outcome)) }
            let style: Console.Style = outcome.state == .waiting ? .yellow : .green
            console.line(
                console.styled(console.phrases.points.added(outcome.attendee.name, outcome.state), style))
        }
    }
}

struct RosterWithdrawCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "withdraw", abstract: pointHelp.withdraw)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @Argument(help: ArgumentHelp(rollCallHelp.person, valueName: rollCallHelp.personValue))
    var person: String

    @Option(help: ArgumentHelp(rollCallHelp.personPoint, valueName: Spoken.phrases.help.codeValue))
    var point: String?

    @OptionGroup var answer: AnswerOptions

    func run() async throws {
        let store = answer.store
        try await running(database: store.path) { console in
            let outcome = try await store.office().perform(
                WithdrawAttendee(
                    conference: conference, attendee: AttendeeReference(person, point: point)),
                as: store.actor)
            if answer.isJSON {
                return try console.json([
                    "withdrawn": RosterPlaceJSON(outcome.withdrawn, state: .withdrawn),
                    "moved_up": outcome.movedUp.map { RosterPlaceJSON($0, state: .registered) },
                ])
            }
            console.line(
                console.styled(
                    console.phrases.points.withdrawn(
                        outcome.withdrawn.attendee.name, outcome.movedUp?.attendee.name), .green))
        }
    }
}

struct RosterSubstituteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "substitute", abstract: pointHelp.substitute)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @Argument(help: ArgumentHelp(rollCallHelp.person, valueName: rollCallHelp.personValue))
    var original: String

    @OptionGroup var person: TypedPersonOptions

    @Option(help: ArgumentHelp(rollCallHelp.personPoint, valueName: Spoken.phrases.help.codeValue))
    var point: String?

    @OptionGroup var answer: AnswerOptions

    func run() async throws {
        let store = answer.store
        try await running(database: store.path) { console in
            let outcome = try await store.office().perform(
                SendSubstitute(
                    conference: conference, attendee: AttendeeReference(original, point: point),
                    person: person.person()), as: store.actor)
            if answer.isJSON {
                return try console.json([
                    "original": RosterPlaceJSON(outcome.original, state: .substituted),
                    "substitute": RosterPlaceJSON(outcome.substitute, state: .registered),
                ])
            }
            console.line(
                console.styled(
                    console.phrases.points.substituted(
                        outcome.original.attendee.name, outcome.substitute.attendee.name), .green))
        }
    }
}

/// Somebody with their place on a roster.
struct RosterPlaceJSON: Encodable {
    let id: String
    let state: String
    let person: AttendeeJSON

    init(_ outcome: AddAttendee.Outcome) {
        id = outcome.id.description
        state = outcome.state.rawValue
        person = AttendeeJSON(outcome.attendee)
    }

    init(_ placed: PlacedAttendee, state: AttendeeState) {
        id = placed.id.description
        self.state = state.rawValue
        person = AttendeeJSON(placed.attendee)
    }

    init(_ found: FoundAttendee, state: AttendeeState) {
        id = found.id.description
        self.state = state.rawValue
        person = AttendeeJSON(found.attendee)
    }
}
