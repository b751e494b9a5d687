import Conferences
import Store

extension Work {
    /// Makes tasks of the periods of a recurring one: all that were due up to a day, and the next. What is there
    /// stays; so it may be called however often.
    ///
    /// - Returns: the new tasks, the earliest first.
    func openPeriods(of series: TrackedTask, through day: CalendarDate) throws -> [TrackedTask] {
        guard let text = series.assignment.deadline?.rrule, let rule = RepeatRule(text),
            let start = series.assignedOn
        else { return [] }
        var due = rule.dates(from: start, through: day)
        if let next = rule.first(after: day, start: start), !due.contains(next) { due.append(next) }
        // Periods are opened in order: what a rule has come to mean does not reach back behind the newest of them.
        let known = try records.periods(of: series.id).max()
        let missing = due.filter { day in known.map { day > $0 } ?? true }
        guard !missing.isEmpty else { return [] }
        let conference = try conference(series.conference)
        let conclusion = try series.conclusionRevision.flatMap {
            try records.conclusion(of: conference.id, revision: $0)
        }
        var number = try records.nextTaskNumber(of: conference.id)
        var opened: [TrackedTask] = []
        for date in missing {
            var task = series
            task.id = newIdentifier()
            task.number = number
            task.state = .assigned
            task.revision = 1
            task.reason = nil
            task.percent = nil
            task.updatedAt = now
            task.assignment.deadline = Deadline(text: series.assignment.deadline?.text ?? "", date: date)
            task.assignment.otherDeadlines = []
            task.firstDue = date
            task.series = series.number
            task.period = date
            // A period begins when the one before it ends.
            task.assignedOn = min(day, due.last { $0 < date }?.adding(days: 1) ?? start)
            task.finishedOn = nil
            task.closedOn = nil
            task.doubts = []
            task.corrections = []
            try insert(
                task, conference: conference.id, conclusion: conclusion?.id, note: date.vietnamese)
            try record(task.reference.description, StepDetail(period: date))
            try announce(.taskAssigned, of: conference, TaskDetails(task))
            opened.append(task)
            number += 1
        }
        return opened
    }
}
