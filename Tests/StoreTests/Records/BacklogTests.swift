import Conferences
import Database
import Store
import TestSupport
import Testing

/// What waits, and what would go out now.
@Suite(.inTurns) struct BacklogTests {
    /// Endpoint 10 is ordered, 11 is not, 12 is paused; three events about one conference, a second apart.
    private func withOutbox(_ engine: TestEngine, _ body: (StoreFixture) async throws -> Void) async throws {
        try await StoreFixture.with(engine) { fixture in
            let (conference, now) = (fixture.conference, fixture.now)
            try await fixture.store.write { records in
                for number: Int64 in 10...12 {
                    var endpoint = Endpoint(
                        id: StoreFixture.id(number), url: "https://nhan.example.vn/\(number)", secret: "s",
                        events: ["*"], createdAt: now)
                    endpoint.isOrdered = number == 10
                    endpoint.isPaused = number == 12
                    try records.insert(endpoint, conference: nil)
                }
                var next: Int64 = 1000
                for number: Int64 in 0..<3 {
                    _ = try records.emit(
                        Event(
                            id: StoreFixture.id(100 + number), type: "task.done", conference: conference.id,
                            occurredAt: now.advanced(byMilliseconds: number * 1000), body: "{\(number)}",
                            points: nil)
                    ) {
                        next += 1
                        return StoreFixture.id(next)
                    }
                }
            }
            try await body(fixture)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `what waits is counted with its next instant, apart from what is held back or under way`(
        _ engine: TestEngine
    ) async throws {
        try await withOutbox(engine) { fixture in
            var backlog = try await fixture.store.read { try $0.backlog() }
            #expect((backlog.waiting, backlog.held, backlog.underWay) == (6, 3, 0))
            #expect(backlog.next == fixture.now)
            let later = fixture.now.advanced(byMilliseconds: 60_000)
            try await fixture.store.write { records in
                let taken = try records.lease(1, dueBy: fixture.now, at: fixture.now, until: later)
                #expect(taken.map(\.endpoint) == [StoreFixture.id(10)])
            }
            backlog = try await fixture.store.read { try $0.backlog() }
            #expect((backlog.waiting, backlog.held, backlog.underWay) == (5, 3, 1))
            // The ordered one's others wait for it: the next is the other endpoint's.
            try await fixture.store.write { records in
                _ = try records.lease(1, dueBy: fixture.now, at: fixture.now, until: later)
            }
            backlog = try await fixture.store.read { try $0.backlog() }
            #expect(backlog.next == fixture.now.advanced(byMilliseconds: 1000))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `nothing in the outbox is no backlog`(_ engine: TestEngine) async throws {
        try await StoreFixture.with(engine) { fixture throws -> Void in
            #expect(try await fixture.store.read { try $0.backlog() } == Backlog())
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `of messages in order only the first would go now, and nothing of what is paused or not due`(
        _ engine: TestEngine
    ) async throws {
        try await withOutbox(engine) { fixture in
            let due = try await fixture.store.read {
                try $0.dueMessages(at: fixture.now.advanced(byMilliseconds: 1500), limit: 100)
            }
            #expect(due.map(\.body) == ["{0}", "{0}", "{1}", "{1}"])
            #expect(due.map(\.endpoint.rawValue) == [10, 11, 10, 11])
            #expect(due.map(\.isBehind) == [false, false, true, false])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `the messages of deliveries are told once, each with its endpoints`(_ engine: TestEngine)
        async throws
    {
        try await withOutbox(engine) { fixture in
            let ids = (1001...1005).map { StoreFixture.id($0) as Identifier<Delivery> }
            let messages = try await fixture.store.read { try $0.messages(of: ids) }
            #expect(messages.map(\.body) == ["{0}", "{1}"])
            #expect(messages.map { $0.endpoints.map(\.rawValue) } == [[10, 11, 12], [10, 11]])
        }
    }

    @Test func `a delivery is known by its own id and by the message's`() {
        let id = Identifier<Delivery>(rawValue: 12_345)
        #expect(Identifier<Delivery>(messageID: id.description) == id)
        #expect(Identifier<Delivery>(messageID: id.messageID) == id)
        #expect(Identifier<Delivery>(messageID: "msg_x") == nil)
    }
}
