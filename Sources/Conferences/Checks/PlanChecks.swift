import Diagnostics

/// The checks of a plan: is it one that can go well?
package enum PlanChecks {
    /// The rules in the order in which their findings stand where they are about the same thing.
    private static let rules: [any CheckRule.Type] = [
        ConferenceNoChair.self, ConferenceNoPoints.self, ConferenceNoAgenda.self,
        DirectiveUncovered.self,
        PersonDoubleBooked.self,
        QuotaWithoutPlaces.self, PointOverCapacity.self, PointNoPersonInCharge.self, PointNoTechnician.self,
        AgendaNoTime.self, AgendaBeforeStart.self, AgendaPastEnd.self, AgendaOverlap.self, AgendaGap.self,
        AgendaNoPresenter.self,
    ]

    /// Every code that a finding can have, and so an accepted entry of a plan.
    package static let codes: [String] = rules.map { $0.code } + [AcceptedUnused.code]

    /// Everything that the rules find, in the order of the plan. What the plan accepts is among it, as a
    /// note with its reason.
    ///
    /// A cancelled conference is not checked: nobody has to mend what will not be held, and a mistake must
    /// not stand in the way of calling it off.
    ///
    /// - Parameter sound: the parts of the plan that could be read. Only rules that need no other are asked, so
    ///   that a plan with a fault in one place is still told what is wrong in another.
    package static func run(
        _ plan: Plan, sound: Set<PlanPart> = Set(PlanPart.allCases), units: AdministrativeUnits = .current
    ) -> [CheckFinding] {
        guard plan.cancellation == nil else { return [] }
        let checked = CheckedPlan(plan, units: units)
        let found = rules.filter { $0.needs.isSubset(of: sound) }.flatMap { $0.check(checked) }
        guard sound.contains(.accepted) else { return inOrder(found, of: plan) }
        let accepted = AcceptedUnused.accept(found, by: plan.accepted)
        // Whether an accepted entry is needed is known only when every rule was asked.
        let isWhole = sound.count == PlanPart.allCases.count
        let sure = isWhole ? accepted : accepted.filter { $0.finding.problem.code != AcceptedUnused.code }
        return inOrder(sure, of: plan)
    }

    private static func inOrder(_ findings: [CheckFinding], of plan: Plan) -> [CheckFinding] {
        let people = Dictionary(plan.people.enumerated().map { ($1.key, $0) }) { first, _ in first }
        func rank(_ element: PlanElement) -> [Int] {
            switch element {
            case .plan: [0]
            case .directive(let index): [1, index]
            case .person(let key): [2, people[key] ?? .max]
            case .point(let path): [3] + path.indices
            case .item(let index): [4, index]
            case .accepted(let index): [5, index]
            }
        }
        return findings.enumerated()
            .map { (rank: rank($1.about) + [-1, $0], finding: $1) }
            .sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
            .map(\.finding)
    }
}
