package import Conferences
import Database

extension Records {
    /// The key that signs a conference's tickets; `nil` where none was made yet.
    package func ticketKey(of conference: Identifier<Conference>) throws -> [UInt8]? {
        try session.row("SELECT signing_key FROM ticket_key WHERE conference_id = \(conference)")?
            .get("signing_key")
    }

    package func insertTicketKey(_ key: [UInt8], of conference: Identifier<Conference>) throws {
        try session.run(
            "INSERT INTO ticket_key (conference_id, signing_key) VALUES (\(conference), \(key))")
    }

    package func updateTicketKey(_ key: [UInt8], of conference: Identifier<Conference>) throws {
        try session.run("UPDATE ticket_key SET signing_key = \(key) WHERE conference_id = \(conference)")
    }

    /// The conferences that issue tickets, with their keys.
    package func ticketKeys() throws -> [(conference: Identifier<Conference>, key: [UInt8])] {
        try session.rows("SELECT conference_id, signing_key FROM ticket_key ORDER BY conference_id").map {
            (try $0.get("conference_id"), try $0.get("signing_key"))
        }
    }

    /// Hands out whoever is to attend, with their identifiers, in the order of the roster.
    package func forEachRegistered(
        of conference: Identifier<Conference>, at code: String?,
        _ body: (FoundAttendee) throws -> Void
    ) throws {
        let condition: SQL = code.map { "AND code = \($0)" } ?? ""
        try session.forEach(
            """
            SELECT attendee.id AS id, code, identity, attendee.name AS name, search_key, sort_key, title,
                attendee.unit AS unit, phone, staff_number, birth_year, category, note
            FROM roster_entry AS attendee JOIN point ON point.id = point_id
            WHERE attendee.conference_id = \(conference) AND state = 'registered' \(condition)
            ORDER BY position, sort_key, attendee.id
            """
        ) { try body(FoundAttendee(id: $0.get("id"), attendee: Attendee($0))) }
    }
}
