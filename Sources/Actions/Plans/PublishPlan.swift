package import Conferences
import Diagnostics
import Store

/// Makes a plan the one that counts (ban hành kế hoạch): version 1, or the next one with its difference from
/// the one before.
package struct PublishPlan: Action {
    package static let permission = Permission.publishPlans
    package static let name = "plan.publish"

    package struct Outcome: Sendable {
        package var conference: Conference
        /// What changed since the version before; `nil` for the first.
        package var difference: PlanDifference?
        /// Whether there was nothing to publish, because the plan is the one that counts already.
        package var isUnchanged: Bool
        /// What the checks found and does not stop the plan.
        package var findings: [CheckFinding]
        package var pointCount: Int
    }

    let plan: Plan
    let base: Int?

    /// - Parameter base: the version that the plan was made from, 0 where there was none; it is refused where
    ///   somebody published meanwhile.
    package init(_ plan: Plan, basedOn base: Int? = nil) {
        self.plan = plan
        self.base = base
    }

    /// - Throws: ``ActionError/planBreaksRules(_:)`` where a check finds an error that is not accepted,
    ///   ``ActionError/publishedMeanwhile(slug:)``, ``ActionError/slugTaken(_:)``, ``PointTreeError/rosterLeftOut(_:people:others:)``.
    package func perform(in work: Work) throws -> Outcome {
        let findings = PlanChecks.run(plan)
        let errors = findings.filter { $0.finding.severity == .error }
        guard errors.isEmpty else { throw ActionError.planBreaksRules(errors) }
        let points = plan.connectionPoints()
        let standing = try work.records.conference(slug: plan.slug)
        if let base, base != standing?.version ?? 0 {
            throw base == 0
                ? ActionError.slugTaken(plan.slug) : ActionError.publishedMeanwhile(slug: plan.slug)
        }
        guard let known = standing,
            let before = try work.records.planVersion(of: known.id)
        else {
            return try publishFirst(points, findings, in: work)
        }
        var outcome = Outcome(
            conference: known, isUnchanged: true, findings: findings, pointCount: points.count)
        guard before.plan != plan else { return outcome }
        let difference = PlanDifference(from: before.plan, to: plan)
        let conference = head(id: known.id, version: known.version + 1)
        guard try work.records.update(conference) else {
            throw ActionError.publishedMeanwhile(slug: plan.slug)
        }
        try store(conference, points, difference, after: before.plan, in: work)
        try announce(difference, of: conference, points, wasCancelled: known.isCancelled, in: work)
        outcome.conference = conference
        outcome.difference = difference
        outcome.isUnchanged = false
        return outcome
    }

    private func publishFirst(
        _ points: [ConnectionPoint], _ findings: [CheckFinding], in work: Work
    ) throws -> Outcome {
        let conference = head(id: work.newIdentifier(), version: 1)
        try work.records.insert(conference)
        try store(conference, points, nil, after: nil, in: work)
        try work.announce(
            conference.isCancelled ? .conferenceCancelled : .conferencePublished, of: conference,
            ConferenceDetails(conference, plan: plan, points: points, difference: nil))
        return Outcome(
            conference: conference, isUnchanged: false, findings: findings, pointCount: points.count)
    }

    private func head(id: Identifier<Conference>, version: Int) -> Conference {
        Conference(
            id: id, slug: plan.slug, title: plan.title, form: plan.form, host: plan.host,
            schedule: plan.schedule, isCancelled: plan.cancellation != nil, version: version,
            overQuota: plan.overQuota ?? .usual)
    }

    private func store(
        _ conference: Conference, _ points: [ConnectionPoint], _ difference: PlanDifference?,
        after before: Plan?, in work: Work
    ) throws {
        let version = PlanVersion(
            version: conference.version, plan: plan, publishedAt: work.now, publishedBy: work.actor.name)
        try work.records.insert(version, difference: difference, of: conference.id)
        let stood = before.map { before in
            let names = before.names
            return Dictionary(
                before.connectionPoints().map { ($0.code, PointDetails($0, names: names)) }
            ) { first, _ in first }
        }
        let placed = try work.records.replacePoints(
            of: conference.id, with: points, names: plan.names, before: stood
        ) { work.newIdentifier() }
        let open = Set(placed.after.filter(\.isOpen).map(\.code))
        let leftOut = Set(placed.before.filter { $0.isOpen && !open.contains($0.code) }.map(\.code))
        // They would be invited no more and counted nowhere, and nobody would have been asked.
        let people = try work.records.rosterCounts(at: leftOut, of: conference.id)
        if let first = people.first {
            throw ActionError.pointTree(
                .rosterLeftOut(first.code, people: first.people, others: people.count - 1))
        }
        // What a first version says stands in the version itself.
        if before != nil {
            try work.keepHistory(
                of: conference, from: placed.before, to: placed.after, version: conference.version)
        }
        try work.records.recountOpenRollCalls(of: conference)
        let directives = try plan.directives.map { directive in
            try work.records.findOrInsert(directive) { work.newIdentifier() }
        }
        try work.records.setDirectives(directives, of: conference.id)
        try work.record(
            conference.slug,
            PublishDetail(
                version: conference.version, points: points.count, changes: difference?.changes.count ?? 0))
    }

    private struct PublishDetail: Encodable {
        let version: Int
        let points: Int
        let changes: Int
    }

    /// Tells only what changed, and only those whom it concerns; a change that matters to nobody outside,
    /// such as a remark, is published in silence.
    private func announce(
        _ difference: PlanDifference, of conference: Conference, _ points: [ConnectionPoint],
        wasCancelled: Bool, in work: Work
    ) throws {
        let details = ConferenceDetails(conference, plan: plan, points: points, difference: difference)
        if conference.isCancelled && !wasCancelled {
            try work.announce(.conferenceCancelled, of: conference, details)
            return
        }
        let concerned = difference.points
        guard concerned?.isEmpty != true else { return }
        try work.announce(
            .conferenceChanged, of: conference, points: concerned.map { PointTree(points).withAncestors($0) },
            details)
    }
}

extension Plan {
    /// The name of each person whom the plan names, by key.
    fileprivate var names: [String: String] {
        Dictionary(people.map { ($0.key, $0.name) }) { first, _ in first }
    }
}
