import Conferences
import Courier
import Database
import Dispatch
import Store
import TestSupport
import Testing
import Webhooks

/// Couriers that share an outbox, and ones that die.
@Suite(.inTurns) struct LeaseTests {
    @Test(arguments: TestEngine.allCases)
    func `couriers at work at the same time send each message once`(_ engine: TestEngine) async throws {
        try await engine.withStore { store in
            let fixture = try CourierFixture(on: store)
            let receiver = try LoopbackServer.taking()
            try await fixture.follow(receiver)
            for version in 1...60 { try await fixture.publish(version) }
            let delivered = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<4 {
                    group.addTask { try await fixture.courier().deliverDue().delivered }
                }
                return try await group.reduce(0, +)
            }
            #expect(delivered == 60)
            #expect(receiver.messages.count == 60)
            #expect(Set(receiver.messages).count == 60)
            await fixture.sender.shutDown()
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `what a courier took and died with is sent by another one when its lease is over`(
        _ engine: TestEngine
    ) async throws {
        try await engine.withStore { store in
            let fixture = try CourierFixture(on: store)
            let receiver = try LoopbackServer.taking()
            try await fixture.follow(receiver)
            try await fixture.publish()
            // The dead one: it took the message up, and nothing came after.
            let now = fixture.office.clock.now
            let taken = try await store.write(.claiming) { records in
                try records.lease(10, dueBy: now, at: now, until: now.advanced(byMilliseconds: 120_000))
            }
            #expect(taken.count == 1)
            #expect(try await fixture.courier().deliverDue().total == 0)
            fixture.office.clock.advance(seconds: 119)
            #expect(try await fixture.courier().deliverDue().total == 0)
            fixture.office.clock.advance(seconds: 1)
            #expect(try await fixture.courier().deliverDue().delivered == 1)
            #expect(receiver.messages == taken.map { $0.id.messageID })
            await fixture.sender.shutDown()
        }
    }

    @Test(arguments: TestEngine.allCases)
    func
        `a lease that runs out while its sender lives: both send the same id, and the late outcome decides nothing`(
            _ engine: TestEngine
        ) async throws
    {
        try await engine.withStore { store in
            let fixture = try CourierFixture(on: store)
            let (arrivals, arrived) = AsyncStream.makeStream(of: Int.self)
            let count = Counter()
            let release = DispatchSemaphore(value: 0)
            // The first request hangs until the second has been answered; then it is refused.
            let slow = try LoopbackServer { _, socket in
                let number = count.add()
                arrived.yield(number)
                guard number == 1 else { return socket.write("HTTP/1.1 204 No Content\r\n\r\n".utf8) }
                release.wait()
                return socket.write("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n".utf8)
            }
            let good = try LoopbackServer.taking()
            try await fixture.follow([slow.url()] + (0..<10).map { good.url("/\($0)") })
            try await fixture.publish()
            let first = Task { try await fixture.courier().deliverDue() }
            for await _ in arrivals.prefix(1) {}
            while good.requests.count < 10 { await Task.yield() }
            while try await fixture.states().count(where: { $0 == .delivered }) < 10 { await Task.yield() }
            fixture.office.clock.advance(seconds: 120)
            let other = try Sender(fixture.settings)
            let clock = fixture.office.clock
            let second = Courier(
                office: fixture.office.office, sender: other, now: { clock.now }, random: { 0.5 },
                log: CourierFixture.silence, pause: { _ in await Task.yield() })
            #expect(try await second.deliverDue().delivered == 1)
            release.signal()
            // Of the first courier's eleven, the late one counts for nothing.
            #expect(try await first.value.delivered == 10)
            #expect(try await first.value.waiting == 0)
            #expect(Set(slow.messages).count == 1)
            #expect(slow.messages.count == 2)
            #expect(good.requests.count == 10)
            #expect(try await fixture.states().allSatisfy { $0 == .delivered })
            let attempts = try await store.read { records in
                try records.attempts(of: try #require(try records.deliveryLog(limit: 20).last).delivery.id)
            }
            #expect(attempts.map(\.status) == [500, 204])
            await other.shutDown()
            await fixture.sender.shutDown()
        }
    }
}
