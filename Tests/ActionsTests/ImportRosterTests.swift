import Conferences
import Foundation
import Rosters
import Store
import TestSupport
import Testing

@testable import Actions

@Suite(.inTurns) struct ImportRosterTests {
    private static let header = "Mã điểm cầu,Họ và tên,Chức vụ,Đơn vị,Điện thoại"

    /// Imports a CSV of these lines into the sample conference.
    private static func withImport(
        _ engine: TestEngine,
        _ body: (TestOffice, (_ lines: [String], _ skipBad: Bool) async throws -> ImportRoster.Outcome)
            async throws -> Void
    ) async throws {
        try await engine.withOffice { office in
            try await office.perform(PublishPlan(SamplePlan.make()))
            try await withTemporaryFolder { folder in
                try await body(office) { lines, skipBad in
                    let path = folder + "/roster.csv"
                    try Data(lines.joined(separator: "\r\n").utf8).write(to: URL(fileURLWithPath: path))
                    return try await office.perform(
                        ImportRoster(conference: SamplePlan.slug, path: path, skipsBadRows: skipBad))
                }
            }
        }
    }

    private static func names(_ office: TestOffice) async throws -> [String] {
        try await office.store.read { records in
            let conference = try #require(try records.conference(slug: SamplePlan.slug))
            var names: [String] = []
            try records.forEachAttendee(of: conference.id) { names.append($0.name) }
            return names
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `people are listed by point, and in a point by their given names`(_ engine: TestEngine) async throws
    {
        try await Self.withImport(engine) { office, importing in
            let outcome = try await importing(
                [
                    Self.header, "TD,Trần Văn Ước,Bí thư,Huyện ủy,", "TD,Lê Thị Ân,Phó Bí thư,Huyện ủy,",
                    "TU,Phạm Đức Bình,Trưởng ban,Tỉnh ủy,", "TD,Nguyễn An,Ủy viên,Huyện ủy,",
                ], false)
            #expect(outcome.added == 4)
            #expect(outcome.byPoint == ["TD": 3, "TU": 1])
            #expect(
                try await Self.names(office)
                    == ["Phạm Đức Bình", "Nguyễn An", "Lê Thị Ân", "Trần Văn Ước"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a second import updates and does not double`(_ engine: TestEngine) async throws {
        try await Self.withImport(engine) { office, importing in
            let first = [
                Self.header, "TD,Nguyễn An,Ủy viên,Huyện ủy,0912345678", "TD,Lê Ân,Bí thư,Huyện ủy,",
            ]
            _ = try await importing(first, false)
            let again = try await importing(first, false)
            #expect((again.added, again.changed, again.same) == (0, 0, 2))
            let moved = [Self.header, "TU,Nguyễn An,Phó Bí thư,Huyện ủy,0912 345 678"]
            let outcome = try await importing(moved, false)
            #expect((outcome.added, outcome.changed, outcome.same) == (0, 1, 0))
            #expect(try await Self.names(office) == ["Nguyễn An", "Lê Ân"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a bad row keeps out all, unless the good ones are asked for`(_ engine: TestEngine) async throws {
        try await Self.withImport(engine) { office, importing in
            let lines = [Self.header, "TD,Nguyễn An,Ủy viên,,", "XX,Lê Ân,Bí thư,,", "TU,,Bí thư,,"]
            let refused = await #expect(throws: ImportRoster.Refused.self) {
                try await importing(lines, false)
            }
            #expect(refused?.outcome.findings.errors == 2)
            #expect(try await Self.names(office).isEmpty)
            let outcome = try await importing(lines, true)
            #expect((outcome.added, outcome.refused) == (1, 2))
            #expect(try await Self.names(office) == ["Nguyễn An"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `an import that changes nothing tells nobody and leaves no record`(_ engine: TestEngine) async throws
    {
        try await Self.withImport(engine) { office, importing in
            let lines = [Self.header, "TD,Nguyễn An,Ủy viên,Huyện ủy,"]
            _ = try await importing(lines, false)
            try await office.perform(AddEndpoint(url: "https://nhan.example.vn/", events: ["roster.*"]))
            let before = try await office.store.read { try $0.lastAuditRecord()?.sequence }
            _ = try await importing(lines, false)
            try await office.store.read { (records) throws -> Void in
                #expect(try records.deliveryLog(limit: 5).isEmpty)
                #expect(try records.lastAuditRecord()?.sequence == before)
            }
        }
    }

    @Test func `a missing file is a finding, not a crash`() async throws {
        try await TestEngine.sqlite.withOffice { office in
            try await office.perform(PublishPlan(SamplePlan.make()))
            await #expect(throws: ImportRoster.Refused.self) {
                try await office.perform(
                    ImportRoster(conference: SamplePlan.slug, path: "/nowhere/roster.csv", skipsBadRows: true)
                )
            }
        }
    }

    @Test func `a cancelled conference takes no roster`() async throws {
        try await TestEngine.sqlite.withOffice { office in
            try await office.perform(PublishPlan(SamplePlan.make { $0.cancellation = "Bão" }))
            await #expect(throws: ActionError.cancelledConference(slug: SamplePlan.slug)) {
                try await office.perform(ImportRoster(conference: SamplePlan.slug, path: "/none"))
            }
        }
    }
}
