/// With which points of a plan each person has to do: the ones they run or present at, or all.
struct Reach {
    private var points: [String: Set<String>] = [:]
    private var everywhere: Set<String>

    init(of compared: ComparedPlan) {
        let plan = compared.plan
        everywhere = Set(plan.chairs + (plan.secretary.map { [$0] } ?? []))
        for item in plan.agenda {
            for key in item.presenters {
                if item.points.isEmpty {
                    everywhere.insert(key)
                } else {
                    points[key, default: []].formUnion(item.points)
                }
            }
        }
        for point in compared.points {
            for key in [point.inCharge, point.technician] {
                if let key { points[key, default: []].insert(point.code) }
            }
        }
    }

    /// Whether the plan gives somebody anything to do.
    func hasRole(_ key: String) -> Bool { everywhere.contains(key) || points[key] != nil }

    /// The codes of somebody's points; `nil` for all.
    func points(of key: String) -> Set<String>? {
        everywhere.contains(key) ? nil : points[key] ?? []
    }
}
