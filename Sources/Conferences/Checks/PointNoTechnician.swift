import Diagnostics

/// A point on the line with no technician on duty (trực kỹ thuật).
///
/// What an office does, in order: the line to each point is tested with a technician present, at least an hour
/// before. Points taken from the administrative units name none and make one finding.
enum PointNoTechnician: CheckRule {
    static let code = "point.no-technician"
    static let severity = Severity.warning
    static let needs: Set<PlanPart> = [.points, .people]

    static func check(_ plan: CheckedPlan) -> [CheckFinding] {
        guard plan.isJoinedByLine else { return [] }
        return plan.entries.compactMap { path, entry in
            if case .point(let point) = entry, point.technician != nil { return nil }
            return finding(
                .noTechnician(plan.subject(entry)), about: .point(path), labels: [entry.acceptedLabel])
        }
    }
}
