package import Conferences
import Foundation
import Store

/// Takes back what was decided about two entries (hoàn tác): whoever was merged is on the roster again as before, with
/// their marks in roll calls that are still open.
package struct UndoPersonDecision: Action {
    package static let permission = Permission.importRosters
    package static let name = "person.undo"

    let first: Identifier<Attendee>
    let second: Identifier<Attendee>

    package init(_ first: Identifier<Attendee>, _ second: Identifier<Attendee>) {
        self.first = first
        self.second = second
    }

    /// Returns whether it was that they are one person.
    ///
    /// - Throws: ``PersonError/undecided``.
    package func perform(in work: Work) throws -> Bool {
        let (first, second) = try work.entries(first, second)
        guard let decision = try work.decision(about: first.id, second.id) else {
            throw ActionError.person(.undecided)
        }
        if let saved = decision.saved {
            try part(try JSONDecoder().decode(SavedMerge.self, from: Data(saved.utf8)), in: work)
        }
        try work.records.undo(decision.id, at: work.now, by: work.actor.name)
        try work.record(
            "\(first.conference) \(first.id)",
            ["entry": second.id.description, "verdict": decision.verdict.rawValue])
        return decision.verdict == .same
    }

    private func part(_ saved: SavedMerge, in work: Work) throws {
        let kept = Identifier<Attendee>(rawValue: saved.kept)
        let gone = Identifier<Attendee>(rawValue: saved.gone)
        guard let entry = try work.records.personEntry(kept) else { return }
        let conference = try work.conference(entry.conference)
        try work.records.setMerged(gone, into: nil, state: saved.state)
        if let state = saved.keptState { try work.records.setState(state, of: kept) }
        // What was corrected since stays; what the merge brought goes.
        if Particulars(entry.attendee) == saved.after {
            try work.records.setParticulars(saved.before, of: entry)
        }
        var points = Set<Identifier<ConnectionPoint>>()
        for id in [kept, gone] {
            if let place = try work.records.attendeePlace(id, of: conference.id) {
                points.insert(place.point)
            }
        }
        let open = Set(try work.records.rollCalls(of: conference).filter(\.isOpen).map(\.id.rawValue))
        for mark in saved.marks where open.contains(mark.rollCall) {
            let rollCall = Identifier<RollCall>(rawValue: mark.rollCall)
            if mark.isTaken, try work.records.mark(of: kept, in: rollCall) == mark.mark {
                try work.records.removeMark(of: kept, in: rollCall)
            }
            if let place = try work.records.attendeePlace(gone, of: conference.id),
                try work.records.mark(of: gone, in: rollCall) == nil
            {
                try work.records.store(
                    mark.mark, of: place, in: rollCall, existing: nil, recordedAt: work.now)
            }
        }
        try work.records.disturbImports(of: conference.id)
        try work.records.recountOpenRollCalls(of: conference, at: points)
    }
}
