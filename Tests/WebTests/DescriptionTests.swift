import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// The API held against its own description.
@Suite(.inTurns) struct DescriptionTests {
    @Test func `every route of the API is described, and every reference leads somewhere`() throws {
        let data = try JSONEncoder().encode(OpenAPI.document)
        let text = String(decoding: data, as: UTF8.self)
        for route in Routes.all where route.kind == .api { #expect(route.operation != nil, "\(route.path)") }
        let operations = Routes.all.compactMap(\.operation?.id)
        #expect(Set(operations).count == operations.count)
        for reference in text.matches(of: /schemas\\\/([A-Za-z]+)"/) {
            #expect(OpenAPI.schemas[String(reference.1)] != nil, "\(reference.1)")
        }
    }

    /// Made-up requests, right and wrong, by schemathesis: no server error, and no answer that the description
    /// does not foresee.
    @Test func `nothing that is asked gets an answer that is not described`() async throws {
        let program = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent(".build/checks/bin/schemathesis").path
        try #require(FileManager.default.isExecutableFile(atPath: program), "run .ci/setup")
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            let account = try await fixture.join("quan-tri", .administrator)
            let token = try await fixture.office.office.perform(
                AddToken(name: "thử", scope: .write, days: 1), as: Actor(account))
            try await Turns.processes.take {
                try await withTemporaryFolder { folder in
                    let (status, said) = try await Self.run(
                        program,
                        [
                            "run", fixture.address + "/api/openapi.json", "--header",
                            "Authorization: Bearer \(token.secret.text)", "--max-examples", "12", "--seed",
                            "1",
                            "--exclude-path", "/api/v1/events", "--exclude-checks",
                            // A text is a text: what is in it is for the action to judge.
                            "positive_data_acceptance,negative_data_rejection", "--generation-database",
                            "none",
                            "--no-color", "--phases", "examples,coverage,fuzzing",
                        ], in: folder)
                    // What failed stands before what is merely said at the end.
                    let failures = said.range(of: "FAILURES").map { said[$0.lowerBound...] } ?? said[...]
                    #expect(status == 0, "\(failures.prefix(6000))")
                }
            }
        }
    }

    private static func run(_ program: String, _ arguments: [String], in folder: String) async throws -> (
        Int32, String
    ) {
        let output = folder + "/output"
        try Data().write(to: URL(fileURLWithPath: output))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8"]
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        await process.ended()
        return (process.terminationStatus, try String(contentsOfFile: output, encoding: .utf8))
    }
}
