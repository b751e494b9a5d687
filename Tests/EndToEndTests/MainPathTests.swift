import Foundation
import TestSupport
import Testing
import Webhooks

/// The conference of Vĩnh Phúc by hand, command by command, as the demo's last lines say.
@Suite(.inTurns) struct MainPathTests {
    private static let slug = "vinh-phuc-2019-09-13"

    @Test func `from plan to tracked tasks, with the notices on the wire`() async throws {
        try await withProgram { program in
            let server = try LoopbackServer(answering: "HTTP/1.1 204 No Content\r\n\r\n")
            let plan = Program.agenda(Self.slug, "plan.yaml")

            let check = try await program.run("check", plan)
            #expect(check.status == 0)
            #expect(check.output.contains("good"))

            let added = try await program.run("webhooks", "add", server.url("/thong-bao"), "--format", "json")
            let endpoint = try #require(try added.json() as? [String: Any])
            let secret = try #require(endpoint["secret"] as? String)

            #expect(try await program.run("publish", plan).status == 0)
            let roster = try await program.run(
                "roster", "import", Self.slug, Program.agenda(Self.slug, "roster.csv"))
            #expect(roster.status == 0, "\(roster.errors)")
            let people = try await program.run("roster", "list", Self.slug, "--format", "json")
            #expect((try people.json() as? [Any])?.count == 6)

            let concluded = try await program.run(
                "conclude", Self.slug, Program.agenda(Self.slug, "conclusion.txt"))
            #expect(concluded.status == 0)
            #expect(try await program.run("tasks", "accept", Self.slug, "--all").status == 0)

            let delivered = try await program.run("deliver", "--allow", "127.0.0.1")
            #expect(delivered.status == 0, "\(delivered.output) \(delivered.errors)")
            try verify(server.requests, secret: secret)

            let listed = try await program.run("tasks", "list", Self.slug, "--format", "json")
            let tasks = try #require(try listed.json() as? [[String: Any]])
            #expect(tasks.allSatisfy { $0["state"] as? String == "assigned" })
            #expect(tasks.allSatisfy { ($0["lead"] as? [String])?.isEmpty == false })
            let cited = Set(tasks.flatMap { $0["directives"] as? [String] ?? [] })
            #expect(cited.isSuperset(of: ["25-CT/TW", "32-CT/TW"]))
            #expect(try await program.run("audit", "verify").status == 0)
        }
    }

    /// Every request is a signed message of its own, its type one that the steps before cause.
    private func verify(_ requests: [ReceivedRequest], secret: String) throws {
        let verifier = try WebhookVerifier(parsing: secret)
        let now = Int64(Date().timeIntervalSince1970)
        var types: [String] = []
        for request in requests {
            try verifier.verify(
                id: request.header("webhook-id"), timestamp: request.header("webhook-timestamp"),
                signatures: request.header("webhook-signature"), body: request.body, now: now)
            #expect(request.lines[0] == "POST /thong-bao HTTP/1.1")
            #expect(request.header("Content-Type") == "application/json")
            let body = try JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any]
            types.append(try #require(body?["type"] as? String))
            #expect(body?["timestamp"] is String)
            #expect(body?["data"] is [String: Any])
        }
        #expect(Set(requests.map { $0.header("webhook-id") }).count == requests.count)
        #expect(
            // What became of the rosters is told after a quiet minute.
            Set(types) == ["conference.published", "conclusion.recorded", "task.assigned"])
        // A forged body must not pass, else the verification above says nothing.
        let first = try #require(requests.first)
        #expect(throws: WebhookVerifier.Refusal.noMatchingSignature) {
            try verifier.verify(
                id: first.header("webhook-id"), timestamp: first.header("webhook-timestamp"),
                signatures: first.header("webhook-signature"), body: first.body + [32], now: now)
        }
    }

    @Test(arguments: ["vi", "en"])
    func `the demo plays in an empty folder and ends well`(_ language: String) async throws {
        try await withProgram { program in
            let demo = try await program.run("demo", "--language", language)
            #expect(demo.status == 0, "\(demo.output) \(demo.errors)")
            #expect(demo.output.contains(language == "vi" ? "mọi chữ ký đều đúng" : "every signature right"))
            #expect(demo.output.contains("diemcau tasks accept \(Self.slug) --all"))
            let left = try FileManager.default.contentsOfDirectory(atPath: program.folder)
            #expect(left.filter { !$0.hasPrefix(".output") } == [])
        }
    }

    @Test func `publishing again changes nothing, and a dry run writes nothing`() async throws {
        try await withProgram { program in
            let plan = Program.agenda(Self.slug, "plan.yaml")
            let dry = try await program.run("publish", plan, "--dry-run")
            #expect(dry.status == 0)
            #expect(!FileManager.default.fileExists(atPath: program.database))
            try await program.run("publish", plan)
            let again = try await program.run("publish", plan, "--format", "json")
            let outcome = try #require(try again.json() as? [String: Any])
            #expect(outcome["is_unchanged"] as? Bool == true)
            #expect(outcome["version"] as? Int == 1)
        }
    }

    @Test func `a changed plan tells what changed, to whom it matters`() async throws {
        try await withProgram { program in
            let text = try String(contentsOfFile: Program.agenda(Self.slug, "plan.yaml"), encoding: .utf8)
            let plan = try program.write("plan.yaml", text)
            try await program.run("publish", plan)
            try await program.run(
                "webhooks", "add", "https://nhan.example.vn/hook", "--events", "conference.changed")
            _ = try program.write(
                "plan.yaml", text.replacing("title: Hội nghị trực tuyến", with: "title: Hội nghị"))
            let dry = try await program.run("publish", plan, "--dry-run")
            #expect(dry.output.contains("1 endpoint would be told"))
            #expect(dry.output.contains("https://nhan.example.vn/hook"))
            let published = try await program.run("publish", plan, "--format", "json")
            let outcome = try #require(try published.json() as? [String: Any])
            #expect(outcome["version"] as? Int == 2)
            #expect((outcome["changes"] as? [Any])?.isEmpty == false)
        }
    }

    @Test func `a task is edited, reported on and done, and its passage is shown`() async throws {
        try await withProgram { program in
            try await program.run("publish", Program.agenda(Self.slug, "plan.yaml"))
            try await program.run("conclude", Self.slug, Program.agenda(Self.slug, "conclusion.txt"))
            let task = "\(Self.slug)/1"
            #expect(
                try await program.run("tasks", "edit", task, "--due", "31/12/2019", "--lead", "Sở Nội vụ")
                    .status
                    == 0)
            #expect(try await program.run("tasks", "accept", task).status == 0)
            #expect(
                try await program.run("tasks", "report", task, "--text", "Đã họp", "--percent", "40").status
                    == 0)
            #expect(try await program.run("tasks", "done", task, "--text", "Đã ban hành văn bản").status == 0)
            let shown = try await program.run("tasks", "show", task, "--format", "json")
            let json = try #require(try shown.json() as? [String: Any])
            #expect(json["state"] as? String == "done")
            #expect((json["reports"] as? [Any])?.count == 2)
            #expect((json["deadline"] as? [String: Any])?["date"] as? String == "2019-12-31")
            let drop = try await program.run("tasks", "drop", "\(Self.slug)/2", "--reason", "Trùng")
            #expect(drop.status == 0)
            let overdue = try await program.run("tasks", "list", "--overdue", "--format", "json")
            #expect((try overdue.json() as? [Any])?.isEmpty == true)
        }
    }

    @Test func `a backup opens and holds the same`() async throws {
        try await withProgram { program in
            try await program.run("publish", Program.agenda(Self.slug, "plan.yaml"))
            #expect(try await program.run("backup", "sao-luu.sqlite").status == 0)
            let shown = try await program.run("show", "--database", "sao-luu.sqlite", "--format", "json")
            #expect((try shown.json() as? [Any])?.count == 1)
            let again = try await program.run("backup", "sao-luu.sqlite")
            #expect(again.status == 1)
            #expect(again.errors.contains("exists"))
        }
    }
}
