package import Conferences
import Database

/// A point with what is known of its preparations.
package struct PointPreparation: Sendable, Hashable {
    package var id: Identifier<ConnectionPoint>
    package var code: String
    package var name: String
    package var depth: Int
    package var facts: PointFacts

    package init(
        id: Identifier<ConnectionPoint>, code: String, name: String, depth: Int, facts: PointFacts
    ) {
        self.id = id
        self.code = code
        self.name = name
        self.depth = depth
        self.facts = facts
    }
}

extension ConnectionTest.Result: StoredState {}
extension LineState: StoredState {}

extension Records {
    /// The open points of a conference, or one with all below it, in the order of the plan.
    package func preparations(
        of conference: Identifier<Conference>, under point: Identifier<ConnectionPoint>? = nil
    ) throws -> [PointPreparation] {
        let scope: SQL = point.map { "AND point.id IN (\(Self.below($0)))" } ?? ""
        return try session.rows(
            """
            SELECT point.id AS id, code, name, depth, in_charge, technician, backup_line, line,
                (SELECT count(*) FROM roster_entry
                    WHERE roster_entry.point_id = point.id AND state = 'registered') AS registered,
                (SELECT CAST(coalesce(sum(expected), 0) AS BIGINT) FROM point_category
                    WHERE point_category.point_id = point.id) AS expected,
                (SELECT min(scheduled_at) FROM connection_test
                    WHERE connection_test.point_id = point.id AND done_at IS NULL) AS next_test,
                (SELECT result FROM connection_test
                    WHERE connection_test.point_id = point.id AND done_at IS NOT NULL
                    ORDER BY done_at DESC, connection_test.id DESC LIMIT 1) AS last_result
            FROM point WHERE conference_id = \(conference) AND is_open = 1 \(scope) ORDER BY position
            """
        ).map { row in
            PointPreparation(
                id: try row.get("id"), code: try row.get("code"), name: try row.get("name"),
                depth: try row.get("depth"),
                facts: PointFacts(
                    inCharge: try row.get("in_charge"), technician: try row.get("technician"),
                    backupLine: try row.get("backup_line"), registered: try row.get("registered"),
                    expected: try row.get("expected"), nextTest: try row.get("next_test"),
                    lastResult: try row.get("last_result"), line: try row.get("line")))
        }
    }

    /// The tests of a point, the newest first.
    package func connectionTests(of point: Identifier<ConnectionPoint>) throws -> [ConnectionTest] {
        try session.rows(
            """
            SELECT id, scheduled_at, done_at, result, quality, tested_by, note FROM connection_test
            WHERE point_id = \(point) ORDER BY coalesce(done_at, scheduled_at) DESC, id DESC
            """
        ).map { row in
            ConnectionTest(
                id: try row.get("id"), scheduledAt: try row.get("scheduled_at"),
                doneAt: try row.get("done_at"), result: try row.get("result"),
                quality: try row.get("quality"), testedBy: try row.get("tested_by"),
                note: try row.get("note"))
        }
    }

    /// Makes a test the point's next one, in place of one that was scheduled before. Word of that one, where
    /// nobody was told yet, is called back.
    ///
    /// - Parameter event: the word that will be sent of the new one.
    package func schedule(
        _ test: ConnectionTest, at point: Identifier<ConnectionPoint>, event: Identifier<Event>
    ) throws {
        try callBackTests(at: point)
        try session.run("DELETE FROM connection_test WHERE point_id = \(point) AND done_at IS NULL")
        try session.run(
            """
            INSERT INTO connection_test (id, point_id, scheduled_at, event_id)
            VALUES (\(test.id), \(point), \(test.scheduledAt), \(event))
            """)
    }

    /// Stores a test that was made; it takes the place of the one that was scheduled.
    package func record(_ test: ConnectionTest, at point: Identifier<ConnectionPoint>) throws {
        try callBackTests(at: point)
        let scheduled: Instant? = try session.row(
            "SELECT min(scheduled_at) AS moment FROM connection_test WHERE point_id = \(point) AND done_at IS NULL"
        )?.get("moment")
        try session.run("DELETE FROM connection_test WHERE point_id = \(point) AND done_at IS NULL")
        try session.run(
            """
            INSERT INTO connection_test (id, point_id, scheduled_at, done_at, result, quality, tested_by,
                note)
            VALUES (\(test.id), \(point), \(scheduled), \(test.doneAt), \(test.result), \(test.quality),
                \(test.testedBy), \(test.note))
            """)
    }

    private func callBackTests(at point: Identifier<ConnectionPoint>) throws {
        try session.run(
            """
            UPDATE delivery SET state = 'cancelled'
            WHERE state = 'due' AND attempts = 0 AND event_id IN (
                SELECT event_id FROM connection_test AS mine
                WHERE point_id = \(point) AND done_at IS NULL AND event_id IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM connection_test AS other
                        WHERE other.event_id = mine.event_id AND other.id <> mine.id
                            AND other.done_at IS NULL))
            """)
    }

    /// Lets an event wait: nobody is told before `due`.
    package func delay(_ event: Identifier<Event>, until due: Instant) throws {
        try session.run("UPDATE delivery SET due_at = \(due) WHERE event_id = \(event) AND state = 'due'")
    }

    package func setLine(
        _ line: LineState?, of point: Identifier<ConnectionPoint>, at now: Instant
    ) throws {
        try session.run(
            "UPDATE point SET line = \(line), line_changed_at = \(now) WHERE id = \(point)")
    }

    /// The open points of which it was told whether their line is up, in the order of the plan.
    package func lines(
        of conference: Identifier<Conference>
    ) throws -> [(code: String, name: String, line: LineState)] {
        try session.rows(
            """
            SELECT code, name, line FROM point
            WHERE conference_id = \(conference) AND is_open = 1 AND line IS NOT NULL ORDER BY position
            """
        ).map { (try $0.get("code"), try $0.get("name"), try $0.get("line")) }
    }

    package func setBackupLine(_ text: String?, of point: Identifier<ConnectionPoint>) throws {
        try session.run("UPDATE point SET backup_line = \(text) WHERE id = \(point)")
    }
}
