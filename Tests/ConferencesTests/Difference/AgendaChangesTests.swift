import Conferences
import Testing

struct AgendaChangesTests {
    private func changes(_ change: (inout Plan) -> Void) -> [PlanChange] {
        PlanDifference(from: Sample.plan, to: Sample.plan.with(change)).changes
    }

    private func time(_ start: String, _ end: String) -> ItemTime {
        let day = Sample.date("2024-09-13")
        return ItemTime(
            day: day, start: ClockTime(day: day, time: Sample.time(start)),
            end: ClockTime(day: day, time: Sample.time(end)))
    }

    @Test("An item that takes longer moves those after it, and all of them are named")
    func namesShiftedItems() {
        #expect(
            changes { $0.agenda[0].duration = 20 } == [
                .item(
                    title: "Khai mạc",
                    change: .time(from: time("08:00", "08:15"), to: time("08:00", "08:20")), points: nil),
                .item(
                    title: "Quán triệt Chỉ thị 32",
                    change: .time(from: time("08:15", "09:30"), to: time("08:20", "09:35")), points: nil),
                .item(
                    title: "Giải lao",
                    change: .time(from: time("09:30", "09:45"), to: time("09:35", "09:50")), points: nil),
                .item(
                    title: "Triển khai Kế hoạch 81",
                    change: .time(from: time("09:45", "11:00"), to: time("09:50", "11:05")), points: nil),
            ])
    }

    @Test("The length of an item is named even where no times are known")
    func namesDurationsWithoutTimes() {
        let plan = Sample.plan.with {
            $0.schedule.start = nil
            $0.agenda[4].start = nil
        }
        let longer = plan.with { $0.agenda[1].duration = 90 }
        #expect(
            PlanDifference(from: plan, to: longer).changes == [
                .item(
                    title: "Quán triệt Chỉ thị 32", change: .duration(from: 75, to: 90), points: nil)
            ])
    }

    @Test("A renamed item is renamed, with whatever else changed about it")
    func namesRenamed() {
        #expect(
            changes {
                $0.agenda[3].title = "Phổ biến Kế hoạch 81"
                $0.agenda[3].presenters = ["second"]
            } == [
                .item(
                    title: "Phổ biến Kế hoạch 81",
                    change: .presenterRemoved(
                        person: PersonReference(key: "speaker", name: "Ngô Văn Báo")), points: nil),
                .item(
                    title: "Phổ biến Kế hoạch 81", change: .renamed(from: "Triển khai Kế hoạch 81"),
                    points: nil),
            ])
    }

    @Test("Another item in the place of one that goes is added, and the other removed")
    func tellsReplacementApart() {
        let replaced = changes {
            $0.agenda[3] = Sample.item("Thảo luận", nil, 75, kind: .discussion)
            $0.directives.removeLast()
        }
        #expect(
            replaced.suffix(2) == [
                .item(title: "Thảo luận", change: .added(at: time("09:45", "11:00")), points: nil),
                .item(
                    title: "Triển khai Kế hoạch 81", change: .removed(at: time("09:45", "11:00")),
                    points: nil),
            ])
    }

    @Test("Of two breaks the one that goes is the one at its time")
    func tellsBreaksApart() {
        let plan = Sample.plan.with { $0.agenda[0].title = "Giải lao" }
        let shorter = plan.with {
            $0.agenda.remove(at: 0)
            $0.agenda[0].start = Sample.time("08:15")
        }
        #expect(
            PlanDifference(from: plan, to: shorter).changes
                == [.item(title: "Giải lao", change: .removed(at: time("08:00", "08:15")), points: nil)])
    }

    @Test("An item that comes elsewhere says after which; those that make room for it are not moved")
    func namesMoved() {
        let plan = Sample.plan.with {
            $0.schedule.start = nil; $0.agenda[4].start = nil
        }
        let moved = plan.with { $0.agenda.insert($0.agenda.remove(at: 0), at: 3) }
        #expect(
            PlanDifference(from: plan, to: moved).changes
                == [.item(title: "Khai mạc", change: .moved(after: "Triển khai Kế hoạch 81"), points: nil)])
        #expect(
            PlanDifference(from: moved, to: plan).changes
                == [.item(title: "Khai mạc", change: .moved(after: nil), points: nil)])
    }

    @Test("Presenters, directives and materials that come and go are named")
    func namesContent() {
        let changed = changes {
            $0.agenda[1].presenters = ["second"]
            $0.agenda[1].directives = ["81-KH/TU"]
            $0.agenda[1].materials = [Material(title: "Bài trình bày")]
        }
        let expected: [ItemChange] = [
            .presenterAdded(person: PersonReference(key: "second", name: "Đỗ Thị Hai")),
            .presenterRemoved(person: PersonReference(key: "speaker", name: "Ngô Văn Báo")),
            .directiveAdded(number: "81-KH/TU"), .directiveRemoved(number: "32-CT/TW"),
            .materialAdded(title: "Bài trình bày"), .materialRemoved(title: "Đề cương"),
        ]
        #expect(changed == expected.map { .item(title: "Quán triệt Chỉ thị 32", change: $0, points: nil) })
    }

    @Test("What changes about an item at certain points concerns these, before and after")
    func concernsItsPoints() {
        let plan = Sample.plan.with { $0.agenda[2].points = ["west"] }
        let moved = plan.with { $0.agenda[2].points = ["east"] }
        #expect(PlanDifference(from: plan, to: moved).changes.map(\.points) == [["east", "west"]])
        let all = plan.with { $0.agenda[2].points = [] }
        #expect(PlanDifference(from: plan, to: all).changes.map(\.points) == [nil])
        let gone = plan.with { $0.agenda.remove(at: 2) }
        #expect(PlanDifference(from: plan, to: gone).changes.last?.points == ["west"])
    }

    @Test("An item on another day is told with its day even where no time is known")
    func namesDays() {
        let plan = Sample.plan.with {
            $0.schedule.lastDay = Sample.date("2024-09-14")
            $0.agenda = [Sample.item("a", "08:00", 60), Sample.item("b", day: "2024-09-13")]
        }
        let moved = plan.with { $0.agenda[1].day = Sample.date("2024-09-14") }
        guard
            case .item("b", .time(let old, let new), nil)? = PlanDifference(from: plan, to: moved)
                .changes.last
        else {
            Issue.record("no change of time")
            return
        }
        #expect(old.day == Sample.date("2024-09-13"))
        #expect(new.day == Sample.date("2024-09-14"))
    }
}
