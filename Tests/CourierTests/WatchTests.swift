import Conferences
import Courier
import Database
import Store
import TestSupport
import Testing
import Webhooks

/// A courier that goes on, whatever the database does.
@Suite(.inTurns) struct WatchTests {
    /// Runs a courier's watch while `body` works beside it; `tick` makes it look.
    private func watching(
        _ courier: Courier, _ body: @escaping @Sendable (_ tick: @Sendable () -> Void) async throws -> Void
    ) async throws {
        let (ticks, tick) = AsyncStream.makeStream(of: Void.self)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await courier.watch(ticks: ticks) }
            group.addTask {
                defer { tick.finish() }
                try await body { tick.yield() }
            }
            try await group.waitForAll()
        }
    }

    /// Waits until the receiver has so many messages.
    private func received(_ count: Int, by receiver: LoopbackServer) async {
        while receiver.requests.count < count { await Task.yield() }
    }

    @Test(arguments: TestEngine.allCases)
    func `each tick sends what is due, and what is put into the outbox needs none`(
        _ engine: TestEngine
    ) async throws {
        try await engine.withStore { store in
            let fixture = try CourierFixture(on: store)
            let receiver = try LoopbackServer.taking()
            try await fixture.follow(receiver)
            try await fixture.publish(1)
            try await watching(fixture.courier()) { tick in
                tick()
                await received(1, by: receiver)
                try await fixture.publish(2)
                await received(2, by: receiver)
            }
            #expect(try await fixture.states() == [.delivered, .delivered])
            await fixture.sender.shutDown()
        }
    }

    @Test func `the database goes away while a message is under way, and its outcome is not forgotten`()
        async throws
    {
        let cluster = try TestCluster(settings: [])
        var settings = PostgresSettings()
        settings.patience = .zero
        let store = try await Store(opening: try TestEngine.open(cluster.address(), settings: settings))
        let fixture = try CourierFixture(on: store)
        let isStopped = Counter()
        let receiver = try LoopbackServer { _, socket in
            if isStopped.add() == 1 { try? cluster.stop() }
            return socket.write("HTTP/1.1 204 No Content\r\n\r\n".utf8)
        }
        try await fixture.follow(receiver)
        try await fixture.publish()
        let waits = Counter()
        let courier = fixture.courier { _ in if waits.add() == 3 { try cluster.start() } }
        #expect(try await courier.deliverDue().delivered == 1)
        #expect(waits.count >= 3)
        #expect(receiver.requests.count == 1)
        #expect(try await fixture.states() == [.delivered])
        await fixture.sender.shutDown()
    }

    @Test(arguments: [
        // There is no connection free for it, or it may not log in at all, as when a password is being changed.
        ("ALTER ROLE runner CONNECTION LIMIT 0", "ALTER ROLE runner CONNECTION LIMIT -1"),
        ("ALTER ROLE runner NOLOGIN", "ALTER ROLE runner LOGIN"),
    ])
    func `a courier whom the database server refuses for a while waits, and sends when it is let in again`(
        _ refusing: String, _ letting: String
    ) async throws {
        let cluster = try TestCluster()
        try cluster.run("CREATE ROLE runner LOGIN; GRANT ALL ON SCHEMA public TO runner")
        var settings = PostgresSettings()
        settings.patience = .zero
        let store = try await Store(
            opening: try TestEngine.open(cluster.address(user: "runner"), settings: settings))
        let fixture = try CourierFixture(on: store)
        let receiver = try LoopbackServer.taking()
        try await fixture.follow(receiver)
        try await fixture.publish()
        try cluster.run(
            refusing + "; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'runner'")
        let waits = Counter()
        let courier = fixture.courier { _ in if waits.add() == 4 { try cluster.run(letting) } }
        try await watching(courier) { tick in
            tick()
            await received(1, by: receiver)
        }
        #expect(waits.count >= 4)
        #expect(receiver.requests.count == 1)
        #expect(try await fixture.states() == [.delivered])
        await fixture.sender.shutDown()
    }

    @Test func `a watch waits while the database is away, and goes on when it is back`() async throws {
        let cluster = try TestCluster(settings: [])
        var settings = PostgresSettings()
        settings.patience = .zero
        let store = try await Store(opening: try TestEngine.open(cluster.address(), settings: settings))
        let fixture = try CourierFixture(on: store)
        let receiver = try LoopbackServer.taking()
        try await fixture.follow(receiver)
        try await fixture.publish()
        try cluster.stop()
        let waits = Counter()
        let courier = fixture.courier { _ in if waits.add() == 5 { try cluster.start() } }
        try await watching(courier) { tick in
            tick()
            await received(1, by: receiver)
        }
        #expect(waits.count >= 5)
        #expect(try await fixture.states() == [.delivered])
        await fixture.sender.shutDown()
    }
}
