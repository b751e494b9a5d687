import Conferences
import Foundation
import Testing

struct ScheduleTests {
    private func schedule(_ day: String, to last: String? = nil, zone: String = Schedule.vietnam) throws
        -> Schedule
    {
        Schedule(
            firstDay: try #require(CalendarDate(iso: day)), lastDay: last.flatMap { CalendarDate(iso: $0) },
            start: TimeOfDay(hour: 8, minute: 0), end: TimeOfDay(hour: 11, minute: 30), timeZone: zone)
    }

    @Test("Eight o'clock in Viet Nam is one o'clock in Universal Time")
    func convertsVietnam() throws {
        let schedule = try schedule("2019-09-13")
        let start = try #require(schedule.startMinute)
        #expect(schedule.instant(atMinute: start)?.description == "2019-09-13T01:00:00Z")
    }

    @Test("The end of a conference of two days counts from the first midnight")
    func countsDays() throws {
        let schedule = try schedule("2019-09-13", to: "2019-09-14")
        #expect(schedule.endMinute == 1440 + 690)
        #expect(schedule.instant(atMinute: 1440 + 690)?.description == "2019-09-14T04:30:00Z")
    }

    @Test(
        "In a zone with daylight saving the clock on the wall counts",
        arguments: [
            // The last Sunday of March 2024: the clock jumps from 02:00 to 03:00.
            ("2024-03-31", 60, "2024-03-31T00:00:00Z"), ("2024-03-31", 180, "2024-03-31T01:00:00Z"),
            ("2024-03-31", 480, "2024-03-31T06:00:00Z"), ("2024-03-30", 480, "2024-03-30T07:00:00Z"),
            ("2024-03-30", 1440 + 480, "2024-03-31T06:00:00Z"),
            // The last Sunday of October 2024: back from 03:00 to 02:00.
            ("2024-10-27", 60, "2024-10-26T23:00:00Z"), ("2024-10-27", 240, "2024-10-27T03:00:00Z"),
            ("2024-10-26", 1440 + 480, "2024-10-27T07:00:00Z"),
        ])
    func followsDaylightSaving(day: String, minute: Int, instant: String) throws {
        let schedule = try schedule(day, zone: "Europe/Berlin")
        #expect(schedule.instant(atMinute: minute)?.description == instant)
    }

    @Test(
        "Every minute that the clock shows once comes back from its instant",
        arguments: [
            "Europe/Berlin", "America/New_York", "Asia/Ho_Chi_Minh", "Australia/Lord_Howe",
        ])
    func comesBack(zone: String) throws {
        let timeZone = try #require(TimeZone(identifier: zone))
        let schedule = try schedule("2024-03-28", zone: zone)
        for minute in stride(from: 0, to: 14 * 1440, by: 15) {
            let instant = try #require(schedule.instant(atMinute: minute))
            let seconds = Int(instant.milliseconds / 1000)
            let offset = timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
            let shown = (seconds + offset) / 60 - schedule.firstDay.dayNumber * 1440
            // An hour that is skipped is never shown; a time in it falls into the hour next to it.
            #expect(shown == minute || abs(shown - minute) <= 60)
            if shown != minute {
                let wall = Date(timeIntervalSince1970: Double(seconds))
                let around = [-7200.0, 7200].map { timeZone.secondsFromGMT(for: wall.addingTimeInterval($0)) }
                #expect(around[0] != around[1], "only at a change of the clock")
            }
        }
    }

    @Test("An unknown time zone has no instants, and its days are counted as in Viet Nam")
    func refusesUnknownZones() throws {
        let schedule = try schedule("2019-09-13", zone: "Asia/Hanoi_Old_Quarter")
        #expect(schedule.instant(atMinute: 480) == nil)
        #expect(schedule.day(of: Instant(milliseconds: 1_568_393_999_000)).description == "2019-09-13")
        #expect(schedule.day(of: Instant(milliseconds: 1_568_394_000_000)).description == "2019-09-14")
    }

    @Test("The day of an instant is the one in the conference's time zone")
    func findsTheDay() throws {
        let late = Instant(milliseconds: 1_568_394_000_000)
        #expect(try schedule("2019-09-13").day(of: late).description == "2019-09-14")
        #expect(try schedule("2019-09-13", zone: "UTC").day(of: late).description == "2019-09-13")
    }

    @Test(
        "The clock shows the day and time of a minute, also before and after the conference",
        arguments: [
            (480, "2019-09-13 08:00"), (1440, "2019-09-14 00:00"), (1439, "2019-09-13 23:59"),
            (-1, "2019-09-12 23:59"), (-1440, "2019-09-12 00:00"), (4000, "2019-09-15 18:40"),
        ])
    func showsTheClock(minute: Int, shown: String) throws {
        let clock = try schedule("2019-09-13").clockTime(atMinute: minute)
        #expect("\(clock.day) \(clock.time)" == shown)
    }

    @Test("Clock times are ordered by day, then by time")
    func ordersClockTimes() throws {
        let schedule = try schedule("2019-09-13")
        let clocks = [-10, 0, 480, 1439, 1440, 3000].map(schedule.clockTime)
        #expect(clocks.shuffled().sorted() == clocks)
    }
}
