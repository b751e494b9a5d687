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
    var percent: Int?
    var daysLeft: Int?
    var daysOverdue: Int?
    var previousDue: String?
    /// The due date that is asked for.
    var wanted: String?
    /// Into how many parts it is split.
    var parts: Int?

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
        case task, conference, state, due, directives, percent, wanted, parts
        case daysLeft = "days_left"
        case daysOverdue = "days_overdue"
        case previousDue = "previous_due"
        case leadUnits = "lead_units"
        case coordinatingUnits = "coordinating_units"
    }
}

extension Work {
    /// Puts word of a task into the outbox.
    ///
    /// - Parameter fill: adds what the event tells besides.
    func announce(
        _ type: EventType, about task: TrackedTask, _ fill: (inout TaskDetails) -> Void = { _ in }
    ) throws {
        var details = TaskDetails(task)
        fill(&details)
        try announce(type, of: try conference(task.conference), details)
    }

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

    /// The same, where there is still something to be done about it.
    func openTask(_ reference: TaskReference, revision: Int?) throws -> TrackedTask {
        let task = try task(reference, revision: revision)
        guard task.state.isOpen else {
            throw ActionError.task(.notOpen(reference, state: task.state))
        }
        return task
    }

    /// The day on the clock of the conference that assigned a task.
    func today(of slug: String) throws -> CalendarDate { try conference(slug).schedule.day(of: now) }

    /// Brings a task into another state, where the rules allow the step, and stores it.
    func step(
        _ task: TrackedTask, to state: TaskState, reason: String? = nil, note: String? = nil,
        _ detail: some Encodable
    ) throws -> TrackedTask {
        guard task.state.allows(state) else {
            throw ActionError.wrongState(task.reference, from: task.state, to: state)
        }
        if !state.isOpen { try lapseExtension(of: task) }
        var changed = task
        changed.state = state
        changed.reason = reason
        changed.note(state, on: try today(of: task.conference))
        return try store(changed, from: task.state, reason: reason, note: note, detail)
    }

    /// Stores a changed task as its next revision, writes the change into its history, and records it.
    ///
    /// - Parameter from: where it stood before; `nil` where the state is the same.
    func store(
        _ task: TrackedTask, from: TaskState? = nil, reason: String? = nil, note: String? = nil,
        _ detail: some Encodable
    ) throws -> TrackedTask {
        try checkLength(reason, TextLimit.reason)
        try checkLength(task.assignment.text, TextLimit.text)
        var next = task
        next.revision += 1
        next.updatedAt = now
        guard try records.update(next) else { throw ActionError.changedMeanwhile(task.reference) }
        try records.insert(
            TaskChange(
                revision: next.revision, at: now, by: actor.name, action: action, from: from ?? task.state,
                to: next.state, reason: reason, note: note), of: task.id)
        try record(task.reference.description, detail)
        return next
    }

    /// Adds a task with all its parts, as the first line of its history.
    func insert(
        _ task: TrackedTask, conference: Identifier<Conference>, conclusion: Identifier<Conclusion>?,
        cited: [String: Identifier<Directive>] = [:], note: String? = nil
    ) throws {
        try records.insert(task, conference: conference, conclusion: conclusion)
        try storeUnits(of: task.assignment, task.id)
        try storeDirectives(of: task.assignment, task.id, conference: conference, cited: cited)
        if !task.assignment.otherDeadlines.isEmpty {
            try records.setOtherDeadlines(task.assignment.otherDeadlines, of: task.id)
        }
        if !task.doubts.isEmpty { try records.setDoubts(task.doubts, of: task.id) }
        if !task.tags.isEmpty { try records.setTags(task.tags, of: task.id) }
        if !task.links.isEmpty { try records.setLinks(task.links, of: task.id) }
        try records.insert(
            TaskChange(
                revision: task.revision, at: now, by: actor.name, action: action, from: nil, to: task.state,
                note: note), of: task.id)
    }

    /// Stores the units of an assignment beside its task, each linked to the one of the registry that it means
    /// where there is exactly one.
    func storeUnits(of assignment: Assignment, _ task: Identifier<TrackedTask>) throws {
        try checkLengths(assignment.lead + assignment.coordinating)
        let known = UnitDirectory(
            try records.units(matching: (assignment.lead + assignment.coordinating).map(UnitNaming.key)))
        func named(_ units: [String]) -> [UnitName] {
            units.map {
                UnitName(name: $0, searchKey: VietnameseText.fold($0), unit: known.match($0).unit?.id)
            }
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
        guard !assignment.directives.isEmpty else { return try records.setDirectives([], of: task) }
        var known = cited
        for (id, directive) in try records.directives(of: conference) { known[directive.number] = id }
        try records.setDirectives(assignment.directives.map { ($0, known[$0]) }, of: task)
    }
}

extension TrackedTask {
    /// Notes the days that belong to a state the task comes into.
    fileprivate mutating func note(_ state: TaskState, on day: CalendarDate) {
        switch state {
        case .assigned:
            assignedOn = assignedOn ?? day
            firstDue = firstDue ?? assignment.deadline?.date
            finishedOn = nil
            closedOn = nil
            // What was reported so far is no longer what counts; the reports themselves stay.
            percent = nil
        case .reported:
            finishedOn = day
        case .returned:
            finishedOn = nil
            percent = nil
        case .inProgress, .acknowledged:
            finishedOn = nil
        case .done:
            finishedOn = finishedOn ?? day
            closedOn = day
            percent = 100
        case .cancelled:
            closedOn = day
        case .proposed:
            break
        }
    }
}

/// What the audit log keeps of a step that has no more to tell.
struct StepDetail: Encodable {
    var reason: String?
    var due: CalendarDate?
    var from: CalendarDate?
    var lead: [String]?
    var parts: [Int]?
    var period: CalendarDate?
}

extension String {
    /// Whether there is nothing but white space.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
