/// What a point reports in numbers only (điểm cầu chỉ báo số lượng): they count in place of the marks of its
/// people.
package struct ReportedNumbers: Hashable, Sendable, Codable {
    /// The category they are of (thành phần); empty for all of the point.
    package var category: String
    /// How many should be there; `nil` for as many as are on the roster or expected by the plan.
    package var invited: Int?
    package var inPerson: Int
    package var online: Int
    package var late: Int
    package var excused: Int
    package var unexcused: Int

    package init(
        category: String = "", invited: Int? = nil, inPerson: Int = 0, online: Int = 0, late: Int = 0,
        excused: Int = 0, unexcused: Int = 0
    ) {
        self.category = category
        self.invited = invited
        self.inPerson = inPerson
        self.online = online
        self.late = late
        self.excused = excused
        self.unexcused = unexcused
    }

    package var turnout: Turnout {
        Turnout(
            invited: invited ?? 0, inPerson: inPerson, online: online, late: late, excused: excused,
            unexcused: unexcused)
    }
}
