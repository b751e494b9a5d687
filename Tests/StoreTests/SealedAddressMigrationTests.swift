import Conferences
import Database
import TestSupport
import Testing

@testable import Store

/// Endpoints that were stored before addresses were encrypted go on as they are.
@Suite(.inTurns) struct SealedAddressMigrationTests {
    @Test(arguments: TestEngine.allCases)
    func `an older endpoint keeps its address, which is found to be encrypted yet`(
        _ engine: TestEngine
    ) async throws {
        try await engine.withDatabase { database in
            try await database.migrate(Array(Schema.migrations.prefix { $0.name != "sealed addresses" }))
            try await database.write { session in
                _ = try session.run(
                    """
                    INSERT INTO endpoint (id, url, secret, state, all_points, created_at, kind)
                    VALUES (7, 'https://hooks.slack.com/services/T0/B0/xyz', 's', 'active', 1, 0, 'slack')
                    """)
            }
            try await database.migrate(Schema.migrations)
            let store = try await Store(opening: database)
            let id = Identifier<Endpoint>(rawValue: 7)
            let open = try await store.read { try $0.openAddresses() }
            #expect(open.map(\.id) == [id])
            #expect(open.map(\.url) == ["https://hooks.slack.com/services/T0/B0/xyz"])
            #expect(open.map(\.kind) == [.slack])
            try await store.write {
                try $0.setAddress(shown: "https://hooks.slack.com/…", sealed: "x", of: id)
            }
            #expect(try await store.read { try $0.openAddresses() }.isEmpty)
            let endpoint = try #require(try await store.read { try $0.endpoint(id) })
            #expect((endpoint.url, endpoint.sealedURL) == ("https://hooks.slack.com/…", "x"))
        }
    }
}
