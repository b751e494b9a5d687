import Conferences
import Database
import Store
import TestSupport
import Testing

@Suite(.inTurns) struct AuditRecordsTests {
    private func record(_ number: Int64) -> AuditRecord {
        AuditRecord(
            sequence: number, at: Instant(milliseconds: number), actor: "an", action: "plan.publish",
            subject: "hội-nghị", detail: #"{"a":"\\"}"#, previousHash: number == 1 ? "" : "h\(number - 1)",
            hash: "h\(number)")
    }

    @Test(arguments: TestEngine.allCases)
    func `the log is handed out from its beginning, as it was recorded`(_ engine: TestEngine) async throws {
        try await StoreFixture.with(engine) { fixture throws -> Void in
            let log = (1...300).map { record($0) }
            try await fixture.store.write { records in
                for record in log { try records.append(record) }
            }
            let found = try await fixture.store.read { records in
                var found: [AuditRecord] = []
                try records.forEachAuditRecord { found.append($0) }
                return found
            }
            #expect(found == log)
            #expect(try await fixture.store.read { try $0.lastAuditRecord() } == log.last)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `no number and no hash is taken twice`(_ engine: TestEngine) async throws {
        try await StoreFixture.with(engine) { fixture throws -> Void in
            let first = record(1)
            try await fixture.store.write { try $0.append(first) }
            var forged = record(2)
            forged.hash = "h1"
            for again in [first, forged] {
                do {
                    try await fixture.store.write { try $0.append(again) }
                    Issue.record("taken twice")
                } catch DatabaseError.duplicate {}
            }
        }
    }
}
