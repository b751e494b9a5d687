package import Conferences
import Store

extension Work {
    /// The days that a task's due date can be meant to be.
    func dueRange(of task: TrackedTask) throws -> DueRange {
        DueRange(of: try conference(task.conference), at: now)
    }

    /// Refuses a due date that cannot be meant.
    ///
    /// - Throws: ``TaskLifeError/dueTooEarly(_:_:)``, ``TaskLifeError/dueTooLate(_:_:)``.
    func checkDue(_ due: CalendarDate, of task: TrackedTask) throws {
        let range = try dueRange(of: task)
        if due < range.first { throw ActionError.task(.dueTooEarly(due, range)) }
        if due > range.last { throw ActionError.task(.dueTooLate(due, range)) }
    }
}

extension DueRange {
    /// The days that a due date of a conference's tasks can be meant to be.
    package init(of conference: Conference, at now: Instant) {
        self.init(from: conference.schedule.firstDay, today: conference.schedule.day(of: now))
    }
}
