package import Conferences
package import Store

/// Marks one person in a roll call (điểm danh một đại biểu).
package struct MarkAttendance: Action {
    package static let permission = Permission.takeRollCall
    package static let name = "roll-call.mark"

    package struct Outcome: Sendable {
        package var attendee: AttendeePlace
        package var rollCall: RollCallReference
        package var result: MarkOutcome
        /// Whether the same mark, by its nonce, was taken before.
        package var isRepeated: Bool
        /// The turnout of the person's point, with those below it.
        package var turnout: Turnout
    }

    let conference: String
    let number: Int?
    let attendee: AttendeeReference
    let status: AttendanceStatus
    let reason: String?
    let nonce: String?
    let replaces: Bool
    let seen: Instant?

    /// - Parameters:
    ///   - number: which roll call; the newest, where it is `nil`.
    ///   - reason: why the person is absent or late; an excused absence must have one.
    ///   - nonce: what a device made up for this mark, so that sending it twice marks once.
    ///   - replaces: whether what somebody else said before is replaced, whatever it was.
    ///   - seen: when the mark was made that whoever marks had before their eyes; that one is replaced.
    package init(
        conference: String, number: Int? = nil, attendee: AttendeeReference, status: AttendanceStatus,
        reason: String? = nil, nonce: String? = nil, replaces: Bool = false, seen: Instant? = nil
    ) {
        self.conference = conference
        self.number = number
        self.attendee = attendee
        self.status = status
        self.reason = reason
        self.nonce = nonce
        self.replaces = replaces
        self.seen = seen
    }

    /// A mark that does not count is an error here, because whoever made it is there to be told; where the
    /// device has a nonce for it, it is kept and told as ``MarkOutcome/refused(_:)``.
    ///
    /// - Throws: ``RollCallError/markRefused(name:_:)``.
    package func perform(in work: Work) throws -> Outcome {
        let conference = try work.conference(self.conference)
        let rollCall = try work.rollCall(number, of: conference)
        let place = try work.attendee(attendee, of: conference)
        let mark = OfflineMark(
            attendee: place.id, status: status, reason: reason, nonce: nonce, at: work.now,
            replaces: replaces, seen: seen)
        let taken = try MarkTaking(work: work, conference: conference, rollCall: rollCall).take(mark)
        if nonce == nil, case .refused(let refusal) = taken.result {
            throw ActionError.rollCall(.markRefused(name: place.name, refusal))
        }
        if taken.isChange {
            try work.record(
                rollCall.reference.description,
                MarkDetail(attendee: place.id.description, status: status.rawValue, point: place.pointCode))
            try work.announceTurnout(of: rollCall, conference, at: [place.pointCode])
        }
        return Outcome(
            attendee: place, rollCall: rollCall.reference, result: taken.result,
            isRepeated: taken.isRepeated,
            turnout: try work.records.turnout(of: rollCall, under: place.point))
    }
}

/// A mark as the audit log tells of it: no name, and no reason, which may tell of an illness.
struct MarkDetail: Encodable {
    let attendee: String
    let status: String
    let point: String
}
