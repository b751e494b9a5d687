import Conferences
import Database
import TestSupport
import Testing

@testable import Store

/// Marks that were stored in the order of roll calls are found again in that of people.
@Suite(.inTurns) struct MarkMigrationTests {
    @Test(arguments: TestEngine.allCases)
    func `older marks are taken over as they are, and the next one of a person replaces theirs`(
        _ engine: TestEngine
    ) async throws {
        try await engine.withDatabase { database in
            try await database.migrate(Array(Schema.migrations.prefix { $0.name != "marks by attendee" }))
            try await database.write { try Self.fillOld($0) }
            try await database.migrate(Schema.migrations)
            let store = try await Store(opening: database)
            let (rollCall, attendee) = (Identifier<RollCall>(rawValue: 5), Identifier<Attendee>(rawValue: 3))
            let earlier = try #require(try await store.read { try $0.mark(of: attendee, in: rollCall) })
            #expect((earlier.status, earlier.reason, earlier.by) == (.excused, "ốm", "a"))
            #expect(earlier.at == Instant(milliseconds: 20))
            let other = try await store.read { try $0.mark(of: Identifier(rawValue: 4), in: rollCall) }
            #expect(other?.status == .online)
            try await database.write { session in
                try session.run(
                    """
                    INSERT INTO mark (roll_call_id, attendee_id, point_id, status, marked_at, recorded_at, marked_by)
                    VALUES (5, 3, 2, 'late', 40, 40, 'b')
                    ON CONFLICT (roll_call_id, attendee_id) DO UPDATE SET status = excluded.status, reason = NULL
                    """)
                #expect(try session.rows("SELECT 1 AS one FROM mark").count == 2)
            }
            #expect(try await store.read { try $0.mark(of: attendee, in: rollCall) }?.status == .late)
            // What the table refused, it refuses still.
            await #expect(throws: DatabaseError.self) {
                try await database.write { session in
                    _ = try session.run("UPDATE mark SET status = 'excused', reason = NULL")
                }
            }
        }
    }

    private static func fillOld(_ session: any Session) throws {
        for statement: SQL in [
            """
            INSERT INTO conference (id, slug, title, form, host, first_day, last_day, time_zone, state, version)
            VALUES (1, 'hoi-nghi', 'Hội nghị', 'online', 'Tỉnh ủy', '2019-09-13', '2019-09-13',
                'Asia/Ho_Chi_Minh', 'planned', 1)
            """,
            """
            INSERT INTO point (id, conference_id, code, name, depth, position, is_open)
            VALUES (2, 1, 'TD', 'Tam Dương', 0, 0, 1)
            """,
            """
            INSERT INTO attendee (id, conference_id, point_id, identity, name, search_key, sort_key)
            VALUES (3, 1, 2, 'r3', 'Đỗ An', 'do an', 'an do'), (4, 1, 2, 'r4', 'Đỗ Bình', 'do binh', 'binh do')
            """,
            """
            INSERT INTO roll_call (id, conference_id, number, name, opened_at, opened_by)
            VALUES (5, 1, 1, 'Sáng', 10, 'a')
            """,
            """
            INSERT INTO mark (roll_call_id, attendee_id, point_id, status, reason, marked_at, recorded_at, marked_by)
            VALUES (5, 3, 2, 'excused', 'ốm', 20, 21, 'a'), (5, 4, 2, 'online', NULL, 30, 31, 'a')
            """,
        ] {
            try session.run(statement)
        }
    }
}
