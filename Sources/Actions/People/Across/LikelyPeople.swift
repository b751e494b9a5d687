package import Conferences
package import Store

/// Two entries that may be one person.
package struct LikelyPeople: Sendable {
    package let first: PersonEntry
    package let second: PersonEntry
    package let grounds: PersonLikeness.Grounds
}

/// Two entries about which somebody decided whether they are one person.
package struct DecidedPeople: Sendable {
    package let decision: PersonDecision
    package let first: PersonEntry
    package let second: PersonEntry
}

/// Which entries of rosters somebody may see: those of the points that they answer for.
struct Sight {
    private let actor: Actor?
    /// The codes of points by conference; `nil` for all of them.
    private var covered: [String: Set<String>?] = [:]

    /// - Parameter actor: `nil` for whoever sees all.
    init(of actor: Actor?) { self.actor = actor }

    mutating func covers(_ entry: PersonEntry, _ records: Records) throws -> Bool {
        guard let actor, actor.remit != .everything else { return true }
        guard actor.remit.covers(conference: entry.conference) else { return false }
        if let known = covered[entry.conference] { return known?.contains(entry.attendee.point) ?? true }
        guard let conference = try records.conference(slug: entry.conference) else { return false }
        let points = try records.pointsCovered(by: actor.remit, of: conference)
        covered[entry.conference] = .some(points)
        return points?.contains(entry.attendee.point) ?? true
    }
}
