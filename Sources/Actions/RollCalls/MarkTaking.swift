package import Conferences
import Foundation
import Store

/// A mark as a device holds it until it can be sent.
package struct OfflineMark: Hashable, Sendable, Codable {
    package var attendee: Identifier<Attendee>
    package var status: AttendanceStatus
    package var reason: String?
    /// What the device made up for this mark, so that sending it twice marks once; 8 to 64 characters.
    package var nonce: String?
    /// When it was made, by the device's clock.
    package var at: Instant
    /// Whether what somebody else said before is replaced, whatever it was.
    package var replaces: Bool
    /// When the mark was made that whoever marks had before their eyes: that one is replaced, and no newer one that
    /// they could not know of.
    package var seen: Instant?

    package init(
        attendee: Identifier<Attendee>, status: AttendanceStatus, reason: String? = nil, nonce: String?,
        at: Instant, replaces: Bool = false, seen: Instant? = nil
    ) {
        self.attendee = attendee
        self.status = status
        self.reason = reason
        self.nonce = nonce
        self.at = at
        self.replaces = replaces
        self.seen = seen
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let text = try container.decode(String.self, forKey: .attendee)
        guard let identifier = Identifier<Attendee>(text) else {
            throw DecodingError.dataCorruptedError(
                forKey: .attendee, in: container, debugDescription: "no identifier")
        }
        attendee = identifier
        status = try container.decode(AttendanceStatus.self, forKey: .status)
        reason = try container.decodeIfPresent(String.self, forKey: .reason)
        nonce = try container.decode(String.self, forKey: .nonce)
        at = try container.decode(Instant.self, forKey: .at)
        replaces = try container.decodeIfPresent(Bool.self, forKey: .replaces) ?? false
        seen = try container.decodeIfPresent(Instant.self, forKey: .seen)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(attendee.description, forKey: .attendee)
        try container.encode(status, forKey: .status)
        try container.encodeIfPresent(reason, forKey: .reason)
        try container.encodeIfPresent(nonce, forKey: .nonce)
        try container.encode(at, forKey: .at)
        if replaces { try container.encode(true, forKey: .replaces) }
        try container.encodeIfPresent(seen, forKey: .seen)
    }

    private enum CodingKeys: String, CodingKey {
        case attendee, status, reason, nonce, at, replaces, seen
    }
}

/// Takes marks into a roll call, one by one: judges each, stores it or keeps it as refused, and remembers the
/// answer to its nonce.
struct MarkTaking {
    struct Taken {
        var result: MarkOutcome
        var isRepeated = false
        /// Where the person attends; `nil` where nobody is known.
        var place: AttendeePlace?

        /// Whether something was stored that others should hear of.
        var isChange: Bool {
            if case .taken = result { !isRepeated } else { false }
        }
    }

    let work: Work
    let conference: Conference
    let rollCall: RollCall
    /// The codes of the points whose people may be marked; `nil` for all.
    private let covered: Set<String>?

    init(work: Work, conference: Conference, rollCall: RollCall) throws {
        self.work = work
        self.conference = conference
        self.rollCall = rollCall
        covered = try work.records.pointsCovered(by: work.actor.remit, of: conference)
    }

    func take(_ offline: OfflineMark) throws -> Taken {
        var place = try work.records.attendeePlace(offline.attendee, of: conference.id)
        // Of people of other points one is not told that they exist.
        if let covered, let code = place?.pointCode, !covered.contains(code) { place = nil }
        if let nonce = offline.nonce {
            guard (8...64).contains(nonce.utf8.count) else { throw ActionError.rollCall(.badNonce) }
            if let answer = try work.records.answer(toNonce: nonce, in: rollCall.id) {
                let result = try JSONDecoder().decode(MarkOutcome.self, from: Data(answer.utf8))
                return Taken(result: result, isRepeated: true, place: place)
            }
        }
        let mark = AttendanceMark(
            status: offline.status, reason: Self.tidied(offline.reason), at: offline.at, by: work.actor.name)
        let result = try judge(mark, of: place, replaces: offline.replaces, seen: offline.seen)
        if let nonce = offline.nonce {
            try work.records.remember(try canonicalJSON(result), toNonce: nonce, in: rollCall.id)
            // Whoever made it may be gone by now: it stays visible until somebody has looked at it.
            if case .refused(let refusal) = result {
                try work.records.insertRefused(
                    mark, of: place?.id, refusal, in: rollCall.id, recordedAt: work.now,
                    id: work.newIdentifier())
            }
        }
        return Taken(result: result, place: place)
    }

    private func judge(
        _ mark: AttendanceMark, of place: AttendeePlace?, replaces: Bool, seen: Instant?
    ) throws -> MarkOutcome {
        guard let place else { return .refused(.unknownAttendee) }
        guard place.state == .registered else { return .refused(.notInvited) }
        let existing = try work.records.mark(of: place.id, in: rollCall.id)
        let result = MarkRules(of: rollCall, now: work.now)
            .judge(mark, existing: existing, replaces: replaces || existing.map { $0.at == seen } ?? false)
        if case .taken = result {
            try work.records.store(
                mark, of: place, in: rollCall.id, existing: existing, recordedAt: work.now)
        }
        return result
    }

    /// A reason without needless white space; `nil` where nothing is said.
    private static func tidied(_ reason: String?) -> String? {
        let text = reason?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
        return text.isEmpty ? nil : text
    }
}
