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
    /// What one round came to, in deliveries.
    package struct Tally: Sendable, Hashable {
        package var delivered = 0
        /// Failed, and will be tried again.
        package var waiting = 0
        /// Given up.
        package var exhausted = 0
        /// Called off, because the receiver said that it is gone.
        package var disabled = 0

        package init() {}

        package var total: Int { delivered + waiting + exhausted + disabled }
    }

    /// How many deliveries are taken at one time: enough to keep the sender busy, few enough that a crash
    /// delays little.
    private static let batch = 256

    let store: Store
    private let lease: Int64
    private let sender: Sender
    private let schedule: RetrySchedule
    let now: @Sendable () -> Instant
    private let random: @Sendable () -> Double
    let log: Logger
    let pause: @Sendable (Duration) async throws -> Void

    /// - Parameters:
    ///   - lease: for how many milliseconds a delivery that was taken up is left to this courier: more than the
    ///     longest transfer and the wait for its turn. After a crash, that long nobody sends it.
    ///   - now: tells the time.
    ///   - random: a random number from 0 up to, but without, 1, which spreads the retries.
    ///   - pause: passes time while the database is away.
    package init(
        store: Store, sender: Sender, schedule: RetrySchedule = .standard, lease: Int64 = 120_000,
        now: @escaping @Sendable () -> Instant, random: @escaping @Sendable () -> Double, log: Logger,
        pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        self.store = store
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
    /// - Parameter progress: told of each outcome once it is committed.
    package func deliverDue(progress: @Sendable (Tally) -> Void = { _ in }) async throws -> Tally {
        var tally = Tally()
        // What is due later, or became due by a retry during this round, is for the next one: an endpoint that
        // fails at once must not keep a round going for ever.
        let roundBegan = now()
        while !Task.isCancelled {
            let taken = try await store.write(.claiming) { records in
                try records.lease(
                    Self.batch, dueBy: roundBegan, at: now(), until: now().advanced(byMilliseconds: lease))
            }
            guard !taken.isEmpty else { break }
            try await send(taken, &tally, progress)
        }
        return tally
    }

    /// When there will be something to send; `nil` where nothing waits.
    package func nextDelivery() async throws -> Instant? {
        try await store.read { try $0.nextDelivery() }
    }

    private func send(
        _ taken: [LeasedDelivery], _ tally: inout Tally, _ progress: @Sendable (Tally) -> Void
    ) async throws {
        let startedAt = now()
        var prepared: [(delivery: LeasedDelivery, request: WebhookRequest)] = []
        var endings: [Ending] = []
        for delivery in taken {
            if let request = request(for: delivery, at: startedAt) {
                prepared.append((delivery, request))
            } else {
                endings.append(ending(delivery, Outcome(trouble: .unsendable), startedAt))
            }
        }
        try await settle(endings, &tally, progress)
        for await arrivals in sender.arrivals(of: prepared.map(\.request)) {
            let endings = arrivals.map { arrival in
                ending(prepared[arrival.index].delivery, arrival.outcome, startedAt)
            }
            try await settle(endings, &tally, progress)
        }
    }

    private func request(for delivery: LeasedDelivery, at time: Instant) -> WebhookRequest? {
        guard let url = try? EndpointURL(parsing: delivery.url),
            let secret = try? WebhookSecret(parsing: delivery.secret)
        else { return nil }
        return try? WebhookRequest(
            signed: Self.messageID(delivery.id), timestamp: time.milliseconds / 1000, url: url,
            body: Array(delivery.body.utf8), secrets: [secret])
    }

    /// What stands in `webhook-id`: the same for every attempt of a delivery.
    package static func messageID(_ delivery: Identifier<Delivery>) -> String { "msg_\(delivery)" }

    private func ending(_ delivery: LeasedDelivery, _ outcome: Outcome, _ startedAt: Instant) -> Ending {
        var decision = schedule.next(
            afterAttempt: delivery.attempt, outcome: outcome, now: now().milliseconds, random: random())
        if outcome.trouble == .unsendable { decision = .exhausted }
        return Ending(delivery: delivery, outcome: outcome, decision: decision, startedAt: startedAt)
    }

    /// Commits what came of some deliveries, all in one transaction. What was sent must not be forgotten
    /// because the database is away for a while, else it is sent again.
    private func settle(
        _ endings: [Ending], _ tally: inout Tally, _ progress: @Sendable (Tally) -> Void
    ) async throws {
        guard !endings.isEmpty else { return }
        // Ending an endpoint must not meet an action that is just putting something into the outbox for it.
        let isolation: Isolation = endings.contains { $0.decision == .disable } ? .exclusive : .claiming
        let settled = try await persisting {
            try await store.write(isolation) { records in
                try endings.map { ending in try ending.settle(in: records) }
            }
        }
        for (ending, isOurs) in zip(endings, settled) {
            log(ending, isOurs)
            guard isOurs else { continue }
            switch ending.decision {
            case .delivered: tally.delivered += 1
            case .retry, .notCounted: tally.waiting += 1
            case .exhausted: tally.exhausted += 1
            case .disable: tally.disabled += 1
            }
        }
        progress(tally)
    }

    private func log(_ ending: Ending, _ isOurs: Bool) {
        var facts: Logger.Metadata = [
            "delivery": "\(ending.delivery.id)", "endpoint": "\(ending.delivery.endpoint)",
            "attempt": "\(ending.delivery.attempt)",
        ]
        facts["status"] = ending.outcome.status.map { "\($0)" }
        facts["trouble"] = ending.outcome.trouble.map { "\($0.rawValue)" }
        switch (isOurs, ending.decision) {
        case (false, _): log.notice("an outcome came after its lease was lost", metadata: facts)
        case (true, .delivered): log.debug("delivered", metadata: facts)
        case (true, .retry), (true, .notCounted): log.info("will be sent again", metadata: facts)
        case (true, .exhausted): log.error("given up after the last attempt", metadata: facts)
        case (true, .disable): log.error("the receiver is gone; its endpoint is disabled", metadata: facts)
        }
    }
}
