import Foundation
import TestSupport
import Testing

/// Several processes on one database, and processes that die in the middle.
@Suite(.inTurns) struct CrashTests {
    private static let slug = "vinh-phuc-2019-09-13"

    @Test func `two processes on one database at once lose nothing`() async throws {
        try await withProgram { program in
            try await program.run("publish", Program.agenda(Self.slug, "plan.yaml"))
            let each = 12
            let processes = (0..<3).flatMap { writer in
                (0..<each).map { number in
                    program.process(["webhooks", "add", "https://nhan.example.vn/\(writer)/\(number)"])
                }
            }
            for process in processes {
                process.standardOutput = FileHandle.nullDevice
                try process.run()
            }
            for process in processes {
                await process.ended()
                #expect(process.terminationStatus == 0)
            }
            let listed = try await program.run("webhooks", "list", "--format", "json")
            #expect((try listed.json() as? [Any])?.count == 3 * each)
            #expect(try await program.run("audit", "verify").status == 0)
        }
    }

    /// A roster that takes long enough to be killed in; each run is cut at another place.
    @Test func `kill -9 at any point leaves a database with every finished action and no half one`()
        async throws
    {
        try await withProgram { program in
            try await program.run("publish", Program.agenda(Self.slug, "plan.yaml"))
            let people = 4000
            let rows = (0..<people).map {
                "TD,Đại biểu \(Self.letters($0)),Ủy viên,Huyện ủy,09\(10_000_000 + $0)"
            }
            let header = "Mã điểm cầu,Họ và tên,Chức vụ,Đơn vị,Điện thoại"
            let points = try await program.run("show", Self.slug, "--format", "json").json() as? [String: Any]
            let code = try #require(
                (points?["points"] as? [[String: Any]])?.first?["code"] as? String)
            let file = try program.write(
                "roster.csv",
                ([header] + rows.map { $0.replacing("TD,", with: "\(code),", maxReplacements: 1) })
                    .joined(separator: "\n"))
            var counts: [Int] = []
            for step in 0..<8 {
                let process = program.process(["roster", "import", Self.slug, file])
                process.standardOutput = FileHandle.nullDevice
                process.standardError = FileHandle.nullDevice
                try process.run()
                try await waitUntil(program.database + "-wal", isLargerThan: step * 40_000, or: process)
                kill(process.processIdentifier, SIGKILL)
                await process.ended()
                let listed = try await program.run("roster", "list", Self.slug, "--format", "json")
                #expect(listed.status == 0, "\(listed.errors)")
                counts.append((try listed.json() as? [Any])?.count ?? -1)
                #expect(try await program.run("audit", "verify").status == 0)
            }
            #expect(counts.allSatisfy { $0 == 0 || $0 == people }, "\(counts)")
            #expect(try await program.run("roster", "import", Self.slug, file).status == 0)
            let listed = try await program.run("roster", "list", Self.slug, "--format", "json")
            #expect((try listed.json() as? [Any])?.count == people)
        }
    }

    /// Names need letters, not digits.
    private static func letters(_ number: Int) -> String {
        let alphabet = Array("abcdefghik")
        return String(String(number).map { alphabet[Int(String($0)) ?? 0] }).capitalized
    }

    /// Watches a file grow while a process works on it; ends when the process does.
    private func waitUntil(_ path: String, isLargerThan size: Int, or process: Process) async throws {
        while process.isRunning {
            let attributes = try? FileManager.default.attributesOfItem(atPath: path)
            if let now = attributes?[.size] as? NSNumber, now.intValue > size { return }
            await Task.yield()
        }
    }

    @Test func `a locked database is waited for, and then refused with a sentence`() async throws {
        try await withProgram { program in
            try await program.run("publish", Program.agenda(Self.slug, "plan.yaml"))
            let holder = Process()
            holder.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
            holder.arguments = [program.database]
            let (input, output) = (Pipe(), Pipe())
            holder.standardInput = input
            holder.standardOutput = output
            try holder.run()
            input.fileHandleForWriting.write(Data("BEGIN IMMEDIATE;\nSELECT 'held';\n".utf8))
            #expect(try output.fileHandleForReading.read(upToCount: 4) == Data("held".utf8))
            let refused = try await program.run(
                "webhooks", "add", "https://nhan.example.vn/", environment: ["DIEMCAU_PATIENCE": "0.2"])
            #expect(refused.status == 1)
            #expect(refused.errors.contains("locked"), "\(refused.errors)")
            try input.fileHandleForWriting.close()
            await holder.ended()
            #expect(try await program.run("webhooks", "add", "https://nhan.example.vn/").status == 0)
        }
    }

    @Test func `a full disk is said so, and nothing is half done`() async throws {
        try await withProgram { program in
            try await program.run("publish", Program.agenda(Self.slug, "plan.yaml"))
            let before = try await program.run("audit", "list", "--format", "json").output
            // The shell's limit on a file's size makes writing fail as a full disk does.
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/bin/bash")
            process.arguments = [
                "-c", "trap '' XFSZ; ulimit -f 150; exec \"$0\" publish \"$1\"", Program.path,
                Program.agenda("toan-quoc-2026", "plan.yaml"),
            ]
            process.currentDirectoryURL = URL(fileURLWithPath: program.folder)
            process.environment = program.process([]).environment
            let pipe = Pipe()
            process.standardError = pipe
            try process.run()
            let said = String(decoding: try await pipe.rest() ?? Data(), as: UTF8.self)
            await process.ended()
            #expect(process.terminationStatus == 1)
            #expect(said.contains("disk"), "\(said)")
            #expect(try await program.run("audit", "list", "--format", "json").output == before)
            #expect(
                try await program.run("publish", Program.agenda("toan-quoc-2026", "plan.yaml")).status == 0)
        }
    }
}
