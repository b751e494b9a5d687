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

/// Runs a program to its end, its output thrown away.
func spawn(_ path: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
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
