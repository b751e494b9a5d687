/// Reads and writes a length of time as people write it, in minutes.
package enum DurationText {
    private static let units: [(words: [String], minutes: Int)] = [
        (["tuần", "weeks", "week"], 10_080),
        (["ngày", "days", "day", "d"], 1440),
        (["giờ", "tiếng", "hours", "hour", "h", "g"], 60),
        (["phút", "minutes", "minute", "mins", "min", "m", "p", "'"], 1),
    ]

    /// `15`, `15 phút`, `1 giờ 30 phút`, `1h30`, `3 ngày`, `3 days`, `2 tuần`; `nil` for anything else.
    ///
    /// Units go from the big to the small, each once; a number without a unit is minutes.
    static func read(_ text: String) -> Int? {
        var rest = text.lowercased().filter { !$0.isWhitespace }[...]
        guard !rest.isEmpty else { return nil }
        var total = 0
        var last = Int.max
        while !rest.isEmpty {
            guard let count = leadingNumber(&rest, digits: 6) else { return nil }
            let unit = takeUnit(&rest)
            // "1h30" and "90" end in minutes that do not say so; "3 ngày 5" would leave open what the 5 is.
            let minutes = unit ?? (rest.isEmpty && (last == 60 || last == .max) ? 1 : nil)
            guard let minutes, minutes < last else { return nil }
            total += count * minutes
            last = minutes
        }
        return total
    }

    /// As a Vietnamese office writes it: `3 ngày`, `1 giờ 30 phút`, `45 phút`.
    package static func write(_ minutes: Int) -> String {
        if minutes > 0, minutes % 1440 == 0 { return "\(minutes / 1440) ngày" }
        let parts = [(minutes / 60, "giờ"), (minutes % 60, "phút")]
        let words = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return words.isEmpty ? "0 phút" : words.joined(separator: " ")
    }

    private static func takeUnit(_ text: inout Substring) -> Int? {
        let word = text.prefix { !$0.isNumber }
        guard let unit = units.first(where: { $0.words.contains(String(word)) }) else { return nil }
        text = text.dropFirst(word.count)
        return unit.minutes
    }
}
