import Foundation
import TestSupport
import Testing

/// A large import that runs in slices, killed and run out of disk at many places: before it is seen there is nothing
/// of it, after it there is all of it, and what was left half done is brought to its end.
@Suite(.inTurns) struct ImportCrashTests {
    private static let slug = "vinh-phuc-2019-09-13"
    private static let people = 21_000

    private func roster(title: String, in program: Program) async throws -> String {
        let shown = try await program.run("show", Self.slug, "--format", "json").json() as? [String: Any]
        let code = try #require((shown?["points"] as? [[String: Any]])?.first?["code"] as? String)
        let letters = Array("abcdeghikl")
        let rows = (0..<Self.people).map { number in
            let word = String(String(number).compactMap { $0.wholeNumberValue.map { letters[$0] } })
            return "\(code),Đại biểu \(word.capitalized),\(title),Huyện ủy,09\(10_000_000 + number)"
        }
        return try program.write(
            "\(title.utf8.count).csv",
            (["Mã điểm cầu,Họ và tên,Chức vụ,Đơn vị,Điện thoại"] + rows).joined(separator: "\n"))
    }

    /// What everybody sees, asked of the database itself.
    private func seen(_ what: String, in program: Program) async throws -> Int {
        try await count("roster_entry WHERE \(what)", in: program)
    }

    private func count(_ rows: String, in program: Program) async throws -> Int {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
        process.arguments = [program.database, "SELECT count(*) FROM \(rows)"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let text = String(decoding: try await pipe.rest() ?? Data(), as: UTF8.self)
        await process.ended()
        return Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? -1
    }

    /// Runs an import and kills it once the database's log has grown by so much; tells whether it was still running.
    private func killed(_ file: String, after bytes: Int, in program: Program) async throws -> Bool {
        let log = program.database + "-wal"
        func size() -> Int {
            let attributes = try? FileManager.default.attributesOfItem(atPath: log)
            return (attributes?[.size] as? NSNumber)?.intValue ?? 0
        }
        // A log that is left over from one that was killed is written anew from its beginning.
        _ = try await seen("1 = 1", in: program)
        let process = program.process(["roster", "import", Self.slug, file])
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        while process.isRunning, size() < bytes { await Task.yield() }
        kill(process.processIdentifier, SIGKILL)
        await process.ended()
        return process.terminationReason == .uncaughtSignal
    }

    @Test func `kill -9 before an import is seen leaves nothing of it, and the next one takes all`()
        async throws
    {
        try await withProgram { program in
            try await program.run("publish", Program.agenda(Self.slug, "plan.yaml"))
            let file = try await roster(title: "Ủy viên", in: program)
            var cut = 0
            for step in 0..<10 {
                if try await killed(file, after: step * 1_300_000, in: program) { cut += 1 }
                let count = try await seen("1 = 1", in: program)
                #expect(count == 0 || count == Self.people, "\(count) at step \(step)")
                #expect(try await program.run("audit", "verify").status == 0)
                if count > 0 { break }
            }
            #expect(cut >= 3)
            let whole = try await program.run("roster", "import", Self.slug, file, "--format", "json")
            #expect(whole.status == 0, "\(whole.errors)")
            #expect(try await seen("state = 'registered'", in: program) == Self.people)
            let found = try await program.run(
                "roster", "find", Self.slug, "dai bieu becdg", "--format", "json")
            #expect((try found.json() as? [Any])?.count == 1)
            // What the killed ones left is cleared away.
            let left = try await count("attendee", in: program)
            #expect(left == Self.people)
        }
    }

    @Test func `kill -9 while people are changed is brought to its end by the next import, whichever it is`()
        async throws
    {
        try await withProgram { program in
            try await program.run("publish", Program.agenda(Self.slug, "plan.yaml"))
            let files = [
                try await roster(title: "Ủy viên", in: program),
                try await roster(title: "Bí thư", in: program),
            ]
            try await program.run("roster", "import", Self.slug, files[0])
            let other = try program.write(
                "other.csv",
                "Mã điểm cầu,Họ và tên,Điện thoại\n"
                    + (try String(contentsOfFile: files[0], encoding: .utf8).split(separator: "\n")[1]
                        .split(separator: ",")[0]) + ",Lý Văn Khác,0399000111")
            var between = 0
            for step in 0..<8 {
                let (file, title) = (files[(step + 1) % 2], (step + 1) % 2 == 1 ? "Bí thư" : "Ủy viên")
                let before = try await seen("title = '\(title)'", in: program)
                _ = try await killed(file, after: 1_000_000 + step * 1_500_000, in: program)
                // Nobody is lost or there twice, whenever it happens.
                #expect(try await seen("name <> 'Lý Văn Khác'", in: program) == Self.people)
                let now = try await seen("title = '\(title)'", in: program)
                if now != before, now != Self.people { between += 1 }
                #expect(try await program.run("roster", "import", Self.slug, other).status == 0)
                let settled = try await seen("title = '\(title)'", in: program)
                #expect(settled == Self.people || settled == before, "\(settled) at step \(step)")
                #expect(now == before || settled == Self.people)
                #expect(try await program.run("audit", "verify").status == 0)
                // The next step changes all of them back.
                #expect(try await program.run("roster", "import", Self.slug, file).status == 0)
                #expect(try await seen("title = '\(title)'", in: program) == Self.people)
            }
        }
    }

    @Test func `a disk that is full during an import is said so, and nothing of it is seen`() async throws {
        try await withProgram { program in
            try await program.run("publish", Program.agenda(Self.slug, "plan.yaml"))
            let file = try await roster(title: "Ủy viên", in: program)
            // The shell's limit on a file's size, in blocks of 1,024 bytes, makes writing fail as a full disk does.
            for limit in [700, 2500, 6000] {
                let process = Process()
                process.executableURL = URL(fileURLWithPath: "/bin/bash")
                process.arguments = [
                    "-c", "trap '' XFSZ; ulimit -f \(limit); exec \"$0\" roster import \"$1\" \"$2\"",
                    Program.path, Self.slug, file,
                ]
                process.currentDirectoryURL = URL(fileURLWithPath: program.folder)
                process.environment = program.process([]).environment
                let pipe = Pipe()
                process.standardError = pipe
                process.standardOutput = FileHandle.nullDevice
                try process.run()
                let said = String(decoding: try await pipe.rest() ?? Data(), as: UTF8.self)
                await process.ended()
                #expect(process.terminationStatus == 1, "\(limit)")
                #expect(said.contains("disk"), "\(said)")
                #expect(try await seen("1 = 1", in: program) == 0)
                #expect(try await program.run("audit", "verify").status == 0)
            }
            #expect(try await program.run("roster", "import", Self.slug, file).status == 0)
            #expect(try await seen("state = 'registered'", in: program) == Self.people)
        }
    }
}
