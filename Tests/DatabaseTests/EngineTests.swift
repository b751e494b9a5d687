import Database
import TestSupport
import Testing

/// What both engines keep to between transactions.
@Suite(.inTurns) struct EngineTests {
    @Test(arguments: TestEngine.allCases)
    func `writes that come together each stand or fall alone`(_ kind: TestEngine) async throws {
        struct Refused: Error {}
        try await Things.with(kind) { engine in
            let refused = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 1...200 {
                    group.addTask {
                        do {
                            try await engine.write { session in
                                try session.run(
                                    "INSERT INTO thing (id, name) VALUES (\(number), \("\(number)"))")
                                if number % 10 == 0 { throw Refused() }
                                if number % 10 == 5 {
                                    try session.run(
                                        "INSERT INTO thing (id, name) VALUES (\(number), 'again')")
                                }
                            }
                            return false
                        } catch is Refused {
                            return true
                        } catch DatabaseError.duplicate {
                            return true
                        }
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(refused == 40)
            let count = try await engine.read { session in
                try session.row("SELECT count(*) AS number FROM thing")?.get("number", as: Int.self)
            }
            #expect(count == 160)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `what an exclusive write reads is still true when it commits`(_ kind: TestEngine) async throws {
        try await kind.withAddress { address in
            // Two engines are two nodes.
            let nodes = [try TestEngine.open(address), try TestEngine.open(address)]
            try await nodes[0].migrate([Things.table])
            try await nodes[0].write { session in
                _ = try session.run("INSERT INTO thing (id, name, amount) VALUES (1, 'seats', 0)")
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<100 {
                    group.addTask {
                        try await nodes[number % 2].write { session in
                            let amount: Int = try session.row("SELECT amount FROM thing")?.get("amount") ?? 0
                            try session.run("UPDATE thing SET amount = \(amount + 1)")
                        }
                    }
                }
                try await group.waitForAll()
            }
            let amount = try await nodes[1].read { session in
                try session.row("SELECT amount FROM thing")?.get("amount", as: Int.self)
            }
            #expect(amount == 100)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `those who claim at the same time get different rows`(_ kind: TestEngine) async throws {
        try await kind.withAddress { address in
            let nodes = [try TestEngine.open(address), try TestEngine.open(address)]
            try await nodes[0].migrate([Things.table])
            try await nodes[0].write { session in
                try session.insert(
                    into: "thing", columns: ["id", "name"],
                    rows: (1...300).map { [$0.databaseValue, "\($0)".databaseValue] })
            }
            let claimed = try await withThrowingTaskGroup(of: [Int64].self) { group in
                for number in 0..<30 {
                    group.addTask {
                        try await nodes[number % 2].write(.claiming) { session in
                            let ids = try session.claim(
                                "SELECT id FROM thing WHERE amount IS NULL ORDER BY id LIMIT 10")
                            if !ids.isEmpty {
                                try session.run("UPDATE thing SET amount = 1 WHERE id IN \(list: ids)")
                            }
                            return ids
                        }
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(claimed.count == 300)
            #expect(Set(claimed).count == 300)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `an older schema is migrated once, however many nodes begin together`(_ kind: TestEngine)
        async throws
    {
        let second = Migration(2, "more") { _ in ["ALTER TABLE thing ADD COLUMN more BIGINT"] }
        try await kind.withAddress { address in
            try await TestEngine.open(address).migrate([Things.table])
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<6 {
                    group.addTask { try await TestEngine.open(address).migrate([Things.table, second]) }
                }
                try await group.waitForAll()
            }
            let engine = try TestEngine.open(address)
            #expect(try await engine.schemaVersion() == 2)
            await #expect(throws: DatabaseError.newerSchema(found: 2, known: 1)) {
                try await engine.migrate([Things.table])
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a commit wakes those who wait for it`(_ kind: TestEngine) async throws {
        try await Things.with(kind) { engine in
            let channel = Channel("diemcau_test")
            var wakeUps = engine.wakeUps(on: channel).makeAsyncIterator()
            // PostgreSQL's listener wakes once when it begins to listen.
            if kind == .postgres { await wakeUps.next() }
            try await engine.write { session in
                try session.run("INSERT INTO thing (id, name) VALUES (1, 'a')")
                try session.notify(channel)
            }
            await wakeUps.next()
            let count = try await engine.read { session in
                try session.row("SELECT count(*) AS number FROM thing")?.get("number", as: Int.self)
            }
            #expect(count == 1)
        }
    }

    @Test func `SQLite writes each commit through to the disk`() async throws {
        try await Things.with(.sqlite) { engine in
            // 2 is FULL.
            let level = try await engine.write { session in
                try session.row("PRAGMA synchronous")?.get("synchronous", as: Int.self)
            }
            #expect(level == 2)
        }
    }
}
