import Actions
import Conferences
import Store
import TestSupport
import Testing

@Suite(.inTurns) struct ReplayDeliveriesTests {
    @Test(arguments: TestEngine.allCases)
    func `a rehearsal tells each message with all who would get it, and sends none anew`(
        _ engine: TestEngine
    ) async throws {
        try await engine.withOffice { office in
            let first = try await office.perform(AddEndpoint(url: "https://a.example.vn/", events: ["*"]))
            try await office.perform(PublishPlan(SamplePlan.make()))
            let second = try await office.perform(AddEndpoint(url: "https://b.example.vn/", events: ["*"]))
            try await office.perform(PublishPlan(SamplePlan.make { $0.title = "Tên khác" }))
            let before = try await office.store.read { try $0.deliveryLog(limit: 10).map(\.delivery) }
            var filter = DeliveryFilter()
            filter.since = Instant(milliseconds: 0)
            let all = try await office.office.rehearse(ReplayDeliveries(filter), as: .tester)
            #expect(all.outcome.again == 3)
            #expect(all.notices.map(\.type) == [.conferencePublished, .conferenceChanged])
            #expect(all.notices.map(\.endpoints) == [[first.id], [first.id, second.id]])
            #expect(all.notices.allSatisfy { $0.body.contains(SamplePlan.slug) })
            // What an endpoint missed, too: it is put into the outbox only now.
            filter.endpoint = second.id
            let missed = try await office.office.rehearse(ReplayDeliveries(filter), as: .tester)
            #expect((missed.outcome.again, missed.outcome.missed) == (1, 1))
            #expect(missed.notices.map(\.endpoints) == [[second.id], [second.id]])
            #expect(try await office.store.read { try $0.deliveryLog(limit: 10).map(\.delivery) } == before)
        }
    }

    @Test(arguments: [(0, 0), (1, 0)] as [(Int64, Int64)])
    func `a range that ends where or before it begins is refused`(_ since: Int64, _ until: Int64) async throws
    {
        try await TestEngine.sqlite.withOffice { office in
            var filter = DeliveryFilter()
            (filter.since, filter.until) = (Instant(milliseconds: since), Instant(milliseconds: until))
            let action = ReplayDeliveries(filter)
            await #expect(throws: ActionError.endpoint(.emptyRange)) { try await office.perform(action) }
        }
    }
}
