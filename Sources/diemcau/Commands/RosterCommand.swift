import Actions
import ArgumentParser
import Conferences
import Diagnostics
import Phrases
import Rosters
import Store

/// `diemcau roster`: who attends where.
struct RosterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster", abstract: Spoken.phrases.help.roster,
        subcommands: [RosterImportCommand.self, RosterListCommand.self])
}

struct RosterImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: Spoken.phrases.help.rosterImport,
        discussion: Spoken.phrases.help.rosterImportDiscussion)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @Argument(help: ArgumentHelp(Spoken.phrases.help.rosterFile, valueName: "roster.csv"))
    var file: String

    @Option(help: ArgumentHelp(Spoken.phrases.help.rosterPoint, valueName: Spoken.phrases.help.codeValue))
    var point: String?

    @Flag(help: ArgumentHelp(Spoken.phrases.help.skipBad))
    var skipBad = false

    @Flag(help: ArgumentHelp(Spoken.phrases.help.dryRun))
    var dryRun = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let progress = Progress(console)
            let action = ImportRoster(
                conference: conference, path: file, point: point, skipsBadRows: skipBad
            ) { bytes, size in
                progress.show(console.phrases.output.readingFile(file, size.map { bytes * 100 / max(1, $0) }))
            }
            let office = try await store.office()
            do {
                let outcome =
                    dryRun
                    ? try await office.rehearse(action, as: store.actor).outcome
                    : try await office.perform(action, as: store.actor)
                progress.finish()
                try report(outcome, isRefused: false, console)
            } catch let refused as ImportRoster.Refused {
                progress.finish()
                try report(refused.outcome, isRefused: true, console)
                throw Refusal()
            }
        }
    }

    private func report(_ outcome: ImportRoster.Outcome, isRefused: Bool, _ console: Console) throws {
        if format.format == .json {
            return try console.json(
                RosterImportJSON(outcome, isRefused: isRefused, isDryRun: dryRun, console.phrases))
        }
        let output = console.phrases.output
        for finding in outcome.findings.list { console.line(console.describe(finding)) }
        if outcome.findings.left > 0 { console.line(output.moreFindings(outcome.findings.left)) }
        if isRefused {
            console.remark(
                console.styledRemark(
                    output.rosterRefused(outcome.findings.errors, outcome.total, skipBad), .red))
            return
        }
        let summary = output.rosterImported(
            RosterCounts(
                added: outcome.added, changed: outcome.changed, same: outcome.same, refused: outcome.refused,
                points: outcome.byPoint.count), dryRun)
        console.line(console.styled(summary, outcome.refused > 0 ? .yellow : .green))
    }
}

struct RosterListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Spoken.phrases.help.rosterList)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.conference, valueName: Spoken.phrases.help.conferenceValue))
    var conference: String

    @Option(help: ArgumentHelp(Spoken.phrases.help.rosterListPoint, valueName: Spoken.phrases.help.codeValue))
    var point: String?

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let (slug, code) = (conference, point)
            let attendees = try await store.office().store.read { records in
                guard let conference = try records.conference(slug: slug) else {
                    throw UnknownConference.error(slug, try records.conferences())
                }
                if let code, try !records.points(of: conference.id).contains(where: { $0.code == code }) {
                    throw ActionError.unknownPoint(code: code, suggestion: nil)
                }
                var attendees: [Conferences.Attendee] = []
                try records.forEachAttendee(of: conference.id, at: code) { attendees.append($0) }
                return attendees
            }
            if format.format == .json { return try console.json(attendees.map(AttendeeJSON.init)) }
            guard !attendees.isEmpty else { return console.line(console.phrases.output.emptyRoster) }
            let words = console.phrases.words
            var table = Table([
                words.point, words.name, words.position, words.unit, words.phone, words.category,
            ])
            for attendee in attendees {
                table.add([
                    attendee.point, attendee.name, attendee.title ?? "–", attendee.unit ?? "–",
                    attendee.phone ?? "–", attendee.category ?? "–",
                ])
            }
            console.table(table)
            console.line(console.styled(console.phrases.output.peopleCount(attendees.count), .faint))
        }
    }
}

private struct RosterImportJSON: Encodable {
    let added: Int
    let changed: Int
    let same: Int
    let refused: Int
    let byPoint: [String: Int]
    let errors: Int
    let warnings: Int
    let isCommitted: Bool
    let findings: [FindingJSON]

    init(_ outcome: ImportRoster.Outcome, isRefused: Bool, isDryRun: Bool, _ phrases: Phrases) {
        added = outcome.added
        changed = outcome.changed
        same = outcome.same
        refused = outcome.refused
        byPoint = outcome.byPoint
        errors = outcome.findings.errors
        warnings = outcome.findings.warnings
        isCommitted = !isRefused && !isDryRun
        findings = outcome.findings.list.map {
            FindingJSON($0, message: phrases.roster.problem($0.problem))
        }
    }

    private enum CodingKeys: String, CodingKey {
        case added, changed, same, refused, errors, warnings, findings
        case byPoint = "by_point"
        case isCommitted = "is_committed"
    }
}

private struct AttendeeJSON: Encodable {
    let point: String
    let name: String
    let title: String?
    let unit: String?
    let phone: String?
    let staffNumber: String?
    let birthYear: Int?
    let category: String?
    let note: String?

    init(_ attendee: Conferences.Attendee) {
        point = attendee.point
        name = attendee.name
        title = attendee.title
        unit = attendee.unit
        phone = attendee.phone
        staffNumber = attendee.staffNumber
        birthYear = attendee.birthYear
        category = attendee.category
        note = attendee.note
    }

    private enum CodingKeys: String, CodingKey {
        case point, name, title, unit, phone, category, note
        case staffNumber = "staff_number"
        case birthYear = "birth_year"
    }
}
