import CPostgres
import Dispatch
import Synchronization

/// Listens to a channel on a connection and a thread of its own.
final class PostgresListener: Sendable {
    private let address: PostgresAddress
    private let settings: PostgresSettings
    private let channel: Channel
    private let isEnded = Atomic(false)

    init(_ address: PostgresAddress, _ settings: PostgresSettings, _ channel: Channel) {
        self.address = address
        self.settings = settings
        self.channel = channel
    }

    func wakeUps() -> AsyncStream<Void> {
        // One wake-up that waits says as much as ten.
        let (stream, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        wake.onTermination = { _ in self.isEnded.store(true, ordering: .relaxed) }
        DispatchQueue(label: "postgres-listener").async { self.listen(wake) }
        return stream
    }

    /// How long the thread is deaf to being ended, in milliseconds.
    private static let tick: Int32 = 250

    private func listen(_ wake: AsyncStream<Void>.Continuation) {
        while !isEnded.load(ordering: .relaxed) {
            // A connection that is lost or not to be had is tried again at the next tick; whoever listens
            // looks by itself now and then, too.
            do {
                let connection = try Connection(address, settings)
                // The name is the program's own; LISTEN takes no parameters.
                try connection.run(script: "LISTEN \(channel.name)")
                // What was notified while nobody listened is not told later.
                wake.yield()
                while !isEnded.load(ordering: .relaxed) {
                    if diemcau_wait(connection.socket, Self.tick) != 0, try connection.takeNotifications() {
                        wake.yield()
                    }
                }
            } catch {
                _ = diemcau_wait(-1, Self.tick)
            }
        }
    }
}
