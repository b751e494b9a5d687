import Database
import Store
import TestSupport
import Testing

@Suite(.inTurns) struct StoreOpeningTests {
    private static let next = Migration(Schema.migrations.count + 1, "next") { _ in
        ["CREATE TABLE of_tomorrow (id BIGINT PRIMARY KEY)"]
    }

    @Test(arguments: TestEngine.allCases)
    func `an empty database gets its tables, and a second look changes nothing`(
        _ engine: TestEngine
    ) async throws {
        try await engine.withDatabase { database in
            _ = try await Store(opening: database)
            _ = try await Store(opening: database)
            #expect(try await database.schemaVersion() == Schema.migrations.count)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a newer schema is refused, and an older one is told to be migrated`(
        _ engine: TestEngine
    ) async throws {
        let known = Schema.migrations.count
        try await engine.withDatabase { database in
            _ = try await Store(opening: database)
            await #expect(throws: DatabaseError.olderSchema(found: known, known: known + 1)) {
                _ = try await Store(opening: database, migrations: Schema.migrations + [Self.next])
            }
            try await database.migrate(Schema.migrations + [Self.next])
            await #expect(throws: DatabaseError.newerSchema(found: known + 1, known: known)) {
                _ = try await Store(opening: database)
            }
            _ = try await Store(opening: database, migrations: Schema.migrations + [Self.next])
        }
    }
}
