/// A day and a time on the conference's own clock (ngày, giờ), as its papers print it.
package struct ClockTime: Hashable, Comparable, Sendable, Codable {
    package var day: CalendarDate
    package var time: TimeOfDay

    package init(day: CalendarDate, time: TimeOfDay) {
        self.day = day
        self.time = time
    }

    package static func < (left: ClockTime, right: ClockTime) -> Bool {
        (left.day, left.time) < (right.day, right.time)
    }
}

extension Schedule {
    /// What the conference's clock shows `minute` minutes after the first day's midnight; the midnight
    /// between two days belongs to the later one.
    package func clockTime(atMinute minute: Int) -> ClockTime {
        let days = minute >= 0 ? minute / 1440 : (minute - 1439) / 1440
        return ClockTime(day: firstDay.adding(days: days), time: TimeOfDay(wrapping: minute))
    }
}

extension TimeOfDay {
    /// The time `minutes` minutes after some midnight, before it where negative.
    init(wrapping minutes: Int) { self.minutes = (minutes % 1440 + 1440) % 1440 }
}
