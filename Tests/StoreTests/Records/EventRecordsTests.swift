import Conferences
import Store
import TestSupport
import Testing

@Suite(.inTurns) struct EventRecordsTests {
    /// Endpoints by number: what each follows.
    private static let followers: [(events: [String], isOfConference: Bool, points: [String])] = [
        (["*"], false, []), (["conference.changed"], false, []), (["task.done"], false, []),
        (["*"], true, ["TD"]), (["*"], true, ["TU"]),
    ]

    @Test(
        arguments: TestEngine.allCases,
        [
            ("conference.changed", true, nil, [0, 1, 3, 4]),
            ("task.done", true, ["TD", "TU"], [0, 2, 3, 4]),
            ("conference.changed", true, ["TD"], [0, 1, 3]), ("conference.changed", true, ["x"], [0, 1]),
            ("conference.changed", false, nil, [0, 1]),
        ] as [(type: String, isOfConference: Bool, points: Set<String>?, numbers: [Int64])])
    func `an event reaches those who follow its type, conference and points`(
        _ engine: TestEngine,
        _ question: (type: String, isOfConference: Bool, points: Set<String>?, numbers: [Int64])
    ) async throws {
        try await StoreFixture.with(engine) { fixture throws -> Void in
            let (conference, now) = (fixture.conference, fixture.now)
            let reached = try await fixture.store.write { records in
                for (number, follower) in Self.followers.enumerated() {
                    try records.insert(
                        Endpoint(
                            id: StoreFixture.id(Int64(number)), url: "https://nhan.example.vn/", secret: "s",
                            events: follower.events,
                            conference: follower.isOfConference ? conference.slug : nil,
                            points: follower.points, createdAt: now),
                        conference: follower.isOfConference ? conference.id : nil)
                }
                try records.insert(
                    Endpoint(
                        id: StoreFixture.id(50), url: "https://nhan.example.vn/", secret: "s",
                        state: .disabled, events: ["*"], createdAt: now), conference: nil)
                return try records.emit(
                    Event(
                        id: StoreFixture.id(1), type: question.type,
                        conference: question.isOfConference ? conference.id : nil, occurredAt: now,
                        body: "{}", points: question.points),
                    newIdentifier: StoreFixture.counting(from: 900))
            }
            #expect(reached == question.numbers.map { StoreFixture.id($0) })
            let log = try await fixture.store.read { try $0.deliveryLog(limit: 100) }
            #expect(log.map(\.delivery.endpoint) == question.numbers.reversed().map { StoreFixture.id($0) })
            #expect(log.allSatisfy { $0.delivery.state == .due && $0.delivery.dueAt == now })
        }
    }
}
