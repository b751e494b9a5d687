package import Conferences
import Store

/// Puts what a conference left unfinished onto the agenda of another (chuyển nhiệm vụ chưa hoàn thành), and
/// publishes that plan's next version.
package struct CarryTasks: Action {
    package static let permission = Permission.publishPlans
    package static let name = "tasks.carry"

    package struct Outcome: Sendable {
        package var carried: [TrackedTask]
        package var published: PublishPlan.Outcome
    }

    let from: String
    let to: String
    let title: String
    let minutes: Int

    /// - Parameters:
    ///   - title: the agenda item's title.
    ///   - minutes: how long the item takes.
    package init(from: String, to: String, title: String, minutes: Int) {
        self.from = from
        self.to = to
        self.title = title
        self.minutes = minutes
    }

    package func perform(in work: Work) throws -> Outcome {
        guard from != to else { throw ActionError.task(.sameConference(from)) }
        guard (1...600).contains(minutes) else { throw ActionError.task(.badLimit(minutes)) }
        let source = try work.conference(from)
        let target = try work.conference(to)
        guard !target.isCancelled else { throw ActionError.cancelledConference(slug: to) }
        let open = try work.records.tasks(
            TaskFilter(conference: source.slug, states: Set(TaskState.allCases.filter(\.isOpen))))
        let carried = open.filter { $0.parent == nil && !$0.isSeries }
        guard !carried.isEmpty, var plan = try work.records.planVersion(of: target.id)?.plan else {
            throw ActionError.task(.nothingToCarry(from))
        }
        let numbers = Set(plan.directives.map(\.number))
        let directives = carried.flatMap(\.assignment.directives).filter(numbers.contains).uniqued()
        let item = AgendaItem(
            title: title, kind: .discussion, duration: minutes, directives: directives,
            materials: carried.map { Material(title: "\($0.reference): \($0.assignment.text)") })
        // Done twice, it takes the place of the first.
        if let known = plan.agenda.firstIndex(where: { $0.title == title }) {
            var renewed = item
            (renewed.day, renewed.start) = (plan.agenda[known].day, plan.agenda[known].start)
            plan.agenda[known] = renewed
        } else {
            let place = plan.agenda.lastIndex { $0.kind == .conclusion } ?? plan.agenda.endIndex
            plan.agenda.insert(item, at: place)
        }
        let published = try PublishPlan(plan).perform(in: work)
        try work.record(to, Detail(from: from, tasks: carried.map(\.number)))
        return Outcome(carried: carried, published: published)
    }

    private struct Detail: Encodable {
        let from: String
        let tasks: [Int]
    }
}
