package import Extraction

/// The sentences about a text that was read.
package struct ReadingPhrases: Sendable {
    /// What is odd about the text.
    package let problem: @Sendable (ReadingProblem) -> String
    /// What is uncertain about a proposed task.
    package let uncertainty: @Sendable (Uncertainty) -> String
    /// Which rule found a task.
    package let rule: @Sendable (AssignmentRule) -> String
    /// How sure the reader is.
    package let confidence: @Sendable (Confidence) -> String

    /// What a mark in a text stands on.
    package let markKind: @Sendable (Mark.Kind) -> String
    /// How a document was recognised.
    package let citationRule: @Sendable (CitationRule) -> String
    /// How a deadline was recognised.
    package let deadlineRule: @Sendable (DeadlineRule) -> String
    /// How the number of an item was recognised.
    package let numbering: String

    /// The rule at a mark.
    package func markRule(_ rule: MarkRule) -> String {
        switch rule {
        case .citation(let rule): citationRule(rule)
        case .assignment(let rule): self.rule(rule)
        case .deadline(let rule): deadlineRule(rule)
        case .numbering: numbering
        }
    }

    package static func `in`(_ language: Language) -> ReadingPhrases {
        switch language {
        case .vietnamese: .vietnamese
        case .english: .english
        }
    }
}
