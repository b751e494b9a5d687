package import Conferences
import Rosters
import Store

/// What an import of a file would come to (xem trước), found without changing or locking anything.
package struct RosterPreview: Sendable {
    /// Somebody of the file beside what is stored.
    package struct Person: Sendable {
        package var attendee: Conferences.Attendee
        /// What is stored; `nil` for somebody new.
        package var before: Conferences.Attendee?
        /// Whether they would wait for a place.
        package var waits = false
        /// Somebody who is stored and whom a new one may be: of the same name and unit, or of the same name at the
        /// same point. An import adds the new one all the same.
        package var likely: Conferences.Attendee?
    }

    package var outcome: ImportRoster.Outcome
    /// The first of those who are new or change.
    package var people: [Person]

    /// Whether a commit would be refused, unless bad rows are skipped.
    package var hasErrors: Bool { outcome.findings.errors > 0 || !outcome.isUsable }

    /// How many people are handed out at most.
    package static let limit = 1000
}

extension Office {
    /// Looks what an import would do. Its commit checks everything again.
    package func previewRoster(_ source: RosterSource, as actor: Actor) async throws -> RosterPreview {
        guard actor.permissions.contains(ImportRoster.permission) else {
            throw ActionError.notPermitted(ImportRoster.permission)
        }
        return try await store.read { records in
            guard let conference = try records.conference(slug: source.conference) else {
                throw ActionError.unknownConference(
                    slug: source.conference,
                    suggestion: Suggested.conference(source.conference, among: try records.conferences()))
            }
            let ground = try records.rosterGround(of: source, conference, for: actor.remit)
            var reading = RosterReading(source, ground)
            var people: [RosterPreview.Person] = []
            let ledger = PlaceLedger(isEmpty: !ground.hasAttendees)
            while let lines = try reading.nextLines() {
                let plan = try records.planSlice(
                    lines, of: ground, by: ground.places, ledger, again: .take(but: []), in: nil,
                    for: actor.remit)
                ledger.take(plan.taken)
                reading.count(plan, of: lines)
                let likely = Dictionary(plan.likely.map { ($0.index, $0.known) }) { first, _ in first }
                for (index, (line, fate)) in zip(lines, plan.fates).enumerated()
                where people.count < RosterPreview.limit {
                    switch fate {
                    case .new(let state):
                        let known = try likely[index] ?? records.namesake(of: line.attendee, at: line.point)
                        people.append(
                            .init(
                                attendee: line.attendee, waits: state == .waiting,
                                likely: try known.flatMap { try records.attendee($0) }))
                    case .changed(let id, let state):
                        people.append(
                            .init(
                                attendee: line.attendee, before: try records.attendee(id),
                                waits: state == .waiting))
                    case .same, .refused, .later: break
                    }
                }
            }
            var outcome = reading.outcome()
            outcome.likelyDuplicates = people.count { $0.likely != nil }
            return RosterPreview(outcome: outcome, people: people)
        }
    }
}
