/// A tick after each pause, until the task is cancelled.
struct Ticks: AsyncSequence, AsyncIteratorProtocol, Sendable {
    let pause: Duration

    init(every pause: Duration) { self.pause = pause }

    func makeAsyncIterator() -> Ticks { self }

    mutating func next() async -> Void? { await next(isolation: nil) }

    mutating func next(isolation actor: isolated (any Actor)?) async -> Void? {
        do {
            try await Task.sleep(for: pause)
        } catch {
            // Sleeping fails only where the task was cancelled, which is the end of the ticks.
            return nil
        }
        return ()
    }
}
