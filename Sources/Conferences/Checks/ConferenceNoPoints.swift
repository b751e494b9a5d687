import Diagnostics

/// A conference that is to be held over the network and has no connection point (điểm cầu): its form and its
/// points contradict each other.
enum ConferenceNoPoints: CheckRule {
    static let code = "conference.no-points"
    static let severity = Severity.error
    static let needs: Set<PlanPart> = [.points]

    static func check(_ plan: CheckedPlan) -> [CheckFinding] {
        plan.isJoinedByLine && plan.entries.isEmpty ? [finding(.noPoints, about: .plan)] : []
    }
}
