import Diagnostics

/// Two items that take place at the same time at a point that both of them concern.
///
/// Part 4 of the main path. Items at different points may well run side by side; an item that names no points
/// is broadcast to all of them. Each item is held against the one at each of its points that ends last among
/// those before it, so that a plan with everything at the same time is told so once for each item and not
/// for each pair.
enum AgendaOverlap: CheckRule {
    static let code = "agenda.overlap"
    static let severity = Severity.error
    static let needs: Set<PlanPart> = [.times]

    static func check(_ plan: CheckedPlan) -> [CheckFinding] {
        let agenda = plan.plan.agenda
        let spans = agenda.indices.compactMap { item in plan.span(of: item).map { (item: item, span: $0) } }
            .sorted { ($0.span.lowerBound, $0.item) < ($1.span.lowerBound, $1.item) }
        var lastBroadcast: (item: Int, end: Int)?
        var lastAnywhere: (item: Int, end: Int)?
        var lastAtPoint: [String: (item: Int, end: Int)] = [:]
        var findings: [CheckFinding] = []
        for (item, span) in spans {
            let points = agenda[item].points
            let before =
                points.isEmpty
                ? [lastAnywhere] : [lastBroadcast] + points.map { lastAtPoint[$0] }
            let clashes = Set(before.compactMap { $0 }.filter { $0.end > span.lowerBound }.map(\.item))
            for earlier in clashes.sorted() where !span.isEmpty {
                findings.append(overlap(earlier, item, in: plan))
            }
            func later(_ last: (item: Int, end: Int)?) -> (item: Int, end: Int) {
                guard let last, last.end >= span.upperBound else { return (item, span.upperBound) }
                return last
            }
            lastAnywhere = later(lastAnywhere)
            if points.isEmpty { lastBroadcast = later(lastBroadcast) }
            for point in points { lastAtPoint[point] = later(lastAtPoint[point]) }
        }
        return findings
    }

    private static func overlap(_ earlier: Int, _ item: Int, in plan: CheckedPlan) -> CheckFinding {
        let spans = (plan.span(of: earlier) ?? 0..<0, plan.span(of: item) ?? 0..<0)
        let problem = CheckProblem.overlap(
            first: plan.slot(earlier, spans.0), second: plan.slot(item, spans.1))
        let titles = [plan.plan.agenda[item].title, plan.plan.agenda[earlier].title]
        return finding(problem, about: .item(item), labels: titles)
    }
}
