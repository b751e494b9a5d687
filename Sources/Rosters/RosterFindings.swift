package import Diagnostics

/// What was found in a roster: the first findings of each severity, and how many there were of each code.
///
/// A file of 2,000,000 rows may be wrong in each of them; what is kept stays bounded. Each severity has its
/// own limit, so that a flood of notes never hides an error.
package struct RosterFindings: Sendable {
    package static let limit = 1000

    private var kept: [Severity: [Finding<RosterProblem>]] = [:]
    /// How many there were, kept or not.
    package private(set) var counts: [Severity: Int] = [:]
    /// How many there were of each code, kept or not.
    package private(set) var countsByCode: [String: Int] = [:]

    package init() {}

    package var errors: Int { counts[.error, default: 0] }
    package var warnings: Int { counts[.warning, default: 0] }
    package var notes: Int { counts[.note, default: 0] }

    /// The findings that were kept, in the order of the file; those about the whole file come first, and of one
    /// row what weighs more.
    package var list: [Finding<RosterProblem>] {
        Severity.allCases.sorted(by: >).flatMap { kept[$0] ?? [] }.enumerated()
            .sorted { ($0.element.place?.line ?? 0, $0.offset) < ($1.element.place?.line ?? 0, $1.offset) }
            .map(\.element)
    }

    /// How many are not in the list.
    package var left: Int { counts.values.reduce(0, +) - kept.values.reduce(0) { $0 + $1.count } }

    /// Adds what another list has, counts included.
    package mutating func add(all other: RosterFindings) {
        counts.merge(other.counts) { $0 + $1 }
        countsByCode.merge(other.countsByCode) { $0 + $1 }
        for (severity, findings) in other.kept {
            let room = max(0, Self.limit - kept[severity, default: []].count)
            kept[severity, default: []] += findings.prefix(room)
        }
    }

    package mutating func add(_ finding: Finding<RosterProblem>) {
        counts[finding.severity, default: 0] += 1
        countsByCode[finding.code, default: 0] += 1
        if kept[finding.severity, default: []].count < Self.limit {
            kept[finding.severity, default: []].append(finding)
        }
    }
}
