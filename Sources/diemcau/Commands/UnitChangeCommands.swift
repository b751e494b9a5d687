import Actions
import ArgumentParser
import Conferences
import Phrases
import Store

/// The other names of a unit.
struct UnitNameOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.alias, valueName: Spoken.phrases.taskHelp.nameValue))
    var alias: [String] = []

    @Option(
        help: ArgumentHelp(Spoken.phrases.taskHelp.abbreviation, valueName: Spoken.phrases.taskHelp.nameValue)
    )
    var abbreviation: [String] = []

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.parent, valueName: Spoken.phrases.help.unitValue))
    var parent: String?

    @Option(
        help: ArgumentHelp(Spoken.phrases.taskHelp.inCharge, valueName: Spoken.phrases.taskHelp.nameValue))
    var inCharge: String?

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.account, valueName: Spoken.phrases.taskHelp.nameValue))
    var account: String?

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.member, valueName: Spoken.phrases.help.unitValue))
    var member: [String] = []

    @Flag(help: ArgumentHelp(Spoken.phrases.taskHelp.distinct))
    var distinct = false

    var names: [UnitAlias] {
        alias.map { UnitAlias(.alias, $0) } + abbreviation.map { UnitAlias(.abbreviation, $0) }
    }
}

struct UnitsAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: Spoken.phrases.taskHelp.unitsAdd)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.taskHelp.unitName, valueName: Spoken.phrases.taskHelp.nameValue))
    var name: String

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.unitCode, valueName: Spoken.phrases.help.codeValue))
    var code: String?

    @Flag(help: ArgumentHelp(Spoken.phrases.taskHelp.group))
    var group = false

    @OptionGroup var names: UnitNameOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let action = AddUnit(
            name, code: code, names: names.names, parent: names.parent, inCharge: names.inCharge,
            account: names.account, members: group || !names.member.isEmpty ? names.member : nil,
            isDistinct: names.distinct)
        try await common.perform(action, creating: true) { console, outcome in
            if common.format.format == .json {
                return try console.json(UnitJSON(outcome.unit, UnitDirectory([outcome.unit])))
            }
            console.line(
                console.styled(console.phrases.units.added(outcome.unit, outcome.linked), .green))
        }
    }
}

struct UnitsEditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: Spoken.phrases.taskHelp.unitsEdit)

    @Argument(help: ArgumentHelp(Spoken.phrases.taskHelp.unit, valueName: Spoken.phrases.help.unitValue))
    var unit: String

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.newName, valueName: Spoken.phrases.taskHelp.nameValue))
    var name: String?

    @Option(
        help: ArgumentHelp(Spoken.phrases.taskHelp.until, valueName: Spoken.phrases.taskHelp.dateValue),
        transform: TypedDay.read)
    var until: CalendarDate?

    @Option(
        help: ArgumentHelp(Spoken.phrases.taskHelp.removeName, valueName: Spoken.phrases.taskHelp.nameValue))
    var removeName: [String] = []

    @OptionGroup var names: UnitNameOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        var changes = EditUnit.Changes()
        changes.name = name
        changes.until = until
        changes.parent = names.parent
        changes.inCharge = names.inCharge
        changes.account = names.account
        changes.addedNames = names.names
        changes.removedNames = removeName
        changes.members = names.member.isEmpty ? nil : names.member
        changes.isDistinct = names.distinct
        try await common.perform(EditUnit(unit, changes: changes)) { console, unit in
            if common.format.format == .json {
                return try console.json(UnitJSON(unit, UnitDirectory([unit])))
            }
            console.line(console.styled(console.phrases.units.edited(unit.name), .green))
        }
    }
}

struct UnitsEndCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: Spoken.phrases.taskHelp.unitsEnd)

    @Argument(help: ArgumentHelp(Spoken.phrases.taskHelp.unit, valueName: Spoken.phrases.help.unitValue))
    var unit: String

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.successor, valueName: Spoken.phrases.help.unitValue))
    var into: String?

    @Option(
        help: ArgumentHelp(Spoken.phrases.taskHelp.endDay, valueName: Spoken.phrases.taskHelp.dateValue),
        transform: TypedDay.read)
    var on: CalendarDate?

    @Flag(help: ArgumentHelp(Spoken.phrases.taskHelp.dissolved))
    var dissolved = false

    @Flag(help: ArgumentHelp(Spoken.phrases.taskHelp.keepUnit))
    var withdraw = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if withdraw, into != nil || on != nil || dissolved {
            throw ValidationError("--withdraw, --into, --on")
        }
    }

    func run() async throws {
        if withdraw {
            return try await common.perform(KeepUnit(unit)) { console, unit in
                try show(unit, console, console.phrases.units.kept(unit.code))
            }
        }
        let day = on ?? CalendarDate(of: .now, in: nil)
        let action = EndUnit(unit, into: into, on: day, isMerged: !dissolved)
        try await common.perform(action) { console, unit in
            let words = console.phrases.units
            try show(
                unit, console,
                unit.ending.map { words.ending(unit.code, $0, into) } ?? words.ended(unit.code, day, into))
        }
    }

    private func show(_ unit: OfficeUnit, _ console: Console, _ sentence: String) throws {
        if common.format.format == .json {
            return try console.json(UnitJSON(unit, UnitDirectory([unit])))
        }
        console.line(sentence)
    }
}

extension ImportAdministrativeUnits.Body: ExpressibleByArgument {}

struct UnitsImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: Spoken.phrases.taskHelp.unitsImport)

    @Option(
        help: ArgumentHelp(Spoken.phrases.taskHelp.province, valueName: Spoken.phrases.help.codeValue))
    var province: String

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.body))
    var body = ImportAdministrativeUnits.Body.committee

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let action = ImportAdministrativeUnits(province: province, body: body)
        try await common.perform(action, creating: true) { console, outcome in
            if common.format.format == .json {
                return try console.json(UnitImportJSON(outcome))
            }
            console.line(
                console.styled(
                    console.phrases.units.imported(outcome.added, outcome.known, outcome.group), .green))
        }
    }
}

private struct UnitImportJSON: Encodable {
    let added: Int
    let known: Int
    let group: String

    init(_ outcome: ImportAdministrativeUnits.Outcome) {
        added = outcome.added
        known = outcome.known
        group = outcome.group
    }
}

struct UnitsMatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: Spoken.phrases.taskHelp.unitsMatch)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.taskHelp.matchText, valueName: Spoken.phrases.taskHelp.nameValue))
    var text: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await running(database: common.store.path) { console in
            let units = try await common.store.office().store.read { try $0.units() }
            let match = UnitDirectory(units).match(text)
            let words = console.phrases.units
            if common.format.format == .json { return try console.json(MatchJSON(match)) }
            switch match {
            case .unit(let unit): console.line(words.matched(text, unit))
            case .several(let units): console.line(words.several(text, units.map(\.code)))
            case .unknown(let near): console.line(words.unknown(text, near))
            }
            if match.unit == nil { throw Refusal() }
        }
    }
}

private struct MatchJSON: Encodable {
    let unit: String?
    let candidates: [String]
    let suggestion: String?

    init(_ match: UnitMatch) {
        unit = match.unit?.code
        if case .several(let units) = match { candidates = units.map(\.code) } else { candidates = [] }
        if case .unknown(let near) = match { suggestion = near?.code } else { suggestion = nil }
    }
}
