import VietnameseText

/// The words of a task, as one searches them: without diacritics and letter case, nothing but letters and digits.
package enum TaskWords {
    /// The words of a text, in its order.
    package static func words(_ text: String) -> [String] {
        VietnameseText.fold(text).split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }

    /// The same with one space between two of them: what a task is searched in.
    package static func key(_ text: String) -> String { words(text).joined(separator: " ") }
}
