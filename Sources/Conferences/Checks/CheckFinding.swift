package import Diagnostics

/// What a check found, and where in the plan.
package struct CheckFinding: Sendable, Hashable {
    package var finding: Finding<CheckProblem>
    /// The part of the plan at fault; where two are, the later one.
    package var about: PlanElement
    /// The names by which the plan may accept the finding (`accepted.about`): items' titles, a point's code,
    /// a directive's number, a person's key. Empty for what concerns the whole plan.
    package var labels: [String]
    /// Why the organiser accepts it; the severity is then `.note`.
    package var acceptedReason: String?

    package init(
        finding: Finding<CheckProblem>, about: PlanElement, labels: [String] = [],
        acceptedReason: String? = nil
    ) {
        self.finding = finding
        self.about = about
        self.labels = labels
        self.acceptedReason = acceptedReason
    }
}
