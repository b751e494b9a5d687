package import Conferences

/// The lead unit says that it has read what it was given (tiếp nhận nhiệm vụ).
package struct AcknowledgeTask: Action {
    package static let permission = Permission.reportTasks
    package static let name = "task.acknowledge"

    let reference: TaskReference
    let revision: Int?

    package init(_ reference: TaskReference, revision: Int? = nil) {
        self.reference = reference
        self.revision = revision
    }

    package func perform(in work: Work) throws -> TrackedTask {
        let task = try work.task(reference, revision: revision)
        let acknowledged = try work.step(task, to: .acknowledged, StepDetail())
        try work.announce(.taskAcknowledged, about: acknowledged)
        return acknowledged
    }
}
