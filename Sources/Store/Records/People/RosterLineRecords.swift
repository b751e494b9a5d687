package import Conferences
import Database

extension Records {
    /// Stores new people.
    ///
    /// - Parameter source: the import that they are part of, which may be visible or not.
    package func insert(
        _ lines: some Sequence<(id: Identifier<Attendee>, line: RosterLine)>,
        of conference: Identifier<Conference>, import source: Identifier<RosterImportRun>?,
        state: AttendeeState = .registered
    ) throws {
        let importID = Value.integer(source?.rawValue ?? 0)
        let (conference, state) = (conference.databaseValue, state.databaseValue)
        try session.insert(
            into: "attendee",
            columns: [
                "id", "conference_id", "point_id", "identity", "name", "search_key", "sort_key", "title",
                "unit", "phone", "staff_number", "birth_year", "category", "note", "state", "import_id",
                "content", "person_hash",
            ],
            rows: lines.lazy.map { id, line in
                let attendee = line.attendee
                return [
                    id.databaseValue, conference, line.point.databaseValue, .text(attendee.identity),
                    .text(attendee.name), .text(attendee.searchKey), .text(attendee.sortKey),
                    attendee.title.databaseValue, attendee.unit.databaseValue, attendee.phone.databaseValue,
                    attendee.staffNumber.databaseValue, attendee.birthYear.databaseValue,
                    attendee.category.databaseValue, attendee.note.databaseValue, state, importID,
                    .integer(line.content), line.personHash.databaseValue,
                ]
            })
    }

    /// Says that rosters have grown by much, as ``Session/countAnew(_:)`` has it.
    package func countRostersAnew() throws { try session.countAnew("attendee") }

    /// Keeps what people of the roster become, until the import is visible.
    ///
    /// - Parameter state: what else becomes of them, such as waiting for a place; `nil` where they stay as they are.
    package func stage(
        _ lines: some Sequence<(id: Identifier<Attendee>, line: RosterLine)>,
        import source: Identifier<RosterImportRun>, state: AttendeeState? = nil
    ) throws {
        try session.insert(
            into: "roster_change",
            columns: [
                "import_id", "attendee_id", "point_id", "name", "search_key", "sort_key", "title", "unit",
                "phone", "staff_number", "birth_year", "category", "note", "content", "identity",
                "person_hash", "state",
            ],
            rows: lines.lazy.map { id, line in
                let attendee = line.attendee
                return [
                    source.databaseValue, id.databaseValue, line.point.databaseValue, .text(attendee.name),
                    .text(attendee.searchKey), .text(attendee.sortKey), attendee.title.databaseValue,
                    attendee.unit.databaseValue, attendee.phone.databaseValue,
                    attendee.staffNumber.databaseValue, attendee.birthYear.databaseValue,
                    attendee.category.databaseValue, attendee.note.databaseValue, .integer(line.content),
                    .text(attendee.identity), line.personHash.databaseValue, state.databaseValue,
                ]
            })
    }

    /// Makes up to `limit` of an import's staged changes. Returns how many, and at which points something
    /// changed by them.
    package func applyChanges(
        of source: Identifier<RosterImportRun>, limit: Int
    ) throws -> (count: Int, points: Set<Identifier<ConnectionPoint>>) {
        let due: [Identifier<Attendee>] = try session.rows(
            """
            SELECT attendee_id FROM roster_change WHERE import_id = \(source)
            ORDER BY attendee_id LIMIT \(limit)
            """
        ).map { try $0.get("attendee_id") }
        guard let first = due.first, let last = due.last else { return (0, []) }
        let range: SQL = "import_id = \(source) AND attendee_id BETWEEN \(first) AND \(last)"
        var points: Set<Identifier<ConnectionPoint>> = []
        try session.forEach(
            """
            SELECT attendee.point_id AS before, roster_change.point_id AS after
            FROM roster_change JOIN attendee ON attendee.id = attendee_id
            WHERE roster_change.import_id = \(source) AND attendee_id BETWEEN \(first) AND \(last)
            """
        ) { row in
            points.insert(try row.get("before"))
            points.insert(try row.get("after"))
        }
        try session.run(
            """
            UPDATE attendee SET point_id = new.point_id, name = new.name, search_key = new.search_key,
                sort_key = new.sort_key, title = new.title, unit = new.unit, phone = new.phone,
                staff_number = new.staff_number, birth_year = new.birth_year, category = new.category,
                note = new.note, content = new.content, identity = coalesce(new.identity, attendee.identity),
                person_hash = coalesce(new.person_hash, attendee.person_hash),
                state = CASE WHEN new.state IS NOT NULL THEN new.state
                    WHEN attendee.state = 'withdrawn' THEN 'registered' ELSE attendee.state END
            FROM roster_change AS new
            WHERE new.attendee_id = attendee.id AND new.import_id = \(source)
                AND new.attendee_id BETWEEN \(first) AND \(last)
            """)
        // Whoever moves takes along what the open roll calls say of them.
        try session.run(
            """
            UPDATE mark SET point_id = (SELECT point_id FROM attendee WHERE attendee.id = mark.attendee_id)
            WHERE attendee_id IN (SELECT attendee_id FROM roster_change WHERE \(range))
                AND roll_call_id IN (SELECT id FROM roll_call WHERE closed_at IS NULL)
            """)
        try session.run("DELETE FROM roster_change WHERE \(range)")
        return (due.count, points)
    }
}
