/// How a PostgreSQL database is worked with.
package struct PostgresSettings: Sendable {
    /// How long a statement may take, and how long a transaction may stand still; zero for no limit.
    package var statementTimeout: Duration = .seconds(60)
    /// How long a transaction waits for another one's lock.
    package var lockTimeout: Duration = .seconds(30)
    /// How long one goes on trying to reach a server that is away; `nil` for ever.
    package var patience: Duration? = .seconds(60)
    /// How many connections there may be for reading and claiming, besides the one that writes.
    package var connections = 4
    /// Told each time that somebody waits for a server that is away, with the time until the next try.
    package var onWaiting: @Sendable (DatabaseError, Duration) -> Void = { _, _ in }
    /// Passes time between two tries.
    package var pause: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }

    package init() {}
}

/// When to try again what failed for a reason that passes.
struct Retrying {
    /// Tries after which a deadlock is no longer chance.
    private static let conflictLimit = 12
    private static let longest = Duration.seconds(5)

    private let patience: Duration?
    private let began: ContinuousClock.Instant
    private var absences = 0
    private var conflicts = 0

    init(patience: Duration?, began: ContinuousClock.Instant = .now) {
        self.patience = patience
        self.began = began
    }

    /// How long to wait before the next try; `nil` where there is to be none.
    ///
    /// - Parameter random: from 0 up to, but without, 1: two nodes that got in each other's way must not
    ///   meet again at the next try.
    mutating func pause(
        after error: DatabaseError, now: ContinuousClock.Instant = .now, random: Double = .random(in: 0..<1)
    ) -> Duration? {
        if error == .conflict {
            conflicts += 1
            guard conflicts <= Self.conflictLimit else { return nil }
            return Self.step(.milliseconds(5), conflicts, upTo: .seconds(1)) * (0.5 + random / 2)
        }
        guard error.isAbsence else { return nil }
        absences += 1
        if let patience, now - began >= patience { return nil }
        return Self.step(.milliseconds(100), absences, upTo: Self.longest) * (0.5 + random / 2)
    }

    private static func step(_ first: Duration, _ count: Int, upTo limit: Duration) -> Duration {
        min(limit, first * (1 << min(count - 1, 20)))
    }
}
