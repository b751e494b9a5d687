/// A tick after each pause, until the task is cancelled.
struct Ticks: AsyncSequence, AsyncIteratorProtocol, Sendable {
    private let wait: Duration
    private let pause: @Sendable (Duration) async throws -> Void

    /// - Parameter pause: passes the time between two ticks; throws where the task is cancelled.
    init(every wait: Duration, pause: @escaping @Sendable (Duration) async throws -> Void) {
        self.wait = wait
        self.pause = pause
    }

    func makeAsyncIterator() -> Ticks { self }

    mutating func next() async -> Void? { await next(isolation: nil) }

    mutating func next(isolation actor: isolated (any Actor)?) async -> Void? {
        do {
            try await pause(wait)
        } catch {
            // A pause fails only where the task was cancelled, which is the end of the ticks.
            return nil
        }
        return ()
    }
}
