package import Conferences

/// Gives an open task to other units, with a reason (giao lại nhiệm vụ). The new ones have not read it yet, so
/// that it is assigned again; what was reported stays.
package struct ReassignTask: Action {
    package static let permission = Permission.decideTasks
    package static let name = "task.reassign"

    let reference: TaskReference
    let revision: Int?
    let lead: [String]
    let coordinating: [String]?
    let reason: String

    /// - Parameter coordinating: `nil` leaves them as they are.
    package init(
        _ reference: TaskReference, revision: Int? = nil, lead: [String], coordinating: [String]? = nil,
        reason: String
    ) {
        self.reference = reference
        self.revision = revision
        self.lead = lead
        self.coordinating = coordinating
        self.reason = reason
    }

    package func perform(in work: Work) throws -> TrackedTask {
        guard !reason.isBlank else { throw ActionError.emptyReason }
        guard !lead.isEmpty, (lead + (coordinating ?? [])).allSatisfy({ $0.contains(where: \.isLetter) })
        else { throw ActionError.emptyUnit }
        var task = try work.openTask(reference, revision: revision)
        guard task.state.awaitsUnit else {
            throw ActionError.wrongState(reference, from: task.state, to: .assigned)
        }
        let before = task.assignment.lead
        let known = before + task.assignment.coordinating
        let lead = try work.unitNames(lead, known: known)
        task.assignment.lead = lead
        if let coordinating {
            task.assignment.coordinating = try work.unitNames(coordinating, known: known)
        }
        let note = "\(before.joined(separator: ", ")) → \(lead.joined(separator: ", "))"
        let detail = StepDetail(reason: reason, lead: lead)
        let given =
            task.state == .assigned
            ? try work.store(task, reason: reason, note: note, detail)
            : try work.step(task, to: .assigned, reason: reason, note: note, detail)
        try work.storeUnits(of: given.assignment, given.id)
        try work.announce(.taskAssigned, about: given)
        return given
    }
}
