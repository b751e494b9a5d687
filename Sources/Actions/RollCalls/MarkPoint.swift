package import Conferences
import Foundation
import Store

/// Marks everybody of a point who has no mark yet, but for some (có mặt đủ, trừ …).
package struct MarkPoint: Action {
    package static let permission = Permission.takeRollCall
    package static let name = "roll-call.mark-point"

    /// Somebody who is not like the rest.
    package struct Exception: Sendable, Hashable {
        package var attendee: AttendeeReference
        package var status: AttendanceStatus
        package var reason: String?

        package init(attendee: AttendeeReference, status: AttendanceStatus, reason: String? = nil) {
            self.attendee = attendee
            self.status = status
            self.reason = reason
        }
    }

    package struct Outcome: Sendable {
        package var rollCall: RollCallReference
        /// How many were marked like the rest.
        package var marked: Int
        /// How many of the exceptions were marked.
        package var exceptions: Int
        /// Whether the same, by its nonce, was done before.
        package var isRepeated: Bool
        package var turnout: Turnout
        /// When the rest was marked, by which ``UnmarkPoint`` takes it back; `nil` where it was done before.
        package var at: Instant?
    }

    let conference: String
    let number: Int?
    let point: String
    let isDeep: Bool
    let status: AttendanceStatus
    let exceptions: [Exception]
    let nonce: String?

    /// - Parameters:
    ///   - number: which roll call; the newest, where it is `nil`.
    ///   - isDeep: whether the points below are marked, too.
    ///   - status: what everybody else is marked as.
    package init(
        conference: String, number: Int? = nil, point: String, isDeep: Bool = false,
        status: AttendanceStatus = .inPerson, exceptions: [Exception] = [], nonce: String? = nil
    ) {
        self.conference = conference
        self.number = number
        self.point = point
        self.isDeep = isDeep
        self.status = status
        self.exceptions = exceptions
        self.nonce = nonce
    }

    package func perform(in work: Work) throws -> Outcome {
        let conference = try work.conference(self.conference)
        let rollCall = try work.rollCall(number, of: conference)
        let point = try work.point(self.point, of: conference)
        var outcome = Outcome(
            rollCall: rollCall.reference, marked: 0, exceptions: 0, isRepeated: false, turnout: Turnout())
        if let nonce, let answer = try work.records.answer(toNonce: nonce, in: rollCall.id) {
            let earlier = try JSONDecoder().decode(Answer.self, from: Data(answer.utf8))
            outcome.marked = earlier.marked
            outcome.exceptions = earlier.exceptions
            outcome.isRepeated = true
            outcome.turnout = try work.records.turnout(of: rollCall, under: point.id)
            return outcome
        }
        let mark = AttendanceMark(status: status, at: work.now, by: work.actor.name)
        if let refusal = MarkRules(of: rollCall, now: work.now).refusal(of: mark) {
            throw ActionError.rollCall(.markRefused(name: nil, refusal))
        }
        try markExceptions(rollCall, conference, &outcome, in: work)
        outcome.at = work.now
        outcome.marked = try work.records.markRest(
            mark, at: point.id, isDeep: isDeep, in: rollCall.id, recordedAt: work.now)
        outcome.turnout = try work.records.turnout(of: rollCall, under: point.id)
        if let nonce {
            guard (8...64).contains(nonce.utf8.count) else { throw ActionError.rollCall(.badNonce) }
            let answer = Answer(marked: outcome.marked, exceptions: outcome.exceptions)
            try work.records.remember(try canonicalJSON(answer), toNonce: nonce, in: rollCall.id)
        }
        guard outcome.marked + outcome.exceptions > 0 else { return outcome }
        try work.record(
            rollCall.reference.description,
            Detail(
                point: point.code, status: status.rawValue, marked: outcome.marked,
                exceptions: outcome.exceptions))
        try work.announceTurnout(of: rollCall, conference, at: [point.code])
        return outcome
    }

    /// What is said of somebody by name replaces what was said before, where the same person says it.
    private func markExceptions(
        _ rollCall: RollCall, _ conference: Conference, _ outcome: inout Outcome, in work: Work
    ) throws {
        let taking = try MarkTaking(work: work, conference: conference, rollCall: rollCall)
        for exception in exceptions {
            var reference = exception.attendee
            if case .name(let name, nil) = reference, !isDeep { reference = .name(name, point: point) }
            let place = try work.attendee(reference, of: conference)
            let taken = try taking.take(
                OfflineMark(
                    attendee: place.id, status: exception.status, reason: exception.reason, nonce: nil,
                    at: work.now))
            if case .refused(let refusal) = taken.result {
                throw ActionError.rollCall(.markRefused(name: place.name, refusal))
            }
            if taken.isChange { outcome.exceptions += 1 }
        }
    }

    private struct Answer: Codable {
        let marked: Int
        let exceptions: Int
    }

    private struct Detail: Encodable {
        let point: String
        let status: String
        let marked: Int
        let exceptions: Int
    }
}
