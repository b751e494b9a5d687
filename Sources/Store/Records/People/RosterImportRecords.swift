package import Conferences
import Database

/// An import of a roster that runs in slices.
package struct RosterImportRun: Sendable, Hashable {
    package var id: Identifier<RosterImportRun>
    /// Until when nobody else takes it for dead.
    package var aliveUntil: Instant
    /// Which process is at it.
    package var importer: String
    /// No attendee of it has a lower identifier.
    package var firstAttendee: Identifier<Attendee>
    /// Whether everybody sees its people.
    package var isVisible: Bool

    package init(
        id: Identifier<RosterImportRun>, aliveUntil: Instant, importer: String = "",
        firstAttendee: Identifier<Attendee>, isVisible: Bool = false
    ) {
        self.id = id
        self.aliveUntil = aliveUntil
        self.importer = importer
        self.firstAttendee = firstAttendee
        self.isVisible = isVisible
    }
}

extension Records {
    package func begin(
        _ run: RosterImportRun, of conference: Identifier<Conference>, at now: Instant
    ) throws {
        try session.run(
            """
            INSERT INTO roster_import (id, conference_id, started_at, alive_until, importer, first_attendee,
                visible_at, is_done)
            VALUES (\(run.id), \(conference), \(now), \(run.aliveUntil), \(run.importer),
                \(run.firstAttendee), NULL, 0)
            """)
    }

    /// The conference's imports that are not done, the oldest first.
    package func unfinishedImports(of conference: Identifier<Conference>) throws -> [RosterImportRun] {
        try session.rows(
            """
            SELECT id, alive_until, importer, first_attendee,
                CASE WHEN visible_at IS NULL THEN 0 ELSE 1 END AS is_visible
            FROM roster_import WHERE conference_id = \(conference) AND is_done = 0 ORDER BY id
            """
        ).map { row in
            RosterImportRun(
                id: try row.get("id"), aliveUntil: try row.get("alive_until"),
                importer: try row.get("importer"),
                firstAttendee: try row.get("first_attendee"), isVisible: try row.get("is_visible"))
        }
    }

    /// Says that an import is still at work. Returns how often others have changed the roster since it began; `nil`
    /// where somebody took it for dead.
    package func keepAlive(_ id: Identifier<RosterImportRun>, until: Instant) throws -> Int? {
        let isAlive =
            try session.run(
                "UPDATE roster_import SET alive_until = \(until) WHERE id = \(id) AND is_done = 0") == 1
        guard isAlive else { return nil }
        return try session.row("SELECT disturbances FROM roster_import WHERE id = \(id)")?.get("disturbances")
    }

    /// Tells the running imports of a conference that somebody took or freed a place.
    package func disturbImports(of conference: Identifier<Conference>) throws {
        try session.run(
            """
            UPDATE roster_import SET disturbances = disturbances + 1
            WHERE conference_id = \(conference) AND is_done = 0
            """)
    }

    /// Which of some people have a change staged in an import.
    package func stagedAttendees(
        _ people: [Identifier<Attendee>], in id: Identifier<RosterImportRun>
    ) throws -> Set<Identifier<Attendee>> {
        Set(
            try session.rows(
                """
                SELECT attendee_id FROM roster_change
                WHERE import_id = \(id) AND attendee_id IN \(list: people)
                """
            ).map { try $0.get("attendee_id") })
    }

    /// From here on everybody sees the import's new people.
    package func show(_ id: Identifier<RosterImportRun>, at now: Instant) throws {
        try session.run("UPDATE roster_import SET visible_at = \(now) WHERE id = \(id)")
    }

    package func finish(_ id: Identifier<RosterImportRun>) throws {
        try session.run("UPDATE roster_import SET is_done = 1 WHERE id = \(id)")
    }

    /// Removes up to `limit` of the people and changes that an import which never became visible left behind.
    /// Returns how many; 0 where nothing is left, and then the import itself is gone.
    package func sweep(_ run: RosterImportRun, limit: Int) throws -> Int {
        let changes = try session.run(
            """
            DELETE FROM roster_change WHERE import_id = \(run.id) AND attendee_id IN (
                SELECT attendee_id FROM roster_change WHERE import_id = \(run.id) LIMIT \(limit))
            """)
        guard changes == 0 else { return changes }
        // Identifiers grow with time, so that the primary key finds the import's rows without an index more.
        let people = try session.run(
            """
            DELETE FROM attendee WHERE id IN (
                SELECT id FROM attendee WHERE id >= \(run.firstAttendee) AND import_id = \(run.id)
                ORDER BY id LIMIT \(limit))
            """)
        guard people == 0 else { return people }
        try session.run(
            """
            DELETE FROM name_posting
            WHERE segment = \(run.id) AND conference_id = (
                SELECT conference_id FROM roster_import WHERE id = \(run.id))
            """)
        try session.run("DELETE FROM roster_import WHERE id = \(run.id)")
        return 0
    }
}
