import Conferences
import Courier
import Database
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
            #expect(receiver.messages == taken.map { Courier.messageID($0.id) })
            await fixture.sender.shutDown()
        }
    }
}
