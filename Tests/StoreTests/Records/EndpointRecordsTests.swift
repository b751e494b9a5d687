import Conferences
import Store
import TestSupport
import Testing

@Suite(.inTurns) struct EndpointRecordsTests {
    @Test(arguments: TestEngine.allCases)
    func `endpoints are listed in the order they were added, with what they follow`(
        _ engine: TestEngine
    ) async throws {
        try await StoreFixture.with(engine) { fixture throws -> Void in
            let conference = fixture.conference
            let wide = Endpoint(
                id: StoreFixture.id(10), url: "https://nhan.example.vn/", secret: "s", events: ["*"],
                createdAt: fixture.now)
            let narrow = Endpoint(
                id: StoreFixture.id(11), url: "https://nhan.example.vn/2", secret: "s",
                events: ["Z.a", "a.b", "task.done"], conference: conference.slug, points: ["TD", "TU"],
                createdAt: fixture.now)
            try await fixture.store.write { records in
                try records.insert(wide, conference: nil)
                try records.insert(narrow, conference: conference.id)
            }
            #expect(try await fixture.store.read { try $0.endpoints() } == [wide, narrow])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a removed endpoint is gone from the list, a disabled one says why`(_ engine: TestEngine)
        async throws
    {
        try await StoreFixture.with(engine) { fixture throws -> Void in
            let now = fixture.now
            try await fixture.store.write { records in
                for number in 10...11 {
                    try records.insert(
                        Endpoint(
                            id: StoreFixture.id(Int64(number)), url: "https://nhan.example.vn/", secret: "s",
                            events: ["*"], createdAt: now), conference: nil)
                }
                try records.close(StoreFixture.id(10), as: .removed, reason: "an")
                try records.close(StoreFixture.id(11), as: .disabled, reason: "410")
            }
            let endpoints = try await fixture.store.read { try $0.endpoints() }
            #expect(endpoints.map(\.id) == [StoreFixture.id(11)])
            #expect(endpoints.map(\.reason) == ["410"])
            #expect(endpoints.map(\.state) == [.disabled])
        }
    }
}
