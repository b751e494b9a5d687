import Foundation
import Phrases

/// The language that a program asks for (`Accept-Language`).
enum AcceptedLanguage {
    /// The one of ours that is wanted most; of two that are wanted alike the one that is named first. `nil` where none
    /// is wanted.
    static func first(in header: String) -> Language? {
        var best: (language: Language, weight: Double)?
        for part in header.lowercased().split(separator: ",") {
            let pieces = part.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            guard let tag = pieces.first, let language = Language(rawValue: String(tag.prefix { $0 != "-" }))
            else { continue }
            let weight =
                pieces.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            if weight > best?.weight ?? 0 { best = (language, weight) }
        }
        return best?.language
    }
}
