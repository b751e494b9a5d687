import Synchronization

/// The writes of this process that wait for their turn, and which of them share the next commit.
///
/// Writes that come at the same time share one commit, which is what a small durable write costs. Nobody waits for
/// company: the first write begins at once, and those that come while it runs make up the next group.
final class WriteQueue<Job: Sendable>: Sendable {
    private struct Waiting {
        let job: Job
        let isPart: Bool
    }

    private struct State {
        var waiting: [Waiting] = []
        var isDraining = false
    }

    /// The largest group: a bound on how long the first of a group waits for its commit.
    private static var groupLimit: Int { 256 }

    private let state = Mutex(State())

    /// Takes a write in. Returns whether nobody is at work: then the caller must see to it that somebody takes the
    /// groups, one after the other, until there are none.
    ///
    /// - Parameter isPart: whether it is a part of something large, as ``Isolation/staging`` says. The others should
    ///   not wait for it: it is a group of its own.
    func add(_ job: Job, isPart: Bool) -> Bool {
        state.withLock { state in
            state.waiting.append(Waiting(job: job, isPart: isPart))
            defer { state.isDraining = true }
            return !state.isDraining
        }
    }

    /// Whether a write waits for the group that was taken last.
    var isAwaited: Bool { state.withLock { !$0.waiting.isEmpty } }

    /// The next group, in turn; `nil` once there is none, and whoever comes next must start again.
    func next() -> [Job]? {
        state.withLock { state in
            guard let first = state.waiting.first else {
                state.isDraining = false
                return nil
            }
            let group =
                first.isPart ? [first] : Array(state.waiting.prefix(Self.groupLimit).prefix { !$0.isPart })
            state.waiting.removeFirst(group.count)
            return group.map(\.job)
        }
    }
}
