package import Conferences
import Rosters
import Store
import VietnameseText

/// A person as somebody types them in.
package struct TypedAttendee: Sendable, Hashable {
    package var name: String
    package var title: String?
    package var unit: String?
    package var phone: String?
    package var category: String?
    package var note: String?
    /// Their number in the office's register of staff (số hiệu cán bộ); where somebody is corrected, `nil` leaves it
    /// and an empty text takes it away.
    package var staffNumber: String?
    /// The same of the year of birth, which 0 takes away.
    package var birthYear: Int?

    package init(
        name: String, title: String? = nil, unit: String? = nil, phone: String? = nil,
        category: String? = nil, note: String? = nil, staffNumber: String? = nil, birthYear: Int? = nil
    ) {
        self.name = name
        self.title = title
        self.unit = unit
        self.phone = phone
        self.category = category
        self.note = note
        self.staffNumber = staffNumber
        self.birthYear = birthYear
    }
}

/// Adds one person to a point's roster. Where their category is full, they wait for a place, or come in over
/// the quota with a reason.
package struct AddAttendee: Action {
    package static let permission = Permission.importRosters
    package static let name = "roster.add"

    /// What happens where there is no place left. A plan that refuses is not gone past by any of them.
    package enum OverQuota: Sendable, Hashable {
        /// What the plan says.
        case asPlanned
        case refused
        /// Put on the waiting list (danh sách chờ).
        case waits
        /// Taken all the same.
        case accepted(reason: String)
    }

    package struct Outcome: Sendable {
        package var id: Identifier<Conferences.Attendee>
        package var attendee: Conferences.Attendee
        package var state: AttendeeState
    }

    let conference: String
    let point: String
    let person: TypedAttendee
    let overQuota: OverQuota

    package init(conference: String, point: String, person: TypedAttendee, overQuota: OverQuota = .asPlanned)
    {
        self.conference = conference
        self.point = point
        self.person = person
        self.overQuota = overQuota
    }

    /// - Throws: ``PointError/full(category:places:)``, ``PointError/alreadyThere(name:point:)``,
    ///   ``PointError/elsewhere(row:)``, ``PointError/badPerson``.
    package func perform(in work: Work) throws -> Outcome {
        let conference = try work.conference(self.conference)
        let point = try work.point(self.point, of: conference)
        let category = person.category ?? ""
        var state = AttendeeState.registered
        var isOver = false
        if let places = try work.records.places(at: point.id, category: category),
            try work.records.registered(at: point.id, category: category) >= places
        {
            state = try stateOverQuota(of: places, category, by: conference.overQuota)
            isOver = state == .registered
        }
        let added = try work.add(person, at: point, of: conference, state: state)
        try work.record(
            "\(conference.slug) \(point.code)",
            Detail(
                attendee: added.id.description, state: state.rawValue, overQuota: isOver ? reason : nil))
        return Outcome(id: added.id, attendee: added.attendee, state: state)
    }

    private var reason: String? {
        if case .accepted(let reason) = overQuota { reason } else { nil }
    }

    /// What becomes of somebody for whom there is no place left.
    private func stateOverQuota(
        of places: Int, _ category: String, by policy: OverQuotaPolicy
    ) throws -> AttendeeState {
        switch (overQuota, policy) {
        case (.refused, _), (_, .refuse): throw ActionError.point(.full(category: category, places: places))
        case (.waits, _), (.asPlanned, .waitlist): return .waiting
        case (.asPlanned, .accept):
            throw ActionError.point(.fullWithoutReason(category: category, places: places))
        case (.accepted(let reason), _):
            guard reason.contains(where: { !$0.isWhitespace }) else { throw ActionError.emptyReason }
            return .registered
        }
    }

    private struct Detail: Encodable {
        let attendee: String
        let state: String
        /// Why they were taken over the number.
        let overQuota: String?
    }
}

extension Work {
    /// Stores somebody, checked the way the rows of a file are.
    func add(
        _ person: TypedAttendee, at point: StoredPoint, of conference: Conference, state: AttendeeState
    ) throws -> FoundAttendee {
        guard person.name.contains(where: \.isLetter) else { throw ActionError.point(.badPerson) }
        let checked = TypedRow.check(
            name: person.name, title: person.title, unit: person.unit, phone: person.phone,
            category: person.category, note: person.note,
            staffNumber: (person.staffNumber?.isEmpty ?? true) ? nil : person.staffNumber,
            birthYear: person.birthYear == 0 ? nil : person.birthYear, point: point.code,
            year: conference.schedule.firstDay.year)
        guard let checked else { throw ActionError.point(.badPerson) }
        let attendee = Conferences.Attendee(checked, point: point.code)
        let line = RosterLine(attendee, at: point.id)
        let id: Identifier<Conferences.Attendee>
        try records.disturbImports(of: conference.id)
        let found = try records.matchForRemit([line], of: conference, for: actor.remit)
        switch found.matches.first ?? .new {
        case .same: throw ActionError.point(.alreadyThere(name: attendee.name, point: point.code))
        case .changed(let known, _), .again(let known, _):
            if let other = try records.placedAttendee(known, of: conference.id), other.state != .withdrawn {
                throw ActionError.point(
                    .alreadyThere(name: other.attendee.name, point: other.attendee.point))
            }
            // Whoever was withdrawn comes back.
            id = known
            try records.setState(state, of: known)
        case .new:
            id = newIdentifier()
            try records.insert([(id: id, line: line)], of: conference.id, import: nil, state: state)
        }
        var postings = NamePostings()
        postings.add(id, attendee.searchKey)
        try records.insert(
            postings, segment: newIdentifier(for: NamePostings.self).rawValue, of: conference.id)
        try records.recountOpenRollCalls(of: conference, at: [point.id])
        return FoundAttendee(id: id, attendee: attendee)
    }
}
