import Conferences

/// A day or a time that cannot be read.
struct BadMoment: Error {}

extension Exchange {
    /// The moment of the day and the time that were filled in, on a conference's clock.
    ///
    /// - Parameter day: the day where none was filled in.
    /// - Throws: ``BadMoment``.
    func moment(_ schedule: Schedule, day name: String, time: String, otherwise day: CalendarDate) throws
        -> Instant
    {
        let stated = try form.optional(name).map { text -> CalendarDate in
            guard let day = CalendarDate(anyForm: text) else { throw BadMoment() }
            return day
        }
        guard let minute = TimeOfDay(typed: form[time])?.minutes,
            let instant = Schedule(firstDay: stated ?? day, timeZone: schedule.timeZone).instant(
                atMinute: minute)
        else { throw BadMoment() }
        return instant
    }
}

extension CalendarDate {
    /// Reads `2019-09-13` or `13/9/2019`.
    init?(anyForm text: String) {
        guard let date = try? CalendarDate(typed: text) else { return nil }
        self = date
    }
}

extension TimeOfDay {
    /// Reads `8:00` or `08:00`.
    init?(typed text: String) {
        let parts = text.split(separator: ":").compactMap { Int($0) }
        guard parts.count == 2, (0...59).contains(parts[1]) else { return nil }
        self.init(hour: parts[0], minute: parts[1])
    }
}
