import Testing

@testable import Conferences

@Suite struct AgendaProgressTests {
    /// Opening 08:00–08:10, report 08:10–09:30, pause at 09:30 for 15 minutes, conclusion 09:45–10:15.
    private static let plan = Plan(
        slug: "thu", title: "Thử", form: .online, host: "Tỉnh ủy",
        schedule: Schedule(
            firstDay: CalendarDate(iso: "2019-09-13") ?? CalendarDate(dayNumber: 0),
            start: TimeOfDay(hour: 8, minute: 0), end: TimeOfDay(hour: 10, minute: 15)),
        agenda: [
            AgendaItem(
                title: "Khai mạc", kind: .opening, start: TimeOfDay(hour: 8, minute: 0), duration: 10),
            AgendaItem(title: "Báo cáo", kind: .report, duration: 80),
            AgendaItem(title: "Truyền hình", start: TimeOfDay(hour: 9, minute: 30), duration: 15),
            AgendaItem(title: "Kết luận", kind: .conclusion, duration: 30),
        ])

    /// A time of that morning, in minutes after eight.
    private static func at(_ minute: Int64) -> Instant {
        Instant(milliseconds: 1_568_336_400_000 + minute * 60_000)
    }

    private static func progress(_ actual: [Int: ActualTimes], now: Int64) -> AgendaProgress {
        AgendaProgress(of: plan, actual: actual, now: at(now))
    }

    @Test func `before it begins all is as planned`() {
        let progress = Self.progress([:], now: -30)
        #expect(progress.items.map(\.start) == [0, 10, 90, 105].map(Self.at))
        #expect(progress.items.map(\.end) == [10, 90, 105, 135].map(Self.at))
        #expect(progress.lateMinutes == 0)
        #expect(progress.next == 1)
        #expect(progress.running == nil)
    }

    @Test func `what begins late moves the rest up to the fixed item, which stays`() {
        let progress = Self.progress(
            [0: ActualTimes(started: Self.at(7), ended: Self.at(20)), 1: ActualTimes(started: Self.at(20))],
            now: 30)
        #expect(progress.items.map(\.state) == [.done, .running, .waiting, .waiting])
        #expect(progress.lateMinutes == 10)
        // The report would end at 09:40, ten minutes into the broadcast.
        #expect(progress.items[1].end == Self.at(90))
        #expect(progress.items[1].cutMinutes == 10)
        #expect(progress.items[2].start == Self.at(90))
        #expect(progress.items[2].lateMinutes == 0)
        #expect(progress.items[3].start == Self.at(105))
    }

    @Test func `what runs over goes on until now, and what follows waits for it`() {
        let progress = Self.progress(
            [
                0: ActualTimes(started: Self.at(0), ended: Self.at(10)),
                1: ActualTimes(started: Self.at(10), ended: Self.at(90)),
                2: ActualTimes(started: Self.at(90)),
            ], now: 120)
        #expect(progress.items[2].end == Self.at(120))
        #expect(progress.items[3].start == Self.at(120))
        #expect(progress.items[3].lateMinutes == 15)
        #expect(progress.items[3].end == Self.at(150))
    }

    @Test func `nothing that has not begun begins in the past`() {
        let progress = Self.progress([:], now: 25)
        #expect(progress.items[0].start == Self.at(25))
        #expect(progress.lateMinutes == 25)
        #expect(progress.items[1].start == Self.at(35))
    }

    @Test func `what ends early lets the next begin early`() {
        let progress = Self.progress(
            [0: ActualTimes(started: Self.at(0), ended: Self.at(5))], now: 5)
        #expect(progress.items[1].start == Self.at(5))
        #expect(progress.lateMinutes == -5)
    }

    @Test func `a conference that nobody began says so, and how late it is`() {
        #expect(Self.progress([:], now: -30).standing == .upcoming)
        let waiting = Self.progress([:], now: 33)
        #expect(waiting.standing == .unstarted)
        #expect(waiting.running == nil)
        #expect(waiting.next == 1)
        #expect(waiting.lateMinutes == 33)
        #expect(waiting.plannedStart == Self.at(0))
        #expect(waiting.plannedEnd == Self.at(135))
    }

    @Test(arguments: [136, 3_783_962]) func `one that nobody ever began is past, and late for nobody`(
        now: Int64
    ) {
        let progress = Self.progress([:], now: now)
        #expect(progress.standing == .past)
        #expect(progress.lateMinutes == 0)
        #expect(progress.items.map(\.lateMinutes) == [nil, nil, nil, nil])
        #expect(progress.items.map(\.start) == [0, 10, 90, 105].map(Self.at))
    }

    @Test func `one that was begun and never ended is past after half a day`() {
        let begun = [0: ActualTimes(started: Self.at(7))]
        #expect(Self.progress(begun, now: 200).standing == .running)
        let progress = Self.progress(begun, now: 3_000_000)
        #expect(progress.standing == .past)
        #expect(progress.lateMinutes == 0)
        #expect(progress.items[0].lateMinutes == 7)
        #expect(progress.items[0].end == Self.at(17))
    }

    @Test func `between two items nothing runs, and after the last it is over`() {
        var times = [0: ActualTimes(started: Self.at(0), ended: Self.at(10))]
        #expect(Self.progress(times, now: 12).standing == .between)
        for item in 1...3 {
            times[item] = ActualTimes(
                started: Self.at(Int64(item) * 30), ended: Self.at(Int64(item) * 30 + 30))
        }
        let progress = Self.progress(times, now: 3_000_000)
        #expect(progress.standing == .over)
        #expect(progress.lateMinutes == 0)
    }

    @Test func `a plan without an agenda stands by its schedule`() {
        var plan = Self.plan
        plan.agenda = []
        func standing(_ now: Int64) -> AgendaProgress.Standing {
            AgendaProgress(of: plan, actual: [:], now: Self.at(now)).standing
        }
        #expect([-1, 1, 134, 136].map(standing) == [.upcoming, .unstarted, .unstarted, .past])
    }
}
