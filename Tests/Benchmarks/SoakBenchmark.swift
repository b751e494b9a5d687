import TestSupport

struct NotEveryIdArrived: Error {
    let outcome: Soak.Outcome
}

/// 100,000 deliveries to a receiver that fails one in five, the sender killed ten times meanwhile.
func soakBenchmark() async throws {
    let soak = Soak(
        program: program, endpoints: 1000, events: 100,
        killsAfter: [1, 2000, 500, 20_000, 5000, 10_000, 100, 15_000, 20_000, 7000])
    var outcome = Soak.Outcome()
    let elapsed = try await seconds { outcome = try await soak.run() }
    print(
        "\(outcome.expected) deliveries in \(milliseconds(elapsed)): \(outcome.arrived) ids arrived, "
            + "\(outcome.unknown) unknown, \(outcome.repeated) taken again, \(outcome.failed) failed on purpose, "
            + "sender killed \(outcome.kills) times")
    guard outcome.arrived == outcome.expected, outcome.unknown == 0 else {
        throw NotEveryIdArrived(outcome: outcome)
    }
}
