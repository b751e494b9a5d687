import Conferences
import Store

extension Work {
    /// The roll call with a number, or the newest one.
    ///
    /// - Throws: ``RollCallError/unknownRollCall(conference:number:)``.
    func rollCall(_ number: Int?, of conference: Conference) throws -> RollCall {
        guard !conference.isCancelled else { throw ActionError.cancelledConference(slug: conference.slug) }
        let all = try records.rollCalls(of: conference)
        let meant = number.map { number in all.first { $0.reference.number == number } } ?? all.last
        guard let meant else {
            throw ActionError.rollCall(.unknownRollCall(conference: conference.slug, number: number))
        }
        return meant
    }

    /// Tells, after a quiet minute, how the turnout stands: once for all marks that share a commit, since only
    /// the last state of them is told.
    ///
    /// - Parameter points: codes of the points where something changed.
    func announceTurnout(of rollCall: RollCall, _ conference: Conference, at points: Set<String>) throws {
        let subject = "turnout \(rollCall.reference)"
        try records.atCommit(subject, points) { points in
            let details = TurnoutDetails(rollCall, try self.records.turnout(of: rollCall))
            try self.announceSettled(
                .turnoutChanged, about: subject, of: conference,
                points: try self.records.withAncestors(points, of: conference.id)
            ) { _ in details }
        }
    }
}

/// A roll call's turnout as an event tells of it.
struct TurnoutDetails: Codable {
    let conference: String
    let rollCall: Int
    let name: String
    let isOpen: Bool
    let invited: Int
    let present: Int
    let inPerson: Int
    let online: Int
    let late: Int
    let excused: Int
    let unexcused: Int
    let notCalled: Int

    init(_ rollCall: RollCall, _ turnout: Turnout) {
        conference = rollCall.reference.conference
        self.rollCall = rollCall.reference.number
        name = rollCall.name
        isOpen = rollCall.isOpen
        invited = turnout.invited
        present = turnout.present
        inPerson = turnout.inPerson
        online = turnout.online
        late = turnout.late
        excused = turnout.excused
        unexcused = turnout.unexcused
        notCalled = turnout.notCalled
    }

    private enum CodingKeys: String, CodingKey {
        case conference, name, invited, present, online, late, excused, unexcused
        case rollCall = "roll_call"
        case isOpen = "is_open"
        case inPerson = "in_person"
        case notCalled = "not_called"
    }
}
