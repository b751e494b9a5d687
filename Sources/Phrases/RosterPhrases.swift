package import Rosters

/// What a person reads about a roster: what is wrong and what to do.
///
/// The line and the column are in the finding's place, and printed by whoever shows it.
package struct RosterPhrases: Sendable {
    /// A problem as a sentence.
    package let problem: @Sendable (RosterProblem) -> String
    /// A field's name, as its column's header should be written.
    package let field: @Sendable (RosterField) -> String

    package static func of(_ language: Language) -> RosterPhrases {
        switch language {
        case .vietnamese: .vietnamese
        case .english: .english
        }
    }
}
