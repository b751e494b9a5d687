import Diagnostics

/// A meeting without an agenda (chương trình).
///
/// What an office does, in order: the plan, the invitation, then the agenda; a plan may be made known before
/// there is one.
enum ConferenceNoAgenda: CheckRule {
    static let code = "conference.no-agenda"
    static let severity = Severity.warning
    static let needs: Set<PlanPart> = [.agenda]

    static func check(_ plan: CheckedPlan) -> [CheckFinding] {
        plan.hasMeeting && plan.plan.agenda.isEmpty ? [finding(.noAgenda, about: .plan)] : []
    }
}
