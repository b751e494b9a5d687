import Foundation
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
        let script = folder + "/marks.lua"
        try Data(ground.script.utf8).write(to: URL(fileURLWithPath: script))
        try await ServedProgram.run(database: ground.database) { served in
            let cookie = ["-H", "Cookie: diemcau=\(ground.session)"]
            let page = served.address + "/conferences/\(ground.slug)"
            _ = try wrk(["-t1", "-c4", "-d2s"] + cookie + [page])
            print("limit, /health: \(try wrk(["-t1", "-c16", "-d5s", served.address + "/health"]))")
            print(
                "conference page, 250 points, logged in: "
                    + (try wrk(["-t1", "-c16", "-d10s"] + cookie + [page]))
                    + "; largest memory \(try served.memory("VmHWM") / 1024) MB")
            let marks = served.address + "/conferences/\(ground.slug)/roll-call/1/marks"
            print("limit, waits for the disk: \(try syncs(folder + "/synced")) a second, one after the other")
            for clients in [1, 8, 32, 64] {
                let said = try wrk(["-t1", "-c\(clients)", "-d8s", "-s", script] + cookie + [marks])
                let memory = try served.memory("VmHWM") / 1024
                print(
                    "roll-call marks, one a request, \(clients) clients: \(said); largest memory \(memory) MB"
                )
            }
        }
    }
}

/// How often a second a page of a file can be written and waited for: what marks cost that share no commit.
private func syncs(_ path: String) throws -> Int {
    guard FileManager.default.createFile(atPath: path, contents: nil) else { return 0 }
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    defer { try? file.close() }
    let page = Data(count: 4096)
    let seconds = try fastest(of: 3) {
        for _ in 0..<100 {
            try file.write(contentsOf: page)
            try file.synchronize()
        }
    }
    return Int(100 / seconds)
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
