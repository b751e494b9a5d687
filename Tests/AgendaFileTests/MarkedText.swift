import Diagnostics

/// A text in which ⟦ ⟧ stand around what is expected to be found.
struct MarkedText {
    /// The text without the marks.
    var text = ""
    /// Where the marked parts are, in order.
    var places: [Place] = []

    init(_ marked: String) {
        for (index, line) in marked.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var plain = ""
            var start: Int?
            for character in line {
                switch character {
                case "⟦": start = plain.count
                case "⟧":
                    let part = String(plain.dropFirst(start ?? 0))
                    places.append(
                        Place(
                            line: index + 1, column: (start ?? 0) + 1, length: part.count,
                            text: part.isEmpty ? nil : part))
                default: plain.append(character)
                }
            }
            text += plain + "\n"
        }
    }
}
