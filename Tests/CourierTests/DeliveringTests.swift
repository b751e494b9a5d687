import Actions
import Conferences
import Logging
import Store
import TestSupport
import Testing
import Webhooks

@testable import Courier

/// What becomes of a delivery, by what the receiver answers. The clock stands still but for the test's steps.
@Suite(.inTurns) struct DeliveringTests {
    private static let ok = "HTTP/1.1 204 No Content\r\n\r\n"

    /// An office with one event due to a receiver that answers like this, and a courier to carry it.
    private static func withDelivery(
        _ engine: TestEngine, answering answer: String,
        _ body: (TestOffice, LoopbackServer, Courier) async throws -> Void
    ) async throws {
        try await engine.withOffice { office in
            let server = try LoopbackServer(answering: answer)
            try await office.perform(AddEndpoint(url: server.url(), events: ["*"]))
            try await office.perform(PublishPlan(SamplePlan.make()))
            var settings = SenderSettings.unhurried
            settings.addressGuard = AddressGuard(
                allowing: [try #require(AddressGuard.Allowance(parsing: "127.0.0.1"))])
            let sender = try Sender(settings)
            let clock = office.clock
            let courier = Courier(
                office: office.office, sender: sender, now: { clock.now }, random: { 0.5 },
                log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }),
                pause: { _ in await Task.yield() })
            try await body(office, server, courier)
            await sender.shutDown()
        }
    }

    private static func states(_ office: TestOffice) async throws -> [Delivery.State] {
        try await office.store.read { try $0.deliveryLog(limit: 10).map(\.delivery.state) }
    }

    @Test(arguments: TestEngine.allCases)
    func `what is taken is delivered, once`(_ engine: TestEngine) async throws {
        try await Self.withDelivery(engine, answering: Self.ok) { office, server, courier in
            let tally = try await courier.deliverDue()
            #expect(tally.delivered == 1)
            #expect(tally.total == 1)
            #expect(try await courier.deliverDue().total == 0)
            #expect(server.requests.count == 1)
            let entry = try await office.store.read { try $0.deliveryLog(limit: 1).first }
            #expect(entry?.delivery.state == .delivered)
            #expect(entry?.lastAttempt?.status == 204)
            let id = try #require(entry).delivery.id
            #expect(server.requests.first?.header("webhook-id") == id.messageID)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a failure is tried again on the schedule, with the same id and a new time, and then given up`(
        _ engine: TestEngine
    ) async throws {
        let answer = "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 3\r\n\r\nhỏ"
        try await Self.withDelivery(engine, answering: answer) {
            (office, server, courier) async throws -> Void in
            // Jitter of one half is none: 5 s, 1 min, 5 min, 30 min, 2 h, 5 h, 10 h, 24 h, 24 h.
            for wait: Int64 in [5, 60, 300, 1800, 7200, 18_000, 36_000, 86_400, 86_400] {
                #expect(try await courier.deliverDue().waiting == 1)
                office.clock.advance(seconds: wait - 1)
                #expect(try await courier.deliverDue().total == 0)
                office.clock.advance(seconds: 1)
            }
            #expect(try await courier.deliverDue().exhausted == 1)
            #expect(try await Self.states(office) == [.exhausted])
            #expect(server.requests.count == 10)
            #expect(Set(server.requests.map { $0.header("webhook-id") }).count == 1)
            #expect(Set(server.requests.map { $0.header("webhook-timestamp") }).count == 10)
            office.clock.advance(seconds: 1_000_000)
            #expect(try await courier.deliverDue().total == 0)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a receiver that is gone is disabled, and its other deliveries are called off`(
        _ engine: TestEngine
    ) async throws {
        let answer = "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n"
        try await Self.withDelivery(engine, answering: answer) { office, _, courier in
            #expect(try await courier.deliverDue().disabled == 1)
            try await office.perform(PublishPlan(SamplePlan.make { $0.title = "Tên khác" }))
            #expect(try await courier.deliverDue().total == 0)
            let endpoints = try await office.store.read { try $0.endpoints() }
            #expect(endpoints.map(\.state) == [.disabled])
            #expect(endpoints.first?.reason == "gone")
            #expect(try await Self.states(office) == [.cancelled])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `an address of this machine is not called unless it is allowed`(_ engine: TestEngine) async throws {
        try await Self.withDelivery(engine, answering: Self.ok) { office, server, _ in
            let sender = try Sender(SenderSettings())
            let clock = office.clock
            let guarded = Courier(
                office: office.office, sender: sender, now: { clock.now }, random: { 0.5 },
                log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }),
                pause: { _ in await Task.yield() })
            #expect(try await guarded.deliverDue().waiting == 1)
            #expect(server.connections == 0)
            let attempt = try await office.store.read { try $0.deliveryLog(limit: 1).first?.lastAttempt }
            #expect(attempt?.failure == "blocked_address")
            await sender.shutDown()
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a lease that ran out is taken up by another, and the late outcome decides nothing`(
        _ engine: TestEngine
    ) async throws {
        try await Self.withDelivery(engine, answering: Self.ok) { office, server, courier in
            let now = office.clock.now
            let lost = try await office.store.write { records in
                try records.lease(10, dueBy: now, at: now, until: now.advanced(byMilliseconds: 120_000))
            }
            #expect(lost.map(\.attempt) == [1])
            #expect(try await courier.deliverDue().total == 0)
            office.clock.advance(seconds: 120)
            #expect(try await courier.deliverDue().delivered == 1)
            let late = Ending(lost[0], Outcome(status: 500, trouble: .status), .exhausted, now)
            #expect(try await courier.settle([late], []).ours.isEmpty)
            #expect(try await Self.states(office) == [.delivered])
            #expect(server.requests.count == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `what the sender broke off itself counts for nothing`(_ engine: TestEngine) async throws {
        try await Self.withDelivery(engine, answering: Self.ok) { office, _, courier in
            let now = office.clock.now
            let taken = try await office.store.write { records in
                try records.lease(10, dueBy: now, at: now, until: now.advanced(byMilliseconds: 120_000))
            }
            let ending = Ending(taken[0], Outcome(trouble: .shutDown), .notCounted, now)
            _ = try await courier.settle([ending], [])
            #expect(try await Self.states(office) == [.due])
            #expect(try await courier.deliverDue().delivered == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `one dead receiver does not keep the others from their messages`(_ engine: TestEngine) async throws {
        try await Self.withDelivery(engine, answering: Self.ok) { office, server, courier in
            let port = try FreePort.any()
            for _ in 0..<40 {
                try await office.perform(
                    AddEndpoint(url: "http://127.0.0.1:\(port)/", events: ["conference.changed"]))
            }
            try await office.perform(PublishPlan(SamplePlan.make { $0.title = "Tên khác" }))
            let tally = try await courier.deliverDue()
            #expect(tally.delivered == 2)
            // Not each of them has to fail to show that nobody listens there.
            #expect(tally.waiting + tally.putOff == 40)
            #expect(tally.waiting >= 1)
            #expect(server.requests.count == 2)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `two couriers on one outbox send each message once`(_ engine: TestEngine) async throws {
        try await Self.withDelivery(engine, answering: Self.ok) { office, server, courier in
            for number in 0..<30 {
                try await office.perform(PublishPlan(SamplePlan.make { $0.title = "Tên \(number)" }))
            }
            let total = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<4 { group.addTask { try await courier.deliverDue().delivered } }
                return try await group.reduce(0, +)
            }
            #expect(total == 31)
            #expect(server.requests.count == 31)
            #expect(Set(server.requests.map { $0.header("webhook-id") }).count == 31)
        }
    }
}
