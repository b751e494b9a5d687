package import Conferences
import Store

/// A unit asks for more time, with a reason (xin gia hạn). The due date stays until somebody grants it.
package struct AskExtension: Action {
    package static let permission = Permission.reportTasks
    package static let name = "task.ask-extension"

    let reference: TaskReference
    let revision: Int?
    let wanted: CalendarDate
    let reason: String
    let unit: String?

    /// - Parameter unit: who asks; the actor, where it is `nil`.
    package init(
        _ reference: TaskReference, revision: Int? = nil, to wanted: CalendarDate, reason: String,
        unit: String? = nil
    ) {
        self.reference = reference
        self.revision = revision
        self.wanted = wanted
        self.reason = reason
        self.unit = unit
    }

    package func perform(in work: Work) throws -> TrackedTask {
        guard !reason.isBlank else { throw ActionError.emptyReason }
        let task = try work.openTask(reference, revision: revision)
        let due = try task.dueDate(beforeExtensionTo: wanted)
        try work.checkDue(wanted, of: task)
        if let pending = try work.records.extensions(of: task.id).first(where: { $0.state == .asked }) {
            throw ActionError.task(.extensionPending(reference, wanted: pending.wanted))
        }
        try work.records.put(
            TaskExtension(
                id: work.newIdentifier(), state: .asked, from: due, wanted: wanted, reason: reason,
                askedAt: work.now, askedBy: try work.reporter(unit, on: task)), of: task.id)
        let asked = try work.store(
            task, reason: reason, note: wanted.vietnamese,
            StepDetail(reason: reason, due: wanted, from: due))
        try work.announce(.taskExtensionAsked, about: asked) { $0.wanted = wanted.description }
        return asked
    }
}

extension TrackedTask {
    /// The due date that an extension moves.
    ///
    /// - Throws: ``TaskLifeError/noDueDate(_:)``, ``TaskLifeError/notLater(_:due:)``.
    func dueDate(beforeExtensionTo wanted: CalendarDate) throws -> CalendarDate {
        guard let due = assignment.deadline?.date else {
            throw ActionError.task(.noDueDate(reference))
        }
        guard wanted > due else { throw ActionError.task(.notLater(reference, due: due)) }
        return due
    }
}
