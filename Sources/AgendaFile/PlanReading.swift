package import Conferences
package import Diagnostics

/// What came of reading a `plan.yaml`.
package struct PlanReading: Sendable {
    /// The plan, which exists only if there is no error; warnings travel with it.
    package var plan: Plan?
    /// Everything that was found, in the order of the text.
    package var findings: [Finding<PlanProblem>]
    /// Where each element of the plan stands, so that what the checks find can be shown at its line. Filled
    /// only together with `plan`.
    package var places: [PlanElement: Place]
}
