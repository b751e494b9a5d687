import Actions
import ArgumentParser
import Conferences
import Phrases
import Store

/// `diemcau publish`: makes a plan the one that counts.
struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: Spoken.phrases.help.publish)

    @Argument(help: ArgumentHelp(Spoken.phrases.help.planFile, valueName: "plan.yaml"))
    var file: String

    @Flag(help: ArgumentHelp(Spoken.phrases.help.dryRun))
    var dryRun = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let source: PlanSource
            do {
                source = try PlanSource(file)
            } catch let report as FileTroubleReport {
                throw report.trouble
            }
            let action = PublishPlan(try source.usable(console))
            let outcome: PublishPlan.Outcome
            var told: [ToldNotice]?
            if dryRun {
                // A rehearsal on a database that is not there would create it.
                let office = try await store.rehearsalOffice()
                let rehearsal = try await office.rehearse(action, as: store.actor)
                outcome = rehearsal.outcome
                told = try await office.told(rehearsal.notices)
            } else {
                outcome = try await store.performing(first: action)
            }
            switch format.format {
            case .json: try console.json(PublishJSON(outcome, told, isDryRun: dryRun))
            case .text: print(outcome, told, console)
            }
        }
    }

    private func print(_ outcome: PublishPlan.Outcome, _ told: [ToldNotice]?, _ console: Console) {
        let output = console.phrases.output
        if outcome.isUnchanged {
            console.line(output.unchanged(outcome.conference.slug, outcome.conference.version))
            return
        }
        if let difference = outcome.difference {
            for change in difference.changes {
                console.line("  • " + console.wrapped(console.phrases.difference.change(change), indent: 4))
            }
        }
        let sentence = dryRun ? output.wouldPublish : output.published
        console.line(
            console.styled(
                sentence(outcome.conference.slug, outcome.conference.version, outcome.pointCount), .green))
        if let told { console.told(told) }
    }
}

private struct PublishJSON: Encodable {
    let conference: String
    let version: Int
    let points: Int
    let isUnchanged: Bool
    let isDryRun: Bool
    let changes: [PlanChange]?
    let wouldTell: [ToldNotice]?

    init(_ outcome: PublishPlan.Outcome, _ told: [ToldNotice]?, isDryRun: Bool) {
        conference = outcome.conference.slug
        version = outcome.conference.version
        points = outcome.pointCount
        isUnchanged = outcome.isUnchanged
        self.isDryRun = isDryRun
        changes = outcome.difference?.changes
        wouldTell = told
    }

    private enum CodingKeys: String, CodingKey {
        case conference, version, points, changes
        case isUnchanged = "is_unchanged"
        case isDryRun = "is_dry_run"
        case wouldTell = "would_tell"
    }
}
