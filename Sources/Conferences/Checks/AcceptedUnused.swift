import Diagnostics

/// An accepted entry that matches no finding: what it excused was mended, or its code or name is mistyped and
/// the finding stands.
///
/// From part 4 of the main path: a finding can be accepted in the plan with a reason. An entry left behind
/// would excuse the next mistake unseen.
enum AcceptedUnused {
    static let code = "accepted.unused"
    static let severity = Severity.warning

    /// The findings, those that `entries` accept turned into notes, and one more for each entry that accepts
    /// none.
    static func accept(_ findings: [CheckFinding], by entries: [AcceptedFinding]) -> [CheckFinding] {
        var findings = findings
        var used = mark(&findings, by: entries)
        // An entry may accept that another one is not used (for now), so those come second.
        var unused = entries.indices.filter { !used.contains($0) && entries[$0].code != code }
            .map { finding(entries[$0], at: $0) }
        used.formUnion(mark(&unused, by: entries))
        findings += unused
        findings += entries.indices.filter { !used.contains($0) && entries[$0].code == code }
            .map { finding(entries[$0], at: $0) }
        return findings
    }

    /// What an entry accepts: a code, for one name or for all (`nil`).
    private struct Key: Hashable {
        var code: String
        var about: String?
    }

    /// Turns the findings that an entry means into notes; the indices of the entries that were of use.
    private static func mark(_ findings: inout [CheckFinding], by entries: [AcceptedFinding]) -> Set<Int> {
        let byKey = Dictionary(grouping: entries.indices) {
            Key(code: entries[$0].code, about: entries[$0].about)
        }
        var used: Set<Int> = []
        for index in findings.indices {
            // The entry that names the very thing says more than one for all of its kind.
            let names: [String?] = findings[index].labels + [nil]
            let meant = names.flatMap { byKey[Key(code: findings[index].finding.code, about: $0)] ?? [] }
            used.formUnion(meant)
            guard let entry = meant.first else { continue }
            findings[index].finding.severity = .note
            findings[index].acceptedReason = entries[entry].reason
        }
        return used
    }

    private static func finding(_ entry: AcceptedFinding, at index: Int) -> CheckFinding {
        let isKnown = PlanChecks.codes.contains(entry.code)
        let suggestion = isKnown ? nil : Suggestion.closest(to: entry.code, among: PlanChecks.codes)
        return CheckFinding(
            finding: Finding(
                severity, .unusedAcceptance(code: entry.code, about: entry.about), suggestion: suggestion),
            about: .accepted(index), labels: [entry.code])
    }
}
