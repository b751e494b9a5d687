import Actions
import ArgumentParser
import Conferences
import Phrases
import Store

/// `diemcau turnout`: how many came, of how many.
struct TurnoutCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "turnout", abstract: rollCallHelp.turnout)

    @OptionGroup var options: RollCallOptions

    @Option(help: ArgumentHelp(rollCallHelp.turnoutPoint, valueName: Spoken.phrases.help.codeValue))
    var point: String?

    @Flag(help: ArgumentHelp(rollCallHelp.everyPoint))
    var allPoints = false

    @Flag(help: ArgumentHelp(rollCallHelp.history))
    var history = false

    @Flag(help: ArgumentHelp(rollCallHelp.silent))
    var silent = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    /// How many points without a report are listed, where not all are asked for.
    private static let shownSilent = 20

    func run() async throws {
        try await running(database: store.path) { console in
            let (slug, number, code, everyPoint) = (options.conference, options.number, point, allPoints)
            let limit = silent ? Int(Int32.max) : Self.shownSilent
            let view = try await store.office().store.read { records in
                let conference = try records.known(slug)
                let rollCall = try records.rollCall(number, of: conference)
                let point = try records.point(code, in: conference)
                return TurnoutView(
                    rollCall: rollCall, point: point,
                    whole: try records.turnout(of: rollCall, under: point?.id),
                    byPoint: everyPoint
                        ? try records.wholeTurnoutByPoint(of: rollCall)
                        : try records.turnoutByPoint(of: rollCall, below: point?.id),
                    byCategory: try records.turnoutByCategory(of: rollCall, under: point?.id),
                    silent: try records.silentPoints(in: rollCall, under: point?.id, limit: limit),
                    history: try records.turnoutHistory(of: rollCall, under: point?.id))
            }
            if format.format == .json { return try console.json(TurnoutViewJSON(view)) }
            if history { return view.printHistory(on: console) }
            if silent { return view.printSilent(on: console) }
            view.print(on: console)
        }
    }
}

/// The turnout of a roll call, or of a part of it.
struct TurnoutView: Sendable {
    let rollCall: RollCall
    let point: StoredPoint?
    let whole: Turnout
    let byPoint: [PointTurnout]
    let byCategory: [(category: String, turnout: Turnout)]
    let silent: (points: [SilentPoint], count: Int)
    let history: [TurnoutMinute]

    func print(on console: Console) {
        let (phrases, words) = (console.phrases.rollCalls, console.phrases.words)
        let title = point?.name ?? phrases.whole
        console.line(
            console.styled("\(title), \(rollCall.name): ", .bold) + phrases.turnout(whole)
                + " (\(rollCall.isOpen ? phrases.isOpen : phrases.isClosed))")
        let headings =
            [phrases.turnoutHeading]
            + [AttendanceStatus.inPerson, .online, .late, .excused, .unexcused].map(phrases.status)
            + [phrases.notCalled]
        func cells(_ turnout: Turnout) -> [String] {
            [phrases.turnout(turnout)]
                + [turnout.inPerson, turnout.online, turnout.late, turnout.excused, turnout.unexcused]
                .map { $0 == 0 ? Table.nothing : phrases.number($0) }
                + [turnout.notCalled == 0 ? Table.nothing : phrases.number(turnout.notCalled)]
        }
        if byPoint.count > 1 || (point != nil && !byPoint.isEmpty) || byPoint.first?.turnout != whole {
            console.line("")
            var table = Table([words.code, words.point] + headings)
            for point in byPoint { table.add([point.code, point.name] + cells(point.turnout)) }
            console.table(table)
        }
        if byCategory.count > 1 || byCategory.first.map({ !$0.category.isEmpty }) == true {
            console.line("")
            var table = Table([words.category] + headings)
            for (category, turnout) in byCategory {
                table.add([category.isEmpty ? phrases.noCategory : category] + cells(turnout))
            }
            console.table(table)
        }
        console.line("")
        printSilent(on: console)
    }

    func printSilent(on console: Console) {
        let (phrases, words) = (console.phrases.rollCalls, console.phrases.words)
        guard silent.count > 0 else { return console.line(console.styled(phrases.allReported, .green)) }
        console.line(console.styled(phrases.silent(silent.count), .yellow))
        var table = Table([words.code, words.point, words.inCharge, phrases.invited])
        for point in silent.points {
            table.add([
                point.code, point.name, point.inCharge ?? Table.nothing, phrases.number(point.invited),
            ])
        }
        console.table(table)
        if silent.count > silent.points.count {
            console.line(phrases.moreSilent(silent.count - silent.points.count))
        }
    }

    func printHistory(on console: Console) {
        let (phrases, words) = (console.phrases.rollCalls, console.phrases.words)
        var table = Table([words.time, phrases.said, phrases.turnoutHeading])
        for minute in history {
            var turnout = Turnout(invited: whole.invited)
            turnout.inPerson = minute.present
            table.add([minute.at.local, phrases.number(minute.called), phrases.turnout(turnout)])
        }
        console.table(table)
    }
}

struct TurnoutViewJSON: Encodable {
    let rollCall: RollCallJSON
    let point: String?
    let turnout: TurnoutEntry
    let points: [PointJSON]
    let categories: [CategoryJSON]
    let silentCount: Int
    let silent: [SilentJSON]
    let history: [MinuteJSON]

    init(_ view: TurnoutView) {
        rollCall = RollCallJSON(view.rollCall)
        point = view.point?.code
        turnout = TurnoutEntry(view.whole)
        points = view.byPoint.map {
            PointJSON(code: $0.code, name: $0.name, depth: $0.depth, turnout: TurnoutEntry($0.turnout))
        }
        categories = view.byCategory.map {
            CategoryJSON(category: $0.category, turnout: TurnoutEntry($0.turnout))
        }
        silentCount = view.silent.count
        silent = view.silent.points.map {
            SilentJSON(code: $0.code, name: $0.name, inCharge: $0.inCharge, invited: $0.invited)
        }
        history = view.history.map {
            MinuteJSON(at: $0.at.description, called: $0.called, present: $0.present)
        }
    }

    struct PointJSON: Encodable {
        let code: String
        let name: String
        let depth: Int
        let turnout: TurnoutEntry
    }

    struct CategoryJSON: Encodable {
        let category: String
        let turnout: TurnoutEntry
    }

    struct SilentJSON: Encodable {
        let code: String
        let name: String
        let inCharge: String?
        let invited: Int

        private enum CodingKeys: String, CodingKey {
            case code, name, invited
            case inCharge = "in_charge"
        }
    }

    struct MinuteJSON: Encodable {
        let at: String
        let called: Int
        let present: Int
    }

    private enum CodingKeys: String, CodingKey {
        case point, turnout, points, categories, silent, history
        case rollCall = "roll_call"
        case silentCount = "silent_count"
    }
}
