import Actions
import Conferences
import Database
import Foundation
import Store
import TestSupport

/// How many visitors one server bears, the load generator on the same cores. Promised: the conference page of a
/// 250-point conference, logged in, at 1,000 requests a second and a p99 under 30 ms, in under 150 MB; roll-call
/// marks, durable, at 2,000 a second. The limit is what the same server does for a page of three bytes.
func webBenchmark() async throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/wrk") else {
        print("wrk is not here: apt-get install wrk")
        return
    }
    try await withTemporaryFolder { folder in
        let ground = try await WebGround.prepare(folder + "/web.sqlite")
        let server = Process()
        server.executableURL = URL(fileURLWithPath: program)
        server.arguments = ["serve", "--port", "18473", "--database", folder + "/web.sqlite", "--no-courier"]
        server.standardOutput = FileHandle.nullDevice
        server.standardError = FileHandle.nullDevice
        try server.run()
        defer { server.terminate() }
        let address = "http://127.0.0.1:18473"
        while try spawnedStatus("/usr/bin/curl", ["-sf", address + "/ready"]) != 0 {
            guard server.isRunning else { return print("the server ended") }
        }
        let cookie = ["-H", "Cookie: diemcau=\(ground.session)"]
        let page = address + "/conferences/\(ground.slug)"
        _ = try wrk(["-t1", "-c4", "-d2s"] + cookie + [page])
        let limit = try wrk(["-t1", "-c16", "-d5s", address + "/health"])
        print("limit, /health: \(limit)")
        print(
            "conference page, 250 points, logged in: \(try wrk(["-t1", "-c16", "-d10s"] + cookie + [page]))")
        let script = folder + "/marks.lua"
        try Data(ground.script.utf8).write(to: URL(fileURLWithPath: script))
        let marks = address + "/conferences/\(ground.slug)/roll-call/1/marks"
        print(
            "roll-call marks, one a request: \(try wrk(["-t1", "-c32", "-d10s", "-s", script] + cookie + [marks]))"
        )
        let status = try String(contentsOfFile: "/proc/\(server.processIdentifier)/status", encoding: .utf8)
        print("largest memory: " + (status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? "?"))
    }
}

/// What the server is asked about.
private struct WebGround {
    let slug: String
    let session: String
    let script: String

    static func prepare(_ path: String) async throws -> WebGround {
        let store = try await Store(opening: SQLiteEngine(path: path, createIfMissing: true))
        let chance: @Sendable (Int) -> [UInt8] = { count in
            (0..<count).map { _ in UInt8.random(in: .min ... .max) }
        }
        let office = Office(
            store: store, now: { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) },
            identifiers: IdentifierSource(), randomBytes: chance)
        let everybody = Actor.commandLine(user: "benchmark")
        let plan = SamplePlan.make { plan in
            for number in 0..<249 {
                let keys = ["phu-trach-\(number)", "ky-thuat-\(number)"]
                plan.people += keys.map { PlannedPerson(key: $0, name: "Người Phụ Trách \($0)") }
                plan.points.append(
                    .point(
                        PlannedPoint(
                            code: "P\(number)", name: "Điểm cầu xã số \(number)", inCharge: keys[0],
                            technician: keys[1], expected: [ExpectedCategory(name: "Đảng viên", count: 25)])))
            }
        }
        _ = try await office.perform(PublishPlan(plan), as: everybody)
        let roster = path + ".csv"
        let lines = (0..<6000).map { "P\($0 % 249),Người Thứ \($0),Đơn vị \($0)" }
        try Data((["Điểm cầu,Họ và tên,Đơn vị"] + lines).joined(separator: "\n").utf8)
            .write(to: URL(fileURLWithPath: roster))
        _ = try await office.perform(ImportRoster(conference: plan.slug, path: roster), as: everybody)
        _ = try await office.perform(OpenRollCall(conference: plan.slug, name: "Sáng"), as: everybody)
        let invited = try await office.perform(
            InviteAccount(.init(login: "do", name: "Người Đo", role: .organiser)), as: everybody)
        let hash = try PasswordHash("không dùng đến", salt: [1], cost: .init(logRounds: 4))
        let account = try await office.perform(
            TakeUpInvitation(token: invited.token.text, password: hash), as: .visitor)
        let session = try await office.perform(
            OpenSession(account.id, password: hash.text, oneTimeStep: nil, address: "", agent: ""),
            as: .visitor)
        let people = try await store.read { records -> [String] in
            guard let conference = try records.conference(slug: plan.slug),
                let rollCall = try records.rollCalls(of: conference).first
            else { return [] }
            var people: [String] = []
            for point in try records.points(of: conference.id) {
                try records.forEachMark(in: rollCall, at: point.id) { place, _ in
                    people.append(place.id.description)
                }
            }
            return people
        }
        let token = SecretToken.hash(of: "form:" + session.token.text)
        return WebGround(
            slug: plan.slug, session: session.token.text, script: script(people: people, token: token))
    }

    /// Marks one person a request, each with a nonce of its own.
    private static func script(people: [String], token: String) -> String {
        """
        local people = {\(people.map { "\"\($0)\"" }.joined(separator: ","))}
        local states = {"in-person", "online", "late"}
        local count = 0
        request = function()
          count = count + 1
          local mark = string.format('[{"attendee":"%s","status":"%s","nonce":"nonce-%d-%d","at":%d,"replaces":true}]',
            people[count % #people + 1], states[math.floor(count / #people) % 3 + 1], os.time(), count, os.time() * 1000)
          local body = "csrf=\(token)&marks=" .. mark:gsub("[^%w]", function(c) return string.format("%%%02X", c:byte()) end)
          return wrk.format("POST", nil, {["Content-Type"]="application/x-www-form-urlencoded",
            ["Cookie"]=wrk.headers["Cookie"]}, body)
        end
        """
    }
}

/// What wrk says: requests a second, p99, and answers that were none.
private func wrk(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/wrk")
    process.arguments = ["--latency"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    let wanted = ["Requests/sec", "99%", "Non-2xx", "Socket errors"]
    return text.split(separator: "\n").filter { line in wanted.contains { line.contains($0) } }
        .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.joined(separator: "; ")
}

private func spawnedStatus(_ path: String, _ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
}
