package import Actions
package import Conferences
import Database
package import Logging
package import Store
package import Webhooks

/// Carries what the outbox holds to those who follow it.
///
/// The network stays outside transactions: deliveries are leased and the lease is committed, then they are
/// sent, then what came of it is committed. A crash at any instant may send a message twice, with the same id,
/// and never loses one: the lease runs out, and somebody else takes it up.
package struct Courier: Sendable {
    /// What one round came to, in deliveries; one that was tried several times in it counts once, as it stands.
    package struct Tally: Sendable, Hashable {
        package var delivered = 0
        /// Failed, and will be tried again.
        package var waiting = 0
        /// Given up.
        package var exhausted = 0
        /// Called off, because the receiver said that it is gone.
        package var disabled = 0
        /// Not sent now, because the receiver's host is away or its pace is kept; it will be.
        package var putOff = 0

        package init() {}

        package var total: Int { delivered + waiting + exhausted + disabled }
    }

    let office: Office
    let lease: Int64
    let sender: Sender
    let schedule: RetrySchedule
    let now: @Sendable () -> Instant
    let random: @Sendable () -> Double
    let log: Logger
    let pause: @Sendable (Duration) async throws -> Void

    var store: Store { office.store }

    /// - Parameters:
    ///   - lease: for how many milliseconds a delivery that was taken up is left to this courier: more than the
    ///     longest transfer and the wait for its turn. After a crash, that long nobody sends it.
    ///   - now: tells the time.
    ///   - random: a random number from 0 up to, but without, 1, which spreads the retries.
    ///   - pause: passes time while the database is away, or what was put off waits.
    package init(
        office: Office, sender: Sender, schedule: RetrySchedule = .standard, lease: Int64 = 120_000,
        now: @escaping @Sendable () -> Instant, random: @escaping @Sendable () -> Double, log: Logger,
        pause: @escaping @Sendable (Duration) async throws -> Void
    ) {
        self.office = office
        self.sender = sender
        self.schedule = schedule
        self.lease = lease
        self.pause = pause
        self.now = now
        self.random = random
        self.log = log
    }

    /// Sends all that is due, and returns when nothing more is.
    ///
    /// What is due later, or became due by a retry during this round, is for the next one: an endpoint that
    /// fails at once must not keep a round going for ever.
    ///
    /// - Parameter progress: told of each outcome once it is committed.
    /// - Throws: `SecretKeyProblem` where the endpoints' secrets cannot be read; nothing is sent then.
    package func deliverDue(progress: @Sendable (Tally) -> Void = { _ in }) async throws -> Tally {
        var round = Round(courier: self, feed: SenderFeed())
        try await carry(&round, progress)
        return round.tally
    }

    /// As ``deliverDue(progress:)``, and after a moment once more, as long as hosts open to what had to be put off
    /// because they had not answered yet.
    ///
    /// - Parameter progress: told of all that came out so far, each time outcomes are committed.
    package func deliverAll(progress: @Sendable (Tally) -> Void = { _ in }) async throws -> Tally {
        // One round for all of it: what it learnt of the hosts stays known, and a message that fails twice
        // meanwhile is one that failed.
        var round = Round(courier: self, feed: SenderFeed())
        while true {
            let before = round.ended
            try await carry(&round, progress)
            guard round.tally.putOff > 0, round.ended > before, !Task.isCancelled else { return round.tally }
            try await pause(.milliseconds(Traffic.postponement))
        }
    }

    private func carry(_ round: inout Round, _ progress: @Sendable (Tally) -> Void) async throws {
        round.beginPass()
        let began = now()
        repeat {
            try await round.exchange(dueBy: Task.isCancelled ? nil : began)
            if round.hasNews { progress(round.takeNews()) }
        } while try await round.advance()
    }

    /// Sends one delivery now, whenever it is due, and only this once: what fails is not tried again.
    ///
    /// Returns `nil` where somebody else is sending it, or did.
    package func deliver(_ delivery: Identifier<Delivery>) async throws -> Outcome? {
        let until = now().advanced(byMilliseconds: lease)
        let taken = try await store.write(.claiming) { try $0.lease(delivery, until: until) }
        guard let taken else { return nil }
        var packing = Packing(courier: self)
        let startedAt = now()
        guard let parcel = try packing.pack(taken, at: startedAt) else {
            let outcome = Outcome(trouble: .unsendable)
            _ = try await settle([Ending(taken, outcome, .exhausted, startedAt)], [])
            return outcome
        }
        let outcome = parcel.judged(await sender.send(parcel.request))
        let decision: RetrySchedule.Decision =
            outcome.delivered ? .delivered : outcome.wasNotSent ? .notCounted : .exhausted
        _ = try await settle([Ending(taken, outcome, decision, startedAt)], [])
        return outcome
    }

    /// When there will be something to send; `nil` where nothing waits.
    package func nextDelivery() async throws -> Instant? {
        try await store.read { try $0.nextDelivery() }
    }
}

extension Outcome {
    /// Whether the sender itself left it unsent or broke it off.
    var wasNotSent: Bool { trouble == .cancelled || trouble == .shutDown }
}
