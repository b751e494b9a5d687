import VietnameseText

/// The words of a task, as one searches them: without diacritics and letter case, nothing but letters and digits.
package enum TaskWords {
    /// Longer words are found by their beginning: no language has them, and an index has no room for them.
    private static let longest = 40

    /// The words of a text, in its order.
    package static func words(_ text: String) -> [String] {
        VietnameseText.fold(text).split { !($0.isLetter || $0.isNumber) }.map { String($0.prefix(longest)) }
    }

    /// The same with one space between two of them: what a task is searched in.
    package static func key(_ text: String) -> String { words(text).joined(separator: " ") }
}
