/// Whether a mark counts, beside what the roll call says already.
///
/// A person's later mark corrects their own earlier one. Where two people say different things, the second
/// one is told what the first said, and replaces it only by saying so. Times are those of the devices: a mark
/// made offline is judged by when it was made, not by when it arrived.
package struct MarkRules: Sendable {
    /// How far a device's clock may be ahead or behind without harm: five minutes.
    package static let clockTolerance: Int64 = 5 * 60_000

    let rollCall: RollCall
    let now: Instant

    package init(of rollCall: RollCall, now: Instant) {
        self.rollCall = rollCall
        self.now = now
    }

    /// - Parameters:
    ///   - existing: what the roll call says of the person so far.
    ///   - replaces: whether whoever marks has seen what was said before and replaces it.
    package func judge(
        _ mark: AttendanceMark, existing: AttendanceMark?, replaces: Bool = false
    ) -> MarkOutcome {
        if let refusal = refusal(of: mark) { return .refused(refusal) }
        guard let existing else { return .taken(replaced: nil) }
        if existing.agrees(with: mark) { return .same(existing) }
        if mark.at < existing.at, !replaces { return .refused(.olderThan(existing)) }
        if existing.by != mark.by, !replaces { return .refused(.markedBefore(existing)) }
        return .taken(replaced: existing)
    }

    /// What stands against the mark, whatever was said before.
    package func refusal(of mark: AttendanceMark) -> MarkRefusal? {
        if mark.at.milliseconds > now.milliseconds + Self.clockTolerance { return .inTheFuture(mark.at) }
        if mark.at.milliseconds < rollCall.openedAt.milliseconds - Self.clockTolerance {
            return .notYetOpen(rollCall.openedAt)
        }
        if let closed = rollCall.closedAt, mark.at > closed { return .closed(at: closed) }
        if mark.status == .excused, mark.reason?.contains(where: { !$0.isWhitespace }) != true {
            return .reasonMissing
        }
        return nil
    }
}
