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
}
