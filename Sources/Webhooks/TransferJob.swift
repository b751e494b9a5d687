/// A request on its way through the sender, and who waits for its outcome.
struct TransferJob: Sendable {
    enum Reply: Sendable {
        case one(CheckedContinuation<Outcome, Never>)
        case batch(TransferBatch, index: Int)
    }

    let number: UInt64
    let request: WebhookRequest
    let reply: Reply

    /// Answers, where there is no loop that could.
    func refuse() {
        let outcome = Outcome(trouble: .unsendable)
        switch reply {
        case .one(let continuation): continuation.resume(returning: outcome)
        case .batch(let batch, let index):
            batch.arrivals.yield([Arrival(index: index, outcome: outcome)])
            if index == batch.count - 1 { batch.arrivals.finish() }
        }
    }
}

/// Requests whose outcomes are told together, as many at a time as have come in.
final class TransferBatch: Sendable {
    let count: Int
    let arrivals: AsyncStream<[Arrival]>.Continuation

    init(count: Int, arrivals: AsyncStream<[Arrival]>.Continuation) {
        self.count = count
        self.arrivals = arrivals
    }
}

/// The outcome of one request of several that were sent together.
package struct Arrival: Sendable, Hashable {
    /// The request's index among those given.
    package let index: Int
    package let outcome: Outcome
}
