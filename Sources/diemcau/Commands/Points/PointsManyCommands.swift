import Actions
import ArgumentParser
import Conferences
import Diagnostics
import Phrases
import Store

struct PointsImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: pointTreeHelp.importing,
        discussion: pointTreeHelp.importDiscussion)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @Argument(help: ArgumentHelp(pointTreeHelp.file, valueName: "points.csv"))
    var file: String

    @OptionGroup var many: ManyPointsOptions

    func run() async throws {
        let store = many.answer.store
        try await running(database: store.path) { console in
            let action = ImportPoints(
                conference: conference, path: file, under: many.under, reason: many.reason)
            do {
                let outcome = try await many.perform(action)
                if many.answer.isJSON {
                    return try console.json(
                        PointsChangedJSON(
                            outcome.changed, same: outcome.same, isCommitted: !many.dryRun,
                            findings: findings(outcome.findings, console)))
                }
                for finding in outcome.findings { console.line(console.describe(finding)) }
                console.changedPoints(outcome.changed, isRehearsal: many.dryRun)
                if outcome.same > 0 { console.line(console.phrases.pointTree.unchanged(outcome.same)) }
            } catch let refused as ImportPoints.Refused {
                let errors = refused.findings.count { $0.severity == .error }
                if many.answer.isJSON {
                    try console.json(
                        PointsChangedJSON(
                            PointsChanged(), isCommitted: false, findings: findings(refused.findings, console)
                        ))
                } else {
                    for finding in refused.findings { console.line(console.describe(finding)) }
                    console.remark(console.styledRemark(console.phrases.pointTree.refused(errors), .red))
                }
                throw Refusal()
            }
        }
    }

    private func findings(_ all: [Finding<PointTableProblem>], _ console: Console) -> [FindingJSON] {
        all.map { FindingJSON($0, message: console.phrases.pointTree.problem($0.problem)) }
    }
}

struct PointsUnitsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "units", abstract: pointTreeHelp.units)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @Option(help: ArgumentHelp(pointTreeHelp.unitsProvince, valueName: Spoken.phrases.help.codeValue))
    var province: String?

    @Flag(help: ArgumentHelp(pointTreeHelp.unitsAll))
    var allProvinces = false

    @Flag(help: ArgumentHelp(pointTreeHelp.withCommunes))
    var withCommunes = false

    @Option(help: ArgumentHelp(pointTreeHelp.capacity, valueName: Spoken.phrases.help.numberValue))
    var capacity: Int?

    @Option(help: ArgumentHelp(pointTreeHelp.expected, valueName: pointTreeHelp.expectedValue))
    var expect: [String] = []

    @OptionGroup var many: ManyPointsOptions

    func validate() throws {
        guard (province == nil) == allProvinces else {
            throw ValidationError("--province … | --all-provinces")
        }
    }

    func run() async throws {
        let store = many.answer.store
        try await running(database: store.path) { console in
            let selection = AdministrativeSelection(
                scope: province.map { .communes(province: $0) } ?? .provinces(withCommunes: withCommunes),
                capacity: capacity, expected: try PointDetailOptions.categories(expect))
            let changed = try await many.perform(
                AddUnitPoints(
                    conference: conference, selection: selection, under: many.under, reason: many.reason))
            if many.answer.isJSON {
                return try console.json(PointsChangedJSON(changed, isCommitted: !many.dryRun))
            }
            console.changedPoints(changed, isRehearsal: many.dryRun)
        }
    }
}

/// What is the same for all that brings many points at once.
struct ManyPointsOptions: ParsableArguments {
    @Option(help: ArgumentHelp(pointTreeHelp.under, valueName: Spoken.phrases.help.codeValue))
    var under: String?

    @Option(help: ArgumentHelp(pointTreeHelp.reason))
    var reason: String?

    @Flag(help: ArgumentHelp(Spoken.phrases.help.dryRun))
    var dryRun = false

    @OptionGroup var answer: AnswerOptions

    func perform<A: Action>(_ action: A) async throws -> A.Outcome {
        let office = try await answer.store.office()
        return dryRun
            ? try await office.rehearse(action, as: answer.store.actor).outcome
            : try await office.perform(action, as: answer.store.actor)
    }
}
