import Conferences
import Diagnostics
import TestSupport
import Testing

struct AgendaOverlapTests {
    @Test("Two broadcast items at the same time: the later one is at fault, and both times are told")
    func findsOverlap() throws {
        let plan = Plan.withAgenda([Sample.item("a", "08:00", 60), Sample.item("b", "08:45", 165)])
        let finding = try #require(plan.findings("agenda.overlap").first)
        #expect(finding.finding.severity == .error)
        #expect(finding.about == .item(1))
        #expect(finding.labels == ["b", "a"])
        let day = Sample.date("2024-09-13")
        func clock(_ text: String) -> ClockTime { ClockTime(day: day, time: Sample.time(text)) }
        #expect(
            finding.finding.problem
                == .overlap(
                    first: .init(title: "a", start: clock("08:00"), end: clock("09:00")),
                    second: .init(title: "b", start: clock("08:45"), end: clock("11:30"))))
    }

    @Test("Items that only touch do not overlap")
    func allowsTouching() {
        #expect(
            Plan.withAgenda([Sample.item("a", nil, 60), Sample.item("b", "09:00", 150)]).foundCodes == [])
    }

    @Test("Items at different points may run side by side")
    func allowsSideBySide() {
        let plan = Plan.withAgenda([
            Sample.item("a", "08:00", 210, at: ["east"]), Sample.item("b", "08:00", 210, at: ["west"]),
        ])
        #expect(plan.foundCodes == [])
    }

    @Test(
        "Items that share a point overlap, and a broadcast shares all of them",
        arguments: [
            (["east"], ["east"]), (["east", "west"], ["main", "west"]), ([], ["east"]), (["east"], []),
            ([], []),
        ] as [([String], [String])])
    func findsSharedPoints(first: [String], second: [String]) {
        let plan = Plan.withAgenda([
            Sample.item("a", "08:00", 120, at: first), Sample.item("b", "09:00", 150, at: second),
        ])
        #expect(plan.items("agenda.overlap") == ["b"])
    }

    @Test("An item is held against a long one that began before others")
    func looksBehindTheLast() {
        let plan = Plan.withAgenda([
            Sample.item("long", "08:00", 180), Sample.item("b", "08:30", 10), Sample.item("c", "10:00", 90),
        ])
        #expect(plan.items("agenda.overlap") == ["b", "c"])
        #expect(plan.findings("agenda.overlap").allSatisfy { $0.labels.contains("long") })
    }

    @Test("An item at two points that overlaps another at each of them is told of both")
    func findsOnePerPoint() {
        let plan = Plan.withAgenda([
            Sample.item("a", "08:00", 210, at: ["east"]), Sample.item("b", "08:00", 210, at: ["west"]),
            Sample.item("c", "09:00", 10, at: ["east", "west"]),
        ])
        #expect(plan.findings("agenda.overlap").map(\.labels) == [["c", "a"], ["c", "b"]])
    }

    @Test("Items on different days do not overlap, whatever their order in the agenda")
    func tellsDaysApart() {
        let plan = Plan.withAgenda(
            [
                Sample.item("b", "08:00", 60, day: "2024-09-14"),
                Sample.item("a", "08:00", 60, day: "2024-09-13"),
            ], lastDay: "2024-09-14")
        #expect(plan.items("agenda.overlap") == [])
    }

    @Test("Everything at the same time costs no more findings than items")
    func staysLinear() {
        let plan = Plan.withAgenda((0..<3000).map { Sample.item("item \($0)", "08:00", 60) })
        #expect(plan.findings("agenda.overlap").count == 2999)
    }

    @Test("An overlap is found exactly where two items share a point and a minute", arguments: 0..<40)
    func agreesWithComparingAll(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let agenda = (0..<12).map { index in
            let points = ["main", "east", "west"].filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
            var item = Sample.item("item \(index)", nil, Int.random(in: 1...40, using: &random), at: points)
            item.start = TimeOfDay(minutes: 480 + Int.random(in: 0..<180, using: &random))
            return item
        }
        let spans = agenda.map { ($0.start?.minutes ?? 0)..<(($0.start?.minutes ?? 0) + ($0.duration ?? 0)) }
        var expected: Set<String> = []
        for a in agenda.indices {
            for b in agenda.indices where a != b && spans[a].overlaps(spans[b]) {
                let isShared =
                    agenda[a].points.isEmpty || agenda[b].points.isEmpty
                    || !Set(agenda[a].points).isDisjoint(with: agenda[b].points)
                let isLater = (spans[b].lowerBound, b) > (spans[a].lowerBound, a)
                if isShared, isLater { expected.insert(agenda[b].title) }
            }
        }
        #expect(Set(Plan.withAgenda(agenda).items("agenda.overlap")) == expected)
    }
}
