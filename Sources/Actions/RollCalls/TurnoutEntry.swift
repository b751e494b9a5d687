package import Conferences

/// A turnout (tỷ lệ dự) as programs read it, from the API and from the commands.
package struct TurnoutEntry: Encodable, Sendable {
    package let invited: Int
    package let present: Int
    package let inPerson: Int
    package let online: Int
    package let late: Int
    package let excused: Int
    package let unexcused: Int
    package let notCalled: Int
    /// With two decimals; absent where nobody was invited.
    package let percent: Double?

    package init(_ turnout: Turnout) {
        invited = turnout.invited
        present = turnout.present
        inPerson = turnout.inPerson
        online = turnout.online
        late = turnout.late
        excused = turnout.excused
        unexcused = turnout.unexcused
        notCalled = turnout.notCalled
        percent = turnout.hundredthsOfPercent.map { Double($0) / 100 }
    }

    private enum CodingKeys: String, CodingKey {
        case invited, present, online, late, excused, unexcused, percent
        case inPerson = "in_person"
        case notCalled = "not_called"
    }
}
