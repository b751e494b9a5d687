import Actions
import Conferences
import Database
import Logging
import Store
import Webhooks

/// What a transaction of the courier's came to.
struct Settled: Sendable {
    /// Deliveries whose outcome counts, because their lease was not lost.
    var ours: Set<Identifier<Delivery>> = []
    var taken: [LeasedDelivery] = []
    fileprivate var changes: [HealthChange] = []
}

private struct HealthChange {
    let endpoint: Identifier<Endpoint>
    let change: EndpointHealth.Change
    /// Of the attempt that brought it about.
    let trouble: Outcome.Trouble?
}

extension Courier {
    /// As ``settle(_:_:_:)``, with something to do while the store is at it.
    func settle(
        _ endings: [Ending], _ unsent: [UnsentDelivery], _ lease: Lease?, meanwhile: () -> Void
    ) async throws -> Settled {
        async let settled = settle(endings, unsent, lease)
        meanwhile()
        return try await settled
    }

    /// Commits what came of some deliveries, gives others back, and takes up new ones, all in one transaction;
    /// then does what follows for the endpoints.
    ///
    /// What was sent must not be forgotten because the database is away for a while, else it is sent again.
    func settle(
        _ endings: [Ending], _ unsent: [UnsentDelivery], _ lease: Lease? = nil
    ) async throws -> Settled {
        let attempted = endings.compactMap(\.attempted)
        let left = unsent + endings.filter { $0.attempted == nil }.map { UnsentDelivery($0.delivery) }
        let moment = now()
        let settled = try await persisting {
            try await store.write(.claiming) { records -> Settled in
                var settled = Settled()
                if !attempted.isEmpty {
                    settled.ours = try records.record(attempted)
                    settled.changes = try records.countHealth(endings, settled.ours, at: moment)
                }
                if !left.isEmpty { try records.release(left) }
                if let lease {
                    settled.taken = try records.lease(
                        lease.count, dueBy: lease.dueBy, at: lease.at, until: lease.until)
                }
                return settled
            }
        }
        try await follow(settled, endings)
        return settled
    }

    /// An endpoint that is gone or has failed for too long is disabled, and its failing is told: by actions,
    /// which stand in the audit log. Where the process ends before, the next failure brings it up again.
    private func follow(_ settled: Settled, _ endings: [Ending]) async throws {
        let gone = Set(
            endings.filter { $0.decision == .disable && settled.ours.contains($0.delivery.id) }
                .map(\.delivery.endpoint))
        for endpoint in gone.sorted() { try await disable(endpoint, .gone) }
        for found in settled.changes where !gone.contains(found.endpoint) {
            let endpoint = found.endpoint
            switch found.change {
            case .none: break
            case .recovered: log.notice("the endpoint answers again", metadata: ["endpoint": "\(endpoint)"])
            case .failing:
                let isTold = try await persisting {
                    try await office.perform(TellFailing(endpoint, found.trouble?.rawValue), as: .courier)
                }
                if isTold {
                    log.warning(
                        found.trouble == .tokenExpired
                            ? "the endpoint's token has expired"
                            : "the endpoint has not taken anything for a while",
                        metadata: ["endpoint": "\(endpoint)", "trouble": "\(found.trouble?.rawValue ?? "-")"])
                }
            case .disable: try await disable(endpoint, .failedTooLong)
            }
        }
    }

    private func disable(_ endpoint: Identifier<Endpoint>, _ reason: DisableEndpoint.Reason) async throws {
        let isDone = try await persisting {
            try await office.perform(DisableEndpoint(endpoint, reason), as: .courier)
        }
        guard isDone else { return }
        log.error(
            "the endpoint is disabled",
            metadata: ["endpoint": "\(endpoint)", "reason": "\(reason.rawValue)"])
    }

    /// Does something with the database, and does it again until the database is there.
    func persisting<T>(_ work: () async throws -> T) async throws -> T {
        var wait = Duration.milliseconds(250)
        while true {
            do {
                return try await work()
            } catch let error as DatabaseError where error.isMendable {
                log.warning(
                    "the database is away; waiting",
                    metadata: ["error": "\(error)", "seconds": "\(wait / .seconds(1))"])
                try await pause(wait)
                wait = min(wait * 2, .seconds(10))
            }
        }
    }

    func note(_ ending: Ending, _ isOurs: Bool) {
        let level: Logger.Level
        let words: Logger.Message
        switch (isOurs, ending.decision) {
        case (false, _): (level, words) = (.notice, "an outcome came after its lease was lost")
        case (true, .delivered): (level, words) = (.debug, "delivered")
        case (true, .retry), (true, .notCounted): (level, words) = (.info, "will be sent again")
        case (true, .exhausted): (level, words) = (.error, "given up after the last attempt")
        case (true, .disable): (level, words) = (.error, "the receiver is gone")
        }
        // Thousands a second are not put into words that nobody reads.
        guard level >= log.logLevel else { return }
        var facts: Logger.Metadata = [
            "delivery": "\(ending.delivery.id)", "endpoint": "\(ending.delivery.endpoint)",
            "attempt": "\(ending.delivery.attempt)",
        ]
        facts["status"] = ending.outcome.status.map { "\($0)" }
        facts["trouble"] = ending.outcome.trouble.map { "\($0.rawValue)" }
        facts["detail"] = ending.outcome.detail.map { "\($0)" }
        log.log(level: level, words, metadata: facts)
    }
}

extension Records {
    /// Counts attempts for and against their endpoints; what changes for any of them.
    fileprivate func countHealth(
        _ endings: [Ending], _ ours: Set<Identifier<Delivery>>, at now: Instant
    ) throws -> [HealthChange] {
        let counted = endings.filter { ours.contains($0.delivery.id) }
        let failing = counted.filter { !$0.outcome.delivered }.map(\.delivery.endpoint)
        let stored = try health(
            of: Array(Set(counted.map(\.delivery.endpoint))), orFailing: Array(Set(failing)))
        guard !stored.isEmpty else { return [] }
        var health = stored.mapValues {
            EndpointHealth(
                failingSince: $0.failingSince?.milliseconds, failures: $0.failures, isTold: $0.isTold)
        }
        var changes: [HealthChange] = []
        for ending in counted {
            let endpoint = ending.delivery.endpoint
            guard
                let change = health[endpoint]?.record(
                    delivered: ending.outcome.delivered,
                    needsHelp: ending.outcome.trouble == .tokenExpired, at: now.milliseconds)
            else { continue }
            if change != .none {
                changes.append(
                    HealthChange(endpoint: endpoint, change: change, trouble: ending.outcome.trouble))
            }
        }
        // In the same order everywhere, so that two couriers do not wait for each other.
        for (endpoint, after) in health.sorted(by: { $0.key < $1.key }) {
            let next = Endpoint.Health(
                failingSince: after.failingSince.map { Instant(milliseconds: $0) }, failures: after.failures,
                isTold: after.isTold)
            if next != stored[endpoint] { try set(next, of: endpoint) }
        }
        return changes
    }
}

extension Actor {
    /// The courier, which may only say how endpoints fare.
    static let courier = Actor(name: "courier", permissions: [.manageEndpoints])
}
