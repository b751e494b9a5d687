import Conferences
import NIOCore
import Synchronization

/// What is being sent to us right now. Whoever sends byte by byte, to keep the server waiting with many
/// connections, is cut off.
final class SlowBodies: Sendable {
    /// How long a body may take: an upload of 20 MB by a slow telephone.
    static let patience: Int64 = 300_000

    private struct State {
        var next = 0
        var open: [Int: (channel: any Channel, since: Instant)] = [:]
    }

    private let state = Mutex(State())

    func begin(_ channel: any Channel, at now: Instant) -> Int {
        state.withLock { state in
            state.next += 1
            state.open[state.next] = (channel, now)
            return state.next
        }
    }

    func end(_ number: Int) { state.withLock { _ = $0.open.removeValue(forKey: number) } }

    /// How many bodies are on their way.
    var count: Int { state.withLock { $0.open.count } }

    /// Closes the connections whose body takes too long.
    func sweep(at now: Instant) {
        let slow = state.withLock { state in
            state.open.values.filter { now.milliseconds - $0.since.milliseconds > Self.patience }
                .map(\.channel)
        }
        for channel in slow { channel.close(mode: .all, promise: nil) }
    }
}
