import Conferences
import Store

/// A period's figures as programs read them, from the API and from the commands.
package struct TaskSummaryEntry: Encodable, Sendable {
    package struct Figures: Encodable, Sendable {
        /// The unit or the directive; absent for the total, and for tasks that name none.
        package let name: String?
        package let total: Int
        package let carriedOver: Int
        package let assigned: Int
        package let doneInTime: Int
        package let doneLate: Int
        package let reported: Int
        package let notDue: Int
        package let overdue: Int
        /// Of those done, in per cent with one decimal; absent where none was done.
        package let inTimePercent: Double?

        init(_ name: String?, _ figures: TaskFigures) {
            self.name = name
            total = figures.total
            carriedOver = figures.carriedOver
            assigned = figures.assigned
            doneInTime = figures.doneInTime
            doneLate = figures.doneLate
            reported = figures.reported
            notDue = figures.notDue
            overdue = figures.overdue
            inTimePercent = figures.inTimePermille.map { Double($0) / 10 }
        }

        private enum CodingKeys: String, CodingKey {
            case name, total, assigned, reported, overdue
            case carriedOver = "carried_over"
            case doneInTime = "done_in_time"
            case doneLate = "done_late"
            case notDue = "not_due"
            case inTimePercent = "in_time_percent"
        }
    }

    package let from: String
    package let to: String
    package let total: Figures
    package let units: [Figures]
    package let directives: [Figures]

    package init(_ summary: TaskSummary) {
        from = summary.from.description
        to = summary.to.description
        total = Figures(nil, summary.total)
        units = summary.byUnit.map { Figures($0.name, $0.figures) }
        directives = summary.byDirective.map { Figures($0.name, $0.figures) }
    }
}
