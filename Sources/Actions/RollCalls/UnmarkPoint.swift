package import Conferences
import Store

/// Takes back what ``MarkPoint`` did (hoàn tác “những người còn lại có mặt”): those people count as not called again.
/// Whoever was marked otherwise since, or by somebody else, stays as they are.
package struct UnmarkPoint: Action {
    package static let permission = Permission.takeRollCall
    package static let name = "roll-call.unmark-point"

    package struct Outcome: Sendable {
        package var rollCall: RollCallReference
        /// How many marks were taken back.
        package var unmarked: Int
        package var turnout: Turnout
    }

    let conference: String
    let number: Int?
    let point: String
    let at: Instant

    /// - Parameters:
    ///   - number: which roll call; the newest, where it is `nil`.
    ///   - at: when the rest was marked: ``MarkPoint/Outcome/at``.
    package init(conference: String, number: Int? = nil, point: String, at: Instant) {
        self.conference = conference
        self.number = number
        self.point = point
        self.at = at
    }

    /// - Throws: ``RollCallError/alreadyClosed(_:)``: what a closed roll call says is not taken back.
    package func perform(in work: Work) throws -> Outcome {
        let conference = try work.conference(self.conference)
        let rollCall = try work.rollCall(number, of: conference)
        let point = try work.point(self.point, of: conference)
        guard rollCall.isOpen else { throw ActionError.rollCall(.alreadyClosed(rollCall.reference)) }
        let unmarked = try work.records.takeBackRest(
            markedAt: at, by: work.actor.name, at: point.id, in: rollCall.id, now: work.now)
        let turnout = try work.records.turnout(of: rollCall, under: point.id)
        guard unmarked > 0 else {
            return Outcome(rollCall: rollCall.reference, unmarked: 0, turnout: turnout)
        }
        try work.record(
            rollCall.reference.description, Detail(point: point.code, unmarked: unmarked))
        try work.announceTurnout(of: rollCall, conference, at: [point.code])
        return Outcome(rollCall: rollCall.reference, unmarked: unmarked, turnout: turnout)
    }

    private struct Detail: Encodable {
        let point: String
        let unmarked: Int
    }
}
