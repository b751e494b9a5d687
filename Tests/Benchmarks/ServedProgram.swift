import Foundation
import Glibc

/// A `diemcau serve` that is measured.
struct ServedProgram {
    let process: Process
    let port: UInt16

    var address: String { "http://127.0.0.1:\(port)" }

    /// Runs it for as long as `body` takes.
    static func run(database: String, _ body: (ServedProgram) async throws -> Void) async throws {
        let server = Process()
        server.executableURL = URL(fileURLWithPath: program)
        server.arguments = ["serve", "--port", "18473", "--database", database, "--no-courier"]
        server.standardOutput = FileHandle.nullDevice
        server.standardError = FileHandle.nullDevice
        try server.run()
        defer {
            server.terminate()
            server.waitUntilExit()
        }
        let served = ServedProgram(process: server, port: 18473)
        while try spawnedStatus("/usr/bin/curl", ["-sf", served.address + "/ready"]) != 0 {
            guard server.isRunning else { return print("the server ended") }
        }
        try await body(served)
    }

    /// A figure of `/proc/…/status` in KB, such as `VmHWM`, the most memory it ever had.
    func memory(_ name: String) throws -> Int {
        let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") } ?? ""
        return line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
    }

    /// The seconds that its threads ran so far.
    var processorSeconds: Double {
        get throws {
            let stat = try String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8)
            let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
            guard fields.count > 13, let user = Double(fields[11]), let kernel = Double(fields[12]) else {
                return 0
            }
            return (user + kernel) / Double(sysconf(Int32(_SC_CLK_TCK)))
        }
    }
}

func spawnedStatus(_ path: String, _ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
}
