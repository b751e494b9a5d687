package import Conferences
import Diagnostics
import Store
import VietnameseText

/// How somebody on a roster is named.
package enum AttendeeReference: Hashable, Sendable {
    case identifier(Identifier<Attendee>)
    /// By name, with or without diacritics, and the code of the point where several have it.
    case name(String, point: String?)

    /// Reads what a person types: an identifier, or a name.
    package init(_ text: String, point: String? = nil) {
        if let identifier = Identifier<Attendee>(text) {
            self = .identifier(identifier)
        } else {
            self = .name(text, point: point)
        }
    }
}

extension Work {
    /// Whoever is meant.
    ///
    /// - Throws: ``RollCallError/unknownAttendee(_:suggestion:)``,
    ///   ``RollCallError/severalAttendees(_:points:)``.
    func attendee(_ reference: AttendeeReference, of conference: Conference) throws -> AttendeePlace {
        // Of people of other points one is not told that they exist.
        let covered = try records.pointsCovered(by: actor.remit, of: conference)
        func isCovered(_ place: AttendeePlace) -> Bool { covered?.contains(place.pointCode) ?? true }
        switch reference {
        case .identifier(let id):
            guard let place = try records.attendeePlace(id, of: conference.id), isCovered(place) else {
                throw ActionError.rollCall(.unknownAttendee(id.description, suggestion: nil))
            }
            return place
        case .name(let name, let code):
            if let code { _ = try point(code, of: conference) }
            let found = try records.attendeePlaces(
                named: VietnameseText.fold(name), of: conference.id, at: code
            ).filter(isCovered)
            // Whoever is written exactly so comes before those who only read alike without diacritics.
            let key = VietnameseText.comparisonKey(name)
            let exact = found.filter { VietnameseText.comparisonKey($0.name) == key }
            let meant = exact.isEmpty ? found : exact
            guard let first = meant.first else {
                throw ActionError.rollCall(.unknownAttendee(name, suggestion: nil))
            }
            guard meant.count == 1 else {
                throw ActionError.rollCall(.severalAttendees(name, points: meant.map(\.pointCode)))
            }
            return first
        }
    }

    /// The open point with a code.
    ///
    /// - Throws: ``ActionError/beyondRemit(_:)``, ``ActionError/unknownPoint(code:suggestion:)``.
    func point(_ code: String, of conference: Conference) throws -> StoredPoint {
        // Asked first: another's point and one that is not there are refused alike.
        try requireRemit(overPoints: [code], of: conference)
        if let point = try records.point(code, of: conference.id) { return point }
        let covered = try records.pointsCovered(by: actor.remit, of: conference)
        let points = try records.points(of: conference.id).filter { covered?.contains($0.code) ?? true }
        if points.contains(where: { $0.code == code }) { throw ActionError.pointTree(.isClosed(code)) }
        let codes = points.map(\.code)
        throw ActionError.unknownPoint(code: code, suggestion: Suggested.code(code, among: codes))
    }
}
