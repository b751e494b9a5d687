import Diagnostics

/// A meeting that nobody chairs (chủ trì).
///
/// Every conference of the published reports names who chairs it; the conclusion is theirs to give.
enum ConferenceNoChair: CheckRule {
    static let code = "conference.no-chair"
    static let severity = Severity.warning
    static let needs: Set<PlanPart> = [.people]

    static func check(_ plan: CheckedPlan) -> [CheckFinding] {
        plan.hasMeeting && plan.plan.chairs.isEmpty ? [finding(.noChair, about: .plan)] : []
    }
}
