/// In what a plan differs from an earlier one: everything that matters to those concerned.
///
/// What does not matter, and makes no difference: in which order people, directives, presenters, categories or
/// points are written down (but for the chairs and the main point), whether a point is listed or taken from
/// the administrative units, and whether a time is stated or follows from what comes before.
package struct PlanDifference: Hashable, Sendable, Codable {
    /// In the order of the plan.
    package var changes: [PlanChange]

    package init(changes: [PlanChange] = []) { self.changes = changes }

    package init(from old: Plan, to new: Plan, units: AdministrativeUnits = .current) {
        let before = ComparedPlan(old, units: units)
        let after = ComparedPlan(new, units: units)
        let people = PersonMatch(from: old, to: new)
        changes =
            Self.conferenceChanges(old, new)
            + Self.directiveChanges(old, new)
            + Self.peopleChanges(before, after, matched: people)
            + Self.pointChanges(before, after, matched: people)
            + Self.agendaChanges(before, after, matched: people)
            + Self.remainingChanges(old, new)
    }

    package var isEmpty: Bool { changes.isEmpty }

    /// The codes of the points that are concerned by any of the changes; `nil` for all, empty where only the
    /// organiser is.
    package var points: Set<String>? {
        var all: Set<String> = []
        for change in changes {
            guard let points = change.points else { return nil }
            all.formUnion(points)
        }
        return all
    }

    /// What those at one point are to be told.
    package func concerning(_ point: String) -> [PlanChange] { changes.filter { $0.concerns(point) } }
}
