import Conferences
import NIOCore
import Synchronization

/// What is being sent to us right now. Whoever sends byte by byte, to keep the server waiting with many
/// connections, is cut off.
final class SlowBodies: Sendable {
    /// How long a body may take: an upload of 20 MB by a slow telephone.
    static let patience: Int64 = 300_000
    /// How long it may still take once the server is to stop, which waits for all requests that have begun.
    static let lastPatience: Int64 = 10_000

    private struct State {
        var next = 0
        var open: [Int: (channel: any Channel, since: Instant)] = [:]
        var cut: Set<Int> = []
        var stoppedAt: Instant?
    }

    private let state = Mutex(State())

    func begin(_ channel: any Channel, at now: Instant) -> Int {
        state.withLock { state in
            state.next += 1
            state.open[state.next] = (channel, now)
            return state.next
        }
    }

    /// - Returns: whether it was cut off.
    @discardableResult
    func end(_ number: Int) -> Bool {
        state.withLock { state in
            state.open[number] = nil
            return state.cut.remove(number) != nil
        }
    }

    /// The server is to stop.
    func stop(at now: Instant) { state.withLock { $0.stoppedAt = $0.stoppedAt ?? now } }

    /// How many bodies are on their way.
    var count: Int { state.withLock { $0.open.count } }

    /// Closes the connections whose body takes too long.
    func sweep(at now: Instant) {
        let slow = state.withLock { state in
            let isOver =
                state.stoppedAt.map { now.milliseconds - $0.milliseconds > Self.lastPatience } ?? false
            let slow = state.open.filter {
                isOver || now.milliseconds - $0.value.since.milliseconds > Self.patience
            }
            state.cut.formUnion(slow.keys)
            return slow.map(\.value.channel)
        }
        for channel in slow { channel.close(mode: .all, promise: nil) }
    }
}

/// A body that was cut off because it took too long, or the server stopped meanwhile.
struct CutBody: Error {}
