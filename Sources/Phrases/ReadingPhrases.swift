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

    package static func `in`(_ language: Language) -> ReadingPhrases {
        switch language {
        case .vietnamese: .vietnamese
        case .english: .english
        }
    }
}
