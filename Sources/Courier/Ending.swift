import Conferences
import Store
import Webhooks

/// How one attempt of a delivery ended, and what follows from it.
struct Ending: Sendable {
    let delivery: LeasedDelivery
    let outcome: Outcome
    let decision: RetrySchedule.Decision
    let startedAt: Instant

    init(
        _ delivery: LeasedDelivery, _ outcome: Outcome, _ decision: RetrySchedule.Decision,
        _ startedAt: Instant
    ) {
        self.delivery = delivery
        self.outcome = outcome
        self.decision = decision
        self.startedAt = startedAt
    }

    /// What is stored of it; `nil` where the attempt does not count.
    var attempted: AttemptedDelivery? {
        let (state, dueAt): (Delivery.State, Instant)
        switch decision {
        case .notCounted: return nil
        case .delivered: (state, dueAt) = (.delivered, startedAt)
        case .retry(let moment): (state, dueAt) = (.waiting, Instant(milliseconds: moment))
        case .exhausted: (state, dueAt) = (.exhausted, startedAt)
        case .disable: (state, dueAt) = (.cancelled, startedAt)
        }
        return AttemptedDelivery(delivery: delivery.id, attempt: attempt, state: state, dueAt: dueAt)
    }

    private var attempt: Attempt {
        Attempt(
            number: delivery.attempt, startedAt: startedAt, milliseconds: Int(outcome.milliseconds),
            status: outcome.status,
            failure: outcome.delivered ? nil : outcome.trouble?.rawValue,
            // The answer is whatever the receiver sent; NUL cannot be stored as text by every engine.
            answer: outcome.answer.isEmpty
                ? nil : String(decoding: outcome.answer, as: UTF8.self).replacing("\0", with: "\u{FFFD}"))
    }
}
