import Actions
import ArgumentParser
import Conferences
import Foundation
import Phrases
import Store

enum SummaryFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
}

enum SummaryGrouping: String, ExpressibleByArgument, CaseIterable {
    case unit, directive, both
}

/// `diemcau tasks summary`: the figures of a period as offices print them.
struct TasksSummaryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "summary", abstract: Spoken.phrases.taskHelp.summary)

    @Option(
        help: ArgumentHelp(Spoken.phrases.taskHelp.periodFrom, valueName: Spoken.phrases.taskHelp.dateValue))
    var from: CalendarDate

    @Option(
        help: ArgumentHelp(Spoken.phrases.taskHelp.periodTo, valueName: Spoken.phrases.taskHelp.dateValue))
    var to: CalendarDate

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.by))
    var by = SummaryGrouping.both

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.summaryForm))
    var format = SummaryFormat.text

    @OptionGroup var store: StoreOptions
    @OptionGroup var language: LanguageOptions

    func validate() throws {
        guard from <= to else { throw ValidationError(Spoken.phrases.taskHelp.badRange) }
    }

    func run() async throws {
        try await running(database: store.path) { console in
            let office = try await store.office()
            let (from, to, by) = (from, to, by)
            let today = CalendarDate(of: office.now(), in: nil)
            let summary = try await office.store.read { records in
                try TaskSummary(
                    total: records.figures(from: from, through: to, today: today),
                    byUnit: by == .directive
                        ? [] : TaskSummary.units(records, from: from, through: to, today: today),
                    byDirective: by == .unit
                        ? [] : records.figuresByDirective(from: from, through: to, today: today))
            }
            switch format {
            case .json: try console.json(SummaryJSON(summary, from: from, to: to))
            case .csv: console.line(summary.csv(console.phrases.tasks))
            case .text: show(summary, console)
            }
        }
    }

    private func show(_ summary: TaskSummary, _ console: Console) {
        let words = console.phrases.tasks
        console.line(console.styled(words.summaryTitle(from, to), .bold))
        console.line()
        for (heading, groups) in [(words.byUnit, summary.byUnit), (words.byDirective, summary.byDirective)]
        where !groups.isEmpty {
            var table = Table([heading] + words.figureHeadings)
            for group in groups { table.add([group.name ?? words.none] + group.figures.cells) }
            table.add([words.total] + summary.total.cells)
            console.table(table)
            console.line()
        }
        if summary.byUnit.isEmpty, summary.byDirective.isEmpty {
            return console.line(console.phrases.output.noTasks)
        }
        console.line(console.styled(console.wrapped(words.summaryNote), .faint))
    }
}

/// A period's figures, in all and by what.
struct TaskSummary: Sendable {
    let total: TaskFigures
    let byUnit: [FigureGroup]
    let byDirective: [FigureGroup]

    /// By the units that answer now: those of a unit that was merged count for the one that followed it.
    static func units(
        _ records: Records, from: CalendarDate, through to: CalendarDate, today: CalendarDate
    ) throws -> [FigureGroup] {
        let directory = try UnitDirectory(records.units())
        var groups: [String: FigureGroup] = [:]
        for group in try records.figuresByUnit(from: from, through: to, today: today) {
            let unit = group.unit.flatMap(directory.unit)
            let current = unit.flatMap(directory.current) ?? unit
            let name = current?.name ?? group.name ?? ""
            var sum = FigureGroup(name: name, unit: current?.id, figures: group.figures)
            let key = current?.code ?? "\n" + UnitNaming.key(name)
            if let known = groups[key] { sum.figures = known.figures + group.figures }
            groups[key] = sum
        }
        return groups.values.sorted {
            UnitNaming.sortKey($0.name ?? "") < UnitNaming.sortKey($1.name ?? "")
        }
    }

    /// The tables one below the other, separated by commas.
    func csv(_ words: TaskPhrases) -> String {
        func row(_ cells: [String]) -> String {
            cells.map { cell in
                // A cell that begins like a formula is made a text, as a spreadsheet would run it.
                let safe = "=+-@".contains(cell.first ?? " ") ? "'" + cell : cell
                return safe.contains { ",\"\n\r".contains($0) }
                    ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
            }.joined(separator: ",")
        }
        var lines: [String] = []
        for (heading, groups) in [(words.byUnit, byUnit), (words.byDirective, byDirective)]
        where !groups.isEmpty {
            lines.append(row([heading] + words.figureHeadings))
            lines += groups.map { row([$0.name ?? words.none] + $0.figures.cells) }
            lines.append(row([words.total] + total.cells))
        }
        return lines.joined(separator: "\n")
    }
}

extension TaskFigures {
    /// In the order of the headings.
    fileprivate var cells: [String] {
        [total, carriedOver, assigned, doneInTime, doneLate, reported, notDue, overdue].map(String.init)
            + [inTimePermille.map { "\($0 / 10),\($0 % 10) %" } ?? "–"]
    }
}

private struct SummaryJSON: Encodable {
    struct Figures: Encodable {
        let name: String?
        let total: Int
        let carriedOver: Int
        let assigned: Int
        let doneInTime: Int
        let doneLate: Int
        let reported: Int
        let notDue: Int
        let overdue: Int

        init(_ name: String?, _ figures: TaskFigures) {
            self.name = name
            total = figures.total
            carriedOver = figures.carriedOver
            assigned = figures.assigned
            doneInTime = figures.doneInTime
            doneLate = figures.doneLate
            reported = figures.reported
            notDue = figures.notDue
            overdue = figures.overdue
        }

        private enum CodingKeys: String, CodingKey {
            case name, total, assigned, reported, overdue
            case carriedOver = "carried_over"
            case doneInTime = "done_in_time"
            case doneLate = "done_late"
            case notDue = "not_due"
        }
    }

    let from: CalendarDate
    let to: CalendarDate
    let total: Figures
    let units: [Figures]
    let directives: [Figures]

    init(_ summary: TaskSummary, from: CalendarDate, to: CalendarDate) {
        self.from = from
        self.to = to
        total = Figures(nil, summary.total)
        units = summary.byUnit.map { Figures($0.name, $0.figures) }
        directives = summary.byDirective.map { Figures($0.name, $0.figures) }
    }
}
