import Conferences
import Store
import Webhooks

/// How one attempt of a delivery ended, and what follows from it.
struct Ending: Sendable {
    let delivery: LeasedDelivery
    let outcome: Outcome
    let decision: RetrySchedule.Decision
    let startedAt: Instant

    /// Stores it. Returns false where the lease was lost meanwhile, and the outcome decides nothing.
    func settle(in records: Records) throws -> Bool {
        switch decision {
        case .notCounted:
            try records.release([delivery])
            return true
        case .delivered:
            return try records.record(attempt, of: delivery.id, state: .delivered, dueAt: nil)
        case .retry(let moment):
            let next = Instant(milliseconds: moment)
            return try records.record(attempt, of: delivery.id, state: .waiting, dueAt: next)
        case .exhausted:
            return try records.record(attempt, of: delivery.id, state: .exhausted, dueAt: nil)
        case .disable:
            let isOurs = try records.record(attempt, of: delivery.id, state: .cancelled, dueAt: nil)
            if isOurs {
                try records.close(delivery.endpoint, as: .disabled, reason: "410")
            }
            return isOurs
        }
    }

    private var attempt: Attempt {
        Attempt(
            number: delivery.attempt, startedAt: startedAt, milliseconds: Int(outcome.milliseconds),
            status: outcome.status, failure: outcome.trouble?.rawValue,
            // The answer is whatever the receiver sent; NUL cannot be stored as text by every engine.
            answer: outcome.answer.isEmpty
                ? nil : String(decoding: outcome.answer, as: UTF8.self).replacing("\0", with: "\u{FFFD}"))
    }
}
