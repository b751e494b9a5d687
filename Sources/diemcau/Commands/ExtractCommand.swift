import Actions
import ArgumentParser
import Conferences
import Diagnostics
import Extraction
import OfficeText
import Phrases

extension CalendarDate: ExpressibleByArgument {
    /// Reads `2019-09-13` or `13/9/2019`.
    public init?(argument: String) {
        guard let date = try? CalendarDate(typed: argument) else { return nil }
        self = date
    }
}

/// `diemcau extract`: what a text cites and assigns, without storing anything.
struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: Spoken.phrases.help.extract)

    @Argument(help: ArgumentHelp(Spoken.phrases.help.textFile, valueName: Spoken.phrases.help.fileValue))
    var file: String

    @Option(
        help: ArgumentHelp(Spoken.phrases.help.referenceDate, valueName: "YYYY-MM-DD"),
        transform: TypedDay.read)
    var referenceDate: CalendarDate?

    @Flag(help: ArgumentHelp(Spoken.phrases.help.explain))
    var explain = false

    @OptionGroup var holidays: HolidayOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running { console in
            let document = try InputFile.text(file, keepsMark: true)
            let context = ReadingContext(
                referenceDate: referenceDate, holidays: try holidays.calendar(console))
            let reading = Reader.read(document.text, in: context)
            switch format.format {
            case .json where explain:
                try console.json(MarkEntry.entries(of: reading.marks, in: document.text))
            case .json:
                let warnings =
                    document.warnings.map { console.phrases.officeText.problem($0.problem) }
                    + reading.warnings.map { console.phrases.reading.problem($0.problem) }
                try console.json(ReadingReport(reading: reading, warnings: warnings))
            case .text:
                for warning in document.warnings { console.remark(console.describe(warning)) }
                if explain {
                    ExplainView(text: document.text, marks: reading.marks).print(on: console)
                    return
                }
                ReadingView(reading: reading).print(on: console)
            }
        }
    }
}

/// What was found in a text, as a person reads it.
struct ReadingView {
    let reading: Reading

    func print(on console: Console) {
        let output = console.phrases.output
        console.line(console.styled(output.directivesFound(reading.directives.count), .bold))
        for cited in reading.directives {
            console.line("  • " + console.wrapped(cited.directive.inFull, indent: 4))
        }
        console.line()
        console.line(console.styled(output.tasksFound(reading.tasks.count), .bold))
        for (index, task) in reading.tasks.enumerated() {
            let ordinal = task.ordinal.map { "[\($0)] " } ?? ""
            console.line("\(index + 1). " + console.wrapped(ordinal + task.text, indent: 3))
            console.facts(of: Assignment(task), indent: 3)
            for uncertainty in task.uncertainties {
                console.line(
                    "   " + console.styled("? " + console.phrases.reading.uncertainty(uncertainty), .yellow))
            }
        }
        if reading.tasks.isEmpty { console.line("  –") }
        guard !reading.warnings.isEmpty else { return }
        console.line()
        for warning in reading.warnings { console.line(console.describe(warning)) }
    }
}

extension Console {
    /// The units, the due date and the directives of an assignment, a line each.
    func facts(of assignment: Assignment, indent: Int) {
        let words = phrases.words
        var facts: [(String, String)] = [
            (words.lead, assignment.lead.isEmpty ? "–" : assignment.lead.joined(separator: "; "))
        ]
        if !assignment.coordinating.isEmpty {
            facts.append((words.coordinating, assignment.coordinating.joined(separator: "; ")))
        }
        facts.append((words.due, assignment.deadline.map { phrases.due($0) } ?? words.noDue))
        if !assignment.directives.isEmpty {
            facts.append((words.directives, assignment.directives.joined(separator: ", ")))
        }
        let labels = (facts.map(\.0.count).max() ?? 0) + 2
        for (name, text) in facts {
            let label = name + String(repeating: " ", count: labels - name.count)
            line(
                String(repeating: " ", count: indent) + styled(label, .faint)
                    + wrapped(text, indent: indent + labels))
        }
    }
}
