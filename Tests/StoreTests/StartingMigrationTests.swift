import Conferences
import Database
import TestSupport
import Testing

@testable import Store

/// A conference that was stored before there was word of its beginning is told of like any other, once.
@Suite(.inTurns) struct StartingMigrationTests {
    @Test(arguments: TestEngine.allCases)
    func `an older conference's beginning is told once`(_ engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            try await database.migrate(Array(Schema.migrations.prefix { $0.name != "starting words" }))
            try await database.write { session in
                _ = try OldRows.insertConference(session)
            }
            try await database.migrate(Schema.migrations)
            let store = try await Store(opening: database)
            let conference = Identifier<Conference>(rawValue: 1)
            let start = Instant(milliseconds: 1_568_336_400_000)
            let before = start.advanced(byMilliseconds: -3_600_000)
            #expect(try await store.read { try !$0.hasToldStarting(conference, at: start, 60, "") })
            var told: [Bool] = []
            for _ in 0..<2 {
                told.append(
                    try await store.write {
                        try $0.noteStarting(conference, at: start, 60, "", toldAt: before)
                    })
            }
            #expect(told == [true, false])
            #expect(try await store.read { try $0.hasToldStarting(conference, at: start, 60, "") })
            // Another beginning is another word.
            let later = start.advanced(byMilliseconds: 1_800_000)
            #expect(try await store.read { try !$0.hasToldStarting(conference, at: later, 60, "") })
        }
    }
}
