import Diagnostics

/// A point at which more people are expected than it holds (sức chứa).
///
/// Part 4 of the main path. Points taken from the administrative units are alike and make one finding.
enum PointOverCapacity: CheckRule {
    static let code = "point.over-capacity"
    static let severity = Severity.warning
    static let needs: Set<PlanPart> = [.points]

    static func check(_ plan: CheckedPlan) -> [CheckFinding] {
        guard plan.hasMeeting else { return [] }
        return plan.entries.compactMap { path, entry in
            let (capacity, categories) =
                switch entry {
                case .point(let point): (point.capacity, point.expected)
                case .administrative(let selection): (selection.capacity, selection.expected)
                }
            let expected = categories.reduce(0) { $0 + $1.count }
            guard let capacity, expected > capacity else { return nil }
            let subject = plan.subject(entry)
            return finding(
                .overCapacity(subject, expected: expected, capacity: capacity), about: .point(path),
                labels: [entry.acceptedLabel])
        }
    }
}
