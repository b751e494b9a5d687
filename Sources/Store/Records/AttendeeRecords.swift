package import Conferences
import Database

/// What became of one attendee of an import.
package enum AttendeeChange: Sendable, Hashable {
    case added
    case changed
    case same
}

extension Records {
    /// Adds an attendee, or brings the one of the same identity up to date.
    package func upsert(
        _ attendee: Attendee, of conference: Identifier<Conference>, at point: Identifier<ConnectionPoint>,
        newIdentifier: () -> Identifier<Attendee>
    ) throws -> AttendeeChange {
        let known = try session.row(
            """
            SELECT attendee.id, code, \(Self.attendeeColumns) FROM attendee JOIN point ON point.id = point_id
            WHERE attendee.conference_id = \(conference) AND identity = \(attendee.identity)
            """)
        if let known {
            guard try Attendee(known) != attendee else { return .same }
            let id: Identifier<Attendee> = try known.get("id")
            try session.run(
                """
                UPDATE attendee SET point_id = \(point), name = \(attendee.name),
                    search_key = \(attendee.searchKey), sort_key = \(attendee.sortKey),
                    title = \(attendee.title), unit = \(attendee.unit), phone = \(attendee.phone),
                    staff_number = \(attendee.staffNumber), birth_year = \(attendee.birthYear),
                    category = \(attendee.category), note = \(attendee.note)
                WHERE id = \(id)
                """)
            return .changed
        }
        try session.run(
            """
            INSERT INTO attendee (id, conference_id, point_id, identity, name, search_key, sort_key, title,
                unit, phone, staff_number, birth_year, category, note)
            VALUES (\(newIdentifier()), \(conference), \(point), \(attendee.identity), \(attendee.name),
                \(attendee.searchKey), \(attendee.sortKey), \(attendee.title), \(attendee.unit),
                \(attendee.phone), \(attendee.staffNumber), \(attendee.birthYear), \(attendee.category),
                \(attendee.note))
            """)
        return .added
    }

    /// Hands out a conference's attendees, point by point in the plan's order, each point's in the order of
    /// Vietnamese names.
    package func forEachAttendee(
        of conference: Identifier<Conference>, at code: String? = nil, _ body: (Attendee) throws -> Void
    ) throws {
        let condition: SQL = code.map { "AND code = \($0)" } ?? ""
        try session.forEach(
            """
            SELECT code, \(Self.attendeeColumns) FROM attendee JOIN point ON point.id = point_id
            WHERE attendee.conference_id = \(conference) \(condition)
            ORDER BY position, sort_key, attendee.id
            """
        ) { try body(Attendee($0)) }
    }

    /// How many attendees each point of a conference has, by the point's code; points without any are left
    /// out.
    package func attendeeCounts(of conference: Identifier<Conference>) throws -> [String: Int] {
        var counts: [String: Int] = [:]
        try session.forEach(
            """
            SELECT code, count(*) AS number FROM attendee JOIN point ON point.id = point_id
            WHERE attendee.conference_id = \(conference) GROUP BY code
            """
        ) { counts[try $0.get("code")] = try $0.get("number", as: Int.self) }
        return counts
    }

    private static let attendeeColumns: SQL =
        """
        identity, attendee.name AS name, search_key, sort_key, title, attendee.unit AS unit, phone,
        staff_number, birth_year, category, note
        """
}

extension Attendee {
    fileprivate init(_ row: Row) throws {
        self.init(
            identity: try row.get("identity"), name: try row.get("name"),
            searchKey: try row.get("search_key"), sortKey: try row.get("sort_key"),
            point: try row.get("code"), title: try row.get("title"), unit: try row.get("unit"),
            phone: try row.get("phone"), staffNumber: try row.get("staff_number"),
            birthYear: try row.get("birth_year"), category: try row.get("category"),
            note: try row.get("note"))
    }
}
