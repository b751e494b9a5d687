package import Conferences
import Database

extension Records {
    /// Hands out a conference's attendees, point by point in the plan's order, each point's in the order of
    /// Vietnamese names.
    package func forEachAttendee(
        of conference: Identifier<Conference>, at code: String? = nil, _ body: (Attendee) throws -> Void
    ) throws {
        let condition: SQL = code.map { "AND code = \($0)" } ?? ""
        try session.forEach(
            """
            SELECT code, \(Self.attendeeColumns) FROM roster_entry AS attendee JOIN point ON point.id = point_id
            WHERE attendee.conference_id = \(conference) AND state <> 'withdrawn' \(condition)
            ORDER BY position, sort_key, attendee.id
            """
        ) { try body(Attendee($0)) }
    }

    /// An attendee as they are stored.
    package func attendee(_ id: Identifier<Attendee>) throws -> Attendee? {
        try session.row(
            """
            SELECT code, \(Self.attendeeColumns) FROM roster_entry AS attendee
                JOIN point ON point.id = point_id
            WHERE attendee.id = \(id)
            """
        ).map(Attendee.init)
    }

    /// How many attendees each point of a conference has, by the point's code; points without any are left
    /// out.
    package func attendeeCounts(of conference: Identifier<Conference>) throws -> [String: Int] {
        var counts: [String: Int] = [:]
        try session.forEach(
            """
            SELECT code, count(*) AS number FROM roster_entry AS attendee JOIN point ON point.id = point_id
            WHERE attendee.conference_id = \(conference) AND state = 'registered' GROUP BY code
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
    init(_ row: Row) throws {
        self.init(
            identity: try row.get("identity"), name: try row.get("name"),
            searchKey: try row.get("search_key"), sortKey: try row.get("sort_key"),
            point: try row.get("code"), title: try row.get("title"), unit: try row.get("unit"),
            phone: try row.get("phone"), staffNumber: try row.get("staff_number"),
            birthYear: try row.get("birth_year"), category: try row.get("category"),
            note: try row.get("note"))
    }
}
