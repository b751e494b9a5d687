package import Conferences

/// What the checks of a plan say to a person.
package struct CheckPhrases: Sendable {
    /// What is wrong and what to do about it, as whole sentences.
    package let problem: @Sendable (CheckProblem) -> String

    /// 3321 as `3.321` (Vietnamese, with a point) or `3,321`.
    static func number(_ number: Int, groupedBy separator: Character) -> String {
        var text = ""
        let digits = String(number.magnitude)
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(separator) }
            text.append(digit)
        }
        return number < 0 ? "-" + text : text
    }
}
