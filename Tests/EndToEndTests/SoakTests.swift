import TestSupport
import Testing

@Suite(.inTurns) struct SoakTests {
    /// The same with 100,000 deliveries is a benchmark: `Benchmarks soak`.
    @Test func `whatever fails and however often the sender is killed, every id arrives`() async throws {
        try await Turns.processes.take {
            let soak = Soak(
                program: Program.path, endpoints: 20, events: 60, killsAfter: [150, 300, 1, 400])
            let outcome = try await soak.run()
            #expect(outcome.expected == 1200)
            #expect(outcome.arrived == outcome.expected)
            #expect(outcome.unknown == 0)
            #expect(outcome.kills == 4)
            // Else nothing was put to the test.
            #expect(outcome.failed > 50)
        }
    }
}
