package import Conferences
import Store

/// A task as programs read it, from the API and from the commands.
package struct TaskEntry: Encodable, Sendable {
    package struct Due: Encodable, Sendable {
        package let text: String
        package let date: CalendarDate?
        package let time: String?
        package let recurring: String?
        package let rrule: String?

        init(_ deadline: Deadline) {
            text = deadline.text
            date = deadline.date
            time = deadline.time?.description
            recurring = deadline.recurrence
            rrule = deadline.rrule
        }
    }

    package struct Doubt: Encodable, Sendable {
        package let kind: String
        package let detail: String?
    }

    package struct Correction: Encodable, Sendable {
        package let kind: String
        package let revision: Int
        package let text: String?
    }

    package struct Extension: Encodable, Sendable {
        package let state: String
        package let from: CalendarDate
        package let wanted: CalendarDate
        package let granted: CalendarDate?
        package let reason: String
        package let answer: String?
        package let askedAt: String
        package let askedBy: String
        package let decidedAt: String?
        package let decidedBy: String?

        package init(_ extended: TaskExtension) {
            state = extended.state.rawValue
            from = extended.from
            wanted = extended.wanted
            granted = extended.granted
            reason = extended.reason
            answer = extended.answer
            askedAt = extended.askedAt.description
            askedBy = extended.askedBy
            decidedAt = extended.decidedAt?.description
            decidedBy = extended.decidedBy
        }

        private enum CodingKeys: String, CodingKey {
            case state, from, wanted, granted, reason, answer
            case askedAt = "asked_at"
            case askedBy = "asked_by"
            case decidedAt = "decided_at"
            case decidedBy = "decided_by"
        }
    }

    package struct Change: Encodable, Sendable {
        package let revision: Int
        package let at: String
        package let by: String
        package let action: String
        package let from: String?
        package let to: String
        package let reason: String?
        package let note: String?
    }

    package struct Report: Encodable, Sendable {
        package let at: String
        package let by: String
        package let text: String
        package let percent: Int?
        package let isFinal: Bool
        package let figures: [TaskFigure]
        package let link: String?

        package init(_ report: TaskReport) {
            at = report.at.description
            by = report.by
            text = report.text
            percent = report.percent
            isFinal = report.isFinal
            figures = report.figures
            link = report.link
        }

        private enum CodingKeys: String, CodingKey {
            case at, by, text, percent, figures, link
            case isFinal = "is_final"
        }
    }

    package let task: String
    package let conference: String
    package let number: Int
    package let state: String
    /// By the day that one asks on; absent where nobody asked.
    package let isOverdue: Bool?
    package let revision: Int
    package let ordinal: String?
    package let text: String
    package let lead: [String]
    package let coordinating: [String]
    package let deadline: Due?
    package let directives: [String]
    package let conclusionRevision: Int?
    package let range: [Int]
    package let rule: String
    package let reason: String?
    package let priority: String
    package let percent: Int?
    package let inCharge: String?
    package let tags: [String]
    package let links: [TaskLink]
    package let firstDue: CalendarDate?
    package let otherDeadlines: [Due]
    package let partOf: String?
    package let periodOf: String?
    package let assignedOn: CalendarDate?
    package let finishedOn: CalendarDate?
    package let closedOn: CalendarDate?
    package let reminders: String?
    package let doubts: [Doubt]
    package let corrections: [Correction]
    package let reports: [Report]?
    package let extensions: [Extension]?
    package let history: [Change]?
    package let parts: [String]?

    /// - Parameters:
    ///   - today: the day by which it is overdue or not.
    ///   - reports: what was reported on it; `nil` where one does not tell.
    ///   - extended: how often more time was asked for it; `nil` where one does not tell.
    package init(
        _ task: TrackedTask, today: CalendarDate? = nil, reports: [TaskReport]? = nil,
        extended: [TaskExtension]? = nil
    ) {
        self.init(task, today, reports, extended, nil)
    }

    package init(_ story: TaskStory, today: CalendarDate) {
        self.init(story.task, today, story.reports, story.extensions, story)
    }

    private init(
        _ task: TrackedTask, _ today: CalendarDate?, _ reports: [TaskReport]?, _ extended: [TaskExtension]?,
        _ story: TaskStory?
    ) {
        self.task = task.reference.description
        conference = task.conference
        number = task.number
        isOverdue = today.map { task.isOverdue(on: $0) }
        state = task.state.rawValue
        revision = task.revision
        ordinal = task.passage.ordinal
        text = task.assignment.text
        lead = task.assignment.lead
        coordinating = task.assignment.coordinating
        deadline = task.assignment.deadline.map(Due.init)
        directives = task.assignment.directives
        conclusionRevision = task.conclusionRevision
        range = [task.passage.range.lowerBound, task.passage.range.upperBound]
        rule = task.passage.rule
        reason = task.reason
        priority = task.priority.rawValue
        percent = task.percent
        inCharge = task.inCharge
        tags = task.tags
        links = task.links
        firstDue = task.firstDue
        otherDeadlines = task.assignment.otherDeadlines.map(Due.init)
        partOf = task.parent.map { "\(task.conference)/\($0)" }
        periodOf = task.series.map { "\(task.conference)/\($0)" }
        assignedOn = task.assignedOn
        finishedOn = task.finishedOn
        closedOn = task.closedOn
        reminders = task.urging?.description
        doubts = task.doubts.map { Doubt(kind: $0.kind.rawValue, detail: $0.detail) }
        corrections = task.corrections.map {
            Correction(kind: $0.kind.rawValue, revision: $0.revision, text: $0.text)
        }
        self.reports = reports?.map(Report.init)
        extensions = extended?.map(Extension.init)
        history = story?.changes.map {
            Change(
                revision: $0.revision, at: $0.at.description, by: $0.by, action: $0.action,
                from: $0.from?.rawValue, to: $0.to.rawValue, reason: $0.reason, note: $0.note)
        }
        parts = story?.parts.map(\.reference.description)
    }

    private enum CodingKeys: String, CodingKey {
        case task, conference, number, state, revision, ordinal, text, lead, coordinating, deadline,
            directives, range, rule
        case reason, reports, priority, percent, tags, links, reminders, doubts, corrections, extensions
        case history, parts
        case isOverdue = "is_overdue"
        case conclusionRevision = "conclusion_revision"
        case inCharge = "in_charge"
        case firstDue = "first_due"
        case otherDeadlines = "other_deadlines"
        case partOf = "part_of"
        case periodOf = "period_of"
        case assignedOn = "assigned_on"
        case finishedOn = "finished_on"
        case closedOn = "closed_on"
    }
}
