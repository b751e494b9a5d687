import Diagnostics

/// One rule of the checks. It looks at a plan that could be read and says what would not go well.
///
/// A rule passes over a plan's points and items at most once (but for sorting), since a nationwide plan has
/// thousands of them.
protocol CheckRule: SendableMetatype {
    /// The stable name of what it finds, such as `agenda.overlap`.
    static var code: String { get }
    static var severity: Severity { get }
    /// The parts of a plan that must be sound, or the rule may find what is not so.
    static var needs: Set<PlanPart> { get }
    static func check(_ plan: CheckedPlan) -> [CheckFinding]
}

extension CheckRule {
    static func finding(
        _ problem: CheckProblem, about element: PlanElement, labels: [String] = []
    ) -> CheckFinding {
        CheckFinding(finding: Finding(severity, problem), about: element, labels: labels)
    }

    /// A finding about one agenda item.
    static func finding(_ problem: CheckProblem, item: Int, in plan: CheckedPlan) -> CheckFinding {
        finding(problem, about: .item(item), labels: [plan.plan.agenda[item].title])
    }
}
