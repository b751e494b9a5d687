import Foundation

/// The shortest of several runs, in seconds: what the work takes when nothing else gets in its way.
func fastest(of runs: Int = 7, _ work: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<runs {
        let began = ContinuousClock.now
        try work()
        best = min(best, (ContinuousClock.now - began) / .seconds(1))
    }
    return best
}

struct SpawnFailed: Error {
    let path: String
    let code: Int32
}

/// Runs a program to its end, its output thrown away. By `posix_spawn`: Foundation's `Process` looks for the end
/// of its child only every 50 ms.
func spawn(_ path: String, _ arguments: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child = pid_t()
    let code = posix_spawn(&child, path, &actions, nil, &words, environ)
    guard code == 0 else { throw SpawnFailed(path: path, code: code) }
    var status: Int32 = 0
    waitpid(child, &status, 0)
    guard status == 0 else { throw SpawnFailed(path: path, code: status) }
}

/// The program that is measured: the one that was built beside this one.
let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("diemcau").path

/// The repository's folder, found from this file.
let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

func milliseconds(_ seconds: Double) -> String { String(format: "%.2f ms", seconds * 1000) }

/// A line of figures: what, how long, the limit of the same run, and how many times it.
func report(_ what: String, _ seconds: Double, limit: String, _ limitSeconds: Double) {
    let ratio = String(format: "%.2f", seconds / limitSeconds)
    print("\(what): \(milliseconds(seconds)); \(limit): \(milliseconds(limitSeconds)); ratio \(ratio)")
}
