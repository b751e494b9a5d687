import Conferences
import Database
import TestSupport
import Testing

@testable import Store

/// What was stored before points had a history and people were found again is taken over.
@Suite(.inTurns) struct PointsMigrationTests {
    @Test(arguments: TestEngine.allCases)
    func `points are the plan's, and people are found by their name and unit`(_ engine: TestEngine)
        async throws
    {
        try await engine.withDatabase { database in
            try await database.migrate(Array(Schema.migrations.prefix { $0.name != "points" }))
            try await database.write { session in
                try OldRows.insertConference(session)
                try session.run(
                    """
                    INSERT INTO point (id, conference_id, code, name, depth, position, is_open)
                    VALUES (2, 1, 'TD', 'Tam Dương', 0, 0, 1)
                    """)
                for (id, unit) in [(3, "Sở Nội vụ"), (4, nil)] as [(Int, String?)] {
                    try session.run(
                        """
                        INSERT INTO attendee (id, conference_id, point_id, identity, name, search_key, sort_key,
                            unit)
                        VALUES (\(id), 1, 2, \("r\(id)"), 'Đỗ An', 'do an', 'an do', \(unit))
                        """)
                }
            }
            try await database.migrate(Schema.migrations)
            let store = try await Store(opening: database)
            let conference: Identifier<Conference> = StoreFixture.id(1)
            try await store.read { (records) throws -> Void in
                let point = try #require(try records.placedPoint("TD", of: conference))
                #expect((point.origin, point.isOpen, point.isClosedByHand) == (.plan, true, false))
                #expect(try records.conference(slug: "hoi-nghi")?.overQuota == .waitlist)
                let person = try #require(try records.personEntry(StoreFixture.id(3)))
                #expect(try records.entries(akin: person).map(\.id) == [person.id])
                var count = 0
                try records.forEachAttendee(of: conference) { _ in count += 1 }
                #expect(count == 2)
            }
        }
    }
}
