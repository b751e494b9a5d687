import Diagnostics

/// Whether two names of units are so alike that one of them is probably a slip: what is added under it would be a
/// second entry for the same unit.
package enum UnitLikeness {
    /// Diacritics, spacing, or one letter of one word; not the letter or the number that tells one of a row of units
    /// from the next (Phòng A, Phường 2).
    package static func isSlip(_ one: String, _ other: String) -> Bool {
        isSlip(UnitNaming.plainWords(one), UnitNaming.plainWords(other))
    }

    /// The same of names' words, which need be found but once where a name is compared with many.
    package static func isSlip(_ left: [String], _ right: [String]) -> Bool {
        guard !left.isEmpty, !right.isEmpty else { return false }
        guard left != right else { return true }
        let letters = (left.reduce(0) { $0 + $1.utf8.count }, right.reduce(0) { $0 + $1.utf8.count })
        guard abs(letters.0 - letters.1) <= 1 else { return false }
        if letters.0 == letters.1, left.joined() == right.joined() { return true }
        guard left.count == right.count else { return false }
        let differing = zip(left, right).filter { $0 != $1 }
        guard differing.count == 1, let (word, slip) = differing.first else { return false }
        return max(word.count, slip.count) >= 3 && !(word + slip).contains(where: \.isNumber)
            && Suggestion.isOneStep(word, slip)
    }

    /// Whether a name is another one shortened: `SNV`, `Sở NV`, `Sở NN&PTNT`.
    package static func abbreviates(_ short: String, _ long: String) -> Bool {
        let (left, right) = (UnitNaming.plainWords(short)[...], UnitNaming.plainWords(long)[...])
        guard left.count < right.count, !left.isEmpty else { return false }
        return shortens(left, right)
    }

    private static func shortens(_ short: ArraySlice<String>, _ long: ArraySlice<String>) -> Bool {
        guard let word = short.first else { return long.allSatisfy(joining.contains) }
        if let next = long.first, joining.contains(next), next != word,
            shortens(short, long.dropFirst())
        {
            return true
        }
        if long.first == word, shortens(short.dropFirst(), long.dropFirst()) { return true }
        // Its letters are the initials of as many words, "và" counted or not.
        guard word.count >= 2, word.allSatisfy(\.isLetter) else { return false }
        var rest = long
        for letter in word {
            while let next = rest.first, next.first != letter, joining.contains(next) {
                rest = rest.dropFirst()
            }
            guard let next = rest.first, next.first == letter else { return false }
            rest = rest.dropFirst()
        }
        return shortens(short.dropFirst(), rest)
    }

    private static let joining: Set<String> = ["va"]
}
