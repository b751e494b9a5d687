import Database
import Foundation
import Store
import TestSupport

/// One of the engines with the tool that shows its limit.
enum DatabaseSide {
    case sqlite(folder: String)
    case postgres(TestCluster, folder: String)

    struct Fresh {
        let engine: any Engine
        /// The file, or the schema.
        let place: String
    }

    var name: String {
        switch self {
        case .sqlite: "SQLite"
        case .postgres: "PostgreSQL"
        }
    }

    var tool: String {
        switch self {
        case .sqlite: "sqlite3"
        case .postgres: "pgbench"
        }
    }

    var importTool: String {
        switch self {
        case .sqlite: "sqlite3 .import"
        case .postgres: "psql \\copy"
        }
    }

    var folder: String {
        switch self {
        case .sqlite(let folder), .postgres(_, let folder): folder
        }
    }

    /// A new database with the tables in it.
    func fresh(_ name: String) async throws -> Fresh {
        let place: String
        let address: String
        switch self {
        case .sqlite(let folder):
            place = "\(folder)/\(name).sqlite"
            for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: place + suffix) }
            address = place
        case .postgres(let cluster, _):
            place = "bench_" + name.replacing("-", with: "_")
            try cluster.run("DROP SCHEMA IF EXISTS \(place) CASCADE; CREATE SCHEMA \(place)")
            address = cluster.address(schema: place)
        }
        let engine = try TestEngine.open(address)
        _ = try await Store(opening: engine)
        return Fresh(engine: engine, place: place)
    }

    /// The statements of adding an endpoint, each transaction on its own. Returns how many seconds all took,
    /// without the tool's own start.
    func runSmallTransactions(_ count: Int, on database: Fresh) throws -> Double {
        switch self {
        case .sqlite(let folder):
            let script = folder + "/small.sql"
            try Data(sqliteTransactions(count).utf8).write(to: URL(fileURLWithPath: script))
            let nothing = try time { try spawn("/usr/bin/sqlite3", [database.place, "SELECT 1"]) }
            return try time { try spawn("/usr/bin/sqlite3", [database.place, ".read \(script)"]) } - nothing
        case .postgres(let cluster, let folder):
            let script = folder + "/small.pgbench"
            try Data(Self.pgbenchTransaction.utf8).write(to: URL(fileURLWithPath: script))
            setenv("PGOPTIONS", "-c search_path=\(database.place)", 1)
            defer { unsetenv("PGOPTIONS") }
            return try time {
                try spawn(
                    cluster.programs + "/pgbench",
                    [
                        "-n", "-M", "prepared", "-c", "1", "-t", "\(count)", "-f", script,
                        "-h", cluster.folder, "-U", "tester", "postgres",
                    ])
            }
        }
    }

    /// Loads a file of attendees by the engine's own loader.
    func runImport(of file: String, on database: Fresh) throws -> Double {
        switch self {
        case .sqlite:
            return try time {
                try spawn(
                    "/usr/bin/sqlite3",
                    [
                        database.place, "PRAGMA foreign_keys = ON", "PRAGMA synchronous = FULL", ".mode csv",
                        ".import \(file) attendee",
                    ])
            }
        case .postgres(let cluster, _):
            let columns = BenchmarkRow.columns.joined(separator: ", ")
            return try time {
                try spawn(
                    cluster.programs + "/psql",
                    [
                        "-X", "-d", cluster.address(schema: database.place), "-c",
                        "\\copy attendee (\(columns)) FROM '\(file)' WITH (FORMAT csv)",
                    ])
            }
        }
    }

    private func time(_ work: () throws -> Void) rethrows -> Double {
        let began = ContinuousClock.now
        try work()
        return (ContinuousClock.now - began) / .seconds(1)
    }

    private static let pgbenchTransaction = #"""
        \set id random(1, 9000000000000000000)
        BEGIN;
        INSERT INTO endpoint (id, url, secret, state, all_points, created_at) VALUES (:id, 'https://nhan.example.vn/', 'whsec_AAcOFRwjKjE4P0ZNVFtiaXB3foWMk5qh', 'active', 1, 1568336400000);
        INSERT INTO endpoint_event (endpoint_id, type) VALUES (:id, '*');
        SELECT coalesce(max(sequence), 0) + 1 AS next FROM audit \gset
        INSERT INTO audit (sequence, recorded_at, actor, action, subject, detail, previous_hash, hash) VALUES (:next, 1568336400000, 'tester', 'endpoint.add', '06ZZZZZZZZZZZ', '{"events":["*"],"host":"nhan.example.vn"}', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b82' || :id);
        COMMIT;
        """#

    /// As text, because the tool knows no parameters; it parses each statement anew, which costs it little
    /// beside the commit.
    private func sqliteTransactions(_ count: Int) -> String {
        var script = "PRAGMA foreign_keys = ON;\nPRAGMA synchronous = FULL;\n"
        for _ in 0..<count {
            let id = Int64.random(in: 1 ... .max)
            script += """
                BEGIN IMMEDIATE;
                INSERT INTO endpoint (id, url, secret, state, all_points, created_at) VALUES (\(id), 'https://nhan.example.vn/', 'whsec_AAcOFRwjKjE4P0ZNVFtiaXB3foWMk5qh', 'active', 1, 1568336400000);
                INSERT INTO endpoint_event (endpoint_id, type) VALUES (\(id), '*');
                SELECT * FROM audit ORDER BY sequence DESC LIMIT 1;
                INSERT INTO audit (sequence, recorded_at, actor, action, subject, detail, previous_hash, hash) SELECT coalesce(max(sequence), 0) + 1, 1568336400000, 'tester', 'endpoint.add', '06ZZZZZZZZZZZ', '{"events":["*"],"host":"nhan.example.vn"}', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b82' || \(id) FROM audit;
                COMMIT;

                """
        }
        return script
    }
}
