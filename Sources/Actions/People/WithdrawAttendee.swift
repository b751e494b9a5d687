import Conferences
package import Store

/// Takes somebody off the roster (rút khỏi danh sách). The place goes to whoever has waited longest for one of
/// the category, or back to whom they stood in for.
package struct WithdrawAttendee: Action {
    package static let permission = Permission.importRosters
    package static let name = "roster.withdraw"

    package struct Outcome: Sendable {
        package var withdrawn: PlacedAttendee
        /// Who has the place now.
        package var movedUp: PlacedAttendee?
    }

    let conference: String
    let attendee: AttendeeReference

    package init(conference: String, attendee: AttendeeReference) {
        self.conference = conference
        self.attendee = attendee
    }

    /// - Throws: ``PointError/notRegistered(name:)``, ``PointError/isPresent(name:)``.
    package func perform(in work: Work) throws -> Outcome {
        let conference = try work.conference(self.conference)
        let place = try work.attendee(attendee, of: conference)
        guard place.state != .withdrawn,
            let person = try work.records.placedAttendee(place.id, of: conference.id)
        else { throw ActionError.point(.notRegistered(name: place.name)) }
        guard try !work.records.isMarkedPresent(place.id) else {
            throw ActionError.point(.isPresent(name: place.name))
        }
        try work.records.disturbImports(of: conference.id)
        try work.records.removeOpenMarks(of: place.id)
        try work.records.setState(.withdrawn, of: place.id)
        let next = place.state == .registered ? try moveUp(after: person, place, conference, in: work) : nil
        try work.records.recountOpenRollCalls(of: conference, at: [place.point])
        try work.record(
            "\(conference.slug) \(place.pointCode)",
            Detail(attendee: place.id.description, movedUp: next?.id.description))
        return Outcome(withdrawn: person, movedUp: next)
    }

    private func moveUp(
        after person: PlacedAttendee, _ place: AttendeePlace, _ conference: Conference, in work: Work
    ) throws -> PlacedAttendee? {
        let next =
            try person.standsFor
            ?? work.records.firstWaiting(at: place.point, category: place.category)
        guard let next else { return nil }
        if let places = try work.records.places(at: place.point, category: place.category),
            try work.records.registered(at: place.point, category: place.category) >= places
        {
            // There were more than there are places: the one that is gone leaves none free.
            return nil
        }
        try work.records.setState(.registered, of: next)
        try work.announce(
            .rosterPlaceFreed, of: conference,
            points: try work.records.withAncestors([place.pointCode], of: conference.id),
            Details(conference: conference.slug, point: place.pointCode, freed: 1))
        return try work.records.placedAttendee(next, of: conference.id)
    }

    private struct Details: Encodable {
        let conference: String
        let point: String
        let freed: Int
    }

    private struct Detail: Encodable {
        let attendee: String
        let movedUp: String?
    }
}
