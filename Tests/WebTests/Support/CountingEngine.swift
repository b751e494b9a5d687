import Database
import Synchronization

/// An engine that counts the statements that go through it.
final class CountingEngine: Engine {
    private let base: any Engine
    private let statements = Mutex(0)

    init(_ base: any Engine) { self.base = base }

    var count: Int { statements.withLock { $0 } }

    fileprivate func tick() { statements.withLock { $0 += 1 } }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Session) throws -> T) async throws -> T {
        try await base.read { try body(CountingSession(base: $0, engine: self)) }
    }

    func write<T: Sendable>(
        _ isolation: Isolation, _ body: @escaping @Sendable (any Session) throws -> T
    ) async throws -> T {
        try await base.write(isolation) { try body(CountingSession(base: $0, engine: self)) }
    }

    func migrate(_ migrations: [Migration]) async throws { try await base.migrate(migrations) }
    func schemaVersion() async throws -> Int { try await base.schemaVersion() }
    func backup(to path: String) async throws { try await base.backup(to: path) }
    func wakeUps(on channel: Channel) -> AsyncStream<Void> { base.wakeUps(on: channel) }
}

private struct CountingSession: Session {
    let base: any Session
    let engine: CountingEngine

    func run(_ statement: SQL) throws -> Int {
        engine.tick()
        return try base.run(statement)
    }

    func rows(_ statement: SQL) throws -> [Row] {
        engine.tick()
        return try base.rows(statement)
    }

    func forEach(_ statement: SQL, _ body: (Row) throws -> Void) throws {
        engine.tick()
        try base.forEach(statement, body)
    }

    func insert(into table: String, columns: [String], rows: some Sequence<[Value]>) throws {
        engine.tick()
        try base.insert(into: table, columns: columns, rows: rows)
    }

    func claim(_ selection: SQL) throws -> [Int64] {
        engine.tick()
        return try base.claim(selection)
    }

    func notify(_ channel: Channel) throws { try base.notify(channel) }

    var changes: Int { base.changes }
    var isAwaited: Bool { base.isAwaited }

    func countAnew(_ table: String) throws { try base.countAnew(table) }
}
