/// What a roll call says of one attendee.
package struct AttendanceMark: Hashable, Sendable, Codable {
    package var status: AttendanceStatus
    /// Why the person is absent or late.
    package var reason: String?
    /// When it was seen, by the clock of the device that marked it.
    package var at: Instant
    /// Who marked it.
    package var by: String

    package init(status: AttendanceStatus, reason: String? = nil, at: Instant, by: String) {
        self.status = status
        self.reason = reason
        self.at = at
        self.by = by
    }

    /// Whether two marks say the same of the person, whoever made them.
    package func agrees(with other: AttendanceMark) -> Bool {
        status == other.status && reason == other.reason
    }
}

/// Why a mark does not count. It stays visible with its reason until somebody has looked at it.
package enum MarkRefusal: Hashable, Sendable, Codable {
    /// Somebody else said something else before, and the new mark does not say to replace it.
    case markedBefore(AttendanceMark)
    /// A mark made on a device arrived after a newer one.
    case olderThan(AttendanceMark)
    /// It was made after the roll call was closed.
    case closed(at: Instant)
    /// It was made before the roll call was opened.
    case notYetOpen(Instant)
    /// The device's clock is ahead of the server's.
    case inTheFuture(Instant)
    /// Nobody of that identifier is on the conference's roster.
    case unknownAttendee
    /// The person was taken off the roster, waits for a place, or is stood in for by a substitute.
    case notInvited
    /// An excused absence has its reason.
    case reasonMissing

    /// A short stable name, for programs and for the store.
    package var code: String {
        switch self {
        case .markedBefore: "marked-before"
        case .olderThan: "older"
        case .closed: "closed"
        case .notYetOpen: "not-yet-open"
        case .inTheFuture: "in-the-future"
        case .unknownAttendee: "unknown-attendee"
        case .notInvited: "not-invited"
        case .reasonMissing: "reason-missing"
        }
    }
}

/// What became of a mark.
package enum MarkOutcome: Hashable, Sendable, Codable {
    /// It counts; what was said before, where it replaced something.
    case taken(replaced: AttendanceMark?)
    /// The same was said before; nothing changed.
    case same(AttendanceMark)
    case refused(MarkRefusal)
}
