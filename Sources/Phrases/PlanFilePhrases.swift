package import AgendaFile

/// What the reading of a `plan.yaml` says to a person.
package struct PlanFilePhrases: Sendable {
    /// What is wrong and what to do about it, as whole sentences. The place, the text at fault and what was
    /// probably meant are shown by whoever prints them.
    package let problem: @Sendable (PlanProblem) -> String
}
