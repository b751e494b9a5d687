package import Conferences

/// Takes up several proposed tasks at once: all of them, or, where one cannot be, none.
package struct AcceptTasks: Action {
    package static let permission = AcceptTask.permission
    package static let name = AcceptTask.name

    let references: [TaskReference]

    package init(_ references: [TaskReference]) { self.references = references }

    package func perform(in work: Work) throws -> [TrackedTask] {
        try references.uniqued().map { try AcceptTask($0).perform(in: work) }
    }
}
