import Conferences
package import Store

/// Sends somebody in another's place (cử dự thay): linked to whom they stand in for, and counted once.
package struct SendSubstitute: Action {
    package static let permission = Permission.importRosters
    package static let name = "roster.substitute"

    package struct Outcome: Sendable {
        package var original: PlacedAttendee
        package var substitute: FoundAttendee
    }

    let conference: String
    let attendee: AttendeeReference
    let person: TypedAttendee

    package init(conference: String, attendee: AttendeeReference, person: TypedAttendee) {
        self.conference = conference
        self.attendee = attendee
        self.person = person
    }

    /// - Throws: ``PointError/notRegistered(name:)``, ``PointError/isPresent(name:)``.
    package func perform(in work: Work) throws -> Outcome {
        let conference = try work.conference(self.conference)
        let place = try work.attendee(attendee, of: conference)
        guard place.state == .registered,
            let original = try work.records.placedAttendee(place.id, of: conference.id)
        else { throw ActionError.point(.notRegistered(name: place.name)) }
        guard try !work.records.isMarkedPresent(place.id) else {
            throw ActionError.point(.isPresent(name: place.name))
        }
        let point = try work.point(place.pointCode, of: conference)
        try work.records.removeOpenMarks(of: place.id)
        try work.records.setState(.substituted, of: place.id)
        var person = self.person
        person.category = original.attendee.category
        let substitute = try work.add(person, at: point, of: conference, state: .registered)
        try work.records.setStandsFor(place.id, of: substitute.id)
        try work.record(
            "\(conference.slug) \(point.code)",
            Detail(attendee: place.id.description, substitute: substitute.id.description))
        return Outcome(original: original, substitute: substitute)
    }

    private struct Detail: Encodable {
        let attendee: String
        let substitute: String
    }
}
