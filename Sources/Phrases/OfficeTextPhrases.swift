package import OfficeText

/// What a person reads about a file that an office sent: why it could not be read, and how it was.
package struct OfficeTextPhrases: Sendable {
    /// Why the file gives no text and what to do about it, as a sentence or two.
    package let fault: @Sendable (OfficeTextFault) -> String
    /// What to know about the text, as a sentence or two.
    package let problem: @Sendable (OfficeTextProblem) -> String

    package static func of(_ language: Language) -> OfficeTextPhrases {
        switch language {
        case .vietnamese: .vietnamese
        case .english: .english
        }
    }
}
