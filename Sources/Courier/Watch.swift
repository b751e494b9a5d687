import Conferences
import Database
import Store
import Webhooks

extension Courier {
    /// Sends what becomes due, as long as `ticks` come: at each one, and whenever an action on whichever node
    /// puts something into the outbox. What is under way then is finished before it returns.
    ///
    /// What is new goes out while older messages still wait for an answer. While the database is away it waits,
    /// says so in the log, and goes on when it is back.
    ///
    /// - Parameter progress: told now and then what was sent since the last time.
    package func watch(
        ticks: AsyncStream<Void>, progress: @Sendable (Tally) -> Void = { _ in }
    ) async throws {
        let feed = SenderFeed()
        let wakeUps = store.engine.wakeUps(on: Store.outbox)
        let ending = Flag()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { for await _ in wakeUps { feed.poke() } }
            group.addTask {
                for await _ in ticks { feed.poke() }
                ending.raise()
                feed.poke()
            }
            var round = Round(courier: self, feed: feed)
            while true {
                await round.collect()
                let isEnding = ending.isRaised || Task.isCancelled
                try await persisting {
                    // A look is cheaper than a transaction that writes.
                    let next = isEnding || (round.isDry && round.isIdle) ? try await nextDelivery() : now()
                    let isDue = !isEnding && next.map { $0 <= now() } ?? false
                    try await round.exchange(dueBy: isDue ? now() : nil)
                }
                if round.tally.total > 0, round.isIdle || round.tally.total >= 1000 {
                    progress(round.takeTally())
                }
                if isEnding, round.isIdle { break }
            }
            group.cancelAll()
        }
    }
}
