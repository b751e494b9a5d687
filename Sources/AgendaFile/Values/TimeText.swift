import Conferences

/// Reads a time on the clock as people write it.
enum TimeText {
    /// `08:00`, `8:00`, `8h`, `8h00`, `8g00`, `8 giờ`, `8 giờ 30`, `8 giờ 30 phút`; `nil` for anything else.
    static func read(_ text: String) -> TimeOfDay? {
        var rest = text.lowercased().filter { !$0.isWhitespace }[...]
        guard let hour = leadingNumber(&rest, digits: 2) else { return nil }
        let hadColon = rest.first == ":"
        guard let mark = [":", "giờ", "h", "g"].first(where: { rest.hasPrefix($0) }) else { return nil }
        rest = rest.dropFirst(mark.count)
        if rest.isEmpty { return hadColon ? nil : TimeOfDay(hour: hour, minute: 0) }
        let before = rest
        guard let minute = leadingNumber(&rest, digits: 2) else { return nil }
        // "8:5" is as likely 8:50 with a digit lost as 8:05.
        guard before.count - rest.count == 2 || !hadColon else { return nil }
        guard rest.isEmpty || !hadColon && ["phút", "p", "'"].contains(rest) else { return nil }
        return TimeOfDay(hour: hour, minute: minute)
    }

    /// What a text that is no time was probably meant to be: `8.30`, `8:5`, `8` and `8:00:00` have one
    /// likely reading.
    static func guess(_ text: String) -> TimeOfDay? {
        let parts = text.split { ":.,hg ".contains($0) }
        guard (1...3).contains(parts.count), parts.allSatisfy({ $0.count <= 2 }), let hour = number(parts[0])
        else { return nil }
        return TimeOfDay(hour: hour, minute: parts.count > 1 ? number(parts[1]) ?? 60 : 0)
    }
}

/// Takes up to so many digits from the front.
func leadingNumber(_ text: inout Substring, digits: Int) -> Int? {
    let taken = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...digits).contains(taken.count), let value = number(taken) else { return nil }
    text = text.dropFirst(taken.count)
    return value
}
