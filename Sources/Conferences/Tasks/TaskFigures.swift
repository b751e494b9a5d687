/// The figures of a period as offices print them (số liệu báo cáo kỳ).
package struct TaskFigures: Hashable, Sendable {
    /// Carried over from before the period (kỳ trước chuyển sang).
    package var carriedOver = 0
    /// Assigned within the period (giao mới).
    package var assigned = 0
    /// Done within the period, in time (hoàn thành đúng hạn).
    package var doneInTime = 0
    /// Done within the period, late (hoàn thành quá hạn).
    package var doneLate = 0
    /// Reported at the period's end, and waiting for an answer (đã báo cáo, chờ xác nhận).
    package var reported = 0
    /// Open at the period's end and not due (chưa đến hạn).
    package var notDue = 0
    /// Open at the period's end and overdue (quá hạn chưa hoàn thành).
    package var overdue = 0

    package init() {}

    /// All that were to be followed in the period: what came in is what came out.
    package var total: Int { carriedOver + assigned }
    package var done: Int { doneInTime + doneLate }

    /// How many of those done were done in time, in tenths of a per cent; `nil` where none was done.
    package var inTimePermille: Int? { done == 0 ? nil : (doneInTime * 2000 + done) / (2 * done) }

    package static func + (left: Self, right: Self) -> Self {
        var sum = left
        sum.carriedOver += right.carriedOver
        sum.assigned += right.assigned
        sum.doneInTime += right.doneInTime
        sum.doneLate += right.doneLate
        sum.reported += right.reported
        sum.notDue += right.notDue
        sum.overdue += right.overdue
        return sum
    }
}
