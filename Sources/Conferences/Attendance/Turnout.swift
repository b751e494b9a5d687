/// How many were invited and how many came (tỷ lệ dự), of whichever part of a conference.
package struct Turnout: Hashable, Sendable, Codable {
    /// How many should be there (triệu tập).
    package var invited: Int
    package var inPerson: Int
    package var online: Int
    package var late: Int
    package var excused: Int
    package var unexcused: Int

    package init(
        invited: Int = 0, inPerson: Int = 0, online: Int = 0, late: Int = 0, excused: Int = 0,
        unexcused: Int = 0
    ) {
        self.invited = invited
        self.inPerson = inPerson
        self.online = online
        self.late = late
        self.excused = excused
        self.unexcused = unexcused
    }

    /// How many are there (có mặt).
    package var present: Int { inPerson + online + late }

    /// How many were called, there or not.
    package var called: Int { present + excused + unexcused }

    /// Of how many nothing is known yet (chưa điểm danh).
    package var notCalled: Int { max(0, invited - called) }

    /// Hundredths of a per cent, 0…; `nil` where nobody was invited. 99,16 % is 9916.
    ///
    /// Halves are rounded up, but what is not quite all is never told as 100 %.
    package var hundredthsOfPercent: Int? {
        guard invited > 0 else { return nil }
        let rounded = (present * 20_000 + invited) / (2 * invited)
        return present < invited ? min(rounded, 9999) : rounded
    }

    package subscript(_ status: AttendanceStatus) -> Int {
        get {
            switch status {
            case .inPerson: inPerson
            case .online: online
            case .late: late
            case .excused: excused
            case .unexcused: unexcused
            }
        }
        set {
            switch status {
            case .inPerson: inPerson = newValue
            case .online: online = newValue
            case .late: late = newValue
            case .excused: excused = newValue
            case .unexcused: unexcused = newValue
            }
        }
    }

    package static func + (left: Turnout, right: Turnout) -> Turnout {
        Turnout(
            invited: left.invited + right.invited, inPerson: left.inPerson + right.inPerson,
            online: left.online + right.online, late: left.late + right.late,
            excused: left.excused + right.excused, unexcused: left.unexcused + right.unexcused)
    }

    package static func - (left: Turnout, right: Turnout) -> Turnout {
        Turnout(
            invited: left.invited - right.invited, inPerson: left.inPerson - right.inPerson,
            online: left.online - right.online, late: left.late - right.late,
            excused: left.excused - right.excused, unexcused: left.unexcused - right.unexcused)
    }

    package static func += (left: inout Turnout, right: Turnout) { left = left + right }
}
