import Conferences
import Diagnostics
import Testing

/// The rules about when items take place: gaps, unknown times, and the conference's own hours.
struct AgendaTimeChecksTests {
    @Test("A gap between two items names both")
    func findsGap() throws {
        let plan = Plan.withAgenda([Sample.item("a", nil, 60), Sample.item("b", "09:30", 120)])
        let finding = try #require(plan.findings("agenda.gap").first)
        #expect(plan.foundCodes == ["agenda.gap"])
        #expect(finding.finding.severity == .warning)
        #expect(finding.about == .item(1))
        #expect(finding.labels == ["b", "a"])
        let day = Sample.date("2024-09-13")
        #expect(
            finding.finding.problem
                == .gap(
                    from: ClockTime(day: day, time: Sample.time("09:00")),
                    to: ClockTime(day: day, time: Sample.time("09:30")), after: "a", before: "b"))
    }

    @Test("A gap before the first item and after the last one")
    func findsGapsAtTheEnds() {
        let plan = Plan.withAgenda([Sample.item("a", "08:10", 60)])
        #expect(plan.findings("agenda.gap").map(\.finding.problem).count == 2)
        #expect(plan.items("agenda.gap") == ["a", "a"])
    }

    @Test("What runs elsewhere fills a gap, in whatever order the agenda lists it")
    func seesAllPoints() {
        let plan = Plan.withAgenda([
            Sample.item("a", "08:00", 60), Sample.item("c", "10:00", 90),
            Sample.item("b", "09:00", 60, at: ["east"]),
        ])
        #expect(plan.items("agenda.gap") == [])
    }

    @Test("The time over noon is no gap, but a long one around it is")
    func allowsLunch() {
        func gaps(_ end: Int, _ start: String) -> Int {
            Plan.withAgenda(
                [Sample.item("a", "08:00", end - 480), Sample.item("b", start)], end: "17:00"
            ).findings("agenda.gap").count
        }
        #expect(gaps(690, "13:30") == 0)
        #expect(gaps(720, "14:00") == 0)
        #expect(gaps(600, "13:30") == 1)
        #expect(gaps(690, "15:00") == 1)
    }

    @Test("The night between two days is no gap, and neither is what comes after an item of unknown length")
    func allowsNightsAndUnknowns() {
        let days = Plan.withAgenda(
            [
                Sample.item("a", "08:00", 210), Sample.item("b", "09:00", 60, day: "2024-09-14"),
                Sample.item("c", "10:00", day: "2024-09-14"),
            ], lastDay: "2024-09-14")
        #expect(days.foundCodes == [])
        let unknown = Plan.withAgenda([Sample.item("a"), Sample.item("b"), Sample.item("c", "11:00", 30)])
        #expect(unknown.items("agenda.gap") == [])
    }

    @Test("Of items in a row whose time is not known the first is named, with how many follow")
    func findsUnknownTimes() throws {
        let plan = Plan.withAgenda(
            [Sample.item("a", "08:00", 60), Sample.item("b"), Sample.item("c"), Sample.item("d", "10:00")]
        )
        let finding = try #require(plan.findings("agenda.no-time").first)
        #expect(plan.findings("agenda.no-time").count == 1)
        #expect(finding.finding.problem == .noTime(item: "c", following: 0, isFirst: false))
        let none = Plan.withAgenda(
            [Sample.item("a"), Sample.item("b"), Sample.item("c", day: "2024-09-14"), Sample.item("d")],
            start: nil, end: nil, lastDay: "2024-09-14")
        #expect(
            none.findings("agenda.no-time").map(\.finding.problem)
                == [
                    .noTime(item: "a", following: 1, isFirst: true),
                    .noTime(item: "c", following: 1, isFirst: false),
                ])
    }

    @Test("An item that ends after the conference, and one that only begins then")
    func findsPastEnd() {
        let plan = Plan.withAgenda([Sample.item("a", "08:00", 240), Sample.item("b", "12:00")])
        #expect(plan.items("agenda.past-end") == ["a", "b"])
        #expect(plan.findings("agenda.past-end").allSatisfy { $0.finding.severity == .error })
    }

    @Test("An item that ends with the conference is in time, and without an end of the conference any is")
    func allowsTheEnd() {
        #expect(Plan.withAgenda([Sample.item("a", "08:00", 210)]).foundCodes == [])
        #expect(Plan.withAgenda([Sample.item("a", "08:00", 900)], end: nil).foundCodes == [])
    }

    @Test("An item before the start is found, but people may be received before it")
    func findsBeforeStart() {
        let early = Plan.withAgenda([Sample.item("a", "07:30", 240)])
        #expect(early.items("agenda.before-start") == ["a"])
        let reception = Plan.withAgenda([
            Sample.item("reception", "07:30", 30, kind: .reception), Sample.item("a", "08:00", 210),
        ])
        #expect(reception.foundCodes == [])
    }

    @Test("Items on other days than the conference's are found even where their time is not known")
    func findsOtherDays() {
        let plan = Plan.withAgenda([
            Sample.item("before", day: "2024-09-12"), Sample.item("a", "08:00", 210, day: "2024-09-13"),
            Sample.item("after", day: "2024-09-14"),
        ])
        #expect(plan.items("agenda.before-start") == ["before"])
        #expect(plan.items("agenda.past-end") == ["after"])
        #expect(
            plan.findings("agenda.past-end").map(\.finding.problem) == [
                .otherDay(
                    item: "after", day: Sample.date("2024-09-14"), firstDay: Sample.date("2024-09-13"),
                    lastDay: Sample.date("2024-09-13"))
            ])
    }
}
