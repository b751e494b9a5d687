import Foundation
import TestSupport
import Testing
import Webhooks

/// The commands for endpoints, as a person types them.
@Suite(.inTurns) struct WebhookCommandsTests {
    private static let slug = "vinh-phuc-2019-09-13"
    private static let plan = Program.agenda(slug, "plan.yaml")

    private func add(_ program: Program, _ arguments: String...) async throws -> [String: Any] {
        let process = program.process(["webhooks", "add"] + arguments + ["--format", "json"])
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        await process.ended()
        let data = try await output.rest() ?? Data()
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test func `the key is made once, its owner's alone, and without it or with another nothing is sent`()
        async throws
    {
        try await withProgram { program in
            let server = try LoopbackServer(answering: "HTTP/1.1 204 No Content\r\n\r\n")
            _ = try await add(program, server.url())
            let key = program.database + ".key"
            let mode = try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            _ = try await add(program, server.url("/2"))
            let text = try String(contentsOfFile: key, encoding: .utf8)
            try await program.run("publish", Self.plan)

            try FileManager.default.moveItem(atPath: key, toPath: key + ".away")
            let missing = try await program.run("deliver", "--allow", "127.0.0.1")
            #expect(missing.status == 1)
            #expect(missing.errors.contains("--key-file"))
            let added = try await program.run("webhooks", "add", server.url("/3"))
            #expect(added.status == 1)
            #expect(!FileManager.default.fileExists(atPath: key))

            let other = SecretKey.text(of: Array(repeating: 9, count: 32))
            let wrong = try await program.run(
                "deliver", "--allow", "127.0.0.1", environment: ["DIEMCAU_KEY": other])
            #expect(wrong.status == 1)
            #expect(wrong.errors.contains("does not fit"))
            let unusable = try await program.run(
                "deliver", "--allow", "127.0.0.1", environment: ["DIEMCAU_KEY": "abc"])
            #expect(unusable.errors.contains("DIEMCAU_KEY is no key"))
            #expect(server.requests.isEmpty)

            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key + ".away")
            let open = try await program.run(
                "deliver", "--allow", "127.0.0.1", "--key-file", key + ".away")
            #expect(open.errors.contains("chmod 600"))

            let named = try await program.run(
                "deliver", "--allow", "127.0.0.1", environment: ["DIEMCAU_KEY": text])
            #expect(named.status == 0, "\(named.errors)")
            #expect(server.requests.count == 2)
        }
    }

    @Test func `show, pause, resume, replay and log tell what became of a message`() async throws {
        try await withProgram { program in
            let server = try LoopbackServer(
                answering: "HTTP/1.1 503 No\r\nContent-Length: 11\r\n\r\nhết chỗ")
            let endpoint = try await add(program, server.url(), "--per-minute", "600")
            let id = try #require(endpoint["id"] as? String)
            try await program.run("publish", Self.plan)
            let preview = try await program.run("deliver", "--dry-run")
            #expect(preview.output.contains("conference.published"))
            #expect(preview.output.contains("\"title\""))
            #expect(preview.output.contains("Would send 1 message to 1 endpoint."))
            #expect(server.requests.isEmpty)

            #expect(try await program.run("deliver", "--allow", "127.0.0.1").status == 1)
            let log = try await program.run("webhooks", "log", "--failed")
            #expect(log.output.contains("will be"))
            let listed = try await program.run("webhooks", "log", "--format", "json")
            let delivery = try #require((try listed.json() as? [[String: Any]])?.first?["id"] as? String)
            // However narrow the terminal, an ID stays whole.
            for columns in ["30", "80", "100"] {
                let narrow = try await program.run("webhooks", "log", environment: ["COLUMNS": columns])
                #expect(narrow.output.contains(delivery), "\(narrow.output)")
            }
            // What the receiver knows the message by is understood, too.
            let message = try #require(server.requests.first?.header("webhook-id"))
            #expect(message == "msg_" + delivery)
            #expect(try await program.run("webhooks", "show", message).output.contains(message))
            #expect(
                try await program.run("webhooks", "replay", message, "--rehearse").output
                    .contains("→ \(server.url())"))
            let shown = try await program.run(
                "webhooks", "show", delivery, environment: ["COLUMNS": "300"])
            #expect(shown.output.contains("the host answered 503"))
            #expect(shown.output.contains("hết chỗ"))
            let health = try await program.run(
                "webhooks", "show", id, environment: ["COLUMNS": "300"])
            #expect(health.output.contains("failing since"))
            #expect(health.output.contains("at most 600 a minute"))

            #expect(try await program.run("webhooks", "pause", id).status == 0)
            #expect(try await program.run("webhooks", "list").output.contains("paused"))
            #expect(
                try await program.run("webhooks", "replay", "--delivery", delivery).output
                    .contains("1 message will be sent again"))
            _ = try await program.run("deliver", "--allow", "127.0.0.1")
            #expect(server.requests.count == 1)
            #expect(try await program.run("webhooks", "resume", id).status == 0)
            _ = try await program.run("deliver", "--allow", "127.0.0.1")
            #expect(server.requests.count == 2)
            #expect(Set(server.requests.map { $0.header("webhook-id") }).count == 1)
        }
    }

    @Test func `deliver says what waits and until when, and of an ordered endpoint only the first goes`()
        async throws
    {
        try await withProgram { program in
            let server = try LoopbackServer(answering: "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n")
            _ = try await add(program, "http://127.0.0.1:9/tin", "--ordered")
            #expect(try await program.run("deliver").output.contains("No message is waiting"))
            try await program.run("publish", Self.plan)
            let text = try String(contentsOfFile: Self.plan, encoding: .utf8)
            let changed = try program.write(
                "plan.yaml", text.replacingOccurrences(of: "capacity: 300", with: "capacity: 310"))
            try await program.run("publish", changed)
            let preview = try await program.run("deliver", "--dry-run")
            #expect(preview.output.contains("Would send 1 message to 1 endpoint."))
            #expect(preview.output.contains("1 message would follow in order"))
            #expect(try await program.run("deliver").output.contains("1 to be sent again, 0 given up."))
            let idle = try await program.run("deliver")
            #expect(idle.status == 0)
            #expect(idle.output.hasPrefix("Nothing is due.\n2 messages still waiting; the next is due at 20"))
            // One that is gone is called off, not given up.
            _ = try await add(program, server.url(), "--events", "conference.cancelled")
            let gone = try await add(program, server.url("/2"))
            _ = try await program.run(
                "webhooks", "replay", "--endpoint", try #require(gone["id"] as? String), "--since",
                "2020-01-01")
            let off = try await program.run("deliver", "--allow", "127.0.0.1")
            #expect(off.output.contains("0 given up."))
            #expect(off.output.contains("called off: the receiver says that it is gone"), "\(off.output)")
        }
    }

    @Test func `a chat's address is known for what it is, and pointed out where it is not wanted`()
        async throws
    {
        try await withProgram { program in
            let slack = "https://hooks.slack.com/services/T0/B0/geheim"
            let known = try await add(program, slack)
            #expect(known["kind"] as? String == "slack")
            #expect(known["secret"] == nil)
            let list = try await program.run("webhooks", "list")
            #expect(!list.output.contains("geheim"))
            let forced = try await program.run("webhooks", "add", slack, "--kind", "webhook")
            #expect(forced.status == 0)
            #expect(forced.errors.contains("Slack"))
            let telegram = try await program.run(
                "webhooks", "add", "https://api.telegram.org/bot1:x/sendMessage")
            #expect(telegram.status == 1)
            #expect(telegram.errors.contains("?chat_id="))
            let zalo = try await program.run(
                "webhooks", "add", "https://openapi.zalo.me/v3.0/oa/message/cs?user_id=1")
            #expect(zalo.errors.contains("--token-file"))
        }
    }

    @Test(arguments: [
        (["webhooks", "replay"], 1, "Say what to replay"),
        (["webhooks", "replay", "--since", "hôm qua"], 64, "no moment"),
        (["webhooks", "replay", "--since", "2026-02-01", "--until", "2026-01-01"], 1, "must be before"),
        (["webhooks", "replay", "msg_abc"], 1, "msg_abc"),
        (["webhooks", "replay", "msg_abc", "--delivery", "x"], 64, "one delivery only"),
        (["webhooks", "show", "msg_0000000000001"], 1, "msg_0000000000001"),
        (["webhooks", "rotate", "0000000000001"], 1, "0000000000001"),
        (["webhooks", "show", "xyz"], 1, "xyz"),
        (["webhooks", "events", "task.asigned"], 1, "task.assigned"),
        (["deliver", "--schedule", "5 phút"], 64, "5s,1m"),
        (["deliver", "--client-key", "k.pem"], 64, "go together"),
        (["deliver", "--proxy", "ftp://x"], 64, "no proxy"),
        (["deliver", "--ca-file", "không-có.pem"], 1, "không-có.pem"),
    ])
    func `bad input is answered with what to do`(_ arguments: [String], _ status: Int32, _ words: String)
        async throws
    {
        try await withProgram { program in
            try await program.run("publish", Self.plan)
            let process = program.process(arguments)
            let errors = Pipe()
            process.standardError = errors
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            await process.ended()
            let said = try await errors.rest().map { String(decoding: $0, as: UTF8.self) } ?? ""
            #expect(process.terminationStatus == status)
            #expect(said.contains(words), "\(said)")
        }
    }

    @Test func `a proxy is used where it is set, and never because of the environment`() async throws {
        try await withProgram { program in
            let proxy = try LoopbackServer(answering: "HTTP/1.1 204 No Content\r\n\r\n")
            let endpoint = try await add(program, "http://nhan.example.invalid/hook")
            let id = try #require(endpoint["id"] as? String)
            let address = "http://127.0.0.1:\(proxy.port)"
            let ignored = try await program.run(
                "webhooks", "test", id,
                environment: ["http_proxy": address, "HTTP_PROXY": address, "ALL_PROXY": address])
            #expect(ignored.status == 1)
            #expect(proxy.connections == 0)
            let used = try await program.run("webhooks", "test", id, "--proxy", address)
            #expect(used.status == 0, "\(used.output)")
            #expect(proxy.requests.first?.lines.first == "POST http://nhan.example.invalid/hook HTTP/1.1")
        }
    }
}
