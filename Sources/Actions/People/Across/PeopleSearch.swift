package import Conferences
package import Store

extension Records {
    /// Pairs of a conference that may be one person and that nobody has decided about.
    ///
    /// - Parameter actor: whoever looks sees the pairs at points that they answer for.
    package func likelyPeople(
        of conference: Conference, for actor: Actor? = nil, limit: Int,
        after last: LikelyPair.Place? = nil
    ) throws -> (pairs: [LikelyPeople], count: Int) {
        let covered = try actor.flatMap { try pointsCovered(by: $0.remit, of: conference) }
        let found = try openLikelyPairs(
            of: conference.id, limit: limit, after: last, covered: covered)
        let entries = try entriesByIdentifier(found.pairs.flatMap { [$0.first, $0.second] })
        let pairs = found.pairs.compactMap { pair -> LikelyPeople? in
            guard let first = entries[pair.first], let second = entries[pair.second] else { return nil }
            return LikelyPeople(first: first, second: second, grounds: pair.grounds)
        }
        return (pairs, found.count)
    }

    /// What was decided about people of a conference and holds, the newest first.
    package func decidedPeople(
        of conference: Conference, for actor: Actor? = nil, limit: Int
    ) throws -> [DecidedPeople] {
        var sight = Sight(of: actor)
        return try entries(of: try decisions(within: conference.id, limit: limit), &sight)
    }

    /// People in whose names each of the words begins some word, conference by conference, the newest first.
    ///
    /// - Parameters:
    ///   - words: as one searches: without diacritics and letter case.
    ///   - actor: whoever looks finds people at the points that they answer for.
    package func people(
        named words: [String], for actor: Actor? = nil, limit: Int
    ) throws -> [PersonEntry] {
        var ids: [Identifier<Attendee>] = []
        for conference in try conferences() where ids.count < limit {
            guard actor?.remit.covers(conference: conference.slug) ?? true else { continue }
            let covered = try actor.flatMap { try pointsCovered(by: $0.remit, of: conference) }
            ids += try attendees(
                named: words, of: conference.id, limit: limit - ids.count,
                where: { covered?.contains($0.point) ?? true }
            ).map(\.id)
        }
        let entries = try entriesByIdentifier(ids)
        return ids.compactMap { entries[$0] }
    }

    /// The same, a part at a time: conference by conference, the newest first, in each in the order in which people
    /// came onto the roster.
    ///
    /// - Parameter last: whoever was told last, with the first day of their conference and its slug.
    package func people(
        named words: [String], for actor: Actor, limit: Int, after last: PersonPlace?
    ) throws -> [PersonEntry] {
        var ids: [Identifier<Attendee>] = []
        for conference in try conferences() where ids.count < limit {
            let isLasts = conference.slug == last?.conference
            guard isLasts || last.map({ $0.isBefore(conference) }) ?? true,
                actor.remit.covers(conference: conference.slug)
            else { continue }
            let covered = try pointsCovered(by: actor.remit, of: conference)
            ids += try attendees(
                named: words, of: conference.id, after: isLasts ? last?.id : nil, limit: limit - ids.count,
                where: { covered?.contains($0.point) ?? true }
            ).map(\.id)
        }
        let entries = try entriesByIdentifier(ids)
        return ids.compactMap { entries[$0] }
    }

    func entries(
        of decisions: [PersonDecision], _ sight: inout Sight
    ) throws -> [DecidedPeople] {
        let entries = try entriesByIdentifier(decisions.flatMap { [$0.first, $0.second] })
        return try decisions.compactMap { decision in
            guard let first = entries[decision.first], let second = entries[decision.second],
                try sight.covers(first, self), try sight.covers(second, self)
            else { return nil }
            return DecidedPeople(decision: decision, first: first, second: second)
        }
    }

    private func entriesByIdentifier(
        _ ids: [Identifier<Attendee>]
    ) throws -> [Identifier<Attendee>: PersonEntry] {
        var found: [Identifier<Attendee>: PersonEntry] = [:]
        for piece in Array(Set(ids)).pieces(of: 200) {
            for entry in try personEntries(piece) { found[entry.id] = entry }
        }
        return found
    }
}

/// Where somebody stands in what a search over all conferences found.
package struct PersonPlace: Sendable, Hashable {
    package let firstDay: CalendarDate
    package let conference: String
    package let id: Identifier<Attendee>

    package init(firstDay: CalendarDate, conference: String, id: Identifier<Attendee>) {
        self.firstDay = firstDay
        self.conference = conference
        self.id = id
    }

    /// Whether a conference comes later in the list.
    func isBefore(_ conference: Conference) -> Bool {
        let day = conference.schedule.firstDay
        return day == firstDay ? conference.slug > self.conference : day < firstDay
    }
}
