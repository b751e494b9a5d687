import Foundation
import Store
import TestSupport
import Testing

/// What a person sees of PostgreSQL.
@Suite(.inTurns) struct PostgresTests {
    private static let slug = "vinh-phuc-2019-09-13"

    @Test func `the server may go away and come back, and nothing is lost or done twice`() async throws {
        // A server that keeps what it has acknowledged, for once.
        let cluster = try TestCluster(settings: [])
        try await withProgram { program in
            let address = cluster.address()
            let receiver = try LoopbackServer(answering: "HTTP/1.1 204 No Content\r\n\r\n")
            try await program.run(
                "webhooks", "add", "http://127.0.0.1:\(receiver.port)/", "--database", address)
            let node = program.process([
                "deliver", "--watch", "--allow", "127.0.0.1", "--database", address,
            ])
            let log = Pipe()
            node.standardError = log
            node.standardOutput = FileHandle.nullDevice
            defer { if node.isRunning { kill(node.processIdentifier, SIGKILL) } }
            try node.run()
            try cluster.stop()
            let publish = program.process(
                ["publish", Program.agenda(Self.slug, "plan.yaml"), "--database", address])
            let remarks = Pipe()
            publish.standardError = remarks
            publish.standardOutput = FileHandle.nullDevice
            try publish.run()
            #expect(try line(of: remarks).contains("Waiting for the database"))
            #expect(try line(of: log).contains("Waiting for the database"))
            try cluster.start()
            await publish.ended()
            #expect(publish.terminationStatus == 0)
            let store = try await Store(opening: try TestEngine.open(address))
            while try await store.read({ try $0.nextDelivery() }) != nil { await Task.yield() }
            node.terminate()
            await node.ended()
            #expect(receiver.requests.count == 1)
            let audit = try await program.run("audit", "list", "--format", "json", "--database", address)
            #expect((try audit.json() as? [Any])?.count == 2)
            #expect(try await program.run("audit", "verify", "--database", address).status == 0)
        }
    }

    @Test func `a node that is asked to end does so, also while the database is away`() async throws {
        let cluster = try TestCluster(settings: [])
        try await withProgram { program in
            let address = cluster.address()
            let receiver = try LoopbackServer(answering: "HTTP/1.1 204 No Content\r\n\r\n")
            try await program.run(
                "webhooks", "add", "http://127.0.0.1:\(receiver.port)/", "--database", address)
            let node = program.process([
                "deliver", "--watch", "--grace", "0", "--allow", "127.0.0.1", "--database", address,
            ])
            let log = Pipe()
            node.standardError = log
            node.standardOutput = FileHandle.nullDevice
            try node.run()
            defer { if node.isRunning { kill(node.processIdentifier, SIGKILL) } }
            try await program.run(
                "publish", Program.agenda(Self.slug, "plan.yaml"), "--database", address)
            // What it has sent shows that it is at work, and no longer beginning.
            while receiver.requests.isEmpty { await Task.yield() }
            try cluster.stop()
            #expect(try line(of: log).contains("atabase"))
            node.terminate()
            await node.ended()
            #expect(node.terminationReason == .exit && node.terminationStatus == 1)
            let rest = String(decoding: try await log.rest() ?? Data(), as: UTF8.self)
            #expect(rest.contains("the database did not answer"))
        }
    }

    /// The first line that a process writes.
    private func line(of pipe: Pipe) throws -> String {
        var bytes: [UInt8] = []
        while let byte = try pipe.fileHandleForReading.read(upToCount: 1)?.first,
            byte != UInt8(ascii: "\n")
        { bytes.append(byte) }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `a server that is not there is waited for and then named, without the password`() async throws
    {
        try await withProgram { program in
            let shown = try await program.run(
                "show", "--database", "postgres://someone:geheim@127.0.0.1:1/nothing",
                environment: ["DIEMCAU_PATIENCE": "0.5"])
            #expect(shown.status == 1)
            #expect(shown.errors.contains("postgres://someone@127.0.0.1:1/nothing"), "\(shown.errors)")
            #expect(!shown.errors.contains("geheim"))
        }
    }

    @Test(arguments: [
        "postgres://u:gehe%im@h/db", "postgre://u:geheim@h/db", "password=geheim hos=x",
        "host=h password='geheim", "postgres://u:geheim@[::1",
    ])
    func `an address that is not understood is refused without being repeated`(
        _ address: String
    ) async throws {
        try await withProgram { program in
            let shown = try await program.run(
                "show", "--database", address, environment: ["DIEMCAU_PATIENCE": "0"])
            #expect(shown.status == 1)
            #expect(!shown.errors.contains("gehe"), "\(shown.errors)")
            #expect(shown.errors.contains("database"), "\(shown.errors)")
        }
    }

    @Test func `a password comes from the environment or a file`() async throws {
        let cluster = try TestCluster.shared()
        try cluster.run(
            "CREATE ROLE guarded LOGIN PASSWORD 'geheim'; CREATE SCHEMA guarded AUTHORIZATION guarded")
        let address = "postgres://guarded@/postgres?host=\(cluster.folder)"
        try await withProgram { program in
            func show(_ environment: [String: String]) async throws -> Program.Result {
                try await program.run("show", "--database", address, environment: environment)
            }
            #expect(try await show([:]).errors.contains("asks for a password"))
            let refused = try await show(["PGPASSWORD": "falsch"])
            #expect(refused.errors.contains("refused the user or the password"), "\(refused.errors)")
            #expect(!refused.errors.contains("falsch"))
            // The database is empty, and named as such: the password was taken.
            #expect(try await show(["PGPASSWORD": "geheim"]).errors.contains("no database"))
            let file = try program.write("passwords", "*:*:*:guarded:geheim\n")
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
            #expect(try await show(["PGPASSFILE": file]).errors.contains("no database"))
        }
    }

    @Test func `a whole conference is copied to PostgreSQL and back, and stays the same`() async throws {
        try await TestEngine.postgres.withAddress { address in
            try await withProgram { program in
                try await program.run("webhooks", "add", "https://nhan.example.vn/", "--events", "*")
                try await program.run("publish", Program.agenda(Self.slug, "plan.yaml"))
                try await program.run("roster", "import", Self.slug, Program.agenda(Self.slug, "roster.csv"))
                try await program.run("conclude", Self.slug, Program.agenda(Self.slug, "conclusion.txt"))
                try await program.run("tasks", "accept", Self.slug, "--all")
                let there = try await program.run("copy", "--from", program.database, "--to", address)
                #expect(there.status == 0, "\(there.errors)")
                let back = try await program.run("copy", "--from", address, "--to", "sqlite:back.sqlite")
                #expect(back.status == 0, "\(back.errors)")
                for question in [
                    ["show", Self.slug], ["tasks", "list"], ["audit", "list"], ["webhooks", "log"],
                    ["roster", "list", Self.slug],
                ] {
                    var answers: [String] = []
                    for database in [program.database, address, "back.sqlite"] {
                        answers.append(
                            try await answer(
                                program, question + ["--format", "json", "--database", database]))
                    }
                    #expect(answers[0].count > 100)
                    #expect(answers[0] == answers[1])
                    #expect(answers[0] == answers[2])
                }
                let again = try await program.run("copy", "--from", program.database, "--to", address)
                #expect(again.status == 1)
                #expect(again.errors.contains("not empty"), "\(again.errors)")
                #expect(try await program.run("audit", "verify", "--database", address).status == 0)
            }
        }
    }

    /// What the program prints.
    private func answer(_ program: Program, _ arguments: [String]) async throws -> String {
        let process = program.process(arguments)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let answer = try await output.rest() ?? Data()
        await process.ended()
        return String(decoding: answer, as: UTF8.self)
    }

    @Test func `a log that was tampered with is not copied, and leaves no file`() async throws {
        try await withProgram { program in
            try await program.run("publish", Program.agenda(Self.slug, "plan.yaml"))
            let change = Process()
            change.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
            change.arguments = [program.database, "UPDATE audit SET actor = 'nobody'"]
            try change.run()
            await change.ended()
            let copy = try await program.run("copy", "--from", program.database, "--to", "copy.sqlite")
            #expect(copy.status == 1)
            #expect(copy.errors.contains("tampered"), "\(copy.errors)")
            #expect(!FileManager.default.fileExists(atPath: program.folder + "/copy.sqlite"))
        }
    }

    @Test func `migrating a database of today changes nothing, and a backup is left to the server's tools`()
        async throws
    {
        try await TestEngine.postgres.withAddress { address in
            try await withProgram { program in
                let first = try await program.run("migrate", "--database", address)
                #expect(first.output.contains("Migrated from schema 0"), "\(first.output)\(first.errors)")
                let second = try await program.run("migrate", "--database", address)
                #expect(second.output.contains("newest schema"), "\(second.output)")
                let backup = try await program.run("backup", "x.sqlite", "--database", address)
                #expect(backup.status == 1)
                #expect(backup.errors.contains("pg_dump"), "\(backup.errors)")
            }
        }
    }
}
