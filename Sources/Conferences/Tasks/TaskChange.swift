/// One line of a task's history (lịch sử nhiệm vụ): who did what, when, and where it stood before and after.
package struct TaskChange: Hashable, Sendable {
    /// The revision that the change made.
    package var revision: Int
    package var at: Instant
    package var by: String
    /// The action's name, such as `task.return`.
    package var action: String
    /// `nil` for the first one.
    package var from: TaskState?
    package var to: TaskState
    package var reason: String?
    /// What changed, in short: a due date, a unit, a part that was added.
    package var note: String?

    package init(
        revision: Int, at: Instant, by: String, action: String, from: TaskState?, to: TaskState,
        reason: String? = nil, note: String? = nil
    ) {
        self.revision = revision
        self.at = at
        self.by = by
        self.action = action
        self.from = from
        self.to = to
        self.reason = reason
        self.note = note
    }
}
