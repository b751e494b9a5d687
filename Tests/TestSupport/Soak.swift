import Actions
import Conferences
import Foundation
import Store
import Synchronization

/// Many deliveries to a receiver that fails at random, by a sender that is killed (`kill -9`) and started again
/// several times: by the receiver's own record, every id must have arrived.
package struct Soak: Sendable {
    package struct Outcome: Sendable, Hashable {
        package var expected = 0
        /// Ids that the receiver has taken at least once.
        package var arrived = 0
        /// Ids that it was never to be sent.
        package var unknown = 0
        /// Requests that were taken again after they had been taken once.
        package var repeated = 0
        /// Requests that the receiver failed on purpose.
        package var failed = 0
        package var kills = 0

        package init(expected: Int = 0) { self.expected = expected }
    }

    package struct NotStarted: Error {
        package let code: Int32
    }

    /// The program that sends.
    package var program: String
    package var endpoints: Int
    package var events: Int
    /// After how many requests, each time, the sender is killed.
    package var killsAfter: [Int]
    package var seed: UInt64

    package init(program: String, endpoints: Int, events: Int, killsAfter: [Int], seed: UInt64 = 1) {
        self.program = program
        self.endpoints = endpoints
        self.events = events
        self.killsAfter = killsAfter
        self.seed = seed
    }

    /// What the receiver knows.
    fileprivate struct Record {
        var random: SeededRandom
        var taken: [String: Int] = [:]
        var requests = 0
        var failed = 0
    }

    fileprivate enum Fate {
        case take, refuse, reset, halfAnswer
    }

    package func run() async throws -> Outcome {
        try await withTemporaryFolder { folder in
            let database = folder + "/soak.sqlite"
            let record = Mutex(Record(random: SeededRandom(seed: seed)))
            let (counts, count) = AsyncStream.makeStream(of: Int.self)
            let receiver = try LoopbackServer(keepsRequests: false) { request, socket in
                let id = request.header("webhook-id") ?? ""
                let (fate, number) = record.withLock { $0.meet(id) }
                count.yield(number)
                switch fate {
                case .take: return socket.write("HTTP/1.1 204 No Content\r\n\r\n".utf8)
                case .refuse:
                    return socket.write("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n".utf8)
                case .reset:
                    socket.resetWhenClosed()
                    return false
                case .halfAnswer:
                    socket.write("HTTP/1.1 50".utf8)
                    return false
                }
            }
            let expected = try await fill(database, receiver.url())
            var outcome = Outcome(expected: expected.count)
            var sender = try start(on: database)
            var kills = killsAfter[...]
            var next = kills.popFirst() ?? .max
            for await number in counts {
                if number >= next {
                    kill(sender, SIGKILL)
                    try await ended(sender)
                    outcome.kills += 1
                    next = kills.popFirst().map { $0 + number } ?? .max
                    sender = try start(on: database)
                }
                // All of them have been taken; who is killed now and then looks at the end only.
                if record.withLock({ $0.taken.count }) >= expected.count, next == .max { break }
            }
            kill(sender, SIGTERM)
            try await ended(sender)
            record.withLock { record in
                outcome.arrived = expected.count { record.taken[$0] != nil }
                outcome.unknown = record.taken.keys.count { !expected.contains($0) }
                outcome.repeated = record.taken.values.reduce(0) { $0 + $1 - 1 }
                outcome.failed = record.failed
            }
            return outcome
        }
    }

    /// Puts the deliveries into an outbox; the ids they are to arrive under.
    private func fill(_ database: String, _ url: String) async throws -> Set<String> {
        let store = try await Store(opening: try TestEngine.open(database))
        let office = TestOffice(on: store)
        for _ in 0..<endpoints {
            try await office.perform(AddEndpoint(url: url, events: ["*"]))
        }
        for version in 1...events {
            try await office.perform(PublishPlan(SamplePlan.make { $0.title += " \(version)" }))
        }
        let (endpoints, events) = (endpoints, events)
        return Set(
            try await store.read { try $0.deliveryLog(limit: endpoints * events) }
                .map { "msg_\($0.delivery.id)" })
    }

    private func start(on database: String) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        let arguments = [
            program, "deliver", "--watch", "--database", database, "--allow", "127.0.0.1", "--lease", "2",
            "--schedule", "1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s",
        ]
        let variables = TestOffice.keyEnvironment.map { "\($0.key)=\($0.value)" }
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        var environment: [UnsafeMutablePointer<CChar>?] =
            (ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" } + variables).map {
                strdup($0)
            } + [nil]
        defer { for word in words + environment { free(word) } }
        var child = pid_t()
        let code = posix_spawn(&child, program, &actions, nil, &words, &environment)
        guard code == 0 else { throw NotStarted(code: code) }
        return child
    }

    /// Waits for a process on a thread of its own: the pool's threads are few.
    private func ended(_ process: pid_t) async throws {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                var status: Int32 = 0
                while waitpid(process, &status, 0) < 0, errno == EINTR {}
                continuation.resume()
            }
        }
    }
}

extension Soak.Record {
    /// A request came: what becomes of it, and how many there were. One in five fails, each in its way.
    fileprivate mutating func meet(_ id: String) -> (Soak.Fate, Int) {
        requests += 1
        let fate: Soak.Fate
        switch UInt8.random(in: 0..<20, using: &random) {
        case 0: fate = .reset
        case 1: fate = .halfAnswer
        case 2, 3: fate = .refuse
        default: fate = .take
        }
        if case .take = fate { taken[id, default: 0] += 1 } else { failed += 1 }
        return (fate, requests)
    }
}
