import Conferences
import Store
import Synchronization

/// Tells those who watch that something was done: one look at the database a second serves all of them.
final class LiveHub: Sendable {
    private struct State {
        var watchers: [Int: AsyncStream<Int64>.Continuation] = [:]
        var next = 0
        var isClosed = false
    }

    private let store: Store
    private let state = Mutex(State())

    init(_ store: Store) { self.store = store }

    /// The numbers of the audit log's last record, each time that it has grown.
    func changes() -> AsyncStream<Int64> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: Int64.self, bufferingPolicy: .bufferingNewest(1))
        let number = state.withLock { state -> Int? in
            guard !state.isClosed else { return nil }
            state.next += 1
            state.watchers[state.next] = continuation
            return state.next
        }
        guard let number else {
            continuation.finish()
            return stream
        }
        continuation.onTermination = { [weak self] _ in
            _ = self?.state.withLock { $0.watchers.removeValue(forKey: number) }
        }
        return stream
    }

    /// Tells all watchers of a new state.
    func publish(_ stamp: Int64) {
        let watchers = state.withLock { Array($0.watchers.values) }
        for watcher in watchers { watcher.yield(stamp) }
    }

    /// Looks at the database at each tick, where anybody watches.
    func watch(ticks: some AsyncSequence<Void, Never>) async {
        var last: Int64?
        for await _ in ticks {
            guard state.withLock({ !$0.watchers.isEmpty }) else { continue }
            // A database that is away for a while is asked again at the next tick.
            guard let stamp = try? await store.read({ try $0.lastAuditSequence() }) else { continue }
            if stamp != last { publish(stamp) }
            last = stamp
        }
        close()
    }

    /// Ends all streams, so that the server can stop.
    func close() {
        let watchers = state.withLock { state in
            state.isClosed = true
            return Array(state.watchers.values)
        }
        for watcher in watchers { watcher.finish() }
    }
}
