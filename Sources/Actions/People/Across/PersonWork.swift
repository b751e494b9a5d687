import Conferences
import Store

extension Work {
    /// Two entries of rosters, both at points that the actor answers for.
    ///
    /// - Throws: ``PersonError``.
    func entries(
        _ first: Identifier<Attendee>, _ second: Identifier<Attendee>
    ) throws -> (first: PersonEntry, second: PersonEntry) {
        guard first != second else { throw ActionError.person(.oneEntry) }
        return (try entry(first), try entry(second))
    }

    private func entry(_ id: Identifier<Attendee>) throws -> PersonEntry {
        guard let entry = try records.personEntry(id) else {
            throw ActionError.person(.unknownPerson(id.description))
        }
        // Of people of other points one is not told that they exist.
        do {
            try requireRemit(overPoints: [entry.attendee.point], of: try conference(entry.conference))
        } catch is ActionError {
            throw ActionError.person(.unknownPerson(id.description))
        }
        return entry
    }

    /// The decision about two entries that holds.
    func decision(
        about first: Identifier<Attendee>, _ second: Identifier<Attendee>
    ) throws -> PersonDecision? {
        try records.decisions(about: first).first { $0.first == second || $0.second == second }
    }

    /// Keeps what was decided about two entries.
    func decide(
        _ verdict: PersonDecision.Verdict, about first: PersonEntry, _ second: PersonEntry, reason: String?,
        saved: String? = nil
    ) throws {
        if let standing = try decision(about: first.id, second.id) {
            throw ActionError.person(.decided(isSame: standing.verdict == .same))
        }
        // The older one first, as in the list of likely duplicates; what is kept says who went into whom.
        try records.insert(
            PersonDecision(
                id: newIdentifier(), first: min(first.id, second.id), second: max(first.id, second.id),
                verdict: verdict, reason: reason, at: now, by: actor.name, saved: saved))
        try record(
            "\(first.conference) \(first.id)", ["entry": second.id.description, "verdict": verdict.rawValue])
    }
}
