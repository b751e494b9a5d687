import Actions
import ArgumentParser
import Conferences
import Extraction
import Foundation
import OfficeText
import Phrases
import Store

/// `diemcau conclude`: stores a conclusion and proposes its tasks.
struct ConcludeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conclude", abstract: Spoken.phrases.help.conclude)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @Argument(help: ArgumentHelp(Spoken.phrases.help.textFile, valueName: "conclusion.txt"))
    var file: String

    @Flag(help: ArgumentHelp(Spoken.phrases.help.dryRun))
    var dryRun = false

    @OptionGroup var holidays: HolidayOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let document = try InputFile.text(file)
            let text = document.text
            for warning in document.warnings { console.remark(console.describe(warning)) }
            let office = try await store.office()
            let slug = conference
            let (head, known) = try await office.store.read { records in
                guard let conference = try records.conference(slug: slug) else {
                    throw UnknownConference.error(slug, try records.conferences())
                }
                return (conference, try RecordConclusion.known(for: conference, in: records))
            }
            let calendar = try holidays.calendar(console)
            let reading = RecordConclusion.read(text, of: head, known: known, holidays: calendar)
            let action = RecordConclusion(
                conference: slug, text: text,
                source: file == "-" ? "-" : URL(fileURLWithPath: file).lastPathComponent, reading: reading)
            var told: [ToldNotice]?
            let outcome: RecordConclusion.Outcome
            if dryRun {
                let rehearsal = try await office.rehearse(action, as: store.actor)
                outcome = rehearsal.outcome
                told = try await office.told(rehearsal.notices)
            } else {
                outcome = try await office.perform(action, as: store.actor)
            }
            if format.format == .json {
                return try console.json(
                    ConclusionJSON(
                        revision: outcome.conclusion.revision, isUnchanged: outcome.isUnchanged,
                        isDryRun: dryRun, replaced: outcome.replaced,
                        kept: outcome.kept, touched: outcome.touched.map(TouchedJSON.init),
                        tasks: outcome.proposals.map { TaskEntry($0) }, wouldTell: told))
            }
            for warning in reading.warnings { console.line(console.describe(warning)) }
            let output = console.phrases.output
            if outcome.isUnchanged {
                console.line(output.conclusionUnchanged(slug, outcome.conclusion.revision))
                return
            }
            console.tasks(outcome.proposals)
            console.line(
                console.styled(
                    output.concluded(slug, outcome.conclusion.revision, outcome.proposals.count, dryRun),
                    .green))
            if outcome.replaced > 0 { console.line(output.proposalsReplaced(outcome.replaced)) }
            if outcome.alreadyDecided > 0 { console.line(output.alreadyDecided(outcome.alreadyDecided)) }
            if outcome.kept > 0 { console.line(console.phrases.tasks.kept(outcome.kept)) }
            if !outcome.touched.isEmpty {
                console.line(
                    console.styled(console.phrases.tasks.touched(outcome.touched.count), .yellow))
                for touched in outcome.touched {
                    let sentence = console.phrases.tasks.correction(touched.correction)
                    console.line(
                        "   " + console.wrapped("\(touched.task.reference): \(sentence)", indent: 3))
                }
            }
            if !outcome.proposals.isEmpty, !dryRun { console.line(output.nextAccept(slug)) }
            if let told { console.told(told) }
        }
    }
}

private struct ConclusionJSON: Encodable {
    let revision: Int
    let isUnchanged: Bool
    let isDryRun: Bool
    let replaced: Int
    let kept: Int
    let touched: [TouchedJSON]
    let tasks: [TaskEntry]
    let wouldTell: [ToldNotice]?

    private enum CodingKeys: String, CodingKey {
        case revision, replaced, kept, touched, tasks
        case wouldTell = "would_tell"
        case isUnchanged = "is_unchanged"
        case isDryRun = "is_dry_run"
    }
}

private struct TouchedJSON: Encodable {
    let task: String
    let kind: String
    let text: String?

    init(_ touched: RecordConclusion.Touched) {
        task = touched.task.reference.description
        kind = touched.correction.kind.rawValue
        text = touched.correction.text
    }
}
