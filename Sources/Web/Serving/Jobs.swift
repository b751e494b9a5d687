import Conferences
import Synchronization

/// Long work that goes on while the visitor waits elsewhere: it belongs to the server, which ends it when it stops.
final class Jobs: Sendable {
    /// How a job stands.
    struct Standing: Sendable {
        let owner: String
        let startedAt: Instant
        /// How much is done, of how much, where that is known.
        var done = 0
        var size: Int?
        var end: End?
    }

    enum End: Sendable {
        case well
        case failed(any Error)
    }

    /// Tells how far a job has come.
    typealias Progress = @Sendable (_ done: Int, _ size: Int?) -> Void

    private struct Waiting: Sendable {
        let token: String
        let body: @Sendable (@escaping Progress) async throws -> Void
    }

    private let standings = Mutex<[String: Standing]>([:])
    private let queue: AsyncStream<Waiting>
    private let feed: AsyncStream<Waiting>.Continuation

    init() { (queue, feed) = AsyncStream.makeStream(of: Waiting.self) }

    /// Puts work in; what ended an hour ago is forgotten.
    func start(
        _ token: String, owner: String, at now: Instant,
        _ body: @escaping @Sendable (@escaping Progress) async throws -> Void
    ) {
        standings.withLock { standings in
            standings = standings.filter {
                $0.value.end == nil || now.milliseconds - $0.value.startedAt.milliseconds < 3_600_000
            }
            standings[token] = Standing(owner: owner, startedAt: now)
        }
        feed.yield(Waiting(token: token, body: body))
    }

    /// How a job of somebody's stands; `nil` where they have none of that name.
    func standing(_ token: String, of owner: String) -> Standing? {
        standings.withLock { $0[token].flatMap { $0.owner == owner ? $0 : nil } }
    }

    /// Does the work, several jobs beside each other, until the server stops.
    func run() async {
        await withTaskGroup(of: Void.self) { group in
            for await job in queue {
                group.addTask {
                    do {
                        try await job.body { done, size in
                            self.standings.withLock {
                                $0[job.token]?.done = done
                                $0[job.token]?.size = size
                            }
                        }
                        self.standings.withLock { $0[job.token]?.end = .well }
                    } catch {
                        self.standings.withLock { $0[job.token]?.end = .failed(error) }
                    }
                }
            }
            group.cancelAll()
        }
    }

    /// Takes no more work.
    func close() { feed.finish() }
}
