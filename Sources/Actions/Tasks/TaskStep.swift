import Conferences
import Store
import VietnameseText

/// A task as an event tells of it: which, by when, under which directives, how many units. Its words and its
/// units stay here: a conclusion may name persons, and whoever may read it can ask by the reference.
struct TaskDetails: Encodable {
    let task: String
    let conference: String
    let state: String
    let leadUnits: Int
    let coordinatingUnits: Int
    let due: String?
    let directives: [String]

    init(_ task: TrackedTask) {
        self.task = task.reference.description
        conference = task.conference
        state = task.state.rawValue
        leadUnits = task.assignment.lead.count
        coordinatingUnits = task.assignment.coordinating.count
        due = task.assignment.deadline?.date?.description
        directives = task.assignment.directives
    }

    private enum CodingKeys: String, CodingKey {
        case task, conference, state, due, directives
        case leadUnits = "lead_units"
        case coordinatingUnits = "coordinating_units"
    }
}

extension Work {
    /// The task with a reference, where its revision is still the one that was looked at.
    ///
    /// - Parameter revision: the revision that the person saw; `nil` where they did not look.
    func task(_ reference: TaskReference, revision: Int?) throws -> TrackedTask {
        _ = try conference(reference.conference)
        guard let task = try records.task(reference) else { throw ActionError.unknownTask(reference) }
        try requireRemit(over: task)
        if let revision, revision != task.revision { throw ActionError.changedMeanwhile(reference) }
        return task
    }

    /// Brings a task into another state, where the rules allow the step, and stores it.
    func step(
        _ task: TrackedTask, to state: TaskState, reason: String? = nil, _ detail: some Encodable
    ) throws -> TrackedTask {
        guard task.state.allows(state) else {
            throw ActionError.wrongState(task.reference, from: task.state, to: state)
        }
        var changed = task
        changed.state = state
        changed.reason = reason
        return try store(changed, detail)
    }

    /// Stores a changed task as its next revision, and records it.
    func store(_ task: TrackedTask, _ detail: some Encodable) throws -> TrackedTask {
        var next = task
        next.revision += 1
        next.updatedAt = now
        guard try records.update(next) else { throw ActionError.changedMeanwhile(task.reference) }
        try record(task.reference.description, detail)
        return next
    }

    /// Stores the units of an assignment beside its task.
    func storeUnits(of assignment: Assignment, _ task: Identifier<TrackedTask>) throws {
        func named(_ units: [String]) -> [UnitName] {
            units.map { UnitName(name: $0, searchKey: VietnameseText.fold($0)) }
        }
        try records.setUnits(
            lead: named(assignment.lead), coordinating: named(assignment.coordinating), of: task)
    }

    /// Stores which directives a task carries out, each linked to the one it means where that is known:
    /// among the conference's own, or among `cited`.
    func storeDirectives(
        of assignment: Assignment, _ task: Identifier<TrackedTask>, conference: Identifier<Conference>,
        cited: [String: Identifier<Directive>] = [:]
    ) throws {
        var known = cited
        for (id, directive) in try records.directives(of: conference) { known[directive.number] = id }
        try records.setDirectives(assignment.directives.map { ($0, known[$0]) }, of: task)
    }
}
