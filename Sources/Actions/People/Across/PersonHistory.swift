package import Conferences
package import Store

/// Somebody across conferences (quá trình dự hội nghị): the entries of rosters that are taken for the same person.
package struct PersonHistory: Sendable {
    package struct Part: Sendable {
        package var entry: PersonEntry
        package var marks: [PersonMark]
        /// By what it was found; `nil` for the entry that was asked for.
        package var by: Link?
    }

    /// By what two entries are taken for one person.
    package enum Link: Sendable, Hashable {
        case grounds(PersonLikeness.Grounds)
        /// Somebody said so.
        case merged(by: String)
    }

    /// The newest conference first.
    package var parts: [Part]
    /// Entries that may be the same person; somebody has to look.
    package var likely: [(entry: PersonEntry, grounds: PersonLikeness.Grounds)]
    /// What was decided about these entries and holds, each with its two entries.
    package var decisions: [DecidedPeople]

    /// How many entries are followed at most.
    package static let limit = 200
}

extension Records {
    /// Finds somebody again in all conferences, from entry to entry, each step by an index.
    ///
    /// - Parameter actor: whoever looks sees the entries of the points they answer for alone; `nil` for all.
    package func personHistory(
        of id: Identifier<Attendee>, for actor: Actor? = nil
    ) throws -> PersonHistory? {
        var sight = Sight(of: actor)
        guard let start = try personEntry(id), try sight.covers(start, self) else { return nil }
        var found: [Identifier<Attendee>: (entry: PersonEntry, link: PersonHistory.Link?)] = [
            id: (start, nil)
        ]
        var likely: [Identifier<Attendee>: (entry: PersonEntry, grounds: PersonLikeness.Grounds)] = [:]
        var others: Set<Identifier<Attendee>> = []
        var decided: [Identifier<PersonDecision>: PersonDecision] = [:]
        var waiting = [start]
        while let entry = waiting.popLast(), found.count < PersonHistory.limit {
            for decision in try decisions(about: entry.id) {
                decided[decision.id] = decision
                let other = decision.first == entry.id ? decision.second : decision.first
                guard decision.verdict == .same else {
                    others.insert(other)
                    continue
                }
                guard found[other] == nil, let joined = try personEntry(other) else { continue }
                found[other] = (joined, .merged(by: decision.by))
                waiting.append(joined)
            }
            for other in try entries(akin: entry) where found[other.id] == nil && !others.contains(other.id) {
                switch PersonLikeness.between(PersonTraits(entry.attendee), PersonTraits(other.attendee)) {
                case .same(let grounds) where other.conference != entry.conference:
                    found[other.id] = (other, .grounds(grounds))
                    waiting.append(other)
                // Within one conference nobody is taken for another without somebody's word.
                case .same(let grounds), .likely(let grounds): likely[other.id] = (other, grounds)
                case .different: break
                }
            }
        }
        let parts = try found.values.filter { try sight.covers($0.entry, self) }.map { entry, link in
            PersonHistory.Part(entry: entry, marks: try marks(of: entry.id), by: link)
        }.sorted { ($0.entry.firstDay, $0.entry.id) > ($1.entry.firstDay, $1.entry.id) }
        let unsure = try likely.values.filter {
            try found[$0.entry.id] == nil && !others.contains($0.entry.id) && sight.covers($0.entry, self)
        }.sorted { $0.entry.id < $1.entry.id }
        return PersonHistory(
            parts: parts, likely: unsure,
            decisions: try entries(of: decided.values.sorted { $0.id > $1.id }, &sight))
    }
}
