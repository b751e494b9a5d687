import Diagnostics

/// What can be wrong with a `plan.yaml`, as facts; the sentences are in `Phrases`.
package enum PlanProblem: Problem {
    // The file
    case empty
    case tooBig(limit: Int)
    case notUTF8
    /// A control character, by its number in Unicode; 0 for NUL.
    case controlCharacter(UInt32)
    case syntax(SyntaxFault)
    case severalDocuments
    case tooDeep(limit: Int)
    case tooManyValues(limit: Int)
    case tooManyFindings(limit: Int)
    /// An alias inside what it stands for.
    case selfReference(String)
    /// An alias of nothing.
    case unknownAnchor(String)
    case tag(String)

    // Keys
    case unknownKey(String, PlanSection)
    case missingKey(PlanKey, PlanSection)
    case duplicateKey(String, firstLine: Int)
    /// A key that is no text but a list or a mapping.
    case keyIsNoText
    /// An entry of the points that is a point, communes or provinces at once.
    case mixedPoint(PlanKey, PlanKey)

    // Values
    case wrongShape(is: YAMLShape, wanted: YAMLShape)
    case emptyText
    case tooLong(limit: Int)
    case notADate
    case noSuchDay
    case notATime
    case notADuration
    case notANumber
    case outOfRange(from: Int, to: Int)
    case notYesOrNo
    case notASlug
    /// The file gives no slug, and its folder's name cannot be one.
    case noSlug(folder: String)
    case notACode
    case notAKey
    case unknownTimeZone
    case notAPhone
    case notALink
    /// Neither word of a closed list; the words are given.
    case unknownWord(allowed: [String])
    case noCitation

    // What does not fit together
    case duplicateCode(String, firstLine: Int)
    /// Points that stand for administrative units and have codes that are taken.
    case unitsTaken(code: String, count: Int, firstLine: Int)
    case duplicateDirective(String, firstLine: Int)
    case repeated(String)
    case unknownPerson(String)
    case unknownPoint(String)
    case unknownProvince(String)
    case unknownDirective(String)
    case ambiguousDirective(String, numbers: [String])
    case endBeforeStart
    case lastDateBeforeDate
    case dayOutsideConference
    /// A meeting without an hour at which it begins.
    case noStart

    package var code: String {
        switch self {
        case .empty: "plan.empty"
        case .tooBig: "plan.too-big"
        case .notUTF8: "plan.not-utf8"
        case .controlCharacter: "plan.control-character"
        case .syntax: "plan.syntax"
        case .severalDocuments: "plan.several-documents"
        case .tooDeep: "plan.too-deep"
        case .tooManyValues: "plan.too-many-values"
        case .tooManyFindings: "plan.too-many-findings"
        case .selfReference: "plan.self-reference"
        case .unknownAnchor: "plan.unknown-anchor"
        case .tag: "plan.tag"
        case .unknownKey: "plan.unknown-key"
        case .missingKey: "plan.missing-key"
        case .duplicateKey: "plan.duplicate-key"
        case .keyIsNoText: "plan.key-is-no-text"
        case .mixedPoint: "plan.mixed-point"
        case .wrongShape: "plan.wrong-shape"
        case .emptyText: "plan.empty-text"
        case .tooLong: "plan.too-long"
        case .notADate: "plan.date"
        case .noSuchDay: "plan.no-such-day"
        case .notATime: "plan.time"
        case .notADuration: "plan.duration"
        case .notANumber: "plan.number"
        case .outOfRange: "plan.out-of-range"
        case .notYesOrNo: "plan.yes-or-no"
        case .notASlug: "plan.slug"
        case .noSlug: "plan.no-slug"
        case .notACode: "plan.point-code"
        case .notAKey: "plan.person-key"
        case .unknownTimeZone: "plan.time-zone"
        case .notAPhone: "plan.phone"
        case .notALink: "plan.link"
        case .unknownWord: "plan.unknown-word"
        case .noCitation: "plan.no-citation"
        case .duplicateCode: "plan.duplicate-code"
        case .unitsTaken: "plan.units-taken"
        case .duplicateDirective: "plan.duplicate-directive"
        case .repeated: "plan.repeated"
        case .unknownPerson: "plan.unknown-person"
        case .unknownPoint: "plan.unknown-point"
        case .unknownProvince: "plan.unknown-province"
        case .unknownDirective: "plan.unknown-directive"
        case .ambiguousDirective: "plan.ambiguous-directive"
        case .endBeforeStart: "plan.end-before-start"
        case .lastDateBeforeDate: "plan.last-date-before-date"
        case .dayOutsideConference: "plan.day-outside-conference"
        case .noStart: "plan.no-start"
        }
    }
}

/// What a YAML value is.
package enum YAMLShape: Sendable, Hashable {
    case text, list, mapping, nothing
}
