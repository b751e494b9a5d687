import Diagnostics

/// A plan with what several rules need to know of it, worked out once.
struct CheckedPlan {
    let plan: Plan
    let units: AdministrativeUnits
    let timeline: Timeline
    /// Every entry of the tree of points, each before those below it. A selection of administrative units
    /// stays one entry.
    let entries: [(path: PointPath, entry: PointEntry)]
    private let namesByKey: [String: String]

    init(_ plan: Plan, units: AdministrativeUnits) {
        self.plan = plan
        self.units = units
        timeline = Timeline(of: plan)
        entries = Self.entries(of: plan.points, below: PointPath([]))
        namesByKey = Dictionary(plan.people.map { ($0.key, $0.name) }) { first, _ in first }
    }

    private static func entries(
        of entries: [PointEntry], below path: PointPath
    ) -> [(path: PointPath, entry: PointEntry)] {
        var all: [(path: PointPath, entry: PointEntry)] = []
        func add(_ entries: [PointEntry], below path: PointPath) {
            for (index, entry) in entries.enumerated() {
                all.append((path.appending(index), entry))
                if case .point(let point) = entry { add(point.children, below: path.appending(index)) }
            }
        }
        add(entries, below: path)
        return all
    }

    /// Whether people meet: all but a letter, which directs without a meeting.
    var hasMeeting: Bool { plan.form != .letter }

    /// Whether points are joined by a line.
    var isJoinedByLine: Bool { plan.form == .online || plan.form == .hybrid }

    /// The points that stand in the plan by themselves.
    var points: [(path: PointPath, point: PlannedPoint)] {
        entries.compactMap { path, entry in
            if case .point(let point) = entry { (path, point) } else { nil }
        }
    }

    /// The name of a person, or the key where the plan names nobody by it.
    func name(of key: String) -> String { namesByKey[key] ?? key }

    /// When an item takes place, where both ends are known and in order.
    func span(of item: Int) -> Range<Int>? {
        let slot = timeline.slots[item]
        guard let start = slot.start, let end = slot.end, start <= end else { return nil }
        return start..<end
    }

    func slot(_ item: Int, _ span: Range<Int>) -> CheckProblem.ItemSlot {
        CheckProblem.ItemSlot(
            title: plan.agenda[item].title, start: clock(span.lowerBound), end: clock(span.upperBound))
    }

    func clock(_ minute: Int) -> ClockTime { plan.schedule.clockTime(atMinute: minute) }
}
