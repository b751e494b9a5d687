import Conferences

/// Reads a day as people write it.
enum DateText {
    enum Fault: Error { case notADate, noSuchDay }

    /// `13/9/2019`, `13-9-2019`, `13.9.2019`, `ngày 13/9/2019`, `ngày 13 tháng 9 năm 2019` or `2019-09-13`.
    static func read(_ text: String) throws(Fault) -> CalendarDate {
        var words = text.lowercased().split(whereSeparator: \.isWhitespace)
        if words.first == "ngày" { words.removeFirst() }
        let parts: [Substring]
        if words.count == 5, words[1] == "tháng", words[3] == "năm" {
            parts = [words[0], words[2], words[4]]
        } else if words.count == 1, let separator = words[0].first(where: { "/-.".contains($0) }) {
            parts = words[0].split(separator: separator, omittingEmptySubsequences: false)
        } else {
            throw .notADate
        }
        let isISO = parts.count == 3 && parts[0].count == 4 && words[0].contains("-")
        let ordered = isISO ? parts.reversed() : parts
        guard ordered.count == 3, ordered[0].count <= 2, ordered[1].count <= 2, ordered[2].count == 4,
            let day = number(ordered[0]), let month = number(ordered[1]), let year = number(ordered[2])
        else { throw .notADate }
        guard let date = CalendarDate(year: year, month: month, day: day) else { throw .noSuchDay }
        return date
    }
}

/// A whole number of plain digits and nothing else: `Int` alone would take `+5` and `-5`.
func number(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
}
