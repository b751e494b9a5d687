package import Conferences

/// Why something about a task was refused, as facts.
package enum TaskLifeError: Error, Hashable, Sendable {
    case noDueDate(TaskReference)
    /// An extension must end later than the date it moves.
    case notLater(TaskReference, due: CalendarDate)
    case extensionPending(TaskReference, wanted: CalendarDate)
    case noExtensionPending(TaskReference)
    /// Only an open task can be extended, split, reassigned.
    case notOpen(TaskReference, state: TaskState)
    case noParts
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
    case ended(code: String)
    /// A unit cannot stand below itself, nor follow itself, nor be a member of itself.
    case circle(code: String)
    case unknownProvince(String, suggestion: String?)
    case emptyGroup(code: String)
    /// There is no such calendar's link, or it was ended.
    case unknownFeed(String)
}
