import Actions
import Conferences
import Courier
import Store
import Synchronization
import TestSupport
import Testing
import Webhooks

/// All that is due, with what had to be put off for a moment; the pauses between are seen and move the clock.
@Suite(.inTurns) struct DeliverAllTests {
    /// The pauses that a courier made.
    private final class Pauses: Sendable {
        private let made = Mutex<[Duration]>([])

        var all: [Duration] { made.withLock { $0 } }

        func pause(_ clock: ManualClock, seconds: Int64) -> @Sendable (Duration) async throws -> Void {
            { wait in
                self.made.withLock { $0.append(wait) }
                clock.advance(seconds: seconds)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `what keeps a pace is sent after pauses of two seconds, and none follows the last`(
        _ engine: TestEngine
    ) async throws {
        try await engine.withStore { store in
            let fixture = try CourierFixture(on: store)
            let receiver = try LoopbackServer.taking()
            var wishes = AddEndpoint.Wishes()
            wishes.perMinute = 60
            try await fixture.office.perform(
                AddEndpoint(url: receiver.url(), events: ["*"], wishes: wishes))
            for version in 1...3 { try await fixture.publish(version) }
            let pauses = Pauses()
            let told = Mutex<[Int]>([])
            let courier = fixture.courier(pause: pauses.pause(fixture.office.clock, seconds: 2))
            let tally = try await courier.deliverAll { tally in told.withLock { $0.append(tally.total) } }
            #expect((tally.delivered, tally.total, tally.putOff) == (3, 3, 0))
            #expect(pauses.all == [.seconds(2), .seconds(2)])
            // Progress is told of all of it, not of each look by itself.
            #expect(told.withLock { $0 } == [1, 2, 3])
            #expect(receiver.requests.count == 3)
            await fixture.sender.shutDown()
        }
    }

    @Test func `nothing put off is no pause`() async throws {
        try await TestEngine.sqlite.withStore { store in
            let fixture = try CourierFixture(on: store)
            let receiver = try LoopbackServer.answering("500 No")
            try await fixture.follow(receiver)
            try await fixture.publish()
            let pauses = Pauses()
            let courier = fixture.courier(pause: pauses.pause(fixture.office.clock, seconds: 2))
            #expect(try await courier.deliverAll().waiting == 1)
            #expect(pauses.all == [])
            await fixture.sender.shutDown()
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `each message counts once, however often it was tried meanwhile`(_ engine: TestEngine) async throws {
        try await engine.withStore { store in
            // Nothing is allowed: each address is blocked, which is quick, and the schedule's first wait is over
            // with each pause.
            let fixture = try CourierFixture(on: store) { $0.addressGuard = AddressGuard() }
            try await fixture.follow((1...160).map { "http://127.0.0.1:9/\($0)" })
            try await fixture.publish()
            let pauses = Pauses()
            let courier = fixture.courier(pause: pauses.pause(fixture.office.clock, seconds: 40))
            let tally = try await courier.deliverAll()
            #expect(tally.total + tally.putOff == 160)
            #expect((tally.delivered, tally.exhausted, tally.disabled) == (0, 0, 0))
            let tried = try await store.read { try $0.deliveryLog(limit: 1000) }.count {
                $0.lastAttempt != nil
            }
            #expect(tally.waiting == tried)
            await fixture.sender.shutDown()
        }
    }

    @Test func `a message that failed and then arrived counts as delivered`() async throws {
        try await TestEngine.sqlite.withStore { store in
            let fixture = try CourierFixture(on: store)
            let calls = Counter()
            let receiver = try LoopbackServer { request, socket in
                let fails = request.path == "/truoc-hong" && calls.add() == 1
                let status = fails ? "500 No" : "204 No Content"
                return socket.write("HTTP/1.1 \(status)\r\nContent-Length: 0\r\n\r\n".utf8)
            }
            try await fixture.follow([receiver.url("/truoc-hong")])
            var wishes = AddEndpoint.Wishes()
            wishes.perMinute = 6
            try await fixture.office.perform(
                AddEndpoint(url: receiver.url("/cham"), events: ["*"], wishes: wishes))
            for version in 1...2 { try await fixture.publish(version) }
            let courier = fixture.courier(pause: Pauses().pause(fixture.office.clock, seconds: 20))
            let tally = try await courier.deliverAll()
            #expect((tally.delivered, tally.waiting, tally.putOff) == (4, 0, 0))
            await fixture.sender.shutDown()
        }
    }
}
