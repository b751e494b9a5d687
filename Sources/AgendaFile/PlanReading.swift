package import Conferences
package import Diagnostics

/// What came of reading a `plan.yaml`.
package struct PlanReading: Sendable {
    /// The plan, which exists only if there is no error; warnings travel with it.
    package var plan: Plan?
    /// Everything that was found, in the order of the text.
    package var findings: [Finding<PlanProblem>]
    /// What could be read where there are errors, for the checks alone: it is never to be published.
    package var draft: Draft?
    /// Where each element of the plan or the draft stands, so that what the checks find can be shown at its
    /// line.
    package var places: [PlanElement: Place]

    /// A plan with faults, and which of its parts have none.
    package struct Draft: Sendable {
        package var plan: Plan
        package var sound: Set<PlanPart>
    }

    /// What the checks find in the plan, or in what could be read of it, each at its place.
    package func checks(units: AdministrativeUnits = .current) -> [CheckFinding] {
        let found =
            if let plan {
                PlanChecks.run(plan, units: units)
            } else if let draft {
                PlanChecks.run(draft.plan, sound: draft.sound, units: units)
            } else {
                [CheckFinding]()
            }
        return found.map { finding in
            var placed = finding
            placed.finding.place = places[finding.about] ?? places[.plan]
            return placed
        }
    }
}
