import Foundation
import TestSupport
import Testing

/// The conferences in `agendas/`, which users start from.
@Suite(.inTurns) struct AgendasTests {
    static let conferences: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: Program.repository + "/agendas")) ?? [])
        .sorted()

    @Test func `there are the six that the documentation names`() {
        #expect(Self.conferences.count >= 6)
    }

    @Test(arguments: conferences)
    func `its plan has no error, and no warning that is not accepted with a reason`(
        _ conference: String
    ) async throws {
        try await withProgram { program in
            let check = try await program.run(
                "check", "--strict", "--format", "json", Program.agenda(conference, "plan.yaml"))
            #expect(check.status == 0, "\(check.output)")
        }
    }

    @Test(arguments: conferences)
    func `it can be published, its roster imported and its conclusion read`(
        _ conference: String
    ) async throws {
        try await withProgram { program in
            #expect(try await program.run("publish", Program.agenda(conference, "plan.yaml")).status == 0)
            let roster = Program.agenda(conference, "roster.csv")
            if FileManager.default.fileExists(atPath: roster) {
                let imported = try await program.run("roster", "import", conference, roster)
                #expect(imported.status == 0, "\(imported.output) \(imported.errors)")
            }
            let conclusion = Program.agenda(conference, "conclusion.txt")
            let concluded = try await program.run("conclude", conference, conclusion, "--format", "json")
            let outcome = try #require(try concluded.json() as? [String: Any])
            let tasks = try #require(outcome["tasks"] as? [[String: Any]])
            #expect(!tasks.isEmpty)
            #expect(tasks.allSatisfy { ($0["lead"] as? [String])?.isEmpty == false }, "\(concluded.output)")
        }
    }
}
