package import Conferences

/// A task as the text assigns it, for a person to confirm (nhiệm vụ đề xuất).
package struct ProposedTask: Sendable, Hashable {
    /// How the item is numbered, as printed: `Bốn là`, `2`, `a)`.
    package var ordinal: String?
    /// The words of the assignment, composed (NFC), white space as single spaces.
    package var text: String
    /// The units that must act (đơn vị chủ trì), as the text names them.
    package var lead: [String]
    /// The units that act with them (đơn vị phối hợp).
    package var coordinating: [String]
    /// The first deadline of the assignment.
    package var deadline: ProposedDeadline?
    /// Further deadlines, such as that of the report on the work.
    package var otherDeadlines: [ProposedDeadline]
    /// The numbers of the directives that the assignment names, in their normal form.
    package var directives: [String]
    /// Unicode scalars of the text as given.
    package var range: Range<Int>
    /// The rule that found it.
    package var rule: AssignmentRule
    package var confidence: Confidence
    /// What a person should look at before accepting it.
    package var uncertainties: [Uncertainty]

    package init(
        ordinal: String? = nil, text: String, lead: [String], coordinating: [String] = [],
        deadline: ProposedDeadline? = nil, otherDeadlines: [ProposedDeadline] = [], directives: [String] = [],
        range: Range<Int>, rule: AssignmentRule, confidence: Confidence = .high,
        uncertainties: [Uncertainty] = []
    ) {
        self.ordinal = ordinal
        self.text = text
        self.lead = lead
        self.coordinating = coordinating
        self.deadline = deadline
        self.otherDeadlines = otherDeadlines
        self.directives = directives
        self.range = range
        self.rule = rule
        self.confidence = confidence
        self.uncertainties = uncertainties
    }
}

/// The rules that find assignments; the raw value is stable and stands in the JSON.
package enum AssignmentRule: String, Sendable, CaseIterable {
    /// "Giao Sở X …", "đề nghị các huyện ủy …": a word that assigns, then units.
    case assigningWord = "assigning-word"
    /// "Sở X chủ trì …": units, then what they do.
    case unitAndAction = "unit-and-action"
    /// "Đối với Sở X: …"
    case concerning
    /// "Sở X:" above its bullets, or an earlier sentence, names the units.
    case inheritedLead = "inherited-lead"
    /// "đề nghị phát huy vai trò của các cấp ủy": the units stand behind "của".
    case roleOfUnits = "role-of-units"
    /// "do Sở X chủ trì".
    case performedBy = "performed-by"
    /// "Đơn vị chủ trì: Sở X" behind or below the item.
    case labelled
    /// A row of a table with columns for the units and the time.
    case tableRow = "table-row"
}

/// How sure the reader is.
package enum Confidence: String, Sendable, Comparable, CaseIterable {
    case low, medium, high

    package static func < (left: Confidence, right: Confidence) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .low: 0
        case .medium: 1
        case .high: 2
        }
    }
}

/// What is uncertain about a proposed task, as facts.
package enum Uncertainty: Sendable, Hashable {
    /// The item names no unit; a heading or an earlier sentence does.
    case leadInherited(from: String)
    /// No word assigns; a unit and an action stand side by side.
    case noAssigningWord
    /// "các cơ quan, đơn vị": nobody in particular.
    case leadIsGroup(String)
    /// The text gives no year.
    case yearAssumed(year: Int)
    /// The time is not a date that can be computed from the text.
    case deadlineNotADate(String)
    /// The deadline's words count from a day, of which the text need not speak.
    case deadlineCountedFrom(CalendarDate)
    /// The words name a part of a period (đầu tháng); a day in it was taken.
    case deadlineDayAssumed(CalendarDate)
    /// The calendar has no such day.
    case impossibleDate(String)
    /// A short form that no full number in the text explains.
    case partialDirective(String)
    /// A short form whose full number is taken from the directives that are stored.
    case directiveFromStore(String)
    /// "các chỉ thị": the documents are meant but not named.
    case directiveImplied(String)
}

/// A time by which a task is due (thời hạn).
package struct ProposedDeadline: Sendable, Hashable {
    /// As the text has it.
    package var text: String
    /// The day; the last one of a month, quarter or year. "trước ngày X" is stored as X. `nil` where it
    /// cannot be computed.
    package var date: CalendarDate?
    package var time: TimeOfDay?
    /// The rhythms of a recurring task; empty for one that is due once.
    package var recurring: [Recurrence]
    /// The text gives no year; it was taken from the reference date.
    package var isYearAssumed: Bool
    /// The rhythm as a rule of RFC 5545, `FREQ=MONTHLY;BYMONTHDAY=25`; that of the shortest one where there
    /// are several.
    package var rrule: String?
    /// On what `date` rests.
    package var basis: DeadlineBasis
    /// The rule that found it.
    package var rule: DeadlineRule
    /// Unicode scalars of the text as given.
    package var range: Range<Int>

    package init(
        text: String, date: CalendarDate? = nil, time: TimeOfDay? = nil, recurring: [Recurrence] = [],
        rrule: String? = nil, isYearAssumed: Bool = false, basis: DeadlineBasis = .printed,
        rule: DeadlineRule = .day, range: Range<Int>
    ) {
        self.text = text
        self.date = date
        self.time = time
        self.recurring = recurring
        self.rrule = rrule
        self.isYearAssumed = isYearAssumed
        self.basis = basis
        self.rule = rule
        self.range = range
    }
}

/// How often something is due (định kỳ).
package enum Recurrence: String, Sendable, CaseIterable {
    case daily, weekly, monthly, quarterly
    case halfYearly = "half-yearly"
    case yearly
}
