package import Actions
package import Conferences

/// What is said about the life of tasks.
package struct TaskPhrases: Sendable {
    package let error: @Sendable (TaskLifeError) -> String
    package let priority: @Sendable (TaskPriority) -> String
    /// `nil` where there is nothing to say.
    package let timing: @Sendable (TaskTiming) -> String?
    package let doubt: @Sendable (TaskDoubt) -> String
    package let correction: @Sendable (TaskCorrection) -> String
    package let change: @Sendable (TaskChange) -> String
    package let extended: @Sendable (TaskExtension) -> String
    /// What is wrong with a day that was typed, and how to write it; no sentence.
    package let date: @Sendable (TypedDateFault) -> String
    /// The rule of a recurring task in words.
    package let rhythm: @Sendable (RepeatRule) -> String
    package let askedExtension: @Sendable (TaskQuery.Extended) -> String
    package let firstDue: @Sendable (CalendarDate) -> String
    package let partOf: @Sendable (TaskReference) -> String
    package let periodOf: @Sendable (TaskReference) -> String
    package let parts: @Sendable (_ done: Int, _ reported: Int, _ all: Int) -> String
    package let shown: @Sendable (_ from: Int, _ through: Int, _ all: Int) -> String
    package let touched: @Sendable (Int) -> String
    package let kept: @Sendable (Int) -> String
    package let split: @Sendable (Int) -> String
    package let imported: @Sendable (_ count: Int, _ isDryRun: Bool) -> String
    package let importRefused: @Sendable (_ errors: Int, _ good: Int) -> String
    package let importProblem: @Sendable (TaskTableProblem) -> String
    package let carried: @Sendable (_ tasks: Int, _ to: String, _ version: Int, _ isDryRun: Bool) -> String
    package let carriedTitle: @Sendable (_ conference: String, _ day: CalendarDate) -> String
    package let viewSaved: @Sendable (String) -> String
    package let viewRemoved: @Sendable (String) -> String
    package let noViews: String
    package let linked: @Sendable (_ directive: String, _ implements: String, _ isNew: Bool) -> String
    package let noDirective: @Sendable (String) -> String
    package let doneAbout: @Sendable (String) -> String
    package let implementing: String
    package let conferences: String
    package let tasksByState: @Sendable (_ all: Int, _ overdue: Int, _ reports: Int) -> String
    package let summaryTitle: @Sendable (_ from: CalendarDate, _ to: CalendarDate) -> String
    package let byUnit: String
    package let byDirective: String
    package let total: String
    package let none: String
    /// The headings of a period's report after its first column.
    package let figureHeadings: [String]
    package let summaryNote: String
    package let load: @Sendable (_ open: Int, _ soon: Int, _ overdue: Int) -> String
    package let calendarName: @Sendable (String?) -> String
    package let calendarSummary: @Sendable (TaskReference, String) -> String
    package let priorityWord: String
    package let inCharge: String
    package let tags: String
    package let links: String
    package let doubts: String
    package let alsoDue: String
    package let extensions: String
    package let history: String
    package let progress: @Sendable (Int) -> String
    package let urgingRule: String
    package let figures: String
    package let latestReport: String
    /// A question about tasks, in words.
    package let asked: @Sendable (TaskQuery) -> String
}
