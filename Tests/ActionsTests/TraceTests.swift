import Actions
import Conferences
import Store
import TestSupport
import Testing

/// Nothing changes without a trace.
@Suite(.inTurns) struct TraceTests {
    /// An action that forgets to say what it did.
    private struct Silent: Action {
        static let permission = Permission.takeRollCall
        static let name = "test.silent"
        let changes: Bool

        func perform(in work: Work) throws {
            guard changes else { return }
            try work.records.countLoginFailure("x", at: work.now, since: work.now)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `whatever changes something is in the audit log, also where its action forgot`(
        _ engine: TestEngine
    ) async throws {
        try await engine.withOffice { office in
            try await office.perform(Silent(changes: false))
            #expect(try await office.store.read { try $0.lastAuditSequence() } == 0)
            try await office.perform(Silent(changes: true))
            let record = try await office.store.read { try $0.lastAuditRecord() }
            #expect(record?.action == "test.silent" && record?.actor == "tester")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a refused mark leaves a trace, once`(_ engine: TestEngine) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            _ = try await fixture.open()
            func last() async throws -> Int64 {
                try await fixture.office.store.read { try $0.lastAuditSequence() }
            }
            let before = try await last()
            for _ in 0..<2 {
                _ = try await fixture.mark("Nguyễn An", .excused, nonce: "khong-ly-do")
            }
            #expect(try await last() == before + 1)
        }
    }
}
