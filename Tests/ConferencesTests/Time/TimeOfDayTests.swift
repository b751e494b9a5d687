import Conferences
import Foundation
import Testing

struct TimeOfDayTests {
    @Test("Every minute of a day is one time, in order, and prints as hours and minutes")
    func coversTheDay() {
        let times = (0...1440).compactMap { TimeOfDay(minutes: $0) }
        #expect(times.count == 1441)
        #expect(zip(times, times.dropFirst()).allSatisfy { $0 < $1 })
        #expect(Set(times.map(\.description)).count == 1441)
    }

    @Test(
        "A time prints with two digits each",
        arguments: [(0, "00:00"), (480, "08:00"), (815, "13:35"), (1440, "24:00")])
    func prints(minutes: Int, text: String) throws {
        #expect(try #require(TimeOfDay(minutes: minutes)).description == text)
    }

    @Test(
        "There is no such time", arguments: [(24, 1), (25, 0), (-1, 0), (8, 60), (8, -1)])
    func refusesTimes(hour: Int, minute: Int) {
        #expect(TimeOfDay(hour: hour, minute: minute) == nil)
    }

    @Test("The midnight that ends a day is a time of that day")
    func endsAtMidnight() {
        #expect(TimeOfDay(hour: 24, minute: 0)?.minutes == 1440)
        #expect(TimeOfDay(minutes: 1441) == nil)
        #expect(TimeOfDay(minutes: -1) == nil)
    }

    @Test("A time is stored as its minutes; others are refused")
    func isStoredAsMinutes() throws {
        let data = try JSONEncoder().encode([try #require(TimeOfDay(hour: 8, minute: 30))])
        #expect(String(decoding: data, as: UTF8.self) == "[510]")
        #expect(try JSONDecoder().decode([TimeOfDay].self, from: data).first?.description == "08:30")
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([TimeOfDay].self, from: Data("[1441]".utf8))
        }
    }
}
