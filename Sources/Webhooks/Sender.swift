import Glibc
import Synchronization

/// Sends requests by libcurl's multi interface, on one thread of its own.
///
/// Any task may send; whoever waits suspends, and blocks no thread. What is sent and not answered ends with an
/// outcome in every case: there is no error besides it.
package final class Sender: Sendable {
    package enum Failure: Error, Hashable {
        /// The system gave no thread; the number is `errno`'s.
        case noThread(Int32)
    }

    private static let slice = 1024

    private let mailbox = TransferMailbox()
    private let thread: Mutex<pthread_t?>

    package init(_ settings: SenderSettings = SenderSettings()) throws(Failure) {
        let start = Unmanaged.passRetained(ThreadStart(mailbox: mailbox, settings: settings))
        var thread = pthread_t()
        let code = pthread_create(&thread, nil, runThread, start.toOpaque())
        guard code == 0 else {
            start.release()
            throw .noThread(code)
        }
        self.thread = Mutex(thread)
    }

    /// A sender that was not shut down breaks off what is under way: its thread must not outlive the process's
    /// exit handlers.
    deinit {
        mailbox.close(.abandoning)
        join()
    }

    /// Sends one request and waits for its end. Cancelling the task breaks it off: the outcome is then
    /// `.cancelled`, and the receiver may have the message or not.
    package func send(_ request: WebhookRequest) async -> Outcome {
        let numbers = mailbox.numbers(for: 1)
        // The sender must not be freed, and its thread stopped, under its own last request.
        defer { withExtendedLifetime(self) {} }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let job = TransferJob(
                    number: numbers.lowerBound, request: request, reply: .one(continuation))
                guard mailbox.add([job]) else {
                    continuation.resume(returning: Outcome(trouble: .shutDown))
                    return
                }
                // A cancellation that came before the job was there has found nothing to cancel.
                if Task.isCancelled { mailbox.cancel(numbers) }
            }
        } onCancel: {
            mailbox.cancel(numbers)
        }
    }

    /// Sends all requests and tells their outcomes as they come in, each once, as many at a time as there are.
    /// The stream ends after the last; who stops listening before, breaks off the rest.
    package func arrivals(of requests: [WebhookRequest]) -> AsyncStream<[Arrival]> {
        let (stream, arrivals) = AsyncStream.makeStream(of: [Arrival].self)
        guard !requests.isEmpty else {
            arrivals.finish()
            return stream
        }
        let numbers = mailbox.numbers(for: requests.count)
        let batch = TransferBatch(count: requests.count, arrivals: arrivals)
        arrivals.onTermination = { [mailbox] reason in
            if case .cancelled = reason { mailbox.cancel(numbers) }
        }
        // The first of many are sent while the last are made ready.
        for start in stride(from: 0, to: requests.count, by: Self.slice) {
            let jobs = (start..<min(start + Self.slice, requests.count)).map { index in
                TransferJob(
                    number: numbers.lowerBound + UInt64(index), request: requests[index],
                    reply: .batch(batch, index: index))
            }
            if !mailbox.add(jobs) { for job in jobs { job.refuse(.shutDown) } }
        }
        return stream
    }

    /// Sends requests whose outcomes are collected from `feed`, each under its tag. Returns at once.
    package func send(_ requests: [(tag: Int, request: WebhookRequest)], to feed: SenderFeed) {
        let numbers = mailbox.numbers(for: requests.count)
        let jobs = zip(numbers, requests).map { number, item in
            TransferJob(number: number, request: item.request, reply: .feed(feed, tag: item.tag))
        }
        feed.expect(numbers) { [mailbox] in mailbox.cancel($0) }
        guard !mailbox.add(jobs) else { return }
        feed.add(requests.map { Arrival(index: $0.tag, outcome: Outcome(trouble: .shutDown)) })
    }

    /// Whether it takes nothing more.
    package var isClosed: Bool { mailbox.isClosed }

    /// Takes back what waits for a receiver and is not begun: it ends with `.shutDown`, as never sent.
    ///
    /// - Parameter authority: as `EndpointURL.authority` gives it.
    package func withdraw(from authority: String) { mailbox.withdraw(from: authority) }

    /// Sends all requests and waits for the last; the outcomes stand in the order of the requests.
    package func send(_ requests: [WebhookRequest]) async -> [Outcome] {
        var outcomes = [Outcome](repeating: Outcome(trouble: .cancelled), count: requests.count)
        defer { withExtendedLifetime(self) {} }
        for await arrived in arrivals(of: requests) {
            for arrival in arrived { outcomes[arrival.index] = arrival.outcome }
        }
        return outcomes
    }

    /// Ends the sender: what waits is answered with `.shutDown` without being sent; what is under way ends by
    /// itself within the total timeout, or, `abruptly`, is broken off. Returns when the thread is gone.
    package func shutDown(abruptly: Bool = false) async {
        mailbox.close(abruptly ? .abandoning : .finishing)
        await mailbox.waitUntilStopped()
        join()
    }

    private func join() {
        guard let thread = thread.withLock({ $0.take() }) else { return }
        pthread_join(thread, nil)
    }
}

private final class ThreadStart: Sendable {
    let mailbox: TransferMailbox
    let settings: SenderSettings

    init(mailbox: TransferMailbox, settings: SenderSettings) {
        self.mailbox = mailbox
        self.settings = settings
    }
}

private func runThread(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    let start = Unmanaged<ThreadStart>.fromOpaque(context).takeRetainedValue()
    // Signals are the main thread's; a handler must not interrupt libcurl.
    var all = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, nil)
    TransferLoop.runOnThisThread(mailbox: start.mailbox, settings: start.settings)
    start.mailbox.tellStopped()
    return nil
}
