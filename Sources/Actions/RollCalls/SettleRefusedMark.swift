import Conferences
package import Store

/// Puts a refused mark aside once somebody has looked at it (đã xem xét), or makes it count after all.
package struct SettleRefusedMark: Action {
    package static let permission = Permission.manageRollCalls
    package static let name = "roll-call.settle-refused"

    let conference: String
    let number: Int?
    let mark: String
    let accepts: Bool

    /// - Parameters:
    ///   - mark: the refused mark's identifier.
    ///   - accepts: whether it counts after all, in place of what was said before.
    package init(conference: String, number: Int? = nil, mark: String, accepts: Bool) {
        self.conference = conference
        self.number = number
        self.mark = mark
        self.accepts = accepts
    }

    /// - Throws: ``RollCallError/unknownRefusedMark(_:)``; ``RollCallError/markRefused(name:_:)`` where it
    ///   cannot count, because nobody of that identifier is invited.
    package func perform(in work: Work) throws -> RefusedMark {
        let conference = try work.conference(self.conference)
        let rollCall = try work.rollCall(number, of: conference)
        guard let id = Identifier<RefusedMark>(mark),
            let refused = try work.records.refusedMarks(in: rollCall.id).first(where: { $0.id == id }),
            try work.records.settleRefused(id, in: rollCall.id, at: work.now, by: work.actor.name)
        else { throw ActionError.rollCall(.unknownRefusedMark(mark)) }
        if accepts {
            guard let attendee = refused.attendee,
                let place = try work.records.attendeePlace(attendee, of: conference.id),
                place.state == .registered
            else { throw ActionError.rollCall(.markRefused(name: refused.name, refused.refusal)) }
            if refused.mark.status == .excused, refused.mark.reason == nil {
                throw ActionError.rollCall(.markRefused(name: refused.name, .reasonMissing))
            }
            try work.records.store(
                refused.mark, of: place, in: rollCall.id,
                existing: try work.records.mark(of: attendee, in: rollCall.id), recordedAt: work.now)
            try work.announceTurnout(of: rollCall, conference, at: [place.pointCode])
        }
        try work.record(
            rollCall.reference.description, Detail(mark: mark, isAccepted: accepts))
        return refused
    }

    private struct Detail: Encodable {
        let mark: String
        let isAccepted: Bool
    }
}
