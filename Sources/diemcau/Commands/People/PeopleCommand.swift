import Actions
import ArgumentParser
import Conferences
import Phrases
import Store
import VietnameseText

/// The help's phrases for people across conferences.
let peopleHelp = Spoken.phrases.people.help

/// `diemcau people`: the same person over several conferences.
struct PeopleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people", abstract: peopleHelp.people,
        subcommands: [
            PeopleFindCommand.self, PeopleShowCommand.self, PeopleDuplicatesCommand.self,
            PeopleMergeCommand.self, PeopleDifferentCommand.self, PeopleUndoCommand.self,
        ])
}

struct PeopleFindCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "find", abstract: peopleHelp.find)

    @Argument(help: ArgumentHelp(rosterFilePhrases.findText, valueName: rosterFilePhrases.findValue))
    var name: [String]

    @Option(help: ArgumentHelp(rosterFilePhrases.limit, valueName: Spoken.phrases.help.numberValue))
    var limit = 50

    @OptionGroup var answer: AnswerOptions

    func run() async throws {
        try await running(database: answer.store.path) { console in
            let limit = max(1, limit)
            let words = VietnameseText.fold(name.joined(separator: " ")).split(separator: " ")
                .map(String.init)
            let found = try await answer.store.office().store.read {
                try $0.people(named: words, limit: limit)
            }
            if answer.isJSON { return try console.json(found.map { FoundPersonEntry($0) }) }
            guard !found.isEmpty else {
                return console.line(console.phrases.rosterFiles.nobodyFound(name.joined(separator: " ")))
            }
            let words2 = console.phrases.words
            var table = Table([
                words2.identifier, words2.conference, words2.point, words2.name, words2.position, words2.unit,
                words2.phone,
            ])
            for entry in found {
                table.add([
                    entry.id.description, entry.conference, entry.attendee.point, entry.attendee.name,
                    entry.attendee.title ?? Table.nothing, entry.attendee.unit ?? Table.nothing,
                    entry.attendee.phone ?? Table.nothing,
                ])
            }
            console.table(table)
        }
    }
}

struct PeopleShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: peopleHelp.show)

    @Argument(help: ArgumentHelp(peopleHelp.identifier, valueName: peopleHelp.identifierValue))
    var person: String

    @OptionGroup var answer: AnswerOptions

    func run() async throws {
        try await running(database: answer.store.path) { console in
            let id = try PersonArgument.identifier(person)
            let history = try await answer.store.office().store.read { try $0.personHistory(of: id) }
            guard let history else { throw ActionError.person(.unknownPerson(person)) }
            if answer.isJSON { return try console.json(PersonHistoryEntry(history)) }
            console.history(history)
        }
    }
}

struct PeopleDuplicatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "duplicates", abstract: peopleHelp.duplicates)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @Option(help: ArgumentHelp(peopleHelp.limit, valueName: Spoken.phrases.help.numberValue))
    var limit = 50

    @OptionGroup var answer: AnswerOptions

    func run() async throws {
        try await running(database: answer.store.path) { console in
            let (slug, limit) = (conference, max(1, limit))
            let found = try await answer.store.office().store.read { records in
                try records.likelyPeople(of: try records.known(slug), limit: limit)
            }
            if answer.isJSON {
                return try console.json(LikelyPeopleJSON(count: found.count, pairs: found.pairs))
            }
            console.likely(found.pairs, of: found.count)
        }
    }
}

struct PeopleMergeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "merge", abstract: peopleHelp.merge)

    @OptionGroup var pair: PersonPairOptions

    @Option(help: ArgumentHelp(peopleHelp.reason))
    var reason: String?

    func run() async throws {
        let store = pair.answer.store
        try await running(database: store.path) { console in
            let (first, second) = try pair.identifiers()
            let entry = try await store.office().perform(
                MergePeople(first, second, reason: reason), as: store.actor)
            if pair.answer.isJSON { return try console.json(FoundPersonEntry(entry)) }
            console.line(console.styled(console.phrases.people.merged(entry.attendee.name), .green))
        }
    }
}

struct PeopleDifferentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "different", abstract: peopleHelp.different)

    @OptionGroup var pair: PersonPairOptions

    @Option(help: ArgumentHelp(peopleHelp.reason))
    var reason: String?

    func run() async throws {
        let store = pair.answer.store
        try await running(database: store.path) { console in
            let (first, second) = try pair.identifiers()
            try await store.office().perform(
                DistinguishPeople(first, second, reason: reason), as: store.actor)
            if pair.answer.isJSON { return try console.json(["verdict": "different"]) }
            console.line(console.styled(console.phrases.people.distinguished, .green))
        }
    }
}

struct PeopleUndoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "undo", abstract: peopleHelp.undo)

    @OptionGroup var pair: PersonPairOptions

    func run() async throws {
        let store = pair.answer.store
        try await running(database: store.path) { console in
            let (first, second) = try pair.identifiers()
            let wasSame = try await store.office().perform(UndoPersonDecision(first, second), as: store.actor)
            if pair.answer.isJSON { return try console.json(["undone": wasSame ? "same" : "different"]) }
            console.line(console.styled(console.phrases.people.undone(wasSame), .green))
        }
    }
}

/// Two entries of rosters.
struct PersonPairOptions: ParsableArguments {
    @Argument(help: ArgumentHelp(peopleHelp.stays, valueName: peopleHelp.identifierValue))
    var first: String

    @Argument(help: ArgumentHelp(peopleHelp.goes, valueName: peopleHelp.identifierValue))
    var second: String

    @OptionGroup var answer: AnswerOptions

    func identifiers() throws -> (Identifier<Attendee>, Identifier<Attendee>) {
        (try PersonArgument.identifier(first), try PersonArgument.identifier(second))
    }
}

enum PersonArgument {
    static func identifier(_ text: String) throws -> Identifier<Attendee> {
        guard let id = Identifier<Attendee>(text) else {
            throw ValidationError(Spoken.phrases.people.notAnIdentifier(text))
        }
        return id
    }
}
