import Synchronization

/// Where the outcomes of requests come in that are sent as others end, until somebody collects them.
///
/// What was collected is collected once; who waits gets everything that has come in since.
package final class SenderFeed: Sendable {
    private struct State {
        var arrivals: [Arrival] = []
        var waiter: CheckedContinuation<[Arrival], Never>?
        var ranges: [Range<UInt64>] = []
        var cancel: (@Sendable (Range<UInt64>) -> Void)?
        var isCancelled = false
        var isPoked = false
    }

    private let state = Mutex(State())

    package init() {}

    /// All outcomes since the last time; waits where there is none yet, and nobody pokes. One task at a time may wait. Cancelling
    /// the task breaks off what is under way, whose outcomes still come in.
    package func collect() async -> [Arrival] {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let arrivals = state.withLock { state -> [Arrival]? in
                    guard state.arrivals.isEmpty, !state.isPoked else {
                        defer {
                            state.arrivals = []
                            state.isPoked = false
                        }
                        return state.arrivals
                    }
                    state.waiter = continuation
                    return nil
                }
                if let arrivals { continuation.resume(returning: arrivals) }
            }
        } onCancel: {
            breakOff()
        }
    }

    /// Whether ``collect()`` would return at once.
    package var hasNews: Bool { state.withLock { $0.isPoked || !$0.arrivals.isEmpty } }

    /// Makes whoever collects look again, though nothing may have come in.
    package func poke() {
        let waiter = state.withLock { state in
            if state.waiter == nil { state.isPoked = true }
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.resume(returning: [])
    }

    private func breakOff() {
        let (ranges, cancel) = state.withLock { state in
            defer {
                state.isCancelled = true
                state.ranges = []
            }
            return (state.ranges, state.cancel)
        }
        for range in ranges { cancel?(range) }
    }

    func expect(_ numbers: Range<UInt64>, cancel: @escaping @Sendable (Range<UInt64>) -> Void) {
        let isCancelled = state.withLock { state in
            state.cancel = cancel
            // More than are ever under way; cancelling requests that are over does nothing.
            if state.ranges.count >= 8192 { state.ranges.removeFirst(4096) }
            state.ranges.append(numbers)
            return state.isCancelled
        }
        if isCancelled { cancel(numbers) }
    }

    func add(_ arrivals: [Arrival]) {
        guard !arrivals.isEmpty else { return }
        let waiter = state.withLock { state in
            guard let waiter = state.waiter else {
                state.arrivals += arrivals
                return CheckedContinuation<[Arrival], Never>?.none
            }
            state.waiter = nil
            return waiter
        }
        waiter?.resume(returning: arrivals)
    }
}
