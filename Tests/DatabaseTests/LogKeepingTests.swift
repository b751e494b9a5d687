import Database
import Foundation
import TestSupport
import Testing

@Suite(.inTurns) struct LogKeepingTests {
    /// 240 MB in small commits, of which SQLite's log would hold all if nobody brought it into the file; it begins anew
    /// at 128 MB.
    @Test func `the log of a database that is written without a pause stays bounded`() async throws {
        try await withTemporaryFolder { folder in
            let path = folder + "/a.sqlite"
            let engine = try SQLiteEngine(path: path, createIfMissing: true)
            _ = try await engine.write {
                try $0.run("CREATE TABLE thing (id INTEGER PRIMARY KEY, bytes BLOB)")
            }
            let bytes = Value.blob([UInt8](repeating: 7, count: 1_000_000))
            func size(_ suffix: String) throws -> Int {
                let about = try FileManager.default.attributesOfItem(atPath: path + suffix)
                return (about[.size] as? Int) ?? 0
            }
            for number in 0..<240 {
                try await engine.write(.staging) { session in
                    try session.insert(
                        into: "thing", columns: ["id", "bytes"], rows: [[number.databaseValue, bytes]])
                }
            }
            #expect(try size("-wal") < 200_000_000)
            #expect(try size("") > 100_000_000)
            let count = try await engine.read { session in
                try session.row("SELECT count(*) AS number FROM thing")?.get("number", as: Int.self)
            }
            #expect(count == 240)
        }
    }
}
