package import Foundation

/// When a conference is held, in its own time zone.
package struct Schedule: Hashable, Sendable, Codable {
    /// The first day; for a letter, the day it was sent.
    package var firstDay: CalendarDate
    /// The last day; the first one where it is held on one day.
    package var lastDay: CalendarDate
    /// When it begins on the first day; `nil` where no time is set (a letter has none).
    package var start: TimeOfDay?
    /// When it ends on the last day.
    package var end: TimeOfDay?
    /// The time zone's IANA name.
    package var timeZone: String

    package static let vietnam = "Asia/Ho_Chi_Minh"

    package init(
        firstDay: CalendarDate, lastDay: CalendarDate? = nil, start: TimeOfDay? = nil, end: TimeOfDay? = nil,
        timeZone: String = Schedule.vietnam
    ) {
        self.firstDay = firstDay
        self.lastDay = lastDay ?? firstDay
        self.start = start
        self.end = end
        self.timeZone = timeZone
    }

    /// The beginning as minutes after midnight of the first day.
    package var startMinute: Int? { start?.minutes }

    /// The end as minutes after midnight of the first day.
    package var endMinute: Int? { end.map { minute(on: lastDay, at: $0) } }

    /// A day and time as minutes after midnight of the first day.
    package func minute(on day: CalendarDate, at time: TimeOfDay) -> Int {
        (day.dayNumber - firstDay.dayNumber) * 1440 + time.minutes
    }

    /// The moment that lies `minute` minutes after the first day's midnight on the conference's clock, or
    /// `nil` where the time zone is unknown. Across a change of daylight saving the clock counts, not the
    /// elapsed time.
    package func instant(atMinute minute: Int) -> Instant? {
        guard let zone = TimeZone(identifier: timeZone) else { return nil }
        let local = firstDay.dayNumber * 86_400 + minute * 60
        // The offset is looked up at the moment that the clock shows, which lies at most one offset away
        // from the true one: a second look with the first answer is right but in a skipped hour.
        let guess = local - zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(local)))
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(guess)))
        return Instant(milliseconds: Int64(local - offset) * 1000)
    }

    /// The day in the conference's time zone on which a moment falls (in Vietnam's, where the zone is
    /// unknown).
    package func day(of instant: Instant) -> CalendarDate {
        CalendarDate(of: instant, in: TimeZone(identifier: timeZone))
    }
}

extension CalendarDate {
    /// The day on which a moment falls in a time zone (at seven hours east of Greenwich, where it is `nil`).
    package init(of instant: Instant, in zone: TimeZone?) {
        let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
        let offset = Int64(zone?.secondsFromGMT(for: date) ?? 7 * 3600) * 1000
        let local = instant.milliseconds + offset
        self.init(dayNumber: Int((Double(local) / 86_400_000).rounded(.down)))
    }
}

extension Schedule {
    /// The clock's time at a moment, counted from midnight of `day` in the conference's time zone; `nil`
    /// where it falls on another day.
    package func time(of instant: Instant?, on day: CalendarDate) -> TimeOfDay? {
        guard let instant, let zone = TimeZone(identifier: timeZone) else { return nil }
        let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
        let local = Int(instant.milliseconds / 1000) + zone.secondsFromGMT(for: date)
        return TimeOfDay(minutes: local / 60 - day.dayNumber * 1440)
    }
}
