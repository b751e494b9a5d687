package import Conferences

extension Office {
    /// Queues what is due, and tells which conferences begin soon, whenever there is a tick and a minute has
    /// passed since the last look, until the ticks end: what `remind --watch` and a server run beside their other
    /// work. Several nodes may do so on one database.
    ///
    /// - Parameter report: told of each run that queued something.
    package func keepReminding(
        calendar: HolidayCalendar, ticks: AsyncStream<Void>, as actor: Actor,
        _ report: (RemindTasks.Outcome) -> Void
    ) async throws {
        var last: Instant?
        for await _ in ticks {
            let now = now()
            if let last, now.milliseconds - last.milliseconds < 60_000, now >= last { continue }
            last = now
            let outcome = try await perform(RemindTasks(calendar: calendar), as: actor)
            _ = try await tellStarting(as: actor)
            if outcome.tasks + outcome.escalated + outcome.opened > 0 { report(outcome) }
        }
    }
}
