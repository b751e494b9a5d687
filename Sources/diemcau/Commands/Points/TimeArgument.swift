import Conferences
import Foundation

/// A time as people type it: `13/9/2019 08:00`, `2019-09-13 08:00`, or `08:05` of the day `today`.
enum TimeArgument {
    static func instant(_ text: String, today: CalendarDate, zone: TimeZone?) -> Instant? {
        let parts = text.split(separator: " ")
        guard let last = parts.last, let time = time(last), parts.count <= 2 else { return nil }
        var day = today
        if parts.count == 2 {
            guard let stated = date(parts[0]) else { return nil }
            day = stated
        }
        let schedule = Schedule(firstDay: day, timeZone: zone?.identifier ?? Schedule.vietnam)
        return schedule.instant(atMinute: time)
    }

    private static func time(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":").compactMap { Int($0) }
        guard parts.count == 2, (0...23).contains(parts[0]), (0...59).contains(parts[1]) else { return nil }
        return parts[0] * 60 + parts[1]
    }

    private static func date(_ text: Substring) -> CalendarDate? {
        if let date = CalendarDate(iso: String(text)) { return date }
        let parts = text.split(separator: "/").compactMap { Int($0) }
        return parts.count == 3 ? CalendarDate(year: parts[2], month: parts[1], day: parts[0]) : nil
    }
}
