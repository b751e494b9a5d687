import Diagnostics

/// The plan says what becomes of people over a category's number, and gives no point any number: it would never
/// apply.
enum QuotaWithoutPlaces: CheckRule {
    static let code = "conference.over-quota"
    static let severity = Severity.warning
    static let needs: Set<PlanPart> = [.points]

    static func check(_ plan: CheckedPlan) -> [CheckFinding] {
        guard plan.hasMeeting, plan.plan.overQuota != nil else { return [] }
        let hasPlaces = plan.entries.contains { _, entry in
            switch entry {
            case .point(let point): !point.expected.isEmpty
            case .administrative(let selection): !selection.expected.isEmpty
            }
        }
        return hasPlaces ? [] : [finding(.overQuotaWithoutPlaces, about: .plan)]
    }
}
