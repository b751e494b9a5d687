import Conferences
import Rosters
package import Store

/// Corrects what a roster says of somebody, or moves them to another point (sửa thông tin đại biểu).
package struct EditAttendee: Action {
    package static let permission = Permission.importRosters
    package static let name = "roster.edit"

    let conference: String
    let attendee: AttendeeReference
    let person: TypedAttendee
    let point: String?

    /// - Parameters:
    ///   - person: all that is known of them from now on; a staff number and a year of birth stay unless they are named.
    ///   - point: the code of the point where they attend from now on; `nil` for where they do.
    package init(
        conference: String, attendee: AttendeeReference, person: TypedAttendee, point: String? = nil
    ) {
        self.conference = conference
        self.attendee = attendee
        self.person = person
        self.point = point
    }

    /// - Throws: ``PointError/notRegistered(name:)`` for who was withdrawn,
    ///   ``PointError/alreadyThere(name:point:)`` where they would be somebody who is there already,
    ///   ``PointError/full(category:places:)``, ``PointError/badPerson``.
    package func perform(in work: Work) throws -> PlacedAttendee {
        let conference = try work.conference(self.conference)
        let place = try work.attendee(attendee, of: conference)
        guard place.state != .withdrawn,
            let before = try work.records.placedAttendee(place.id, of: conference.id)
        else { throw ActionError.point(.notRegistered(name: place.name)) }
        let target = try work.point(point ?? place.pointCode, of: conference)
        let attendee = try checked(before.attendee, at: target.code, year: conference.schedule.firstDay.year)
        let line = RosterLine(attendee, at: target.id)
        try refuseOther(line, than: place.id, of: conference, in: work)
        let hasMoved = target.id != place.point || (attendee.category ?? "") != place.category
        if hasMoved, place.state == .registered,
            let places = try work.records.places(at: target.id, category: attendee.category ?? ""),
            try work.records.registered(at: target.id, category: attendee.category ?? "") >= places
        {
            throw ActionError.point(.full(category: attendee.category ?? "", places: places))
        }
        guard attendee != before.attendee else { return before }
        try work.records.disturbImports(of: conference.id)
        try work.records.update(place.id, to: line)
        if attendee.searchKey != before.attendee.searchKey {
            var postings = NamePostings()
            postings.add(place.id, attendee.searchKey)
            try work.records.insert(
                postings, segment: work.newIdentifier(for: NamePostings.self).rawValue, of: conference.id)
        }
        try work.records.recountOpenRollCalls(of: conference, at: Set([place.point, target.id]))
        try work.record(
            "\(conference.slug) \(target.code)",
            Detail(
                attendee: place.id.description, from: place.pointCode == target.code ? nil : place.pointCode))
        var after = before
        after.attendee = attendee
        after.point = target.id
        return after
    }

    private func checked(
        _ before: Conferences.Attendee, at point: String, year: Int
    ) throws -> Conferences.Attendee {
        let number = person.staffNumber.map { $0.isEmpty ? nil : $0 } ?? before.staffNumber
        let birthYear = person.birthYear.map { $0 == 0 ? nil : $0 } ?? before.birthYear
        guard person.name.contains(where: \.isLetter),
            let row = TypedRow.check(
                name: person.name, title: person.title, unit: person.unit, phone: person.phone,
                category: person.category, note: person.note, staffNumber: number, birthYear: birthYear,
                point: point, year: year)
        else { throw ActionError.point(.badPerson) }
        var attendee = Conferences.Attendee(row, point: point)
        // Whom a number of their own tells apart stays the same person under another name.
        let isSame = (attendee.staffNumber, attendee.birthYear) == (before.staffNumber, before.birthYear)
        if isSame, before.staffNumber != nil || before.birthYear != nil {
            attendee.identity = before.identity
        }
        return attendee
    }

    private func refuseOther(
        _ line: RosterLine, than id: Identifier<Conferences.Attendee>, of conference: Conference,
        in work: Work
    ) throws {
        let found = try work.records.matchForRemit([line], of: conference, for: work.actor.remit)
        switch found.matches.first ?? .new {
        case .changed(let other, _) where other != id, .again(let other, _) where other != id:
            guard let person = try work.records.placedAttendee(other, of: conference.id) else { return }
            throw ActionError.point(
                .alreadyThere(name: person.attendee.name, point: person.attendee.point))
        case .same
        where try work.records.placedAttendee(id, of: conference.id)?.attendee.identity
            != line.attendee.identity:
            throw ActionError.point(.alreadyThere(name: line.attendee.name, point: line.attendee.point))
        default: return
        }
    }

    private struct Detail: Encodable {
        let attendee: String
        let from: String?
    }
}
