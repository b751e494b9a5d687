import AgendaFile
import ArgumentParser
import Conferences
import Diagnostics
import Phrases

/// `diemcau check`: reads plans and says what is wrong with them.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: Spoken.phrases.help.check)

    @Argument(help: ArgumentHelp(Spoken.phrases.help.planFiles, valueName: "plan.yaml"))
    var files: [String]

    @Flag(help: ArgumentHelp(Spoken.phrases.help.strict))
    var strict = false

    @Flag(help: ArgumentHelp(Spoken.phrases.help.accepted))
    var accepted = false

    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running { console in
            var reports: [CheckedFile] = []
            for path in files {
                let checked: CheckedFile
                do {
                    checked = CheckedFile(try PlanSource(path))
                } catch let trouble as FileTroubleReport {
                    // One file that cannot be read does not keep the others from being checked.
                    console.remark(console.phrases.errors.file(trouble.trouble))
                    checked = CheckedFile(unreadable: path)
                }
                reports.append(checked)
                if format.format == .text { checked.print(on: console, withAccepted: accepted) }
            }
            if format.format == .json { try console.json(reports.map { $0.json(console.phrases) }) }
            let isBad = reports.contains { $0.errors > 0 || (strict && $0.warnings > 0) }
            if isBad { throw Refusal() }
        }
    }
}
