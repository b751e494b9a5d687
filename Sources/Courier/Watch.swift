import Conferences
import Database
import Logging
import Store

extension Courier {
    /// Sends what becomes due, as long as `ticks` come: at each one, and whenever an action on whichever node
    /// puts something into the outbox. The round that is under way is finished before it returns.
    ///
    /// While the database is away it waits, says so in the log, and goes on when it is back.
    ///
    /// - Parameter progress: told of each round that sent something.
    package func watch(
        ticks: AsyncStream<Void>, progress: @Sendable (Tally) -> Void = { _ in }
    ) async throws {
        // One signal that waits says as much as ten.
        let (signals, signal) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let wakeUps = store.engine.wakeUps(on: Store.outbox)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { for await _ in wakeUps { signal.yield() } }
            group.addTask {
                for await _ in ticks { signal.yield() }
                signal.finish()
            }
            for await _ in signals {
                try await persisting {
                    guard let next = try await nextDelivery(), next <= now() else { return }
                    let tally = try await deliverDue()
                    if tally.total > 0 { progress(tally) }
                }
            }
            group.cancelAll()
        }
    }

    /// Does something with the database, and does it again until the database is there.
    func persisting<T>(_ work: () async throws -> T) async throws -> T {
        var wait = Duration.milliseconds(250)
        while true {
            do {
                return try await work()
            } catch let error as DatabaseError where error.isPassing {
                log.warning(
                    "the database is away; waiting",
                    metadata: ["error": "\(error)", "seconds": "\(wait / .seconds(1))"])
                try await pause(wait)
                wait = min(wait * 2, .seconds(10))
            }
        }
    }
}
