import Conferences
import Store
import TestSupport
import Testing

@Suite(.inTurns) struct ConclusionRecordsTests {
    @Test(arguments: TestEngine.allCases)
    func `the newest revision is the one that counts`(_ engine: TestEngine) async throws {
        try await StoreFixture.with(engine) { fixture throws -> Void in
            let conference = fixture.conference.id
            let first = try await fixture.store.read { try $0.conclusion(of: conference) }
            #expect(first == fixture.conclusion)
            var second = fixture.conclusion
            second.id = StoreFixture.id(501)
            second.revision = 2
            second.text = "Hai là …\n\t“kết thúc”"
            let stored = second
            try await fixture.store.write { try $0.insert(stored, of: conference) }
            #expect(try await fixture.store.read { try $0.conclusion(of: conference) } == stored)
        }
    }
}
