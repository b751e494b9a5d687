import Foundation
import TestSupport
import Testing

/// `--rehearse`: what a command would do and whom it would tell, and nothing done.
@Suite(.inTurns) struct RehearsalTests {
    private static let slug = "vinh-phuc-2019-09-13"

    @Test func `a plan is rehearsed: who would be told what is shown, and nothing is stored or sent`()
        async throws
    {
        try await withProgram { program in
            #expect(try await program.run("webhooks", "add", "http://127.0.0.1:9/tin").status == 0)
            let before = try await program.run("audit", "list").output
            let rehearsed = try await program.run(
                "publish", Program.agenda(Self.slug, "plan.yaml"), "--rehearse")
            #expect(rehearsed.status == 0)
            #expect(rehearsed.output.contains("conference.published"))
            #expect(rehearsed.output.contains("→ http://127.0.0.1:9/tin"))
            // Payloads hold counts and references: nobody's name or telephone number.
            #expect(!rehearsed.output.contains("Hoàng"))
            #expect(try await program.run("show", Self.slug).status != 0)
            #expect(try await program.run("audit", "list").output == before)
            #expect(try await program.run("webhooks", "log").output.contains("conference.published") == false)
        }
    }

    @Test func `a rehearsed change of a plan tells the difference that would be told`() async throws {
        try await withProgram { program in
            try await program.run("webhooks", "add", "http://127.0.0.1:9/tin")
            let plan = Program.agenda(Self.slug, "plan.yaml")
            #expect(try await program.run("publish", plan).status == 0)
            let text = try String(contentsOfFile: plan, encoding: .utf8)
            let changed = try program.write(
                "plan.yaml", text.replacingOccurrences(of: "capacity: 300", with: "capacity: 310"))
            let rehearsed = try await program.run("publish", changed, "--rehearse")
            #expect(rehearsed.output.contains(#""difference":[{"#), "\(rehearsed.output)")
            #expect(rehearsed.output.contains("conference.changed"))
            // Its version is what it was.
            let shown = try await program.run("show", Self.slug, "--format", "json").json()
            #expect((shown as? [String: Any])?["version"] as? Int == 1)
        }
    }

    @Test func `tasks that would be assigned are rehearsed without being assigned`() async throws {
        try await withProgram { program in
            try await program.run("publish", Program.agenda(Self.slug, "plan.yaml"))
            try await program.run("conclude", Self.slug, Program.agenda(Self.slug, "conclusion.txt"))
            try await program.run("webhooks", "add", "http://127.0.0.1:9/tin")
            let rehearsed = try await program.run("tasks", "accept", Self.slug, "--all", "--rehearse")
            #expect(rehearsed.output.contains("task.assigned"), "\(rehearsed.output)\(rehearsed.errors)")
            let listed = try await program.run("tasks", "list", "--conference", Self.slug, "--format", "json")
                .output
            #expect(!listed.contains(#""assigned""#))
        }
    }
}
