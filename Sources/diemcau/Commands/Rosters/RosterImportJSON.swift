import Actions
import Conferences
import Diagnostics
import Phrases
import Rosters

/// What became of an import, or would.
struct RosterImportJSON: Encodable {
    let added: Int
    let changed: Int
    let same: Int
    let refused: Int
    let waiting: Int
    let overQuota: Int
    let likelyDuplicates: Int
    let byPoint: [String: Int]
    let errors: Int
    let warnings: Int
    let isCommitted: Bool
    let findings: [FindingJSON]
    let sheet: String?
    let columns: [ColumnJSON]?
    /// Those who are new or change, of a preview.
    let people: [PersonJSON]?

    struct ColumnJSON: Encodable {
        let header: String
        /// `null` for a column that is not read.
        let field: String?
    }

    struct PersonJSON: Encodable {
        let state: String
        let waits: Bool
        let person: AttendeeJSON
        let before: AttendeeJSON?
        /// Somebody who is stored and whom a new one may be.
        let mayBe: AttendeeJSON?

        private enum CodingKeys: String, CodingKey {
            case state, waits, person, before
            case mayBe = "may_be"
        }
    }

    init(_ outcome: ImportRoster.Outcome, isRefused: Bool, preview: RosterPreview?, _ phrases: Phrases) {
        added = outcome.added
        changed = outcome.changed
        same = outcome.same
        refused = outcome.refused
        waiting = outcome.waiting
        overQuota = outcome.overQuota
        likelyDuplicates = outcome.likelyDuplicates
        byPoint = outcome.byPoint
        errors = outcome.findings.errors
        warnings = outcome.findings.warnings
        isCommitted = !isRefused && preview == nil
        sheet = outcome.sheet
        columns = outcome.columns?.columns.map {
            ColumnJSON(header: $0.header, field: $0.field.map { ColumnWish.name(of: $0) })
        }
        people = preview?.people.map { person in
            PersonJSON(
                state: person.before == nil ? "new" : "changed", waits: person.waits,
                person: AttendeeJSON(person.attendee),
                before: person.before.map(AttendeeJSON.init), mayBe: person.likely.map(AttendeeJSON.init))
        }
        findings = outcome.findings.list.map {
            FindingJSON($0, message: phrases.roster.problem($0.problem))
        }
    }

    private enum CodingKeys: String, CodingKey {
        case added, changed, same, refused, waiting, errors, warnings, findings, sheet, columns, people
        case overQuota = "over_quota"
        case likelyDuplicates = "likely_duplicates"
        case byPoint = "by_point"
        case isCommitted = "is_committed"
    }
}
