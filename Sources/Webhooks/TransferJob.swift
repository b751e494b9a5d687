import Synchronization

/// A request on its way through the sender, and who waits for its outcome. A class, because it is handed on
/// several times and its request is large.
final class TransferJob: Sendable {
    enum Reply: Sendable {
        case one(CheckedContinuation<Outcome, Never>)
        case batch(TransferBatch, index: Int)
        case feed(SenderFeed, tag: Int)
    }

    let number: UInt64
    let request: WebhookRequest
    let reply: Reply

    init(number: UInt64, request: WebhookRequest, reply: Reply) {
        self.number = number
        self.request = request
        self.reply = reply
    }

    /// The receiver's host and port: jobs for the same one wait in one lane.
    var lane: String { request.url.authority }

    /// Answers, where there is no loop that could.
    func refuse(_ trouble: Outcome.Trouble = .unsendable) {
        let outcome = Outcome(trouble: trouble)
        switch reply {
        case .one(let continuation): continuation.resume(returning: outcome)
        case .batch(let batch, let index): batch.tell([Arrival(index: index, outcome: outcome)])
        case .feed(let feed, let tag): feed.add([Arrival(index: tag, outcome: outcome)])
        }
    }
}

/// Requests whose outcomes are told together, as many at a time as have come in.
final class TransferBatch: Sendable {
    private let open: Atomic<Int>
    private let arrivals: AsyncStream<[Arrival]>.Continuation

    init(count: Int, arrivals: AsyncStream<[Arrival]>.Continuation) {
        open = Atomic(count)
        self.arrivals = arrivals
    }

    /// Tells outcomes, each once; the last ends the stream.
    func tell(_ ended: [Arrival]) {
        arrivals.yield(ended)
        if open.subtract(ended.count, ordering: .acquiringAndReleasing).newValue == 0 { arrivals.finish() }
    }
}

/// The outcome of one request of several that were sent together.
package struct Arrival: Sendable, Hashable {
    /// The request's index among those given.
    package let index: Int
    package let outcome: Outcome
}
