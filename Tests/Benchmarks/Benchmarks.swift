import Foundation

/// Measures what the program promises, each figure beside a limit taken in the same run: these machines are
/// noisy, and a ratio says more than a time.
///
///     swift run -c release Benchmarks            all of them
///     swift run -c release Benchmarks check      one of them
@main
struct Benchmarks {
    private static let all: [(name: String, run: @Sendable () async throws -> Void)] = [
        ("startup", startupBenchmark),
        ("check", checkBenchmark),
        ("extract", extractBenchmark),
        ("roster", rosterBenchmark),
        ("nation", nationBenchmark),
        ("nation-postgres", nationPostgresBenchmark),
        ("database", databaseBenchmark),
        ("tasks", taskBenchmark),
        ("web", webBenchmark),
        ("boards", boardBenchmark),
        ("courier", courierBenchmark),
        ("courier-postgres", courierPostgresBenchmark),
        ("fan-out", fanOutBenchmark),
        ("soak", soakBenchmark),
    ]

    static func main() async throws {
        let wanted = CommandLine.arguments.dropFirst()
        let unknown = wanted.filter { name in !all.contains { $0.name == name } }
        guard unknown.isEmpty else {
            print(
                "unknown: \(unknown.joined(separator: ", ")); known: \(all.map(\.name).joined(separator: ", "))"
            )
            exit(64)
        }
        for benchmark in all where wanted.isEmpty || wanted.contains(benchmark.name) {
            print("\n== \(benchmark.name)")
            try await benchmark.run()
        }
    }
}
