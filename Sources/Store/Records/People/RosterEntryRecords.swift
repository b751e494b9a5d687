package import Conferences
import Database

/// Somebody on a roster as a list shows them: with their state, and who stands in for whom.
package struct RosterEntry: Sendable, Hashable {
    package var id: Identifier<Attendee>
    package var attendee: Attendee
    package var state: AttendeeState
    /// The name of whom they stand in for.
    package var standsFor: String?
}

/// Which people of a conference are looked at.
package struct RosterFilter: Sendable, Hashable {
    /// The code of the only point.
    package var point: String?
    /// The codes of the points that may be looked at; `nil` for all.
    package var covered: Set<String>?
    /// A part of the name as one searches it.
    package var search: String
    /// `nil` for everybody who was not withdrawn.
    package var state: AttendeeState?
    /// The one after whom the list goes on.
    package var after: RosterPlace?

    package init(
        point: String? = nil, covered: Set<String>? = nil, search: String = "", state: AttendeeState? = nil
    ) {
        self.point = point
        self.covered = covered
        self.search = search
        self.state = state
    }
}

/// Where somebody stands in a roster. It is made of what they were when they were read, so that a list goes on at
/// the same place though they were changed or withdrawn since.
package struct RosterPlace: Sendable, Hashable {
    /// The code of their point, which keeps its place among the others though points were added.
    package var point: String
    package var sortKey: String
    package var id: Identifier<Attendee>

    package init(point: String, sortKey: String, id: Identifier<Attendee>) {
        self.point = point
        self.sortKey = sortKey
        self.id = id
    }
}

extension Records {
    /// A part of a roster, point by point in the plan's order, each point's in the order of Vietnamese names.
    package func rosterEntries(
        of conference: Identifier<Conference>, _ filter: RosterFilter, limit: Int, offset: Int = 0
    ) throws -> [RosterEntry] {
        try session.rows(
            """
            SELECT attendee.id AS id, code, attendee.identity AS identity, attendee.name AS name,
                attendee.search_key AS search_key, attendee.sort_key AS sort_key, attendee.title AS title,
                attendee.unit AS unit, attendee.phone AS phone, attendee.staff_number AS staff_number,
                attendee.birth_year AS birth_year, attendee.category AS category, attendee.note AS note,
                attendee.state AS state, original.name AS original
            FROM roster_entry AS attendee JOIN point ON point.id = attendee.point_id
                LEFT JOIN attendee AS own ON own.id = attendee.id AND own.stands_for IS NOT NULL
                LEFT JOIN attendee AS original ON original.id = own.stands_for
            WHERE attendee.conference_id = \(conference) \(filter.condition)
                \(filter.rest(of: conference))
            ORDER BY position, attendee.sort_key, attendee.id LIMIT \(limit) OFFSET \(offset)
            """
        ).map { row in
            RosterEntry(
                id: try row.get("id"), attendee: try Attendee(row), state: try row.get("state"),
                standsFor: try row.get("original"))
        }
    }

    package func countRosterEntries(
        of conference: Identifier<Conference>, _ filter: RosterFilter
    ) throws -> Int {
        try session.row(
            """
            SELECT count(*) AS number FROM roster_entry AS attendee JOIN point ON point.id = attendee.point_id
            WHERE attendee.conference_id = \(conference) \(filter.condition)
            """
        )?.get("number") ?? 0
    }

    /// Stores what somebody of a roster is now.
    package func update(_ id: Identifier<Attendee>, to line: RosterLine) throws {
        let attendee = line.attendee
        try session.run(
            """
            UPDATE attendee SET point_id = \(line.point), identity = \(attendee.identity),
                name = \(attendee.name), search_key = \(attendee.searchKey), sort_key = \(attendee.sortKey),
                title = \(attendee.title), unit = \(attendee.unit), phone = \(attendee.phone),
                staff_number = \(attendee.staffNumber), birth_year = \(attendee.birthYear),
                category = \(attendee.category), note = \(attendee.note), content = \(line.content),
                person_hash = \(line.personHash)
            WHERE id = \(id)
            """)
        // Whoever moves takes along what the open roll calls say of them.
        try session.run(
            """
            UPDATE mark SET point_id = \(line.point) WHERE attendee_id = \(id)
                AND roll_call_id IN (SELECT id FROM roll_call WHERE closed_at IS NULL)
            """)
    }
}

extension RosterFilter {
    /// What is left of the list.
    fileprivate func rest(of conference: Identifier<Conference>) -> SQL {
        guard let after else { return "" }
        return """
            AND (position, attendee.sort_key, attendee.id) > (
                (SELECT position FROM point WHERE conference_id = \(conference) AND code = \(after.point)),
                \(after.sortKey), \(after.id))
            """
    }

    fileprivate var condition: SQL {
        var condition: SQL = ""
        if let point { condition = "\(condition) AND code = \(point)" }
        if let covered { condition = "\(condition) AND code IN \(list: covered.sorted())" }
        if let state {
            condition = "\(condition) AND attendee.state = \(state)"
        } else {
            condition = "\(condition) AND attendee.state <> 'withdrawn'"
        }
        for word in search.split(separator: " ") {
            let pattern = "%" + likeEscaped(String(word)) + "%"
            condition = "\(condition) AND attendee.search_key LIKE \(pattern) ESCAPE '\\'"
        }
        return condition
    }
}
