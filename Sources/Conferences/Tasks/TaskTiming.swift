/// How a task stands to its due date on a day (tiến độ so với thời hạn): worked out, never stored.
package enum TaskTiming: Hashable, Sendable {
    /// A proposal, a cancelled task, or one without a due date that is open.
    case none
    /// Open, with more days left than "soon" means.
    case notDue(days: Int)
    /// Open, due today (0) or within the days that "soon" means.
    case dueSoon(days: Int)
    /// Open, its unit's turn, and so many days late.
    case overdue(days: Int)
    /// Reported or done in time; also one without a due date.
    case inTime
    /// Reported or done so many days late.
    case late(days: Int)

    /// What "soon" means where nobody says otherwise.
    package static let soon = 7
}

extension TrackedTask {
    /// Where the task stands on a day.
    ///
    /// What was reported counts by the day of its report, so that a unit is not late because the answer is.
    ///
    /// - Parameter soon: within how many days a due date is soon.
    package func timing(on day: CalendarDate, soon: Int = TaskTiming.soon) -> TaskTiming {
        // A rhythm is due in its periods.
        guard !isSeries else { return .none }
        let due = assignment.deadline?.date
        switch state {
        case .proposed, .cancelled: return .none
        case .reported, .done:
            guard let due, let finished = finishedOn else { return .inTime }
            return finished > due ? .late(days: finished.dayNumber - due.dayNumber) : .inTime
        case .assigned, .acknowledged, .inProgress, .returned:
            guard let due else { return .none }
            let days = due.dayNumber - day.dayNumber
            if days < 0 { return .overdue(days: -days) }
            return days <= soon ? .dueSoon(days: days) : .notDue(days: days)
        }
    }

    /// Whether it is open and its last day has passed (quá hạn).
    package func isOverdue(on day: CalendarDate) -> Bool {
        if case .overdue = timing(on: day) { return true }
        return false
    }
}
