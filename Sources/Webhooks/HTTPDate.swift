import Conferences

/// Dates as HTTP writes them (RFC 9110 §5.6.7), in all three forms that a recipient must understand.
enum HTTPDate {
    /// Milliseconds since 1970, or `nil` where `text` is no such date.
    ///
    /// - Parameter now: for the two-digit years of the oldest form, which lie at most 50 years ahead.
    static func milliseconds(_ text: String, now: Int64) -> Int64? {
        let words = text.split { $0 == " " || $0 == "," || $0 == "-" }.map(String.init)
        switch words.count {
        case 6 where words[5] == "GMT":  // Sun, 06 Nov 1994 08:49:37 GMT; Sunday, 06-Nov-94 08:49:37 GMT
            guard let year = year(words[3], now: now) else { return nil }
            return instant(day: words[1], month: words[2], year: year, time: words[4])
        case 5:  // Sun Nov  6 08:49:37 1994
            guard let year = year(words[4], now: now) else { return nil }
            return instant(day: words[2], month: words[1], year: year, time: words[3])
        default: return nil
        }
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func year(_ text: String, now: Int64) -> Int? {
        guard let number = digits(text) else { return nil }
        if text.count == 4 { return number }
        guard text.count == 2 else { return nil }
        let current = CalendarDate(dayNumber: Int(now / 86_400_000)).year
        let sameCentury = current - current % 100 + number
        return sameCentury > current + 50 ? sameCentury - 100 : sameCentury
    }

    private static func instant(day: String, month: String, year: Int, time: String) -> Int64? {
        let clock = time.split(separator: ":").compactMap { digits(String($0)) }
        guard let day = digits(day), let month = months.firstIndex(of: month),
            let date = CalendarDate(year: year, month: month + 1, day: day),
            clock.count == 3, clock[0] < 24, clock[1] < 60, clock[2] <= 60
        else { return nil }
        let seconds = date.dayNumber * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2]
        return Int64(seconds) * 1000
    }

    private static func digits(_ text: String) -> Int? {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
}
