import Database
import TestSupport
import Testing

/// What both engines answer alike within a transaction.
@Suite(.inTurns) struct SessionTests {
    @Test(arguments: TestEngine.allCases)
    func `values come back as they were stored`(_ kind: TestEngine) async throws {
        try await Things.with(kind) { engine in
            let text = "Điểm cầu “A”\tB\nC\\N\r; -- %_ 😀"
            try await engine.write { session in
                try session.run(
                    "INSERT INTO thing (id, name, amount) VALUES (\(Int64.max), \(text), \(Int64.max))")
                try session.run("INSERT INTO thing (id, name, amount) VALUES (-1, '', NULL)")
            }
            let rows = try await engine.read { try $0.rows("SELECT * FROM thing ORDER BY id") }
            #expect(try rows.map { try $0.get("id") } == [-1, Int64.max])
            #expect(try rows.map { try $0.get("name") } == ["", text])
            #expect(try rows.map { try $0.get("amount", as: Int64?.self) } == [nil, Int64.max])
        }
    }

    @Test(arguments: TestEngine.allCases, [0, 1, 3, 8, 9, 20_000])
    func `rows inserted in bulk are the ones that were handed in`(_ kind: TestEngine, _ count: Int)
        async throws
    {
        try await Things.with(kind) { engine in
            try await engine.write { session in
                try session.insert(
                    into: "thing", columns: ["id", "name", "amount"],
                    rows: (0..<count).lazy.map { number in
                        [
                            number.databaseValue, "tên\t\\\(number)\r\nsố \(number)".databaseValue,
                            number % 2 == 0 ? .null : number.databaseValue,
                        ]
                    })
            }
            var seen = 0
            let rows = try await engine.read { session in
                try session.rows("SELECT id, name, amount FROM thing ORDER BY id")
            }
            for (number, row) in rows.enumerated() {
                let name: String = try row.get("name")
                let amount: Int? = try row.get("amount")
                if name == "tên\t\\\(number)\r\nsố \(number)", amount == (number % 2 == 0 ? nil : number) {
                    seen += 1
                }
            }
            #expect(seen == count)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `bulk rows that are refused leave nothing behind`(_ kind: TestEngine) async throws {
        try await Things.with(kind) { engine in
            await #expect(throws: DatabaseError.self) {
                try await engine.write { session in
                    try session.insert(
                        into: "thing", columns: ["id", "name"],
                        rows: (0..<100).map { [$0.databaseValue, "same".databaseValue] })
                }
            }
            let count = try await engine.read { session in
                try session.row("SELECT count(*) AS number FROM thing")?.get("number", as: Int.self)
            }
            #expect(count == 0)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `counts, sums and averages have the same types`(_ kind: TestEngine) async throws {
        try await Things.with(kind) { engine in
            try await engine.write { session in
                for number in [1, 2, 70_000, 4_000_000_000] {
                    try session.run(
                        "INSERT INTO thing (id, name, amount) VALUES (\(number), \("\(number)"), \(number))")
                }
            }
            let row = try await engine.read { session in
                try session.row(
                    """
                    SELECT count(*) AS number, sum(amount) AS total, max(amount) AS most,
                        sum(amount) FILTER (WHERE amount < 0) AS none_of_them, avg(amount) AS middle
                    FROM thing
                    """)
            }
            #expect(try row?.get("number") == 4)
            #expect(try row?.get("total") == Int64(4_000_070_003))
            #expect(try row?.get("most") == Int64(4_000_000_000))
            #expect(try row?.get("none_of_them", as: Int?.self) == .some(nil))
            let middle: Double? = try row?.get("middle")
            #expect(abs((middle ?? 0) - 1_000_017_500.75) < 0.001)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `text is sorted and compared by its bytes`(_ kind: TestEngine) async throws {
        try await Things.with(kind) { engine in
            let names = ["b", "A", "a", "B", "Đ", "đ", "_", " ", "z", "é"]
            try await engine.write { session in
                for (number, name) in names.enumerated() {
                    try session.run("INSERT INTO thing (id, name) VALUES (\(number), \(name))")
                }
            }
            let sorted = try await engine.read { session in
                try session.rows("SELECT name FROM thing WHERE name >= \(" ") ORDER BY name")
                    .map { try $0.get("name", as: String.self) }
            }
            #expect(sorted == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `text with the character NUL is refused`(_ kind: TestEngine) async throws {
        try await Things.with(kind) { engine in
            await #expect(throws: DatabaseError.textWithNUL) {
                try await engine.write { session in
                    try session.run("INSERT INTO thing (id, name) VALUES (1, \("a\0b"))")
                }
            }
            await #expect(throws: DatabaseError.textWithNUL) {
                try await engine.write { session in
                    try session.insert(
                        into: "thing", columns: ["id", "name"],
                        rows: (0..<50).map { [$0.databaseValue, "\($0)\0".databaseValue] })
                }
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `what the schema forbids is told apart`(_ kind: TestEngine) async throws {
        try await Things.with(kind) { engine in
            func kindOfRefusal(_ statement: SQL) async -> String {
                do {
                    try await engine.write { session in _ = try session.run(statement) }
                    return "taken"
                } catch DatabaseError.duplicate {
                    return "duplicate"
                } catch DatabaseError.constraint {
                    return "constraint"
                } catch {
                    return "\(error)"
                }
            }
            #expect(await kindOfRefusal("INSERT INTO thing (id, name) VALUES (1, 'a')") == "taken")
            #expect(await kindOfRefusal("INSERT INTO thing (id, name) VALUES (1, 'b')") == "duplicate")
            #expect(await kindOfRefusal("INSERT INTO thing (id, name) VALUES (2, 'a')") == "duplicate")
            #expect(
                await kindOfRefusal("INSERT INTO thing (id, name, amount) VALUES (3, 'c', -1)")
                    == "constraint")
            #expect(
                await kindOfRefusal("INSERT INTO thing (id, name, owner_id) VALUES (4, 'd', 9)")
                    == "constraint")
            #expect(await kindOfRefusal("INSERT INTO thing (id) VALUES (5)") == "constraint")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `rows can be changed while others are handed out`(_ kind: TestEngine) async throws {
        try await Things.with(kind) { engine in
            try await engine.write { session in
                try session.insert(
                    into: "thing", columns: ["id", "name", "amount"],
                    rows: (1...2000).map { [$0.databaseValue, "\($0)".databaseValue, 0.databaseValue] })
                var handedOut = 0
                try session.forEach("SELECT id FROM thing ORDER BY id") { row in
                    handedOut += 1
                    let id: Int = try row.get("id")
                    try session.run("UPDATE thing SET amount = \(id) WHERE id = \(id)")
                }
                #expect(handedOut == 2000)
            }
            let total = try await engine.read { session in
                try session.row("SELECT sum(amount) AS total FROM thing")?.get("total", as: Int.self)
            }
            #expect(total == 2001 * 1000)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `an error while rows are handed out leaves a session that works`(_ kind: TestEngine) async throws {
        struct Enough: Error {}
        try await Things.with(kind) { engine in
            let counted = try await engine.write { session in
                try session.insert(
                    into: "thing", columns: ["id", "name"],
                    rows: (1...500).map { [$0.databaseValue, "\($0)".databaseValue] })
                do {
                    try session.forEach("SELECT id FROM thing") { _ in throw Enough() }
                } catch is Enough {}
                return try session.row("SELECT count(*) AS number FROM thing")?.get("number", as: Int.self)
            }
            #expect(counted == 500)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a table that has grown is counted anew, beside other writes`(_ kind: TestEngine) async throws {
        try await Things.with(kind) { engine in
            try await engine.write { session in
                try session.insert(
                    into: "thing", columns: ["id", "name"],
                    rows: (1...700).map { [$0.databaseValue, "\($0)".databaseValue] })
            }
            try await engine.write(.claiming) { try $0.countAnew("thing") }
            guard kind == .postgres else { return }
            let counted = try await engine.read { session in
                try session.row(
                    """
                    SELECT CAST(reltuples AS BIGINT) AS number FROM pg_class
                    WHERE oid = CAST('thing' AS regclass)
                    """
                )?.get("number", as: Int.self)
            }
            #expect(counted == 700)
        }
    }
}
