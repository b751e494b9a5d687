import ServiceLifecycle

/// Work beside the pages that goes by a tick each second, such as the courier's: when the process is asked to end,
/// the ticks end, and it finishes what it is at, so that no lease is left behind.
struct BesideService: Service {
    private let work: @Sendable (AsyncStream<Void>) async throws -> Void

    init(_ work: @escaping @Sendable (AsyncStream<Void>) async throws -> Void) { self.work = work }

    func run() async throws {
        let (ticks, tick) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        try await withGracefulShutdownHandler {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    while !Task.isCancelled {
                        tick.yield()
                        try await Task.sleep(for: .seconds(1))
                    }
                }
                try await work(ticks)
                group.cancelAll()
            }
        } onGracefulShutdown: {
            tick.finish()
        }
    }
}
