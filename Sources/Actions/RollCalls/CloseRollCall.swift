package import Conferences
import Store

/// Closes a roll call (kết thúc lượt điểm danh). Marks that were made offline before still come in.
package struct CloseRollCall: Action {
    package static let permission = Permission.manageRollCalls
    package static let name = "roll-call.close"

    package struct Outcome: Sendable {
        package var rollCall: RollCall
        package var turnout: Turnout
        /// How many were not called and are now marked as `rest`.
        package var marked: Int
    }

    let conference: String
    let number: Int?
    let rest: AttendanceStatus?

    /// - Parameters:
    ///   - number: which roll call; the newest, where it is `nil`.
    ///   - rest: what those who were not called are marked as, such as unexcused; not at all, where it is
    ///     `nil`.
    package init(conference: String, number: Int? = nil, rest: AttendanceStatus? = nil) {
        self.conference = conference
        self.number = number
        self.rest = rest
    }

    package func perform(in work: Work) throws -> Outcome {
        let conference = try work.conference(self.conference)
        var rollCall = try work.rollCall(number, of: conference)
        guard rollCall.isOpen else { throw ActionError.rollCall(.alreadyClosed(rollCall.reference)) }
        guard rest != .excused else { throw ActionError.rollCall(.reasonMissing) }
        var marked = 0
        let points = try work.records.points(of: conference.id).filter(\.isOpen)
        if let rest {
            let mark = AttendanceMark(status: rest, at: work.now, by: work.actor.name)
            for point in points where point.parent == nil {
                marked += try work.records.markRest(
                    mark, at: point.id, isDeep: true, in: rollCall.id, recordedAt: work.now)
            }
        }
        rollCall.closedAt = work.now
        try work.records.setClosed(rollCall.id, at: work.now)
        let turnout = try work.records.turnout(of: rollCall)
        try work.record(
            rollCall.reference.description, Detail(rest: rest?.rawValue, marked: marked, turnout: turnout))
        try work.announceTurnout(of: rollCall, conference, at: Set(points.map(\.code)))
        return Outcome(rollCall: rollCall, turnout: turnout, marked: marked)
    }

    private struct Detail: Encodable {
        let rest: String?
        let marked: Int
        let turnout: Turnout
    }
}
