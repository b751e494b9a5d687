import Conferences
import Phrases

/// The agenda as the hall's screen shows it.
struct BoardAgenda {
    let progress: AgendaProgress
    let items: [Board.Item]
    private let schedule: Schedule
    private let today: CalendarDate

    init(_ plan: Plan, _ progress: AgendaProgress, today: CalendarDate) {
        self.progress = progress
        self.today = today
        schedule = plan.schedule
        let schedule = schedule
        items = zip(plan.agenda, progress.items).map { planned, item in
            Board.Item(
                title: planned.title,
                presenters: planned.presenters.compactMap(plan.person).map(\.introduced)
                    .joined(separator: "; "),
                start: item.start?.milliseconds, end: item.end?.milliseconds,
                clock: Self.clock(item.start, item.end, schedule, today: today), state: item.state.rawValue)
        }
    }

    var running: [Board.Item] { items.filter { $0.state == AgendaProgress.State.running.rawValue } }

    /// What is to begin next; nothing where nobody waits for it any more.
    var next: Board.Item? {
        progress.standing == .past
            ? nil : items.first { $0.state == AgendaProgress.State.waiting.rawValue }
    }

    /// Whether it is late in the course of the conference; of one that has not begun its standing says so.
    var isLate: Bool {
        progress.lateMinutes != 0 && (progress.standing == .running || progress.standing == .between)
    }

    /// Where the conference stands, in words.
    func standing(_ words: HallPhrases, now: Instant) -> String {
        let begins = progress.plannedStart
        let minutes = begins.map { max(0, now.milliseconds - $0.milliseconds) / 60_000 } ?? 0
        return words.standing(
            progress.standing, begins.map { Self.clock($0, nil, schedule, today: today) }, Int(minutes))
    }

    /// `08:00–08:10`, with the day where it is not today's.
    private static func clock(
        _ start: Instant?, _ end: Instant?, _ schedule: Schedule, today: CalendarDate
    ) -> String {
        guard let start else { return "" }
        let day = schedule.day(of: start)
        func time(_ instant: Instant) -> String { String(instant.shown.prefix(5)) }
        return time(start) + (end.map { "–" + time($0) } ?? "") + (day == today ? "" : " \(day.vietnamese)")
    }
}
