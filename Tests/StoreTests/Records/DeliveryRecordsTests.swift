import Conferences
import Database
import Store
import TestSupport
import Testing

@Suite(.inTurns) struct DeliveryRecordsTests {
    private static let count = 40

    /// A store with so many deliveries due.
    private func withDeliveries(
        _ engine: TestEngine, _ body: (StoreFixture) async throws -> Void
    ) async throws {
        try await StoreFixture.with(engine) { fixture throws -> Void in
            let (conference, now) = (fixture.conference, fixture.now)
            try await fixture.store.write { records in
                try records.insert(
                    Endpoint(
                        id: StoreFixture.id(10), url: "https://nhan.example.vn/", secret: "s",
                        events: ["*"], createdAt: now), conference: nil)
                for number in 0..<Int64(Self.count) {
                    _ = try records.emit(
                        Event(
                            id: StoreFixture.id(100 + number), type: "task.done", conference: conference.id,
                            occurredAt: now.advanced(byMilliseconds: number), body: "{\(number)}",
                            points: nil)
                    ) { StoreFixture.id(1000 + number) }
                }
            }
            try await body(fixture)
        }
    }

    private func lease(
        _ fixture: StoreFixture, _ limit: Int = count, after: Int64 = 1000, for duration: Int64 = 10_000
    ) async throws -> [LeasedDelivery] {
        let now = fixture.now.advanced(byMilliseconds: after)
        return try await fixture.store.write(.claiming) { records in
            try records.lease(limit, dueBy: now, at: now, until: now.advanced(byMilliseconds: duration))
        }
    }

    private func attempt(_ number: Int, _ fixture: StoreFixture, status: Int? = 204) -> Attempt {
        Attempt(
            number: number, startedAt: fixture.now, milliseconds: 12, status: status,
            failure: status == nil ? "timeout" : nil, answer: nil)
    }

    /// Writes down what came of an attempt; whether it counted.
    private func record(
        _ attempt: Attempt, of delivery: Identifier<Delivery>, _ state: Delivery.State,
        dueAt: Instant? = nil, _ fixture: StoreFixture
    ) async throws -> Bool {
        let one = AttemptedDelivery(
            delivery: delivery, attempt: attempt, state: state, dueAt: dueAt ?? attempt.startedAt)
        return try await fixture.store.write(.claiming) { try $0.record([one]) } == [delivery]
    }

    @Test(arguments: TestEngine.allCases)
    func `the oldest are taken first, with all that sending needs`(_ engine: TestEngine) async throws {
        try await withDeliveries(engine) { fixture throws -> Void in
            let taken = try await lease(fixture, 3)
            #expect(taken.map(\.id) == [1000, 1001, 1002].map { StoreFixture.id($0) })
            #expect(taken.map { String(decoding: $0.body, as: UTF8.self) } == ["{0}", "{1}", "{2}"])
            #expect(taken.map(\.attempt) == [1, 1, 1])
            #expect(taken.allSatisfy { $0.url == "https://nhan.example.vn/" && $0.secret == "s" })
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `what is not due yet stays`(_ engine: TestEngine) async throws {
        try await withDeliveries(engine) { fixture throws -> Void in
            #expect(try await lease(fixture, after: 4).count == 5)
            #expect(try await lease(fixture, after: -1).isEmpty)
            let next = try await fixture.store.read { try $0.nextDelivery() }
            #expect(next == fixture.now.advanced(byMilliseconds: 5))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `no delivery is taken by two at the same time`(_ engine: TestEngine) async throws {
        try await withDeliveries(engine) { fixture throws -> Void in
            let taken = try await withThrowingTaskGroup(of: [Identifier<Delivery>].self) { group in
                for _ in 0..<20 {
                    group.addTask { try await lease(fixture, 2).map(\.id) }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(taken.count == Self.count)
            #expect(Set(taken).count == Self.count)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a lease that ran out is taken over, and its first holder's outcome no longer counts`(
        _ engine: TestEngine
    ) async throws {
        try await withDeliveries(engine) { fixture throws -> Void in
            let lost = try #require(try await lease(fixture, 1, for: 100).first)
            #expect(try await lease(fixture, after: 1099).contains { $0.id == lost.id } == false)
            let again = try #require(try await lease(fixture, after: 1100).first)
            #expect(again.id == lost.id)
            #expect(again.attempt == 2)
            let late = attempt(1, fixture)
            let right = attempt(2, fixture)
            #expect(try await record(late, of: lost.id, .delivered, fixture) == false)
            #expect(try await record(right, of: lost.id, .delivered, fixture))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `an outcome is recorded once, and a retry is due when it says`(_ engine: TestEngine) async throws {
        try await withDeliveries(engine) { fixture throws -> Void in
            let taken = try #require(try await lease(fixture, 1).first)
            let later = fixture.now.advanced(byMilliseconds: 60_000)
            let failed = attempt(1, fixture, status: nil)
            for isFirst in [true, false] {
                let counted = try await record(failed, of: taken.id, .waiting, dueAt: later, fixture)
                #expect(counted == isFirst)
            }
            let entry = try await fixture.store.read { try $0.deliveryLog(limit: 100).last }
            #expect(entry?.delivery.state == .waiting)
            #expect(entry?.delivery.dueAt == later)
            #expect(entry?.lastAttempt == failed)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a lease that is given back costs no attempt`(_ engine: TestEngine) async throws {
        try await withDeliveries(engine) { fixture throws -> Void in
            let taken = try await lease(fixture, 2)
            try await fixture.store.write { try $0.release(taken.map { UnsentDelivery($0) }) }
            let again = try await lease(fixture, 2)
            #expect(again.map(\.id) == taken.map(\.id))
            #expect(again.map(\.attempt) == [1, 1])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `closing an endpoint calls off what was still to be sent`(_ engine: TestEngine) async throws {
        try await withDeliveries(engine) { fixture throws -> Void in
            let taken = try #require(try await lease(fixture, 1).first)
            let sent = attempt(1, fixture)
            #expect(try await record(sent, of: taken.id, .delivered, fixture))
            _ = try await lease(fixture, 1)
            try await fixture.store.write { try $0.close(StoreFixture.id(10), as: .removed, reason: "an") }
            let states = try await fixture.store.read { try $0.deliveryLog(limit: 100).map(\.delivery.state) }
            #expect(states.count { $0 == .delivered } == 1)
            #expect(states.count { $0 == .cancelled } == Self.count - 1)
            #expect(try await fixture.store.read { try $0.nextDelivery() } == nil)
        }
    }
}
