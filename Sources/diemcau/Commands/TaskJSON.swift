import Conferences
import Store

/// A task as JSON gives it to programs.
struct TaskJSON: Encodable {
    struct Due: Encodable {
        let text: String
        let date: CalendarDate?
        let time: String?
        let recurring: String?
        let rrule: String?

        init(_ deadline: Deadline) {
            text = deadline.text
            date = deadline.date
            time = deadline.time?.description
            recurring = deadline.recurrence
            rrule = deadline.rrule
        }
    }

    struct Doubt: Encodable {
        let kind: String
        let detail: String?
    }

    struct Correction: Encodable {
        let kind: String
        let revision: Int
        let text: String?
    }

    struct Extension: Encodable {
        let state: String
        let from: CalendarDate
        let wanted: CalendarDate
        let granted: CalendarDate?
        let reason: String
        let answer: String?
    }

    struct Change: Encodable {
        let revision: Int
        let at: String
        let by: String
        let action: String
        let from: String?
        let to: String
        let reason: String?
        let note: String?
    }

    struct Report: Encodable {
        let at: String
        let by: String
        let text: String
        let percent: Int?
        let isFinal: Bool
        let figures: [TaskFigure]
        let link: String?

        private enum CodingKeys: String, CodingKey {
            case at, by, text, percent, figures, link
            case isFinal = "is_final"
        }
    }

    let task: String
    let state: String
    let revision: Int
    let ordinal: String?
    let text: String
    let lead: [String]
    let coordinating: [String]
    let deadline: Due?
    let directives: [String]
    let conclusionRevision: Int?
    let range: [Int]
    let rule: String
    let reason: String?
    let priority: String
    let percent: Int?
    let inCharge: String?
    let tags: [String]
    let links: [TaskLink]
    let firstDue: CalendarDate?
    let otherDeadlines: [Due]
    let partOf: String?
    let periodOf: String?
    let assignedOn: CalendarDate?
    let finishedOn: CalendarDate?
    let closedOn: CalendarDate?
    let reminders: String?
    let doubts: [Doubt]
    let corrections: [Correction]
    let reports: [Report]?
    let extensions: [Extension]?
    let history: [Change]?
    let parts: [String]?

    init(_ task: TrackedTask) { self.init(task, nil) }

    init(_ story: TaskStory) { self.init(story.task, story) }

    private init(_ task: TrackedTask, _ story: TaskStory?) {
        self.task = task.reference.description
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
        reports = story?.reports.map {
            Report(
                at: $0.at.description, by: $0.by, text: $0.text, percent: $0.percent, isFinal: $0.isFinal,
                figures: $0.figures, link: $0.link)
        }
        extensions = story?.extensions.map {
            Extension(
                state: $0.state.rawValue, from: $0.from, wanted: $0.wanted, granted: $0.granted,
                reason: $0.reason, answer: $0.answer)
        }
        history = story?.changes.map {
            Change(
                revision: $0.revision, at: $0.at.description, by: $0.by, action: $0.action,
                from: $0.from?.rawValue, to: $0.to.rawValue, reason: $0.reason, note: $0.note)
        }
        parts = story?.parts.map(\.reference.description)
    }

    private enum CodingKeys: String, CodingKey {
        case task, state, revision, ordinal, text, lead, coordinating, deadline, directives, range, rule
        case reason, reports, priority, percent, tags, links, reminders, doubts, corrections, extensions
        case history, parts
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
