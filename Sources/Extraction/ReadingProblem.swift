package import Conferences
import Diagnostics

/// What is odd about a text that was read.
package enum ReadingProblem: Problem {
    /// One number, two dates: the first was kept.
    case twoDates(number: String, kept: CalendarDate, other: CalendarDate)
    /// A number was printed badly and set right.
    case repairedNumber(printed: String, number: String)
    /// The number in the head of the text does not fit its kind, or what the text says of itself below.
    case contradictoryOwnNumber(printed: String, number: String)
    /// A short form that no full number in the text explains.
    case partialDirective(citedAs: String)
    /// A short form whose full number the store knows.
    case resolvedFromStore(citedAs: String, number: String)
    /// The store has another date for the document.
    case contradictsStore(number: String, printed: CalendarDate, stored: CalendarDate)
    /// A day that no calendar has.
    case impossibleDate(text: String)
    /// Nothing was assigned, and why.
    case noTasks(NoTasksReason)

    package var code: String {
        switch self {
        case .twoDates: "reading.two-dates"
        case .repairedNumber: "reading.repaired-number"
        case .contradictoryOwnNumber: "reading.contradictory-own-number"
        case .partialDirective: "reading.partial-directive"
        case .resolvedFromStore: "reading.resolved-from-store"
        case .contradictsStore: "reading.contradicts-store"
        case .impossibleDate: "reading.impossible-date"
        case .noTasks: "reading.no-tasks"
        }
    }
}

/// Why a text yields no task.
package enum NoTasksReason: Sendable, Hashable {
    /// There is no text.
    case empty
    /// It tells of a meeting or of documents without assigning anything.
    case onlyBriefing
    /// Units stand in it, but no word that assigns.
    case noAssignment
}
