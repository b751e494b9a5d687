package import Conferences

/// Takes up a proposed task: from now on it is assigned, and its units are told (duyệt giao nhiệm vụ). Of a
/// recurring one the first period begins.
package struct AcceptTask: Action {
    package static let permission = Permission.decideTasks
    package static let name = "task.accept"

    let reference: TaskReference
    let revision: Int?

    /// - Parameter revision: the revision that the person saw; it is refused where there is a newer one.
    package init(_ reference: TaskReference, revision: Int? = nil) {
        self.reference = reference
        self.revision = revision
    }

    package func perform(in work: Work) throws -> TrackedTask {
        let task = try work.task(reference, revision: revision)
        guard task.state == .proposed else {
            throw ActionError.wrongState(reference, from: task.state, to: .assigned)
        }
        guard !task.assignment.lead.isEmpty else { throw ActionError.taskWithoutLead(reference) }
        if let due = task.assignment.deadline?.date, try !work.dueRange(of: task).contains(due) {
            throw ActionError.task(.doubtfulDue(reference, due: due))
        }
        let assigned = try work.step(task, to: .assigned, task.assignment)
        try work.announce(.taskAssigned, about: assigned)
        if assigned.isSeries, let day = assigned.assignedOn {
            _ = try work.openPeriods(of: assigned, through: day)
        }
        return assigned
    }
}
