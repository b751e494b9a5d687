package import Conferences
import Foundation
package import Store

/// Says that two entries are one person (gộp). Of one conference only the first attends from then on: it gets what only
/// the second knew, and the second's marks in open roll calls where it has none itself. Of two conferences both stay,
/// and are one person's history. ``UndoPersonDecision`` takes it back.
package struct MergePeople: Action {
    package static let permission = Permission.importRosters
    package static let name = "person.merge"

    let first: Identifier<Attendee>
    let second: Identifier<Attendee>
    let reason: String?

    package init(_ first: Identifier<Attendee>, _ second: Identifier<Attendee>, reason: String? = nil) {
        self.first = first
        self.second = second
        self.reason = reason
    }

    /// Returns the entry that stays, as it is now.
    ///
    /// - Throws: ``PersonError``.
    package func perform(in work: Work) throws -> PersonEntry {
        let (first, second) = try work.entries(first, second)
        if let standing = try work.decision(about: first.id, second.id) {
            throw ActionError.person(.decided(isSame: standing.verdict == .same))
        }
        var saved: String?
        if first.conference == second.conference {
            for entry in [first, second] {
                guard entry.mergedInto == nil, entry.state != .withdrawn else {
                    throw ActionError.person(.gone(name: entry.attendee.name))
                }
                guard entry.state != .substituted, try !work.records.isInSubstitution(entry.id) else {
                    throw ActionError.person(.inSubstitution(name: entry.attendee.name))
                }
            }
            saved = String(
                decoding: try JSONEncoder().encode(try join(first, second, in: work)), as: UTF8.self)
        }
        try work.decide(.same, about: first, second, reason: reason, saved: saved)
        return try work.records.personEntry(first.id) ?? first
    }

    private func join(_ first: PersonEntry, _ second: PersonEntry, in work: Work) throws -> SavedMerge {
        let conference = try work.conference(first.conference)
        var saved = SavedMerge(
            kept: first.id.rawValue, gone: second.id.rawValue, state: second.state,
            before: Particulars(first.attendee),
            marks: [])
        let points = [
            try work.point(first.attendee.point, of: conference).id,
            try work.point(second.attendee.point, of: conference).id,
        ]
        for rollCall in try work.records.rollCalls(of: conference) where rollCall.isOpen {
            guard let mark = try work.records.mark(of: second.id, in: rollCall.id) else { continue }
            let own = try work.records.mark(of: first.id, in: rollCall.id)
            saved.marks.append(
                SavedMerge.Mark(rollCall: rollCall.id.rawValue, mark: mark, isTaken: own == nil))
            if own == nil, let place = try work.records.attendeePlace(first.id, of: conference.id) {
                try work.records.store(mark, of: place, in: rollCall.id, existing: nil, recordedAt: work.now)
            }
        }
        try work.records.removeOpenMarks(of: second.id)
        let known = Particulars(first.attendee).filled(from: Particulars(second.attendee))
        try work.records.setParticulars(known, of: first)
        saved.after = known
        // Whoever waited while the other had a place has one now.
        if first.state == .waiting, second.state == .registered {
            saved.keptState = first.state
            try work.records.setState(.registered, of: first.id)
        }
        try work.records.setMerged(second.id, into: first.id, state: .withdrawn)
        try work.records.disturbImports(of: conference.id)
        try work.records.recountOpenRollCalls(of: conference, at: Set(points))
        return saved
    }
}

/// What must be put back where a merge is undone.
struct SavedMerge: Codable {
    struct Mark: Codable {
        var rollCall: Int64
        var mark: AttendanceMark
        /// Whether the one that stayed got it.
        var isTaken: Bool
    }

    var kept: Int64
    var gone: Int64
    var state: AttendeeState
    /// The state of the one that stayed, where it became another.
    var keptState: AttendeeState?
    var before: Particulars
    var after: Particulars?
    var marks: [Mark]
}

/// What is known of somebody beside their name and place.
struct Particulars: Codable, Hashable {
    var title: String?
    var unit: String?
    var phone: String?
    var staffNumber: String?
    var birthYear: Int?
    var category: String?
    var note: String?

    init(_ attendee: Attendee) {
        title = attendee.title
        unit = attendee.unit
        phone = attendee.phone
        staffNumber = attendee.staffNumber
        birthYear = attendee.birthYear
        category = attendee.category
        note = attendee.note
    }

    /// With what only the other knows.
    func filled(from other: Particulars) -> Particulars {
        var filled = self
        filled.title = title ?? other.title
        filled.unit = unit ?? other.unit
        filled.phone = phone ?? other.phone
        filled.staffNumber = staffNumber ?? other.staffNumber
        filled.birthYear = birthYear ?? other.birthYear
        filled.category = category ?? other.category
        filled.note = note ?? other.note
        return filled
    }
}

extension Records {
    func setParticulars(_ known: Particulars, of entry: PersonEntry) throws {
        var hashing = PersonHashing()
        try setParticulars(
            of: entry.id, title: known.title, unit: known.unit, phone: known.phone,
            staffNumber: known.staffNumber, birthYear: known.birthYear, category: known.category,
            note: known.note,
            personHash: hashing.hash(searchKey: entry.attendee.searchKey, unit: known.unit))
    }
}
