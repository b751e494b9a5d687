import Diagnostics

/// A point on the line with nobody in charge (chủ trì tại điểm cầu).
///
/// What an office does, in order: every point names who is in charge. The main point is in the hands of those
/// who chair the conference. Points taken from the administrative units make one finding.
enum PointNoPersonInCharge: CheckRule {
    static let code = "point.no-person-in-charge"
    static let severity = Severity.warning
    static let needs: Set<PlanPart> = [.points, .people]

    static func check(_ plan: CheckedPlan) -> [CheckFinding] {
        guard plan.isJoinedByLine else { return [] }
        return plan.entries.enumerated().compactMap { index, entry in
            if case .point(let point) = entry.entry {
                let isChaired = index == 0 && !plan.plan.chairs.isEmpty
                if point.inCharge != nil || isChaired { return nil }
            }
            return finding(
                .noPersonInCharge(plan.subject(entry.entry)), about: .point(entry.path),
                labels: [entry.entry.acceptedLabel])
        }
    }
}
