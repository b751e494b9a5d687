import Conferences
import TestSupport
import Testing

@testable import Store

@Suite(.inTurns) struct AuditFilterTests {
    @Test(arguments: TestEngine.allCases)
    func `the log is asked for a person, a thing, a kind and a time`(_ engine: TestEngine) async throws {
        try await engine.withStore { store in
            let lines = [
                ("an", "point.edit", "hoi-nghi P1"), ("binh", "point.edit", "hoi-nghi P2"),
                ("an", "pointless", "100%"), ("an", "task.accept", "hoi-nghi/1"),
            ]
            try await store.write { records in
                for (index, line) in lines.enumerated() {
                    try records.append(
                        AuditRecord(
                            sequence: Int64(index + 1), at: Instant(milliseconds: Int64(index) * 1000),
                            actor: line.0, action: line.1, subject: line.2, detail: "{}", previousHash: "",
                            hash: "\(index)"))
                }
            }
            func found(_ change: (inout AuditFilter) -> Void) async throws -> [Int64] {
                var filter = AuditFilter()
                change(&filter)
                let wanted = filter
                return try await store.read { try $0.auditRecords(limit: 10, wanted).map(\.sequence) }
            }
            #expect(try await found { _ in } == [4, 3, 2, 1])
            #expect(try await found { $0.actor = "an" } == [4, 3, 1])
            #expect(try await found { $0.kind = "point" } == [2, 1])
            #expect(try await found { $0.subject = "P2" } == [2])
            #expect(try await found { $0.subject = "%" } == [3])
            #expect(try await found { $0.since = Instant(milliseconds: 2000) } == [4, 3])
            #expect(try await found { $0.until = Instant(milliseconds: 2000) } == [2, 1])
            #expect(try await store.read { try $0.auditRecords(limit: 1, before: 3).map(\.sequence) } == [2])
        }
    }
}
