import Conferences
import Testing

struct TimelineTests {
    /// The slots of an agenda in a conference on 13 and 14 September 2024 from 08:00 to 11:30, as text.
    private func slots(_ agenda: [AgendaItem], start: String? = "08:00", end: String? = "11:30") -> [String] {
        let plan = Sample.plan.with {
            $0.agenda = agenda
            $0.schedule.lastDay = Sample.date("2024-09-14")
            $0.schedule.start = start.map(Sample.time)
            $0.schedule.end = end.map(Sample.time)
        }
        func text(_ minute: Int?) -> String {
            minute.map { "\(plan.schedule.clockTime(atMinute: $0).time)" } ?? "?"
        }
        return Timeline(of: plan).slots.map { "\($0.day.day) \(text($0.start))-\(text($0.end))" }
    }

    @Test("Items follow each other from the conference's start")
    func followsOn() {
        #expect(
            slots([Sample.item("a", nil, 15), Sample.item("b", nil, 30), Sample.item("c", "09:00", 10)])
                == ["13 08:00-08:15", "13 08:15-08:45", "13 09:00-09:10"])
    }

    @Test("An item without a duration lasts until the next stated start")
    func fillsUp() {
        #expect(
            slots([Sample.item("a"), Sample.item("b", "09:00", 10)]) == ["13 08:00-09:00", "13 09:00-09:10"])
    }

    @Test("Only the last item of the last day lasts until the end of the conference")
    func endsWithTheConference() {
        #expect(
            slots([Sample.item("a", "08:00"), Sample.item("b", "08:00", day: "2024-09-14")])
                == ["13 08:00-?", "14 08:00-11:30"])
        #expect(slots([Sample.item("a", "08:00")]) == ["13 08:00-?"])
    }

    @Test("Items that start side by side last until the next later start")
    func runsSideBySide() {
        #expect(
            slots([
                Sample.item("a", "09:00", at: ["east"]), Sample.item("b", "09:00", at: ["west"]),
                Sample.item("c", "10:00", 5),
            ]) == ["13 09:00-10:00", "13 09:00-10:00", "13 10:00-10:05"])
    }

    @Test("An item never ends before it begins: where the next one is earlier, its end is not known")
    func neverRunsBackwards() {
        #expect(
            slots([Sample.item("a", "10:00"), Sample.item("b", "09:00", 5)])
                == ["13 10:00-?", "13 09:00-09:05"])
        #expect(slots([Sample.item("a", "12:00", day: "2024-09-14")]) == ["14 12:00-?"])
    }

    @Test("Without a start of the conference nothing is known until an item states one")
    func waitsForAStart() {
        #expect(
            slots([Sample.item("a", nil, 15), Sample.item("b"), Sample.item("c", "09:00", 5)], start: nil)
                == ["13 ?-?", "13 ?-09:00", "13 09:00-09:05"])
    }

    @Test("A new day starts with no time, and items without a day stay on it")
    func turnsToTheNextDay() {
        #expect(
            slots([
                Sample.item("a", nil, 15), Sample.item("b", nil, 15, day: "2024-09-14"),
                Sample.item("c", "09:00", 15), Sample.item("d", nil, 15),
            ]) == ["13 08:00-08:15", "14 ?-?", "14 09:00-09:15", "14 09:15-09:30"])
    }

    @Test("Where the agenda begins on a later day, the conference's start says nothing of it")
    func beginsOnALaterDay() {
        #expect(slots([Sample.item("a", nil, 15, day: "2024-09-14")]) == ["14 ?-?"])
    }

    @Test("A long agenda costs no more than its length")
    func isLinear() {
        let agenda = (0..<20_000).map { _ in Sample.item("a", "09:00") }
        #expect(slots(agenda).count == 20_000)
    }

    @Test("An empty agenda has no slots")
    func canBeEmpty() {
        #expect(slots([]) == [])
    }
}
