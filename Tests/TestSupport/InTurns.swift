package import Testing

extension Trait where Self == InTurns {
    /// Only a few of such tests are under way at once. For suites whose tests open sockets, databases or
    /// programs: all tests of a run begin at the same time, and together they would need more open files than a
    /// system gives one process (1,024 on Debian), after which sockets, pipes and processes fail at random.
    package static var inTurns: InTurns { InTurns() }
}

/// The trait of tests that wait for their turn; see ``Testing/Trait/inTurns``.
package struct InTurns: SuiteTrait, TestTrait, TestScoping {
    private static let turns = Turns(8)

    package var isRecursive: Bool { true }

    package func provideScope(
        for test: Test, testCase: Test.Case?,
        performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        // A suite as a whole holds no turn, or its own tests would wait for it for ever.
        guard testCase != nil else { return try await function() }
        try await Self.turns.take(function)
    }
}
