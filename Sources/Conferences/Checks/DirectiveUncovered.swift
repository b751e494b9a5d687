import Diagnostics

/// A directive of the plan that no item of the agenda covers.
///
/// Part 4 of the main path. A study conference is held to study its directives; a letter only follows them,
/// and a plan without an agenda is found by its own rule.
enum DirectiveUncovered: CheckRule {
    static let code = "directive.uncovered"
    static let severity = Severity.warning
    static let needs: Set<PlanPart> = [.directives, .agenda]

    static func check(_ plan: CheckedPlan) -> [CheckFinding] {
        guard plan.hasMeeting, !plan.plan.agenda.isEmpty else { return [] }
        let covered = Set(plan.plan.agenda.flatMap(\.directives))
        return plan.plan.directives.enumerated().filter { !covered.contains($1.number) }.map {
            finding(.uncovered(directive: $1.citation), about: .directive($0), labels: [$1.number])
        }
    }
}
