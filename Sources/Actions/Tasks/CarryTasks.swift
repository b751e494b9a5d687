package import Conferences
import Diagnostics
import Store

/// Puts what a conference left unfinished onto the agenda of a later one (chuyển nhiệm vụ chưa hoàn thành), and
/// publishes that plan's next version. The tasks stay where they are, and their history tells of it.
package struct CarryTasks: Action {
    package static let permission = Permission.publishPlans
    package static let name = "tasks.carry"

    package struct Outcome: Sendable {
        package var carried: [TrackedTask]
        package var published: PublishPlan.Outcome
    }

    /// Where on the agenda they go.
    package enum Place: Sendable, Hashable {
        /// An item of their own, before the conclusion.
        case item(title: String, minutes: Int)
        /// An item that is there, as its materials: an agenda that is full has room for papers.
        case into(String)
    }

    let from: String
    /// The slug of the conference onto whose agenda they go.
    package let to: String
    let place: Place

    package init(from: String, to: String, at place: Place) {
        self.from = from
        self.to = to
        self.place = place
    }

    package func perform(in work: Work) throws -> Outcome {
        guard from != to else { throw ActionError.task(.sameConference(from)) }
        let source = try work.conference(from)
        let target = try work.conference(to)
        guard !target.isCancelled else { throw ActionError.cancelledConference(slug: to) }
        guard target.schedule.firstDay >= source.schedule.firstDay else {
            throw ActionError.task(.carriedBack(from: from, to: to))
        }
        guard target.schedule.lastDay >= target.schedule.day(of: work.now) else {
            throw ActionError.task(.conferenceOver(to, lastDay: target.schedule.lastDay))
        }
        let open = try work.records.tasks(
            TaskFilter(conference: source.slug, states: Set(TaskState.allCases.filter(\.isOpen))))
        let carried = open.filter { $0.parent == nil && !$0.isSeries }
        guard !carried.isEmpty, var plan = try work.records.planVersion(of: target.id)?.plan else {
            throw ActionError.task(.nothingToCarry(from))
        }
        try put(carried, on: &plan)
        let published = try publish(plan, in: work)
        try work.record(to, Detail(from: from, tasks: carried.map(\.number)))
        return Outcome(carried: try carried.map { try note($0, in: work) }, published: published)
    }

    private func put(_ carried: [TrackedTask], on plan: inout Plan) throws {
        let numbers = Set(plan.directives.map(\.number))
        let directives = carried.flatMap(\.assignment.directives).filter(numbers.contains).uniqued()
        let materials = carried.map { Material(title: "\($0.reference): \($0.assignment.text)") }
        switch place {
        case .into(let title):
            guard let index = plan.agenda.firstIndex(where: { $0.title == title }) else {
                throw ActionError.task(
                    .unknownItem(
                        title, conference: to,
                        suggestion: Suggestion.closest(to: title, among: plan.agenda.map(\.title))))
            }
            // Done twice, what was carried takes the place of what was carried before.
            plan.agenda[index].materials.removeAll { $0.title.hasPrefix(from + "/") }
            plan.agenda[index].materials += materials
            plan.agenda[index].directives = (plan.agenda[index].directives + directives).uniqued()
        case .item(let title, let minutes):
            guard (1...600).contains(minutes) else { throw ActionError.task(.badLimit(minutes)) }
            var item = AgendaItem(
                title: title, kind: .discussion, duration: minutes, directives: directives,
                materials: materials)
            if let known = plan.agenda.firstIndex(where: { $0.title == title }) {
                (item.day, item.start) = (plan.agenda[known].day, plan.agenda[known].start)
                plan.agenda[known] = item
            } else {
                let place = plan.agenda.lastIndex { $0.kind == .conclusion } ?? plan.agenda.endIndex
                plan.agenda.insert(item, at: place)
            }
        }
    }

    /// That the agenda is full is told as such, and not as the faults of a plan that nobody wrote.
    private func publish(_ plan: Plan, in work: Work) throws -> PublishPlan.Outcome {
        do {
            return try PublishPlan(plan).perform(in: work)
        } catch ActionError.planBreaksRules(let findings) {
            let isFull = findings.contains { found in
                switch found.finding.problem {
                case .pastEnd, .overlap: true
                default: false
                }
            }
            guard case .item(_, let minutes) = place, isFull else {
                throw ActionError.planBreaksRules(findings)
            }
            throw ActionError.task(.agendaFull(to, minutes: minutes))
        }
    }

    /// Writes into a task's history onto whose agenda it went, once for each.
    private func note(_ task: TrackedTask, in work: Work) throws -> TrackedTask {
        let known = try work.records.changes(of: task.id)
        guard !known.contains(where: { $0.action == Self.name && $0.note == to }) else { return task }
        let noted = try work.store(task, note: to, ["to": to])
        try work.announce(.taskChanged, about: noted)
        return noted
    }

    private struct Detail: Encodable {
        let from: String
        let tasks: [Int]
    }
}
