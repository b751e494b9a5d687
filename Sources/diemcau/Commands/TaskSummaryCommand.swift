import Actions
import ArgumentParser
import Conferences
import Documents
import Phrases
import Store

enum SummaryFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
}

extension TaskSummary.Grouping: ExpressibleByArgument {}

/// `diemcau tasks summary`: the figures of a period as offices print them.
struct TasksSummaryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "summary", abstract: Spoken.phrases.taskHelp.summary)

    @Option(
        help: ArgumentHelp(Spoken.phrases.taskHelp.periodFrom, valueName: Spoken.phrases.taskHelp.dateValue),
        transform: TypedDay.read)
    var from: CalendarDate

    @Option(
        help: ArgumentHelp(Spoken.phrases.taskHelp.periodTo, valueName: Spoken.phrases.taskHelp.dateValue),
        transform: TypedDay.read)
    var to: CalendarDate

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.by))
    var by = TaskSummary.Grouping.both

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
            let actor = store.actor
            let summary = try await office.store.read { records in
                try TaskSummary(from: from, through: to, today: today, by: by, for: actor, in: records)
            }
            let tables = console.phrases.tasks.tables(summary)
            switch format {
            case .json: try console.json(TaskSummaryEntry(summary))
            case .csv:
                let bytes = TaskSummaryFile.csv(tables, isDownload: false)
                console.document(String(decoding: bytes, as: UTF8.self))
            case .text: show(summary, tables, console)
            }
        }
    }

    private func show(_ summary: TaskSummary, _ tables: [TaskSummaryTable], _ console: Console) {
        let words = console.phrases.tasks
        console.line(console.styled(words.summaryTitle(from, to), .bold))
        guard summary.total.total > 0 else { return console.line(console.phrases.output.noTasks) }
        for figures in tables {
            console.line()
            var table = Table(figures.headings, numbers: 1)
            for row in figures.rows { table.add(row) }
            table.add(figures.total)
            console.table(table)
        }
        guard !(summary.byUnit + summary.byDirective).isEmpty else { return }
        console.line()
        console.line(console.styled(console.wrapped(words.summaryNote), .faint))
    }
}
