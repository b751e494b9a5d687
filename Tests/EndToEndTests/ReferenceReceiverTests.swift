import Foundation
import TestSupport
import Testing

@Suite(.inTurns) struct ReferenceReceiverTests {
    private static let slug = "vinh-phuc-2019-09-13"

    /// Adds an endpoint for a receiver that knows the secret.
    private func receiver(_ program: Program) async throws -> (receiver: ReferenceReceiver, id: String) {
        let port = try FreePort.any()
        let added = try await program.run(
            "webhooks", "add", "http://127.0.0.1:\(port)/", "--format", "json")
        let endpoint = try #require(try added.json() as? [String: Any])
        let receiver = try ReferenceReceiver(
            secret: try #require(endpoint["secret"] as? String), port: port, folder: program.folder)
        return (receiver, try #require(endpoint["id"] as? String))
    }

    @Test func `the reference library verifies every message, also during a rotation, and none after it`()
        async throws
    {
        try await withProgram { program in
            let (receiver, id) = try await receiver(program)
            let plan = Program.agenda(Self.slug, "plan.yaml")
            #expect(try await program.run("publish", plan).status == 0)
            #expect(
                try await program.run(
                    "conclude", Self.slug, Program.agenda(Self.slug, "conclusion.txt")
                ).status == 0)
            let delivered = try await program.run("deliver", "--allow", "127.0.0.1")
            #expect(delivered.status == 0, "\(delivered.output) \(delivered.errors)")
            // Which of the two comes first is not promised.
            let verdicts = try receiver.verdicts()
            #expect(verdicts.filter { !$0.isVerified }.isEmpty)
            #expect(
                verdicts.compactMap { $0.type }.sorted() == ["conclusion.recorded", "conference.published"])

            // Both secrets sign now, and the receiver still knows only the old one.
            #expect(try await program.run("webhooks", "rotate", id).status == 0)
            #expect(try await program.run("webhooks", "test", id, "--allow", "127.0.0.1").status == 0)
            #expect(try receiver.verdicts().last?.type == "endpoint.test")

            #expect(try await program.run("webhooks", "rotate", id, "--overlap", "0").status == 0)
            let refused = try await program.run("webhooks", "test", id, "--allow", "127.0.0.1")
            #expect(refused.status == 1)
            #expect(refused.output.contains("400"))
            #expect(try receiver.verdicts().last?.reason == "No matching signature found")
        }
    }

    @Test func `the schemas are schemas, and the examples what they describe, by another's validator`()
        async throws
    {
        try await withProgram { program in
            let events = try await program.run("webhooks", "events", "--format", "json")
            let path = try program.write("events.json", events.output)
            let script = try program.write(
                "check.py",
                """
                import json, sys
                from jsonschema import Draft202012Validator

                count = 0
                for schema in json.load(open(sys.argv[1])):
                    Draft202012Validator.check_schema(schema)
                    validator = Draft202012Validator(schema)
                    for example in schema["examples"]:
                        validator.validate(example)
                        broken = dict(example, data={})
                        assert not validator.is_valid(broken), schema["title"]
                        count += 1
                print(count)
                """)
            let process = Process()
            let output = Pipe()
            process.executableURL = URL(fileURLWithPath: try ReferenceReceiver.python)
            process.arguments = [script, path]
            process.standardOutput = output
            try process.run()
            await process.ended()
            #expect(process.terminationStatus == 0)
            let printed = try await output.rest().map { String(decoding: $0, as: UTF8.self) }
            let schemas = try #require(try events.json() as? [Any])
            #expect(schemas.count >= 25 && printed == "\(schemas.count)\n")
        }
    }
}
