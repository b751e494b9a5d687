import ArgumentParser
import Conferences
import Phrases

/// A moment as it is typed: a day, or a day and a time by the clock of Viet Nam.
struct Moment: ExpressibleByArgument {
    let instant: Instant

    init?(argument: String) {
        let parts = argument.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard let day = parts.first.flatMap({ CalendarDate(iso: String($0)) }) else { return nil }
        var minutes = 0
        if parts.count == 2 {
            let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
            guard clock.count == 2, clock.allSatisfy({ $0.count == 2 }), let hour = Int(clock[0]),
                let minute = Int(clock[1]), (0..<24).contains(hour), (0..<60).contains(minute)
            else { return nil }
            minutes = hour * 60 + minute
        }
        // Seven hours ahead of Universal Time.
        let seconds = day.dayNumber * 86_400 + minutes * 60 - 7 * 3600
        instant = Instant(milliseconds: Int64(seconds) * 1000)
    }
}
