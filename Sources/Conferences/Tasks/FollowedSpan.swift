/// How long a task was followed, as the power of two that the number of its days lies below. Whoever looks for the
/// tasks of a period need not look further back than that for those of one span: an index has no other way to find
/// what overlaps a period without walking through all that began before it.
package enum FollowedSpan {
    /// The span of what is not closed, and of what was open for longer than 22 years.
    package static let open = 14

    package static let all = 0...open

    package static func of(assigned: CalendarDate, closed: CalendarDate?) -> Int {
        guard let closed else { return open }
        let days = closed.dayNumber - assigned.dayNumber
        return (0..<open).first { days < 1 << $0 } ?? open
    }

    /// The first day on which a task of this span may have been assigned, to be still followed on `day`.
    package static func earliest(_ span: Int, on day: CalendarDate) -> CalendarDate? {
        span >= open ? nil : day.adding(days: 1 - 1 << span)
    }
}

extension TrackedTask {
    /// Its span; `nil` where it is not followed by itself: a proposal, or a rhythm, which its periods stand for.
    package var followedSpan: Int? {
        guard let assignedOn, state != .proposed, !isSeries else { return nil }
        return FollowedSpan.of(assigned: assignedOn, closed: closedOn)
    }
}
