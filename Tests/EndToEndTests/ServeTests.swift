import Foundation
import FoundationNetworking
import Synchronization
import TestSupport
import Testing

/// The program as it serves.
@Suite(.inTurns) struct ServeTests {
    /// A running server: its process, where it is, and the link that it printed.
    private func serving(
        _ program: Program, _ arguments: [String] = []
    ) async throws -> (process: Process, address: String, link: String?) {
        let output = program.folder + "/.serve-\(UUID().uuidString)"
        try Data().write(to: URL(fileURLWithPath: output))
        let process = program.process(["serve", "--port", "0", "--no-courier"] + arguments)
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
        process.standardOutput = handle
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        while process.isRunning {
            let said = try String(contentsOfFile: output, encoding: .utf8)
            if let address = said.firstMatch(of: /(https?:\/\/[0-9.]+:\d+)\n/), said.hasSuffix("\n") {
                let link = said.firstMatch(of: /(\/invitations\/[a-z0-9]+)/).map { String($0.1) }
                if link != nil { return (process, String(address.1), link) }
            }
            await Task.yield()
        }
        throw CocoaError(.executableLoad)
    }

    private func get(_ address: String) async throws -> (status: Int, text: String) {
        let url = try #require(URL(string: address))
        let (data, response) = try await URLSession.shared.data(from: url)
        return ((response as? HTTPURLResponse)?.statusCode ?? 0, String(decoding: data, as: UTF8.self))
    }

    @Test func `it prints a link for the administrator, answers, and ends when it is asked to`() async throws
    {
        try await withProgram { program in
            let (process, address, link) = try await serving(program)
            defer { process.terminate() }
            #expect(try await get(address + "/health").text == "ok\n")
            #expect(try await get(address + "/ready").status == 200)
            #expect(try await get(address + (link ?? "")).text.contains("quan-tri"))
            process.terminate()
            await process.ended()
            #expect(process.terminationReason == .exit && process.terminationStatus == 0)
        }
    }

    @Test func `a port that is taken, or a certificate that is none, gets a sentence`() async throws {
        try await withProgram { program in
            let (process, address, _) = try await serving(program)
            defer { process.terminate() }
            let port = address.split(separator: ":").last.map(String.init) ?? ""
            let taken = try await program.run("serve", "--port", port)
            #expect(taken.status == 1 && taken.errors.contains("in use"))
            let file = try program.write("cert.pem", "no certificate")
            let bad = try await program.run(
                "serve", "--port", "0", "--tls-certificate", file, "--tls-key", file)
            #expect(bad.status == 1 && bad.errors.contains("certificate"))
            process.terminate()
            await process.ended()
        }
    }

    @Test func `each way to serve that the documentation shows is understood`() async throws {
        let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(
            contentsOf: repository.appendingPathComponent("Sources/diemcau/Documentation.docc/Serving.md"),
            encoding: .utf8)
        let lines = text.replacing(/\\\n +/, with: "").matches(of: /diemcau serve (--[^\n]+)\n/)
        #expect(lines.count == 4)
        try await withProgram { program in
            for line in lines {
                // A port that there is not: all else is read first, and found good.
                let arguments = ["serve"] + line.1.split(separator: " ").map(String.init)
                let answer = try await program.run(all: arguments + ["--port", "70000"])
                #expect(answer.status == 64, "\(line.1): \(answer.errors)")
                #expect(answer.errors.contains("0–65535"), "\(line.1): \(answer.errors)")
            }
        }
    }

    @Test func `accounts are invited, listed, changed and shut out on the command line`() async throws {
        try await withProgram { program in
            let invited = try await program.run(
                "accounts", "invite", "lan", "--name", "Trần Thị Lan", "--role", "organiser", "--format",
                "json")
            let account = try #require(try invited.json() as? [String: Any])
            #expect((account["link"] as? String)?.contains("/invitations/") == true)
            let taken = try await program.run(
                "accounts", "invite", "lan", "--name", "Lan", "--role", "viewer")
            #expect(taken.status == 1 && taken.errors.contains("already"))
            let unit = try await program.run(
                "accounts", "change", "lan", "--role", "unit-officer", "--unit", "Sở Y tế")
            #expect(unit.status == 0)
            let listed = try await program.run("accounts", "list")
            #expect(listed.output.contains("unit officer") && listed.output.contains("Sở Y tế"))
            #expect(try await program.run("accounts", "disable", "lan").status == 0)
            #expect(try await program.run("accounts", "list").output.contains("shut out"))
            #expect(try await program.run("accounts", "reset", "lan").output.contains("/invitations/"))
        }
    }

    @Test func `nobody locks the last administrator out, and where none can come in a link is printed`()
        async throws
    {
        try await withProgram { program in
            _ = try await program.run("accounts", "invite", "chi", "--name", "Chi", "--role", "administrator")
            let reset = try await program.run("accounts", "reset", "chi")
            #expect(reset.output.contains("given access anew") && !reset.output.contains("is made"))
            for arguments in [["disable", "chi"], ["change", "chi", "--role", "viewer"]] {
                let refused = try await program.run(all: ["accounts"] + arguments)
                #expect(refused.status == 1 && refused.errors.contains("last administrator"))
            }
            // A database of before, in which it happened nevertheless: another login than the one that is taken.
            _ = try await program.run("accounts", "invite", "quan-tri", "--name", "Cũ", "--role", "viewer")
            let change = Process()
            change.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
            change.arguments = [program.database, "UPDATE account SET is_active = 0"]
            try change.run()
            await change.ended()
            let (process, address, link) = try await serving(program)
            defer { process.terminate() }
            #expect(try await get(address + (link ?? "")).text.contains("quan-tri-2"))
            process.terminate()
            await process.ended()
        }
    }

    @Test(arguments: [
        (["--trust-header", "X Y"], "X Y"), (["--trusted-proxy", "x", "--trust-header", "X-Real-IP"], "“x”"),
        (["--trusted-proxy", "127.0.0.1"], "--trust-header"),
    ])
    func `a proxy that cannot be meant is refused at the start`(_ arguments: [String], _ told: String)
        async throws
    {
        try await withProgram { program in
            let answer = try await program.run(all: ["serve", "--port", "0"] + arguments)
            #expect(answer.status == 64 && answer.errors.contains(told), "\(answer.errors)")
        }
    }
}
