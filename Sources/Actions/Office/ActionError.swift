package import Conferences
import Diagnostics

/// Why an action was refused, as facts; the sentences are in `Phrases`.
package enum ActionError: Error, Hashable, Sendable {
    case notPermitted(Permission)
    case unknownConference(slug: String, suggestion: String?)
    case unknownPoint(code: String, suggestion: String?)
    case unknownTask(TaskReference)
    case unknownEndpoint(String)
    /// The plan breaks rules that stop it.
    case planBreaksRules([CheckFinding])
    /// Somebody else changed the thing since it was looked at.
    case changedMeanwhile(TaskReference)
    case publishedMeanwhile(slug: String)
    /// A plan that is to be a new conference has the short name of one that there is.
    case slugTaken(String)
    case cancelledConference(slug: String)
    /// The task's state does not allow the step.
    case wrongState(TaskReference, from: TaskState, to: TaskState)
    /// Only a proposal can be edited.
    case notAProposal(TaskReference, state: TaskState)
    case emptyText
    case emptyReason
    case emptyUnit
    case badDirectiveNumber(String)
    case taskWithoutLead(TaskReference)
    case percentOutOfRange(Int)
    case badURL(String)
    case unknownEvent(String, suggestion: String?)
    case noEvents
    case pointsWithoutConference
    /// It is something that the actor does not answer for, such as another's point.
    case beyondRemit(String)
    case account(AccountProblem)
    case rollCall(RollCallError)
    case point(PointError)
    case pointTree(PointTreeError)
    case person(PersonError)
    /// Somebody else imports a roster of the same conference right now.
    case importRunning(conference: String)
    case task(TaskLifeError)
    case unit(UnitError)
    case endpoint(EndpointProblem)
}

enum Suggested {
    static func conference(_ slug: String, among conferences: [Conference]) -> String? {
        Suggestion.closest(to: slug, among: conferences.map(\.slug))
    }

    static func code(_ code: String, among codes: [String]) -> String? {
        Suggestion.closest(to: code, among: codes)
    }
}
