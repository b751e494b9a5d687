import Foundation
import TestSupport

/// The built program, run as a person runs it: in a folder of its own, on a database of its own.
struct Program: Sendable {
    struct Result: Sendable {
        let status: Int32
        let output: String
        let errors: String

        /// What it printed as JSON.
        func json() throws -> Any { try JSONSerialization.jsonObject(with: Data(output.utf8)) }
    }

    /// The folder the program runs in.
    let folder: String

    /// The repository's folder, found from this file.
    static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// The program stands beside the bundle of the tests.
    static let path: String = {
        let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        return beside.appendingPathComponent("diemcau").path
    }()

    var database: String { folder + "/diemcau.sqlite" }

    /// Runs it to its end.
    @discardableResult
    func run(_ arguments: String..., input: String? = nil, environment: [String: String] = [:]) async throws
        -> Result
    {
        try await run(all: arguments, input: input, environment: environment)
    }

    @discardableResult
    func run(
        all arguments: [String], input: String? = nil, environment: [String: String] = [:]
    ) async throws -> Result {
        let process = self.process(arguments, environment: environment)
        let output = folder + "/.output-\(UUID().uuidString)"
        let errors = output + "-errors"
        for path in [output, errors] { try Data().write(to: URL(fileURLWithPath: path)) }
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errors))
        if let input {
            let path = output + "-input"
            try Data(input.utf8).write(to: URL(fileURLWithPath: path))
            process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        } else {
            process.standardInput = FileHandle.nullDevice
        }
        try process.run()
        await process.ended()
        return Result(
            status: process.terminationReason == .exit
                ? process.terminationStatus : 128 + process.terminationStatus,
            output: try String(contentsOfFile: output, encoding: .utf8),
            errors: try String(contentsOfFile: errors, encoding: .utf8))
    }

    /// The program, ready to be started.
    func process(_ arguments: [String], environment: [String: String] = [:]) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        var variables = ["PATH": "/usr/bin:/bin", "LANG": "en_US.UTF-8", "USER": "tester"]
        variables["TMPDIR"] = folder
        // Where the toolchain's libraries are found, if not by the program itself.
        variables["LD_LIBRARY_PATH"] = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"]
        process.environment = variables.merging(environment) { $1 }
        return process
    }

    /// A file of a conference in `agendas/`.
    static func agenda(_ conference: String, _ file: String) -> String {
        "\(repository)/agendas/\(conference)/\(file)"
    }

    /// Writes a file into the program's folder.
    func write(_ name: String, _ text: String) throws -> String {
        let path = folder + "/" + name
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }
}

/// Runs a test on the program in a new folder.
func withProgram(_ body: (Program) async throws -> Void) async throws {
    try await Turns.processes.take {
        try await withTemporaryFolder { try await body(Program(folder: $0)) }
    }
}
