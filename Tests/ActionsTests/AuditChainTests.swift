import Conferences
import Store
import TestSupport
import Testing

@testable import Actions

@Suite(.inTurns) struct AuditChainTests {
    @Test(arguments: TestEngine.allCases)
    func `the chain of everything that was done is whole`(_ engine: TestEngine) async throws {
        try await TaskActionsTests.withProposals(engine) { office, proposals in
            try await office.perform(AcceptTask(proposals[0].reference))
            try await office.perform(DropTask(proposals[1].reference, reason: "trùng"))
            try await office.store.read { (records) throws -> Void in
                #expect(try AuditChain.firstBreak(in: records) == nil)
                var actions: [String] = []
                try records.forEachAuditRecord { actions.append($0.action) }
                #expect(actions == ["plan.publish", "conclusion.record", "task.accept", "task.drop"])
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `many at once share one chain without gaps`(_ engine: TestEngine) async throws {
        try await engine.withOffice { office in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<40 {
                    group.addTask {
                        try await office.perform(
                            AddEndpoint(url: "https://nhan.example.vn/\(number)", events: ["*"]))
                    }
                }
                try await group.waitForAll()
            }
            try await office.store.read { (records) throws -> Void in
                #expect(try records.lastAuditRecord()?.sequence == 40)
                #expect(try AuditChain.firstBreak(in: records) == nil)
            }
        }
    }

    static let record = AuditRecord(
        sequence: 1, at: Instant(milliseconds: 0), actor: "a", action: "b", subject: "c", detail: "d",
        previousHash: "", hash: "")

    @Test func `no two records that differ have the same hash, not even by shifting letters between fields`()
    {
        var variants = [Self.record]
        for change in [
            { (record: inout AuditRecord) in
                record.actor = "ab"; record.action = ""
            },
            { $0.sequence = 2 }, { $0.at = Instant(milliseconds: 1) }, { $0.actor = "x" },
            { $0.action = "x" }, { $0.subject = "x" }, { $0.detail = "x" }, { $0.previousHash = "x" },
        ] as [(inout AuditRecord) -> Void] {
            var variant = Self.record
            change(&variant)
            variants.append(variant)
        }
        #expect(Set(variants.map(AuditChain.hash)).count == variants.count)
    }
}
