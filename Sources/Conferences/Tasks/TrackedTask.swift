/// A task that a conclusion assigned (nhiệm vụ), from its proposal to its end.
package struct TrackedTask: Hashable, Sendable {
    package var id: Identifier<TrackedTask>
    /// The slug of the conference whose conclusion assigned it.
    package var conference: String
    /// Its number within the conference, from 1.
    package var number: Int
    /// The revision of the conclusion that it comes from.
    package var conclusionRevision: Int
    package var state: TaskState
    /// Grows with every change; an edit made on an older one is refused.
    package var revision: Int
    package var assignment: Assignment
    package var passage: Passage
    /// Why it was dropped or returned.
    package var reason: String?
    package var updatedAt: Instant

    package init(
        id: Identifier<TrackedTask>, conference: String, number: Int, conclusionRevision: Int,
        state: TaskState, revision: Int, assignment: Assignment, passage: Passage, reason: String? = nil,
        updatedAt: Instant
    ) {
        self.id = id
        self.conference = conference
        self.number = number
        self.conclusionRevision = conclusionRevision
        self.state = state
        self.revision = revision
        self.assignment = assignment
        self.passage = passage
        self.reason = reason
        self.updatedAt = updatedAt
    }

    /// What people type to name it, `vinh-phuc-2019-09-13/4`.
    package var reference: TaskReference { TaskReference(conference: conference, number: number) }

    /// Whether it is open and its last day has passed (quá hạn).
    package func isOverdue(on day: CalendarDate) -> Bool {
        guard let due = assignment.deadline?.date, state.awaitsUnit else { return false }
        return due < day
    }
}

/// What people type to name a task: the conference's slug, a slash and its number.
package struct TaskReference: Hashable, Sendable, CustomStringConvertible {
    package var conference: String
    package var number: Int

    package init(conference: String, number: Int) {
        self.conference = conference
        self.number = number
    }

    /// Reads `vinh-phuc-2019-09-13/4`.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, Plan.isSlug(String(parts[0])), let number = Int(parts[1]), number > 0 else {
            return nil
        }
        self.init(conference: String(parts[0]), number: number)
    }

    package var description: String { "\(conference)/\(number)" }
}

/// A report on a task (báo cáo), never changed once made.
package struct TaskReport: Hashable, Sendable, Codable {
    package var at: Instant
    package var by: String
    package var text: String
    /// How much of the work is done, 0…100.
    package var percent: Int?
    /// Whether it closes the task.
    package var isFinal: Bool

    package init(at: Instant, by: String, text: String, percent: Int?, isFinal: Bool) {
        self.at = at
        self.by = by
        self.text = text
        self.percent = percent
        self.isFinal = isFinal
    }
}
