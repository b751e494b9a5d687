import Database
import TestSupport
import Testing

/// What PostgreSQL is not let do for ever, and what gets in each other's way.
@Suite(.inTurns) struct LimitTests {
    private static let table = Migration(1, "things") { dialect in
        [
            "CREATE TABLE thing (id \(dialect.key) PRIMARY KEY, amount \(dialect.integer))",
            "INSERT INTO thing (id, amount) VALUES (1, 0), (2, 0)",
        ]
    }

    @Test func `a statement that hangs is ended, and the connection goes on`() async throws {
        try await TestEngine.postgres.withAddress { address in
            var settings = PostgresSettings()
            settings.statementTimeout = .milliseconds(200)
            let engine = try TestEngine.open(address, settings: settings)
            await #expect(throws: DatabaseError.timedOut) {
                try await engine.read { try $0.rows("SELECT pg_sleep(3600)").count }
            }
            #expect(try await engine.read { try $0.rows("SELECT 1 AS one").count } == 1)
        }
    }

    @Test func `a write that waits too long for another one is told so`() async throws {
        try await TestEngine.postgres.withAddress { address in
            var settings = PostgresSettings()
            settings.lockTimeout = .milliseconds(200)
            let impatient = try TestEngine.open(address, settings: settings)
            let holder = try TestEngine.open(address)
            try await holder.migrate([Self.table])
            let (held, isHeld) = AsyncStream.makeStream(of: Void.self)
            let (over, isOver) = AsyncStream.makeStream(of: Void.self)
            let gate = Gate()
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    try await holder.write { _ in
                        isHeld.yield()
                        gate.wait()
                    }
                    isOver.finish()
                }
                for await _ in held { break }
                await #expect(throws: DatabaseError.locked) {
                    try await impatient.write { session in _ = try session.run("UPDATE thing SET amount = 1")
                    }
                }
                gate.open()
                for await _ in over {}
                try await group.waitForAll()
            }
        }
    }

    @Test func `of two that lock each other, one is taken back and done again`() async throws {
        try await TestEngine.postgres.withAddress { address in
            let nodes = [try TestEngine.open(address), try TestEngine.open(address)]
            try await nodes[0].migrate([Self.table])
            let meeting = Meeting()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (index, node) in nodes.enumerated() {
                    group.addTask {
                        let (first, second) = index == 0 ? (1, 2) : (2, 1)
                        try await node.write(.claiming) { session in
                            try session.run("UPDATE thing SET amount = amount + 1 WHERE id = \(first)")
                            meeting.attend()
                            try session.run("UPDATE thing SET amount = amount + 1 WHERE id = \(second)")
                        }
                    }
                }
                try await group.waitForAll()
            }
            let amounts = try await nodes[0].read { session in
                try session.rows("SELECT amount FROM thing").map { try $0.get("amount", as: Int.self) }
            }
            #expect(amounts == [2, 2])
        }
    }

    @Test func `a body that goes past a failed statement does not commit`() async throws {
        try await TestEngine.postgres.withDatabase { engine in
            try await engine.migrate([Self.table])
            await #expect(throws: DatabaseError.self) {
                try await engine.write { session in
                    try session.run("UPDATE thing SET amount = 5")
                    _ = try? session.run("INSERT INTO thing (id) VALUES (1)")
                }
            }
            let most = try await engine.read { session in
                try session.row("SELECT max(amount) AS most FROM thing")?.get("most", as: Int.self)
            }
            #expect(most == 0)
        }
    }

    @Test func `a database of another program is left alone`() async throws {
        let cluster = try TestCluster.shared()
        try await TestEngine.postgres.withAddress { address in
            let schema = try #require(address.split(separator: "search_path=").last).dropLast()
            try cluster.run("CREATE TABLE \(schema).theirs (id int)")
            let engine = try TestEngine.open(address)
            await #expect(throws: DatabaseError.self) { try await engine.migrate([Self.table]) }
            #expect(try cluster.run("SELECT count(*) FROM pg_tables WHERE schemaname = '\(schema)'") == "1")
        }
    }
}
