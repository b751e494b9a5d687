import Database
import TestSupport
import Testing

@testable import Store

/// That the tables are the same for the program whichever engine holds them.
@Suite(.inTurns) struct MainPathTests {
    @Test func `on PostgreSQL every text sorts by its bytes and every number has 64 bits`() async throws {
        try await TestEngine.postgres.withStore { store in
            let odd = try await store.engine.read { session in
                try session.rows(
                    """
                    SELECT table_name || '.' || column_name AS name FROM information_schema.columns
                    WHERE table_schema = current_schema() AND table_name NOT LIKE 'diemcau%'
                        AND NOT (data_type = 'text' AND collation_name = 'C') 
                        AND data_type NOT IN ('bigint', 'bytea')
                    """
                ).map { try $0.get("name", as: String.self) }
            }
            #expect(odd == [])
        }
    }

    @Test func `every table is copied`() async throws {
        let listed = Set(StoredTables.all.map(\.name))
        try await TestEngine.postgres.withStore { store in
            let tables = try await store.engine.read { session in
                try session.rows(
                    """
                    SELECT table_name::text AS name FROM information_schema.tables
                    WHERE table_schema = current_schema() AND table_name NOT LIKE 'diemcau%'
                        AND table_type = 'BASE TABLE'
                    """
                ).map { try $0.get("name", as: String.self) }
            }
            #expect(Set(tables) == listed)
        }
        try await TestEngine.sqlite.withStore { store in
            let tables = try await store.engine.read { session in
                try session.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
                    .map { try $0.get("name", as: String.self) }
            }
            #expect(Set(tables) == listed)
        }
    }
}
