package import Extraction

package struct ReadingPhrases: Sendable {
    package let problem: @Sendable (ReadingProblem) -> String
    package let uncertainty: @Sendable (Uncertainty) -> String
    static let vietnamese = ReadingPhrases(problem: { $0.code }, uncertainty: { "\($0)" })
    static let english = vietnamese
}
