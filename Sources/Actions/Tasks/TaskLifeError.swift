package import Conferences

/// Why something about a task was refused, as facts.
package enum TaskLifeError: Error, Hashable, Sendable {
    case noDueDate(TaskReference)
    /// An extension must end later than the date it moves.
    case notLater(TaskReference, due: CalendarDate)
    /// A due date before the task was there; what is meant lies in that range.
    case dueTooEarly(CalendarDate, DueRange)
    /// A due date so far off that it is a slip.
    case dueTooLate(CalendarDate, DueRange)
    /// A proposal's due date that cannot be meant; it is mended before the task is assigned.
    case doubtfulDue(TaskReference, due: CalendarDate)
    /// What is due once is not due again and again.
    case dateAndRule(CalendarDate)
    case extensionPending(TaskReference, wanted: CalendarDate)
    /// A correction that says what the task says already.
    case nothingToCorrect(TaskReference)
    /// A later due date is no correction: whoever needs more time asks for it.
    case correctedLater(TaskReference, due: CalendarDate)
    case noExtensionPending(TaskReference)
    /// Only an open task can be extended, split, reassigned.
    case notOpen(TaskReference, state: TaskState)
    case noParts
    /// Who is said to report is neither one of the task's units nor in the registry.
    case unknownReporter(String, units: [String], suggestion: String?)
    case partAfterWhole(due: CalendarDate, whole: CalendarDate)
    case partsOpen(TaskReference, count: Int)
    case partOfRecurring(TaskReference)
    case badLink(String)
    case badTag(String)
    case badFigure(String)
    /// In characters.
    case tooLong(limit: Int)
    case tooManyFigures(limit: Int)
    case badRepeatRule(String)
    case badUrgingRule(String)
    case badView(String)
    /// Another question is kept under the name; who keeps it.
    case viewTaken(String, by: String)
    case unknownView(String, suggestion: String?)
    case unknownDirective(String, suggestion: String?)
    /// What implements another is not known, and nothing is said of it but its number.
    case unknownImplementing(String, suggestion: String?)
    /// The serial is that of several documents.
    case severalDirectives(String, [String])
    case implementsItself(String)
    /// There is nothing left to carry into the next conference.
    case nothingToCarry(String)
    case sameConference(String)
    /// Unfinished tasks go on to a later conference, never back.
    case carriedBack(from: String, to: String)
    /// The conference has been held.
    case conferenceOver(String, lastDay: CalendarDate)
    /// The agenda has no room for another item of so many minutes.
    case agendaFull(String, minutes: Int)
    case unknownItem(String, conference: String, suggestion: String?)
    case badQuietHours
    case badLimit(Int)
}

/// Why something about the registry of units was refused, as facts.
package enum UnitError: Error, Hashable, Sendable {
    case unknownUnit(String, suggestion: String?)
    /// Several units bear the name; their codes.
    case several(String, codes: [String])
    /// The name is that of a unit that is there.
    case nameTaken(String, code: String)
    case codeTaken(String)
    case badCode(String)
    case notAGroup(code: String)
    case isAGroup(code: String)
    /// The unit is no more; the code of the one that followed it.
    case ended(code: String, successor: String? = nil)
    /// The name is nearly that of a unit that is there.
    case nearName(String, code: String, known: String)
    /// In an order: nobody is called so, and one is nearly.
    case nearUnit(String, code: String, known: String)
    /// A line break or the like in a name.
    case badName(String)
    /// A day so far off that it is a slip.
    case badDay(CalendarDate)
    /// No end was decided for it.
    case noEnding(code: String)
    /// A unit cannot stand below itself, nor follow itself, nor be a member of itself.
    case circle(code: String)
    case unknownProvince(String, suggestion: String?)
    case emptyGroup(code: String)
    /// There is no such calendar's link, or it was ended.
    case unknownFeed(String)
}
