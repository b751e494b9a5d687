import Database
import Foundation
import TestSupport
import Testing

/// A database whose file somebody takes away while it is served: what is acknowledged must be there afterwards.
@Suite(.inTurns) struct FilePlaceTests {
    private func withEngine(_ body: (SQLiteEngine, _ path: String) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let path = folder + "/a.sqlite"
            let engine = try SQLiteEngine(path: path, createIfMissing: true)
            _ = try await engine.write { try $0.run("CREATE TABLE thing (id INTEGER PRIMARY KEY)") }
            try await body(engine, path)
        }
    }

    private func add(_ number: Int, _ engine: SQLiteEngine) async throws {
        _ = try await engine.write { try $0.run("INSERT INTO thing (id) VALUES (\(number))") }
    }

    private func count(_ engine: SQLiteEngine) async throws -> Int? {
        try await engine.read { session in
            try session.row("SELECT count(*) AS number FROM thing")?.get("number", as: Int.self)
        }
    }

    @Test(arguments: [false, true])
    func `nothing is acknowledged once the file is gone or another`(isReplaced: Bool) async throws {
        try await withEngine { engine, path in
            try await add(1, engine)
            #expect(try await count(engine) == 1)
            for suffix in ["", "-wal", "-shm"] { try FileManager.default.removeItem(atPath: path + suffix) }
            if isReplaced { try Data().write(to: URL(fileURLWithPath: path)) }
            await #expect(throws: DatabaseError.fileGone(path: path)) { try await add(2, engine) }
            await #expect(throws: DatabaseError.fileGone(path: path)) { try await count(engine) }
        }
    }

    @Test func `a file that was put back is written again`() async throws {
        try await withEngine { engine, path in
            try FileManager.default.moveItem(atPath: path, toPath: path + ".away")
            await #expect(throws: DatabaseError.fileGone(path: path)) { try await add(1, engine) }
            try FileManager.default.moveItem(atPath: path + ".away", toPath: path)
            try await add(1, engine)
            #expect(try await count(engine) == 1)
        }
    }
}
