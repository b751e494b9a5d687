import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Database

/// How one comes in, and what is said where one does not.
@Suite(.inTurns) struct ConnectingTests {
    @Test(arguments: [
        ("FATAL:  28P01", "", DatabaseError.passwordRefused(server: "s")),
        ("FATAL:  53300", "", .noConnectionFree(server: "s")),
        ("FATAL:  57P03", "", .unreachable(server: "s")),
        (
            "FATAL:  3D000", "connection to x failed: FATAL:  no such database",
            .refused(server: "s", reason: "FATAL:  no such database")
        ),
        ("host a: FATAL:  57P03\nhost b: FATAL:  28P01\n", "", .passwordRefused(server: "s")),
        (
            "SSL error", "connection to x failed: SSL error: certificate verify failed",
            .refused(server: "s", reason: "SSL error: certificate verify failed")
        ),
        ("x", "connection to x failed: Connection refused", .unreachable(server: "s")),
        ("x", "connection to x failed: session is read-only", .readOnly),
        ("", "", .unreachable(server: "s")),
    ])
    func `what keeps a connection from standing is told apart`(
        words: String, sentence: String, error: DatabaseError
    ) {
        #expect(DatabaseError(connecting: words, inFull: sentence, to: "s") == error)
    }

    @Test func `a server that quotes a password, taken for the name of a database, is not quoted`()
        async throws
    {
        let cluster = try TestCluster.shared()
        let address = "postgres:///postgres%26password=bimat?host=\(cluster.folder)&user=tester"
        let error = try #require(await error(address))
        guard case .refused = error else {
            Issue.record("\(error)")
            return
        }
        #expect(!"\(error)".contains("bimat"))
    }

    private func error(_ address: String) async -> DatabaseError? {
        var settings = PostgresSettings()
        settings.patience = .zero
        do {
            let engine = try TestEngine.open(address, settings: settings)
            try await engine.read { (session) throws -> Void in _ = try session.row("SELECT 1 AS one") }
            return nil
        } catch {
            return error as? DatabaseError
        }
    }

    @Test func `what the server does not allow is said in its words, and no password is blamed`() async throws
    {
        let cluster = try TestCluster.shared()
        let name = "role_\(UInt32.random(in: 0 ... .max))"
        try cluster.run("CREATE ROLE \(name) LOGIN CONNECTION LIMIT 0")
        let address = cluster.address(user: name)
        if case .noConnectionFree? = await error(address) {
        } else {
            Issue.record("not told: no connection left")
        }
        try cluster.run("ALTER ROLE \(name) CONNECTION LIMIT -1")
        if case .refused(_, let reason)? = await error(
            address.replacing("dbname=postgres", with: "dbname=none"))
        {
            #expect(reason.contains("none"))
        } else {
            Issue.record("not told: no such database")
        }
        try cluster.run("ALTER ROLE \(name) NOLOGIN")
        if case .refused? = await error(address) {} else { Issue.record("not told: no login") }
        try cluster.run("ALTER ROLE \(name) LOGIN")
        #expect(await error(address) == nil)
        let engine = try TestEngine.open(address)
        await #expect {
            try await engine.read { (session) throws -> Void in _ = try session.row("SELECT * FROM pg_authid")
            }
        } throws: { error in
            if case DatabaseError.denied(let reason) = error { reason.contains("pg_authid") } else { false }
        }
    }

    @Test func `TLS is spoken as the address asks for it, and an attack is not taken for an outage`()
        async throws
    {
        let cluster = try TestCluster(isSecure: true)
        let port = try #require(cluster.securePort)
        func address(_ host: String, _ mode: String, root: String? = nil) -> String {
            "host=\(host) hostaddr=127.0.0.1 port=\(port) dbname=postgres user=tester sslmode=\(mode)"
                + (root.map { " sslrootcert=\($0)" } ?? "")
        }
        let own = cluster.certificateFile
        for good in [
            address("localhost", "require"), address("localhost", "verify-full", root: own),
            address("elsewhere", "verify-ca", root: own),
        ] {
            let engine = try TestEngine.open(good)
            let isEncrypted: Bool? = try await engine.read { session in
                try session.row("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")?.get("ssl")
            }
            #expect(isEncrypted == true)
        }
        try await withTemporaryFolder { folder in
            let other = folder + "/other.crt"
            let pem = try await Self.certificate(in: folder)
            try FileManager.default.moveItem(atPath: pem, toPath: other)
            for bad in [
                address("localhost", "verify-full", root: other),
                address("elsewhere", "verify-full", root: own),
                address("localhost", "verify-ca", root: folder + "/none.crt"),
                address("localhost", "disable"),
            ] {
                if case .refused? = await error(bad) { continue }
                Issue.record("taken for an outage: \(bad)")
            }
        }
    }

    private static func certificate(in folder: String) async throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
        process.arguments = [
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
            "-keyout",
            folder + "/k.pem", "-out", folder + "/c.pem",
        ]
        process.standardError = FileHandle.nullDevice
        try await Turns.processes.take {
            try process.run()
            await withCheckedContinuation { continuation in
                DispatchQueue.global().async {
                    process.waitUntilExit()
                    continuation.resume()
                }
            }
        }
        return folder + "/c.pem"
    }

    @Test
    func `a write that may have been committed is never called undone, whatever keeps one from looking`()
        async throws
    {
        let cluster = try TestCluster.shared()
        let role = "role_\(UInt32.random(in: 0 ... .max))"
        try await TestEngine.postgres.withAddress { address in
            let schema = try #require(address.firstMatch(of: /search_path=(\w+)/)?.1)
            try cluster.run("CREATE ROLE \(role) LOGIN; GRANT ALL ON SCHEMA \(schema) TO \(role)")
            try await withTemporaryFolder { folder in
                let proxy = try CuttingProxy(to: cluster, in: folder)
                var settings = PostgresSettings()
                let isShut = Mutex(false)
                settings.onWaiting = { _, _ in
                    let mustShut = isShut.withLock { shut in
                        defer { shut = true }
                        return !shut
                    }
                    if mustShut {
                        _ = try? cluster.run(
                            """
                            ALTER ROLE \(role) NOLOGIN;
                            SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '\(role)'
                            """)
                    }
                }
                let engine = try TestEngine.open(
                    cluster.address(schema: String(schema), user: role).replacing(
                        cluster.folder, with: proxy.folder),
                    settings: settings)
                try await engine.migrate([
                    Migration(1, "things") { _ in ["CREATE TABLE thing (number BIGINT)"] }
                ])
                proxy.cutNext(.afterCommit)
                await #expect(throws: DatabaseError.outcomeUnknown) {
                    try await engine.write { session in
                        _ = try session.run("INSERT INTO thing (number) VALUES (1)")
                    }
                }
            }
            try cluster.run("DROP OWNED BY \(role) CASCADE; DROP ROLE \(role)")
        }
    }

    @Test(arguments: ["repeatable read", "serializable"])
    func `another default isolation changes nothing`(level: String) async throws {
        try await TestEngine.postgres.withAddress { address in
            let engine = try TestEngine.open(
                address.replacing(
                    "-c search_path",
                    with:
                        "-c default_transaction_isolation=\(level.replacing(" ", with: "\\\\ ")) -c search_path"
                ))
            try await engine.migrate([Migration(1, "things") { _ in ["CREATE TABLE thing (number BIGINT)"] }])
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<8 {
                    // Each has an engine of its own, so that they meet on the server.
                    let other = try TestEngine.open(
                        address.replacing(
                            "-c search_path",
                            with:
                                "-c default_transaction_isolation=\(level.replacing(" ", with: "\\\\ ")) -c search_path"
                        ))
                    group.addTask {
                        try await other.write { session in
                            let count: Int =
                                try session.row("SELECT count(*) AS number FROM thing")?.get("number") ?? 0
                            _ = try session.run("INSERT INTO thing (number) VALUES (\(count + number * 0))")
                        }
                    }
                }
                try await group.waitForAll()
            }
            let distinct: Int? = try await engine.read { session in
                try session.row("SELECT count(DISTINCT number) AS number FROM thing")?.get("number")
            }
            #expect(distinct == 8)
        }
    }
}
