import Actions
import ArgumentParser
import Conferences
import Diagnostics
import Foundation
import Phrases
import Rosters

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

    @Option(help: ArgumentHelp(rosterFilePhrases.sheet, valueName: rosterFilePhrases.sheetValue))
    var sheet: String?

    @Option(help: ArgumentHelp(rosterFilePhrases.column, valueName: rosterFilePhrases.columnValue))
    var column: [String] = []

    @Option(help: ArgumentHelp(rosterFilePhrases.overQuota, valueName: rollCallHelp.reasonValue))
    var overQuota: String?

    @Flag(help: ArgumentHelp(rosterFilePhrases.preview))
    var preview = false

    @Flag(help: ArgumentHelp(Spoken.phrases.help.skipBad))
    var skipBad = false

    @Flag(help: ArgumentHelp(Spoken.phrases.help.dryRun))
    var dryRun = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func validate() throws {
        for text in column where ColumnWish(text) == nil {
            throw ValidationError(rosterFilePhrases.badColumn(text, ColumnWish.names))
        }
    }

    func run() async throws {
        try await running(database: store.path) { console in
            let progress = Progress(console)
            let wishes = column.compactMap { ColumnWish($0) }
            let source = RosterSource(
                conference: conference, path: file, point: point, sheet: sheet,
                columns: Dictionary(wishes.map { ($0.header, $0.field) }) { first, _ in first },
                overQuotaReason: overQuota
            ) { bytes, size in
                progress.show(console.phrases.output.readingFile(file, size.map { bytes * 100 / max(1, $0) }))
            }
            let office = try await store.office()
            if preview || dryRun || store.preview {
                let found = try await office.previewRoster(source, as: store.actor)
                progress.finish()
                let isRefused = skipBad ? found.outcome.total == 0 : found.hasErrors
                try report(found.outcome, isRefused: isRefused, console, preview: found)
                if isRefused { throw Refusal() }
                return
            }
            do {
                let outcome = try await office.importRoster(
                    source, skipsBadRows: skipBad, importer: .thisProcess, as: store.actor)
                progress.finish()
                try report(outcome, isRefused: false, console)
            } catch let refused as ImportRoster.Refused {
                progress.finish()
                try report(refused.outcome, isRefused: true, console)
                throw Refusal()
            }
        }
    }

    private func report(
        _ outcome: ImportRoster.Outcome, isRefused: Bool, _ console: Console, preview: RosterPreview? = nil
    ) throws {
        if format.format == .json {
            return try console.json(
                RosterImportJSON(outcome, isRefused: isRefused, preview: preview, console.phrases))
        }
        let output = console.phrases.output
        if let preview { show(preview, console) }
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
                points: outcome.byPoint.count), preview != nil)
        console.line(console.styled(summary, outcome.refused > 0 ? .yellow : .green))
        let phrases = console.phrases.rosterFiles
        if outcome.waiting > 0 { console.line(console.styled(phrases.waiting(outcome.waiting), .yellow)) }
        if outcome.overQuota > 0 { console.line(phrases.takenOver(outcome.overQuota)) }
        if outcome.likelyDuplicates > 0 {
            let text =
                preview == nil
                ? console.phrases.people.likelyFound(outcome.likelyDuplicates, conference)
                : phrases.mayBeKnown(outcome.likelyDuplicates)
            console.line(console.styled(text, .yellow))
        }
    }

    /// What each column was taken for, and the first of those who are new or change.
    private func show(_ preview: RosterPreview, _ console: Console) {
        let phrases = console.phrases.rosterFiles
        if let sheet = preview.outcome.sheet { console.line(phrases.sheetRead(sheet)) }
        if let columns = preview.outcome.columns {
            for column in columns.columns where !column.header.isEmpty {
                console.line(
                    phrases.columnTaken(column.header, column.field.map(console.phrases.roster.field)))
            }
            console.line("")
        }
        let shown = preview.people.prefix(Self.shown)
        guard !shown.isEmpty else { return }
        let words = console.phrases.words
        var table = Table([words.state, words.point, words.name, phrases.changes])
        for person in shown {
            table.add([
                (person.before == nil ? phrases.isNew : phrases.isChanged)
                    + (person.waits ? ", \(phrases.waits)" : ""), person.attendee.point,
                person.attendee.name,
                person.before.map { AttendeeDifference($0, person.attendee, console.phrases).text }
                    ?? person.likely.map { phrases.maybe($0.inOneLine) } ?? Table.nothing,
            ])
        }
        console.table(table)
        let left = preview.outcome.added + preview.outcome.changed - shown.count
        if left > 0 { console.line(phrases.morePeople(left)) }
        console.line("")
    }

    /// How many people a preview lists on a terminal.
    private static let shown = 20
}

extension Importer {
    /// This process, on this machine. A machine can tell of its own processes whether they still run.
    static let thisProcess: Importer = {
        let host = ProcessInfo.processInfo.hostName
        return Importer(name: "\(host) \(getpid())") { name in
            let parts = name.split(separator: " ")
            guard parts.count == 2, parts[0] == host, let other = pid_t(parts[1]) else { return false }
            return kill(other, 0) != 0 && errno == ESRCH
        }
    }()
}

/// What a column holds, as `--column` says it: `Tên người dự=name`.
struct ColumnWish {
    let header: String
    let field: RosterField

    init?(_ text: String) {
        guard let equals = text.lastIndex(of: "="), equals > text.startIndex,
            let field = Self.fields[String(text[text.index(after: equals)...])]
        else { return nil }
        header = String(text[..<equals])
        self.field = field
    }

    private static let fields: [String: RosterField] = [
        "number": .number, "name": .name, "family-name": .familyName, "middle-name": .middleName,
        "given-name": .givenName, "title": .title, "unit": .unit, "phone": .phone, "point": .point,
        "point-name": .pointName, "category": .category, "birth": .birth, "staff-number": .staffNumber,
        "note": .note, "unused": .unused,
    ]

    static let names = fields.keys.sorted()

    static func name(of field: RosterField) -> String {
        fields.first { $0.value == field }?.key ?? ""
    }
}

/// In what two rows about the same person differ.
struct AttendeeDifference {
    let text: String

    init(_ before: Conferences.Attendee, _ after: Conferences.Attendee, _ phrases: Phrases) {
        let fields: [(RosterField, String?, String?)] = [
            (.point, before.point, after.point), (.name, before.name, after.name),
            (.title, before.title, after.title), (.unit, before.unit, after.unit),
            (.phone, before.phone, after.phone), (.staffNumber, before.staffNumber, after.staffNumber),
            (.birth, before.birthYear.map(String.init), after.birthYear.map(String.init)),
            (.category, before.category, after.category), (.note, before.note, after.note),
        ]
        text = fields.filter { $0.1 != $0.2 }.map { field, before, after in
            "\(phrases.roster.field(field)): \(before ?? Table.nothing) → \(after ?? Table.nothing)"
        }.joined(separator: "; ")
    }
}
