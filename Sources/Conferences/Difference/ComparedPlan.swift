/// A plan with what its comparison needs, worked out once.
struct ComparedPlan {
    let plan: Plan
    let points: [ConnectionPoint]
    let timeline: Timeline
    private let people: [String: PlannedPerson]
    private let pointsByCode: [String: ConnectionPoint]

    init(_ plan: Plan, units: AdministrativeUnits) {
        self.plan = plan
        points = plan.connectionPoints(units: units)
        timeline = Timeline(of: plan)
        people = Dictionary(plan.people.map { ($0.key, $0) }) { first, _ in first }
        pointsByCode = Dictionary(points.map { ($0.code, $0) }) { first, _ in first }
    }

    /// A person by key; somebody the plan does not name goes by the key.
    func person(_ key: String) -> PersonReference {
        PersonReference(key: key, name: people[key]?.name ?? key)
    }

    func point(_ code: String) -> PointReference {
        PointReference(code: code, name: pointsByCode[code]?.name ?? code)
    }

    /// When an item takes place, on the conference's clock.
    func time(_ item: Int) -> ItemTime {
        let slot = timeline.slots[item]
        return ItemTime(
            day: slot.day,
            start: slot.start.map { plan.schedule.clockTime(atMinute: $0) },
            end: slot.end.map { plan.schedule.clockTime(atMinute: $0) })
    }
}
