package import Actions
package import Rosters
package import Webhooks

/// Why something was refused, as pages and the API say it: where the command line names a command or an option, these
/// name what somebody finds on a page. Whatever names none is said as the command line says it.
package struct PageErrorPhrases: Sendable {
    package let action: @Sendable (ActionError) -> String
    /// What is wrong in a file of people.
    package let roster: @Sendable (RosterProblem) -> String
    /// What is wrong in a table of points.
    package let points: @Sendable (PointTableProblem) -> String
    /// Why a message was not delivered.
    package let delivery: @Sendable (Outcome.Trouble, _ status: Int?) -> String
}
