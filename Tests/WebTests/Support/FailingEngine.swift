import Database
import Synchronization

/// An engine one of whose reads finds the database away.
final class FailingEngine: Engine {
    private let base: any Engine
    /// How many reads are left until the one that fails.
    private let left = Mutex<Int?>(nil)

    init(_ base: any Engine) { self.base = base }

    /// Fails one read after so many others.
    func fail(after reads: Int) { left.withLock { $0 = reads } }
    func recover() { left.withLock { $0 = nil } }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Session) throws -> T) async throws -> T {
        let isFailing = left.withLock { left in
            guard let count = left else { return false }
            left = count == 0 ? nil : count - 1
            return count == 0
        }
        if isFailing { throw DatabaseError.timedOut }
        return try await base.read(body)
    }

    func write<T: Sendable>(
        _ isolation: Isolation, _ body: @escaping @Sendable (any Session) throws -> T
    ) async throws -> T { try await base.write(isolation, body) }

    func migrate(_ migrations: [Migration]) async throws { try await base.migrate(migrations) }
    func schemaVersion() async throws -> Int { try await base.schemaVersion() }
    func backup(to path: String) async throws { try await base.backup(to: path) }
    func wakeUps(on channel: Channel) -> AsyncStream<Void> { base.wakeUps(on: channel) }
}
