import Conferences
import Testing

@Suite struct TaskTimingTests {
    static func task(_ state: TaskState, due: String?, finished: String? = nil, rrule: String? = nil) -> TrackedTask {
        var task = TrackedTask(
            id: Identifier(rawValue: 1), conference: "thu", number: 1, conclusionRevision: 1, state: state,
            revision: 1,
            assignment: Assignment(
                text: "x", lead: ["Sở A"],
                deadline: due.map { Deadline(text: $0, date: CalendarDate(iso: $0), rrule: rrule) }),
            passage: Passage(ordinal: nil, range: 0..<0, rule: "x"), updatedAt: Instant(milliseconds: 0))
        task.finishedOn = finished.flatMap { CalendarDate(iso: $0) }
        return task
    }

    @Test(arguments: [
        (.assigned, "2026-06-30", nil, .notDue(days: 11)), (.assigned, "2026-06-26", nil, .dueSoon(days: 7)),
        (.inProgress, "2026-06-19", nil, .dueSoon(days: 0)), (.returned, "2026-06-18", nil, .overdue(days: 1)),
        (.assigned, nil, nil, .none), (.proposed, "2026-01-01", nil, .none),
        (.cancelled, "2026-01-01", nil, .none), (.reported, "2026-06-10", "2026-06-10", .inTime),
        (.reported, "2026-06-10", "2026-06-12", .late(days: 2)), (.done, "2026-06-10", "2026-06-01", .inTime),
        (.done, nil, "2026-06-01", .inTime),
    ] as [(TaskState, String?, String?, TaskTiming)])
    func `timing goes by the due date and the day of the report`(
        _ state: TaskState, _ due: String?, _ finished: String?, _ timing: TaskTiming
    ) throws {
        let today = try #require(CalendarDate(iso: "2026-06-19"))
        #expect(Self.task(state, due: due, finished: finished).timing(on: today) == timing)
    }

    @Test func `a rhythm itself is never overdue, its periods are`() throws {
        let today = try #require(CalendarDate(iso: "2026-06-19"))
        var series = Self.task(.assigned, due: "2026-01-01", rrule: "FREQ=MONTHLY")
        #expect(series.isSeries)
        #expect(!series.isOverdue(on: today))
        series.series = 7
        #expect(series.isOverdue(on: today))
    }
}
