import Conferences
import Database
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

    @Test(arguments: TestEngine.allCases)
    func `a seal that was noted tells that the log was cut or written anew`(_ engine: TestEngine) async throws
    {
        func seal(_ addresses: [String]) async throws -> (AuditChain.Seal, [AuditChain.Break?]) {
            try await engine.withOffice { office in
                for address in addresses {
                    try await office.perform(AddEndpoint(url: "https://\(address).vn/", events: ["*"]))
                }
                return try await office.store.read { records in
                    let seal = AuditChain.Seal(try #require(try records.lastAuditRecord()))
                    let found = try [
                        Self.noted("1-0123456789abcdef"), Self.noted("9-0123456789abcdef"), seal,
                    ]
                    .map { try AuditChain.firstBreak(in: records, since: $0) }
                    return (seal, found)
                }
            }
        }
        let (noted, found) = try await seal(["mot", "hai"])
        #expect(found == [.rewritten(upTo: 1), .cut(after: 2, noted: 9), nil])
        #expect(AuditChain.Seal(parsing: noted.description) == noted)
        #expect(AuditChain.Seal(parsing: noted.description.uppercased()) == noted)
    }

    private static func noted(_ text: String) -> AuditChain.Seal? { AuditChain.Seal(parsing: text) }

    @Test(arguments: [
        "", "-", "1", "1-", "0-0123456789abcdef", "1-0123456789abcde", "1-0123456789abcdeg", "1-2-3",
    ])
    func `what is no seal is none`(text: String) {
        #expect(AuditChain.Seal(parsing: text) == nil)
    }

    @Test(arguments: TestEngine.allCases)
    func `a log that was emptied is seen`(_ engine: TestEngine) async throws {
        try await engine.withOffice { office in
            try await office.store.read { (records) throws -> Void in
                #expect(try AuditChain.firstBreak(in: records) == nil)
            }
            try await office.perform(PublishPlan(SamplePlan.make()))
            try await office.store.engine.write { session in _ = try session.run("DELETE FROM audit") }
            try await office.store.read { (records) throws -> Void in
                #expect(try AuditChain.firstBreak(in: records) == .emptied)
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
