/// A task that a conclusion assigned (nhiệm vụ), from its proposal to its end.
package struct TrackedTask: Hashable, Sendable {
    package var id: Identifier<TrackedTask>
    /// The slug of the conference whose conclusion assigned it.
    package var conference: String
    /// Its number within the conference, from 1.
    package var number: Int
    /// The revision of the conclusion that it comes from; `nil` where it comes from a table.
    package var conclusionRevision: Int?
    package var state: TaskState
    /// Grows with every change; an edit made on an older one is refused.
    package var revision: Int
    package var assignment: Assignment
    package var passage: Passage
    /// Why it was dropped or returned.
    package var reason: String?
    package var updatedAt: Instant
    package var priority = TaskPriority.normal
    /// The person who sees to it (người phụ trách).
    package var inCharge: String?
    package var tags: [String] = []
    package var links: [TaskLink] = []
    /// The due date that it was assigned with, however often it was put off.
    package var firstDue: CalendarDate?
    /// How far the last report says it has come, 0…100.
    package var percent: Int?
    /// The number of the task that it is a part of.
    package var parent: Int?
    /// The number of the recurring task whose period it stands for.
    package var series: Int?
    /// The due date of that period.
    package var period: CalendarDate?
    /// When its units are reminded, where not by the office's rule.
    package var urging: UrgingRule?
    package var assignedOn: CalendarDate?
    /// The day of the report that said it was done, or on which it was closed.
    package var finishedOn: CalendarDate?
    /// The day on which it was closed or cancelled.
    package var closedOn: CalendarDate?
    /// What the reader was not sure of.
    package var doubts: [TaskDoubt] = []
    /// Corrections of the conclusion that nobody has looked at yet.
    package var corrections: [TaskCorrection] = []

    package init(
        id: Identifier<TrackedTask>, conference: String, number: Int, conclusionRevision: Int?,
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

    /// Its words in the form to search by.
    package var searchKey: String { TaskWords.key(assignment.text) }

    /// Whether it stands for a rhythm, and its periods are tasks of their own.
    package var isSeries: Bool { series == nil && assignment.deadline?.rrule != nil }
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
    /// Numbers with their names, such as `số chi bộ: 35`.
    package var figures: [TaskFigure]
    /// Where what it tells of is to be found.
    package var link: String?

    package init(
        at: Instant, by: String, text: String, percent: Int?, isFinal: Bool, figures: [TaskFigure] = [],
        link: String? = nil
    ) {
        self.at = at
        self.by = by
        self.text = text
        self.percent = percent
        self.isFinal = isFinal
        self.figures = figures
        self.link = link
    }
}

/// A number that a report gives, with its name (số liệu).
package struct TaskFigure: Hashable, Sendable, Codable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }

    /// Reads `số chi bộ=35`.
    package init?(_ text: String) {
        guard let sign = text.firstIndex(of: "=") else { return nil }
        let name = text[..<sign].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let value = text[text.index(after: sign)...].split(whereSeparator: \.isWhitespace).joined(
            separator: " ")
        guard !name.isEmpty, !value.isEmpty else { return nil }
        self.init(name: name, value: value)
    }
}
