import Diagnostics

/// A report (báo cáo, quán triệt) that names nobody who presents it.
///
/// Part 4 of the main path; other kinds of item need no presenter.
enum AgendaNoPresenter: CheckRule {
    static let code = "agenda.no-presenter"
    static let severity = Severity.warning
    static let needs: Set<PlanPart> = [.people, .agenda]

    static func check(_ plan: CheckedPlan) -> [CheckFinding] {
        plan.plan.agenda.enumerated().filter { $1.kind == .report && $1.presenters.isEmpty }.map {
            finding(.noPresenter(item: $1.title), item: $0, in: plan)
        }
    }
}
