import Foundation
import TestSupport
import Testing

@Suite(.inTurns) struct OpenFilesTests {
    @Test func `the program allows itself as many open files as it may have`() async throws {
        try await withProgram { program in
            let cluster = try TestCluster(settings: [])
            try await program.run("migrate", "--database", cluster.address())
            try cluster.stop()
            let process = program.process(["deliver", "--watch", "--database", cluster.address()])
            process.arguments =
                ["-c", "ulimit -Sn 64; exec \"$0\" \"$@\"", Program.path] + process.arguments!
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            let remarks = Pipe()
            process.standardError = remarks
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            defer { process.terminate() }
            // It says that it waits for the database, so that it has begun.
            _ = try remarks.fileHandleForReading.read(upToCount: 1)
            let limits = try String(
                contentsOfFile: "/proc/\(process.processIdentifier)/limits", encoding: .utf8)
            let line = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max open files") })
            let numbers = line.split(separator: " ").dropFirst(3).prefix(2)
            #expect(numbers.first == numbers.last)
            #expect(numbers.first != "64")
        }
    }
}
