import Synchronization

/// Those who wait for a channel within this process.
///
/// SQLite cannot wake another process: a courier on the same file finds new deliveries when it next looks.
final class Listeners: Sendable {
    private struct State {
        var next = 0
        var waiting: [Int: (channel: Channel, wake: AsyncStream<Void>.Continuation)] = [:]
    }

    private let state = Mutex(State())

    func wakeUps(on channel: Channel) -> AsyncStream<Void> {
        // One wake-up that waits says as much as ten.
        let (stream, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let number = state.withLock { state in
            state.next += 1
            state.waiting[state.next] = (channel, wake)
            return state.next
        }
        wake.onTermination = { [weak self] _ in
            self?.state.withLock { _ = $0.waiting.removeValue(forKey: number) }
        }
        return stream
    }

    func wake(_ channels: Set<Channel>) {
        guard !channels.isEmpty else { return }
        let woken = state.withLock { state in
            state.waiting.values.filter { channels.contains($0.channel) }.map(\.wake)
        }
        for listener in woken { listener.yield() }
    }
}
