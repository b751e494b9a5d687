package import Actions
package import Conferences
package import Store
import Synchronization
import Webhooks

/// A clock that stands until a test moves it.
package final class ManualClock: Sendable {
    private let state: Mutex<Instant>

    /// Begins on 13 September 2019, 08:00 in Viet Nam.
    package init(_ start: Instant = Instant(milliseconds: 1_568_336_400_000)) { state = Mutex(start) }

    package var now: Instant { state.withLock { $0 } }

    /// Sets the clock to a day and hour in Viet Nam, which may also lie before.
    package func move(to day: CalendarDate, hour: Int = 9, minute: Int = 0) {
        let minutes = day.dayNumber * 1440 + (hour - 7) * 60 + minute
        state.withLock { $0 = Instant(milliseconds: Int64(minutes) * 60_000) }
    }

    package func advance(seconds: Int64) {
        state.withLock { $0 = $0.advanced(byMilliseconds: seconds * 1000) }
    }
}

/// An office on a store of a test: its clock is moved by hand and its chance is seeded.
package struct TestOffice: Sendable {
    package let office: Office
    package let clock: ManualClock
    package let store: Store

    /// - Parameter distinctSecrets: whether each secret differs from the one before; otherwise all are alike,
    ///   so that a test can compare what they are in.
    package init(on store: Store, seed: UInt64 = 1, distinctSecrets: Bool = false) {
        let clock = ManualClock()
        let made = Mutex(0)
        self.clock = clock
        self.store = store
        office = Office(
            store: store, now: { clock.now },
            identifiers: IdentifierSource(random: SeededRandom(seed: seed)),
            randomBytes: { count in
                let first = made.withLock { made in
                    made += distinctSecrets ? 1 : 0
                    return made
                }
                return (0..<count).map { UInt8(truncatingIfNeeded: ($0 &+ first) &* 7 &+ first >> 8) }
            },
            secretKey: { _ in try SecretKey(bytes: Array(1...32)) })
    }

    /// What a process must be started with to read the secrets that a test office has stored.
    package static let keyEnvironment = ["DIEMCAU_KEY": SecretKey.text(of: Array(1...32))]

    /// Does something as somebody who may do everything.
    @discardableResult
    package func perform<A: Action>(_ action: A) async throws -> A.Outcome {
        try await office.perform(action, as: .tester)
    }
}

extension Actor {
    /// Somebody who may do everything.
    package static let tester = Actor(name: "tester", permissions: Set(Permission.allCases))
}

extension TestEngine {
    /// An office on an empty database of this kind.
    @discardableResult
    package func withOffice<T>(
        distinctSecrets: Bool = false, _ body: (TestOffice) async throws -> T
    ) async throws -> T {
        try await withStore { store in
            try await body(TestOffice(on: store, distinctSecrets: distinctSecrets))
        }
    }
}
