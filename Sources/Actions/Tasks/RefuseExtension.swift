package import Conferences
import Store

/// Turns an asked extension down, with a reason (không đồng ý gia hạn).
package struct RefuseExtension: Action {
    package static let permission = Permission.decideTasks
    package static let name = "task.refuse-extension"

    let reference: TaskReference
    let revision: Int?
    let reason: String

    package init(_ reference: TaskReference, revision: Int? = nil, reason: String) {
        self.reference = reference
        self.revision = revision
        self.reason = reason
    }

    package func perform(in work: Work) throws -> TrackedTask {
        guard !reason.isBlank else { throw ActionError.emptyReason }
        let task = try work.task(reference, revision: revision)
        guard var asked = try work.records.extensions(of: task.id).first(where: { $0.state == .asked })
        else { throw ActionError.task(.noExtensionPending(reference)) }
        asked.state = .refused
        asked.decidedAt = work.now
        asked.decidedBy = work.actor.name
        asked.answer = reason
        try work.records.put(asked, of: task.id)
        let refused = try work.store(
            task, reason: reason, note: asked.wanted.vietnamese,
            StepDetail(reason: reason, due: asked.wanted))
        try work.announce(.taskExtensionRefused, about: refused) { $0.wanted = asked.wanted.description }
        return refused
    }
}
