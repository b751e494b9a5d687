import Actions
import ArgumentParser
import Conferences
import Phrases
import Store

/// `diemcau units`: the registry that tasks' units are found in.
struct UnitsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "units", abstract: Spoken.phrases.taskHelp.units,
        subcommands: [
            UnitsListCommand.self, UnitsShowCommand.self, UnitsAddCommand.self, UnitsEditCommand.self,
            UnitsEndCommand.self, UnitsImportCommand.self, UnitsMatchCommand.self,
            UnitsLinkCommand.self, CalendarFeedsCommand.self,
        ])
}

struct UnitsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Spoken.phrases.taskHelp.unitsList)

    @Flag(help: ArgumentHelp(Spoken.phrases.taskHelp.unlinked))
    var unlinked = false

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await running(database: common.store.path) { console in
            let store = try await common.store.office().store
            if unlinked { return try await showUnlinked(store, console) }
            let (units, officers) = try await store.read { (try $0.units(), try $0.officers()) }
            let directory = UnitDirectory(units)
            if common.format.format == .json {
                return try console.json(units.map { UnitJSON($0, directory, officers[$0.id] ?? []) })
            }
            guard !units.isEmpty else { return console.line(console.phrases.units.noUnits) }
            let words = console.phrases
            var table = Table([
                words.words.code, words.words.unit, words.units.parent, words.units.inCharge,
                words.words.state,
            ])
            for unit in units {
                table.add([
                    unit.code, unit.name, unit.parent.flatMap(directory.unit)?.name ?? Table.nothing,
                    ([unit.inCharge].compactMap { $0 } + (officers[unit.id] ?? [])).joined(separator: ", "),
                    unit.isGroup ? words.units.group : words.units.state(unit.state),
                ])
            }
            console.table(table)
        }
    }

    private func showUnlinked(_ store: Store, _ console: Console) async throws {
        let (names, directory) = try await store.read {
            (
                try $0.unlinkedUnits().map { Unlinked(name: $0.name, tasks: $0.tasks) },
                UnitDirectory(try $0.units())
            )
        }
        if common.format.format == .json {
            return try console.json(names.map { SuggestedJSON($0.name, $0.tasks, directory) })
        }
        guard !names.isEmpty else { return console.line(console.phrases.units.noUnlinked) }
        console.line(console.styled(console.phrases.units.unlinked, .bold))
        for entry in names {
            var suggestion = ""
            switch directory.match(entry.name) {
            case .unit(let unit): suggestion = "  → \(unit.name) (\(unit.code))"
            case .several(let units): suggestion = "  → \(units.map(\.code).joined(separator: " / "))"
            case .unknown(let near?): suggestion = "  → \(near.name)? (\(near.code))"
            case .unknown(nil): break
            }
            console.line("\(entry.tasks)  \(entry.name)\(suggestion)")
        }
    }

    private struct Unlinked: Sendable {
        let name: String
        let tasks: Int
    }

    private struct SuggestedJSON: Encodable {
        let name: String
        let tasks: Int
        let suggestions: [String]

        init(_ name: String, _ tasks: Int, _ directory: UnitDirectory) {
            self.name = name
            self.tasks = tasks
            switch directory.match(name) {
            case .unit(let unit): suggestions = [unit.code]
            case .several(let units): suggestions = units.map(\.code)
            case .unknown(let near): suggestions = [near?.code].compactMap { $0 }
            }
        }
    }
}

struct UnitsShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Spoken.phrases.taskHelp.unitsShow)

    @Argument(help: ArgumentHelp(Spoken.phrases.taskHelp.unit, valueName: Spoken.phrases.help.unitValue))
    var unit: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await running(database: common.store.path) { console in
            let office = try await common.store.office()
            let today = CalendarDate(of: office.now(), in: nil)
            let text = unit
            let view = try await office.store.read { try UnitOverview(text, today: today, in: $0) }
            if common.format.format == .json { return try console.json(UnitViewJSON(view)) }
            console.unit(view)
        }
    }
}

extension Console {
    fileprivate func unit(_ view: UnitOverview) {
        let (words, unit) = (phrases.units, view.unit)
        line(styled("\(unit.name)  (\(unit.code))", .bold) + (unit.isGroup ? "  \(words.group)" : ""))
        func tell(_ heading: String, _ text: String?) {
            guard let text, !text.isEmpty else { return }
            line("   \(styled(heading, .faint))  \(wrapped(text, indent: 5 + heading.count))")
        }
        for name in unit.names {
            tell(words.aliasKind(name.kind), name.until.map { words.formerly(name.name, $0) } ?? name.name)
        }
        tell(words.parent, unit.parent.flatMap(view.directory.unit)?.name)
        tell(words.inCharge, unit.inCharge)
        tell(words.account, view.officers.joined(separator: ", "))
        if let ending = unit.ending {
            let next = ending.successor.flatMap(view.directory.unit)?.code
            line("   " + words.ending(unit.code, ending, next))
        }
        if let day = unit.endedOn {
            line("   " + words.ended(unit.code, day, unit.successor.flatMap(view.directory.unit)?.code))
        }
        tell(words.members, view.members.map(\.name).joined(separator: ", "))
        tell(words.below, view.below.map(\.name).joined(separator: ", "))
        line("   " + phrases.tasks.load(view.open, view.soon, view.overdue))
    }
}

struct UnitJSON: Encodable {
    let code: String
    let name: String
    let isGroup: Bool
    let parent: String?
    let inCharge: String?
    let accounts: [String]
    let state: String
    let endedOn: CalendarDate?
    let successor: String?
    /// The day on which it will end, and who follows it then.
    let endsOn: CalendarDate?
    let nextSuccessor: String?
    let names: [Name]

    struct Name: Encodable {
        let kind: String
        let name: String
        let until: CalendarDate?
    }

    init(_ unit: OfficeUnit, _ directory: UnitDirectory, _ officers: [String] = []) {
        code = unit.code
        name = unit.name
        isGroup = unit.isGroup
        parent = unit.parent.flatMap(directory.unit)?.code
        inCharge = unit.inCharge
        accounts = officers
        state = unit.state.rawValue
        endedOn = unit.endedOn
        successor = unit.successor.flatMap(directory.unit)?.code
        endsOn = unit.ending?.on
        nextSuccessor = unit.ending?.successor.flatMap(directory.unit)?.code
        names = unit.names.map { Name(kind: $0.kind.rawValue, name: $0.name, until: $0.until) }
    }

    private enum CodingKeys: String, CodingKey {
        case code, name, parent, accounts, state, successor, names
        case isGroup = "is_group"
        case inCharge = "in_charge"
        case endedOn = "ended_on"
        case endsOn = "ends_on"
        case nextSuccessor = "next_successor"
    }
}

private struct UnitViewJSON: Encodable {
    let unit: UnitJSON
    let members: [String]
    let open: Int
    let dueSoon: Int
    let overdue: Int

    init(_ view: UnitOverview) {
        unit = UnitJSON(view.unit, view.directory, view.officers)
        members = view.members.map(\.code)
        open = view.open
        dueSoon = view.soon
        overdue = view.overdue
    }

    private enum CodingKeys: String, CodingKey {
        case unit, members, open, overdue
        case dueSoon = "due_soon"
    }
}
