import Dispatch
import Foundation

/// The time that a long-running command goes by.
enum Ticks {
    /// Runs `body` with a tick each second, until somebody ends the process (SIGINT, SIGTERM); then the ticks
    /// end, and `body` finishes what it is at. A second signal ends it at once.
    ///
    /// - Parameters:
    ///   - grace: how many seconds `body` has for that. While the database is away it waits for it, and whoever
    ///     stops a service would have to kill it.
    ///   - brokenOff: says that the time was over; the process then ends with status 1.
    static func untilEnded(
        grace: Int = 30, brokenOff: @escaping @Sendable () -> Void,
        _ body: (AsyncStream<Void>) async throws -> Void
    ) async throws {
        let (ticks, tick) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let queue = DispatchQueue(label: "ticks")
        let clock = DispatchSource.makeTimerSource(queue: queue)
        clock.schedule(deadline: .now(), repeating: .seconds(1))
        clock.setEventHandler { tick.yield() }
        clock.activate()
        let signals = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                tick.finish()
                signal(number, SIG_DFL)
                queue.asyncAfter(deadline: .now() + .seconds(grace)) {
                    brokenOff()
                    // Leases run out by themselves, and what was not committed was not done.
                    exit(1)
                }
            }
            source.activate()
            return source
        }
        defer {
            clock.cancel()
            for source in signals { source.cancel() }
        }
        try await body(ticks)
    }
}
