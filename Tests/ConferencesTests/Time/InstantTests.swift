import Conferences
import Foundation
import Testing

struct InstantTests {
    @Test(
        "An instant prints in Universal Time to the second, also before 1970",
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (1_568_336_400_000, "2019-09-13T01:00:00Z"),
            (1_568_336_400_999, "2019-09-13T01:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
            (-86_400_000, "1969-12-31T00:00:00Z"), (951_827_696_000, "2000-02-29T12:34:56Z"),
        ] as [(Int64, String)])
    func prints(milliseconds: Int64, text: String) {
        #expect(Instant(milliseconds: milliseconds).description == text)
    }

    @Test("What is printed is what Foundation prints", arguments: 0..<200)
    func agreesWithFoundation(step: Int) {
        let seconds = Int64(step) * 31_415_927 - 2_000_000_000
        let date = Date(timeIntervalSince1970: Double(seconds))
        #expect(Instant(milliseconds: seconds * 1000).description == date.formatted(.iso8601))
    }

    @Test("Instants are ordered and can be moved")
    func isOrdered() {
        let instant = Instant(milliseconds: 1000)
        #expect(instant < instant.advanced(byMilliseconds: 1))
        #expect(instant.advanced(byMilliseconds: -1000) == Instant(milliseconds: 0))
    }

    @Test("An instant is stored as its milliseconds")
    func isStoredAsNumber() throws {
        let data = try JSONEncoder().encode([Instant(milliseconds: -5)])
        #expect(String(decoding: data, as: UTF8.self) == "[-5]")
        #expect(try JSONDecoder().decode([Instant].self, from: data) == [Instant(milliseconds: -5)])
    }
}
