import Database
import Foundation
import Synchronization
import TestSupport
import Testing

/// A connection that breaks in the middle.
@Suite(.inTurns) struct LostConnectionTests {
    private static let table = Migration(1, "things") { dialect in
        ["CREATE TABLE thing (number \(dialect.integer) NOT NULL)"]
    }

    private func rows(_ engine: any Engine) async throws -> Int {
        try await engine.read { session in
            try session.row("SELECT count(*) AS number FROM thing")?.get("number") ?? -1
        }
    }

    @Test(arguments: [Isolation.exclusive, .claiming], [CuttingProxy.Cut.beforeCommit, .afterCommit])
    func `a write whose commit was cut off is done exactly once`(
        _ isolation: Isolation, _ cut: CuttingProxy.Cut
    ) async throws {
        let cluster = try TestCluster.shared()
        try await TestEngine.postgres.withAddress { address in
            try await withTemporaryFolder { folder in
                let proxy = try CuttingProxy(to: cluster, in: folder)
                let engine = try TestEngine.open(address.replacing(cluster.folder, with: proxy.folder))
                try await engine.migrate([Self.table])
                proxy.cutNext(cut)
                let runs = Counter()
                try await engine.write(isolation) { session in
                    runs.add()
                    try session.run("INSERT INTO thing (number) VALUES (1)")
                }
                #expect(proxy.cuts == 1)
                #expect(try await rows(engine) == 1)
                // What was committed is not run again; what was not, is.
                #expect(runs.count == (cut == .afterCommit ? 1 : 2))
            }
        }
    }

    @Test func `writes that shared a commit which was cut off are all done once`() async throws {
        let cluster = try TestCluster.shared()
        try await TestEngine.postgres.withAddress { address in
            try await withTemporaryFolder { folder in
                let proxy = try CuttingProxy(to: cluster, in: folder)
                let engine = try TestEngine.open(address.replacing(cluster.folder, with: proxy.folder))
                try await engine.migrate([Self.table])
                proxy.cutNext(.afterCommit)
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for number in 0..<50 {
                        group.addTask {
                            try await engine.write { session in
                                _ = try session.run("INSERT INTO thing (number) VALUES (\(number))")
                            }
                        }
                    }
                    try await group.waitForAll()
                }
                #expect(try await rows(engine) == 50)
            }
        }
    }

    @Test func `connections that the server closed are replaced without a word`() async throws {
        let cluster = try TestCluster.shared()
        try await TestEngine.postgres.withAddress { address in
            let name = "diemcau_\(UUID().uuidString.prefix(8))"
            var settings = PostgresSettings()
            let waits = Counter()
            settings.onWaiting = { _, _ in waits.add() }
            let engine = try TestEngine.open("\(address) application_name=\(name)", settings: settings)
            try await engine.migrate([Self.table])
            for round in 1...3 {
                try cluster.run(
                    """
                    SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                    WHERE application_name = '\(name)'
                    """)
                try await engine.write { session in
                    _ = try session.run("INSERT INTO thing (number) VALUES (\(round))")
                }
                #expect(try await rows(engine) == round)
            }
            #expect(waits.count == 0)
        }
    }

    @Test func `a connection that dies within a transaction is replaced, and the transaction begun anew`()
        async throws
    {
        try await TestEngine.postgres.withDatabase { engine in
            try await engine.migrate([Self.table])
            let runs = Counter()
            try await engine.write { session in
                runs.add()
                try session.run("INSERT INTO thing (number) VALUES (1)")
                if runs.count == 1 { try session.run("SELECT pg_terminate_backend(pg_backend_pid())") }
            }
            #expect(runs.count == 2)
            #expect(try await rows(engine) == 1)
        }
    }

    @Test func `one that lets itself be kept from the server for ever gives up when its patience is over`()
        async throws
    {
        try await withTemporaryFolder { folder in
            var settings = PostgresSettings()
            settings.patience = .zero
            let engine = try TestEngine.open("host=\(folder) user=nobody dbname=x", settings: settings)
            await #expect(throws: DatabaseError.unreachable(server: "postgres://nobody@\(folder)/x")) {
                try await engine.schemaVersion()
            }
        }
    }
}

final class Counter: Sendable {
    private let value = Mutex(0)

    var count: Int { value.withLock { $0 } }

    func add() { value.withLock { $0 += 1 } }
}
