import Conferences
import Store
import Synchronization

/// Tells those who watch that something was done: one look at the database a second serves all of them.
final class LiveHub: Sendable {
    private struct State {
        var watchers: [Int: AsyncStream<Int64>.Continuation] = [:]
        var next = 0
        var isClosed = false
        /// The last record that was looked at.
        var last: Int64 = 0
        /// By login, the record by which something was last done to an account.
        var accountChanges: [String: Int64] = [:]
    }

    /// What one look found.
    private struct Found: Sendable {
        let stamp: Int64
        let accounts: [String: Int64]
    }

    private let store: Store
    private let state = Mutex(State())

    init(_ store: Store) { self.store = store }

    /// How many ticks without news there are before those who listen are told that nothing is new. Only then is it
    /// found out who has gone: until then they keep their connection.
    private static let beat = 30

    /// The numbers of the audit log's last record, each time that it has grown, and now and then where it has not.
    ///
    /// - Parameter stamp: what whoever listens knows; all that was done to accounts since then is looked at.
    func changes(since stamp: Int64) -> AsyncStream<Int64> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: Int64.self, bufferingPolicy: .bufferingNewest(1))
        let number = state.withLock { state -> Int? in
            guard !state.isClosed else { return nil }
            // What nobody listened to was not looked at, and need not be.
            state.last = state.watchers.isEmpty ? stamp : min(state.last, stamp)
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

    /// The record by which something was last done to an account, as far as it was looked at: whoever is told of
    /// a stamp by ``changes(since:)`` finds here all that was done until then.
    func lastChange(ofAccount login: String) -> Int64 { state.withLock { $0.accountChanges[login] ?? 0 } }

    /// Looks at the database at each tick, where anybody watches.
    func watch(ticks: some AsyncSequence<Void, Never>) async {
        var published: Int64?
        var quiet = 0
        for await _ in ticks {
            let from = state.withLock { $0.watchers.isEmpty ? nil : $0.last }
            // A database that is away for a while is asked again at the next tick.
            guard let from, let found = try? await look(from) else { continue }
            state.withLock { state in
                // Somebody may have come meanwhile who knows less.
                if state.last == from { state.last = found.stamp }
                state.accountChanges.merge(found.accounts) { max($0, $1) }
            }
            quiet += 1
            guard found.stamp != published || quiet >= Self.beat else { continue }
            publish(found.stamp)
            published = found.stamp
            quiet = 0
        }
        close()
    }

    private func look(_ from: Int64) async throws -> Found {
        try await store.read { records in
            let stamp = try records.lastAuditSequence()
            return Found(
                stamp: stamp, accounts: stamp > from ? try records.accountChanges(after: from) : [:])
        }
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
