import Actions
import ArgumentParser
import Conferences
import Phrases
import Store

/// The help's phrases for points outside the plan.
let pointTreeHelp = Spoken.phrases.pointTree.help

struct PointsAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: pointTreeHelp.add)

    @OptionGroup var target: PointOptions

    @Argument(help: ArgumentHelp(pointTreeHelp.name))
    var name: String

    @Option(help: ArgumentHelp(pointTreeHelp.under, valueName: Spoken.phrases.help.codeValue))
    var under: String?

    @OptionGroup var details: PointDetailOptions

    @Option(help: ArgumentHelp(pointTreeHelp.reason))
    var reason: String?

    func run() async throws {
        try await target.changing { office, actor in
            var point = PointDetails(name: name, parent: under)
            point.apply(try details.changes())
            return try await office.perform(
                AddPoint(conference: target.conference, code: target.point, details: point, reason: reason),
                as: actor)
        }
    }
}

struct PointsEditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "edit", abstract: pointTreeHelp.edit)

    @OptionGroup var target: PointOptions
    @OptionGroup var details: PointDetailOptions

    @Option(help: ArgumentHelp(pointTreeHelp.reason))
    var reason: String?

    func run() async throws {
        try await target.changing { office, actor in
            try await office.perform(
                EditPoint(
                    conference: target.conference, code: target.point, changes: try details.changes(),
                    reason: reason), as: actor)
        }
    }
}

struct PointsRenameCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "rename", abstract: pointTreeHelp.rename)

    @OptionGroup var target: PointOptions

    @Argument(help: ArgumentHelp(pointTreeHelp.newName))
    var name: String

    @Option(help: ArgumentHelp(pointTreeHelp.reason))
    var reason: String?

    func run() async throws {
        try await target.changing { office, actor in
            try await office.perform(
                EditPoint(
                    conference: target.conference, code: target.point, changes: .init(name: name),
                    reason: reason), as: actor)
        }
    }
}

struct PointsMoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "move", abstract: pointTreeHelp.move)

    @OptionGroup var target: PointOptions

    @Option(help: ArgumentHelp(pointTreeHelp.under, valueName: Spoken.phrases.help.codeValue))
    var under: String?

    @Flag(help: ArgumentHelp(pointTreeHelp.toTop))
    var top = false

    @Option(help: ArgumentHelp(pointTreeHelp.reason))
    var reason: String?

    func validate() throws {
        guard (under == nil) == top else { throw ValidationError("--under … | --top") }
    }

    func run() async throws {
        try await target.changing { office, actor in
            try await office.perform(
                MovePoint(
                    conference: target.conference, code: target.point, under: under, reason: reason),
                as: actor)
        }
    }
}

struct PointsCloseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "close", abstract: pointTreeHelp.close)

    @OptionGroup var target: PointOptions

    @Option(help: ArgumentHelp(pointTreeHelp.reason))
    var reason: String

    @Flag(help: ArgumentHelp(pointTreeHelp.withBelow))
    var withBelow = false

    @Option(help: ArgumentHelp(pointTreeHelp.peopleTo, valueName: Spoken.phrases.help.codeValue))
    var peopleTo: String?

    @Flag(help: ArgumentHelp(pointTreeHelp.withRoster))
    var withRoster = false

    func run() async throws {
        let people: ClosePoint.People =
            peopleTo.map { .moveTo($0) } ?? (withRoster ? .stay : .mustBeNone)
        let store = target.answer.store
        try await running(database: store.path) { console in
            let outcome = try await store.office().perform(
                ClosePoint(
                    conference: target.conference, code: target.point, reason: reason,
                    closesBelow: withBelow, people: people), as: store.actor)
            if target.answer.isJSON {
                return try console.json(PointsChangedJSON(outcome.changed, people: outcome.people))
            }
            console.changedPoints(outcome.changed)
            guard outcome.people > 0 else { return }
            let phrases = console.phrases.pointTree
            console.line(
                peopleTo.map { phrases.peopleMoved(outcome.people, $0) } ?? phrases.peopleStay(outcome.people)
            )
        }
    }
}

struct PointsReopenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "reopen", abstract: pointTreeHelp.reopen)

    @OptionGroup var target: PointOptions

    @Option(help: ArgumentHelp(pointTreeHelp.under, valueName: Spoken.phrases.help.codeValue))
    var under: String?

    @Option(help: ArgumentHelp(pointTreeHelp.reason))
    var reason: String?

    func run() async throws {
        try await target.changing { office, actor in
            try await office.perform(
                ReopenPoint(
                    conference: target.conference, code: target.point, under: under, reason: reason),
                as: actor)
        }
    }
}

extension PointOptions {
    /// Changes the point and shows what became of it.
    func changing(_ change: @escaping (Office, Actor) async throws -> PointsChanged) async throws {
        let store = answer.store
        try await running(database: store.path) { console in
            let changed = try await change(try await store.office(), store.actor)
            if answer.isJSON { return try console.json(PointsChangedJSON(changed)) }
            console.changedPoints(changed)
        }
    }
}

/// What is typed in of a point beside its code and name.
struct PointDetailOptions: ParsableArguments {
    @Option(help: ArgumentHelp(pointTreeHelp.unit))
    var unit: String?

    @Option(help: ArgumentHelp(pointTreeHelp.address))
    var address: String?

    @Option(help: ArgumentHelp(pointTreeHelp.capacity, valueName: Spoken.phrases.help.numberValue))
    var capacity: Int?

    @Option(help: ArgumentHelp(pointTreeHelp.inCharge))
    var inCharge: String?

    @Option(help: ArgumentHelp(pointTreeHelp.technician))
    var technician: String?

    @Option(help: ArgumentHelp(pointTreeHelp.joinLink))
    var joinLink: String?

    @Option(help: ArgumentHelp(pointHelp.backup))
    var backup: String?

    @Option(help: ArgumentHelp(pointTreeHelp.expected, valueName: pointTreeHelp.expectedValue))
    var expect: [String] = []

    func changes() throws -> EditPoint.Changes {
        EditPoint.Changes(
            unit: unit, address: address, capacity: capacity, inCharge: inCharge, technician: technician,
            joinLink: joinLink, backupLine: backup, expected: try Self.categories(expect))
    }

    /// `Bí thư chi bộ=40`.
    static func categories(_ texts: [String]) throws -> [ExpectedCategory] {
        try texts.map { text in
            let parts = text.split(separator: "=")
            guard parts.count == 2, let count = Int(parts[1]), count >= 0 else {
                throw ValidationError(Spoken.phrases.pointTree.badCategory(text))
            }
            return ExpectedCategory(name: String(parts[0]), count: count)
        }
    }
}
