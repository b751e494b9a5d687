import Actions
import ArgumentParser
import Conferences
import Phrases
import Store

/// `diemcau units link`: what a name in tasks means.
struct UnitsLinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: Spoken.phrases.taskHelp.unitsLink)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.taskHelp.matchText, valueName: Spoken.phrases.taskHelp.nameValue))
    var text: String

    @Argument(help: ArgumentHelp(Spoken.phrases.taskHelp.unit, valueName: Spoken.phrases.help.unitValue))
    var unit: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.perform(LinkUnitName(text, to: unit)) { console, outcome in
            if common.format.format == .json {
                return try console.json(LinkedJSON(unit: outcome.unit.code, linked: outcome.linked))
            }
            console.line(
                console.styled(console.phrases.units.linked(text, outcome.unit, outcome.linked), .green))
        }
    }
}

private struct LinkedJSON: Encodable {
    let unit: String
    /// How many names in tasks are the unit's now that were nobody's.
    let linked: Int
}
