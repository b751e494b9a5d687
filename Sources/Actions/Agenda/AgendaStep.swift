package import Conferences
import Store

/// Says that an item of the agenda begins or ends now (bắt đầu, kết thúc một mục).
package struct AgendaStep: Action {
    package static let permission = Permission.runAgenda
    package static let name = "agenda.step"

    package enum Step: String, Sendable {
        case start, end
    }

    let conference: String
    let item: Int?
    let step: Step
    let at: Instant?

    /// - Parameters:
    ///   - item: its number from 1; the next to begin, or the one that runs, where it is `nil`.
    ///   - at: when it was, where that is not now.
    package init(conference: String, item: Int? = nil, step: Step, at: Instant? = nil) {
        self.conference = conference
        self.item = item
        self.step = step
        self.at = at
    }

    /// Beginning an item ends those that still run at the same points. Saying a time again corrects it.
    ///
    /// - Throws: ``PointError``.
    package func perform(in work: Work) throws -> AgendaProgress {
        let conference = try work.conference(self.conference)
        guard !conference.isCancelled else { throw ActionError.cancelledConference(slug: conference.slug) }
        guard let plan = try work.records.planVersion(of: conference.id)?.plan else {
            throw ActionError.unknownConference(slug: conference.slug, suggestion: nil)
        }
        var times = try work.records.agendaTimes(of: conference.id)
        let before = AgendaProgress(of: plan, actual: times, now: work.now)
        // What others were told last: that nothing has begun is not news to them, however late it is.
        let lastStep = times.values.compactMap { $0.ended ?? $0.started }.max() ?? Instant(milliseconds: 0)
        let told = AgendaProgress(of: plan, actual: times, now: lastStep)
        let number = try number(in: before)
        let moment = at ?? work.now
        var actual = times[number - 1] ?? ActualTimes()
        switch step {
        case .start:
            actual.started = moment
            if let ended = actual.ended, ended < moment { actual.ended = nil }
            try endOthers(than: number, at: moment, plan, &times, conference, in: work)
        case .end:
            guard let started = actual.started else { throw ActionError.point(.itemNotStarted(number)) }
            guard moment >= started else { throw ActionError.point(.endBeforeStart(number)) }
            actual.ended = moment
        }
        times[number - 1] = actual
        try work.records.setAgendaTimes(actual, ofItem: number, of: conference.id)
        try work.record(
            conference.slug, Detail(item: number, step: step.rawValue, at: moment.description))
        let after = AgendaProgress(of: plan, actual: times, now: work.now)
        try announce(after, since: told, conference, in: work)
        return after
    }

    private func number(in progress: AgendaProgress) throws -> Int {
        if let item {
            guard progress.items.contains(where: { $0.number == item }) else {
                throw ActionError.point(.unknownItem(item, count: progress.items.count))
            }
            return item
        }
        guard let number = step == .start ? progress.next : progress.running else {
            throw ActionError.point(.noItemLeft)
        }
        return number
    }

    private func endOthers(
        than number: Int, at moment: Instant, _ plan: Plan, _ times: inout [Int: ActualTimes],
        _ conference: Conference, in work: Work
    ) throws {
        let points = Set(plan.agenda[number - 1].points)
        for (index, other) in times where index != number - 1 && other.ended == nil {
            // What is held at other points at the same time goes on.
            let others = Set(index < plan.agenda.count ? plan.agenda[index].points : [])
            guard points.isEmpty || others.isEmpty || !points.isDisjoint(with: others),
                let started = other.started, started <= moment
            else { continue }
            let ended = ActualTimes(started: started, ended: moment)
            times[index] = ended
            try work.records.setAgendaTimes(ended, ofItem: index + 1, of: conference.id)
        }
    }

    private func announce(
        _ after: AgendaProgress, since before: AgendaProgress, _ conference: Conference, in work: Work
    ) throws {
        // Times that are put down afterwards move nothing that anybody waits for.
        guard after.standing != .past, after.lateMinutes != before.lateMinutes,
            let next = after.items.first(where: { $0.state == .waiting })
        else { return }
        try work.announceSettled(
            .agendaMoved, about: "agenda \(conference.slug)", of: conference,
            points: Set(try work.records.points(of: conference.id).filter(\.isOpen).map(\.code))
        ) { (_: Details?) in
            Details(
                conference: conference.slug, item: String(next.number), minutesMoved: after.lateMinutes,
                starts: next.start?.description)
        }
    }

    private struct Details: Codable {
        let conference: String
        let item: String
        let minutesMoved: Int
        let starts: String?

        private enum CodingKeys: String, CodingKey {
            case conference, item, starts
            case minutesMoved = "minutes_moved"
        }
    }

    private struct Detail: Encodable {
        let item: Int
        let step: String
        let at: String
    }
}
