import Foundation
import TestSupport
import Testing

/// Whatever a person hands in: a sentence that says what to do, exit status 1, and nothing half done.
@Suite(.inTurns) struct BadInputTests {
    private static let slug = "vinh-phuc-2019-09-13"

    private static func hasNoInternals(_ text: String) -> Bool {
        !["Error(", "Optional(", "DatabaseError", "SQLITE", "Fatal", ".swift"].contains { text.contains($0) }
    }

    @Test(arguments: [
        ["check"], ["publish"], ["extract"], ["roster", "import", slug], ["conclude", slug],
    ])
    func `files that cannot be used are refused in one sentence`(_ command: [String]) async throws {
        try await withProgram { program in
            try await program.run("publish", Program.agenda(Self.slug, "plan.yaml"))
            _ = try program.write("empty", "")
            try Data([0, 1, 2, 255, 0]).write(to: URL(fileURLWithPath: program.folder + "/binary"))
            try FileManager.default.createDirectory(
                atPath: program.folder + "/folder", withIntermediateDirectories: true)
            let before = try await program.run("audit", "list", "--format", "json").output
            for file in ["missing", "empty", "binary", "folder"] {
                let process = program.process(command + [file])
                let pipe = Pipe()
                process.standardError = pipe
                process.standardOutput = pipe
                try process.run()
                let said = String(
                    decoding: try await pipe.rest() ?? Data(), as: UTF8.self)
                await process.ended()
                #expect(process.terminationStatus == 1, "\(command) \(file)")
                #expect(!said.isEmpty, "\(command) \(file)")
                #expect(Self.hasNoInternals(said), "\(said)")
            }
            #expect(try await program.run("audit", "list", "--format", "json").output == before)
        }
    }

    @Test(arguments: [
        ["webhooks", "add", "ftp://nhan.example.vn/"],
        ["accounts", "invite", "Không được", "--role", "viewer"],
        ["units", "add", " "],
    ])
    func `a first command that is refused leaves no database behind`(_ command: [String]) async throws {
        try await withProgram { program in
            let before = try FileManager.default.contentsOfDirectory(atPath: program.folder)
            let process = program.process(command)
            process.standardError = FileHandle.nullDevice
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            await process.ended()
            #expect(process.terminationStatus != 0)
            #expect(try FileManager.default.contentsOfDirectory(atPath: program.folder) == before)
        }
    }

    @Test func `a file of 50 MB is refused without being swallowed`() async throws {
        try await withProgram { program in
            let path = program.folder + "/large.txt"
            try Data(repeating: 97, count: 50_000_000).write(to: URL(fileURLWithPath: path))
            for command in ["check", "extract"] {
                let refused = try await program.run(command, path)
                #expect(refused.status == 1)
                #expect(!(refused.errors + refused.output).isEmpty)
            }
        }
    }

    @Test func `all faults of a plan are named at once, with line, column and what was meant`() async throws {
        try await withProgram { program in
            let plan = try program.write(
                "plan.yaml",
                """
                slug: thu
                titel: Hội nghị
                form: onlin
                host: Tỉnh ủy
                date: 31/02/2019
                chairs: [khong-co]
                """)
            let check = try await program.run("check", plan, "--format", "json")
            #expect(check.status == 1)
            let files = try #require(try check.json() as? [[String: Any]])
            let findings = try #require(files.first?["findings"] as? [[String: Any]])
            let lines = Set(findings.compactMap { $0["line"] as? Int })
            #expect(lines.isSuperset(of: [2, 3, 5, 6]))
            #expect(findings.contains { $0["suggestion"] as? String == "title" })
            #expect(findings.contains { $0["suggestion"] as? String == "online" })
            #expect(try await program.run("publish", plan).status == 1)
            #expect(!FileManager.default.fileExists(atPath: program.database))
        }
    }

    @Test func `an unknown conference is refused with the nearest one`() async throws {
        try await withProgram { program in
            try await program.run("publish", Program.agenda(Self.slug, "plan.yaml"))
            for command in [["show"], ["roster", "list"], ["tasks", "list"]] {
                let process = program.process(command + ["vinh-phuc-2019-09-31"])
                let pipe = Pipe()
                process.standardError = pipe
                try process.run()
                let said = String(
                    decoding: try await pipe.rest() ?? Data(), as: UTF8.self)
                await process.ended()
                #expect(process.terminationStatus == 1)
                #expect(said.contains("Did you mean “\(Self.slug)”"))
            }
        }
    }

    @Test(arguments: [
        ("no database", "There is no database"), ("text", "is not a database"),
        ("foreign", "another program's database"), ("folder", "cannot be opened"),
        ("newer", "newer DiemCau"), ("truncated", "damaged"),
    ])
    func `a database that cannot be used is left as it is, with a word on what to do`(
        _ kind: String, _ sentence: String
    ) async throws {
        try await withProgram { program in
            switch kind {
            case "text":
                _ = try program.write("diemcau.sqlite", String(repeating: "đây là văn bản ", count: 99))
            case "folder":
                try FileManager.default.createDirectory(
                    atPath: program.database, withIntermediateDirectories: true)
            case "foreign": try await sqlite(program.database, "CREATE TABLE khac (a)")
            case "newer":
                try await program.run("publish", Program.agenda(Self.slug, "plan.yaml"))
                try await sqlite(program.database, "PRAGMA user_version = 999")
            case "truncated":
                try await program.run("publish", Program.agenda(Self.slug, "plan.yaml"))
                try await sqlite(program.database, "PRAGMA wal_checkpoint(TRUNCATE)")
                let handle = try FileHandle(forUpdating: URL(fileURLWithPath: program.database))
                try handle.truncate(atOffset: 30_000)
                try handle.close()
            default: break
            }
            let before = FileManager.default.contents(atPath: program.database)
            let listed = try await program.run("tasks", "list", Self.slug)
            #expect(listed.status == 1)
            #expect(listed.errors.contains(sentence), "\(listed.errors)")
            #expect(Self.hasNoInternals(listed.errors), "\(listed.errors)")
            #expect(FileManager.default.contents(atPath: program.database) == before)
        }
    }

    @Test func `wrong usage is told apart from refusal`() async throws {
        try await withProgram { (program) throws -> Void in
            #expect(try await program.run("publish").status == 64)
            #expect(try await program.run("tasks", "accept", "khong-phai-nhiem-vu").status == 64)
            #expect(try await program.run("nonsense").status == 64)
            #expect(try await program.run("--help").status == 0)
            #expect(try await program.run("--version").status == 0)
        }
    }

    @Test func `standard input is read as a file is`() async throws {
        try await withProgram { program in
            let extracted = try await program.run(
                "extract", "-", "--format", "json", "--reference-date", "2024-05-24",
                input: "Giao Sở Nội vụ chủ trì rà soát theo Chỉ thị số 32-CT/TW, xong trước ngày 30/6/2024.")
            let report = try #require(try extracted.json() as? [String: Any])
            let tasks = try #require(report["tasks"] as? [[String: Any]])
            #expect(tasks.first?["lead"] as? [String] == ["Sở Nội vụ"])
            #expect((tasks.first?["deadline"] as? [String: Any])?["date"] as? String == "2024-06-30")
            let directives = try #require(report["directives"] as? [[String: Any]])
            #expect(directives.first?["number"] as? String == "32-CT/TW")
        }
    }
}

/// Changes a database behind the program's back.
func sqlite(_ path: String, _ statement: String) async throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
    process.arguments = [path, statement]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    await process.ended()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileWriteUnknown) }
}
