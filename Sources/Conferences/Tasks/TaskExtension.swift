/// More time for a task (gia hạn): asked for, and granted or refused.
package struct TaskExtension: Hashable, Sendable {
    package enum State: String, Sendable, Hashable, CaseIterable {
        case asked, granted, refused
        /// The task was closed before anybody decided.
        case lapsed
    }

    package var id: Identifier<TaskExtension>
    package var state: State
    /// The due date that it moves.
    package var from: CalendarDate
    package var wanted: CalendarDate
    /// The new due date, which need not be the one that was asked for.
    package var granted: CalendarDate?
    package var reason: String
    package var askedAt: Instant
    package var askedBy: String
    package var decidedAt: Instant?
    package var decidedBy: String?
    /// What whoever decided said to it.
    package var answer: String?

    /// Whether whoever decides moved the date without having been asked.
    package var isUnasked: Bool { decidedAt == askedAt && decidedBy == askedBy }

    package init(
        id: Identifier<TaskExtension>, state: State, from: CalendarDate, wanted: CalendarDate,
        granted: CalendarDate? = nil, reason: String, askedAt: Instant, askedBy: String,
        decidedAt: Instant? = nil, decidedBy: String? = nil, answer: String? = nil
    ) {
        self.id = id
        self.state = state
        self.from = from
        self.wanted = wanted
        self.granted = granted
        self.reason = reason
        self.askedAt = askedAt
        self.askedBy = askedBy
        self.decidedAt = decidedAt
        self.decidedBy = decidedBy
        self.answer = answer
    }
}
