import Conferences
import Database
import Diagnostics
import Foundation
import Rosters
import Store
import TestSupport
import Testing

@testable import Actions

/// Categories with numbers, and imports that bring more: refused, put on the waiting list, or taken with a reason.
@Suite(.inTurns) struct PlacesInImportsTests {
    /// The most people of a slice, where it matters.
    private static let slice = 2300

    private static func plan(_ policy: OverQuotaPolicy?, places: Int = 2) -> Plan {
        SamplePlan.make { plan in
            guard case .point(var top) = plan.points[0] else { return }
            top.expected = [ExpectedCategory(name: "Bí thư", count: places)]
            plan.points[0] = .point(top)
            plan.overQuota = policy
        }
    }

    private static func lines(_ people: Range<Int>, _ category: String = "Bí thư") -> [String] {
        people.map {
            "TU,Đại biểu \(["An", "Bình", "Chi", "Dũng", "Em", "Giang"][$0]),\(category),091234500\($0)"
        }
    }

    private func with(
        _ engine: TestEngine, _ policy: OverQuotaPolicy?,
        _ body: (TestOffice, _ source: ([String], String?) throws -> RosterSource) async throws -> Void
    ) async throws {
        try await engine.withOffice { office in
            try await office.perform(PublishPlan(Self.plan(policy)))
            try await withTemporaryFolder { folder in
                try await body(office) { lines, reason in
                    let path = folder + "/\(UUID().uuidString).csv"
                    let header = "Mã điểm cầu,Họ và tên,Thành phần,Điện thoại"
                    try Data(([header] + lines).joined(separator: "\n").utf8)
                        .write(to: URL(fileURLWithPath: path))
                    return RosterSource(
                        conference: SamplePlan.slug, path: path, overQuotaReason: reason)
                }
            }
        }
    }

    private func states(_ office: TestOffice) async throws -> [AttendeeState: Int] {
        try await office.store.engine.read { session in
            var states: [AttendeeState: Int] = [:]
            try session.forEach("SELECT state, count(*) AS number FROM roster_entry GROUP BY state") { row in
                let name: String = try row.get("state")
                states[AttendeeState(rawValue: name) ?? .withdrawn] = try row.get("number", as: Int.self)
            }
            return states
        }
    }

    @Test(arguments: TestEngine.allCases, [nil, OverQuotaPolicy.waitlist])
    func `people over the number wait, as they do where a plan says nothing`(
        _ engine: TestEngine, _ policy: OverQuotaPolicy?
    ) async throws {
        try await with(engine, policy) { office, source in
            let file = try source(Self.lines(0..<4) + Self.lines(4..<5, "Khách"), nil)
            let preview = try await office.office.previewRoster(file, as: .tester)
            #expect((preview.outcome.added, preview.outcome.waiting) == (5, 2))
            #expect(preview.people.filter(\.waits).map(\.attendee.name) == ["Đại biểu Chi", "Đại biểu Dũng"])
            #expect(preview.outcome.findings.countsByCode["roster.over-quota"] == 2)
            #expect(preview.outcome.findings.list.map { $0.place?.line } == [4, 5])
            let outcome = try await office.office.importRoster(file, as: .tester)
            #expect((outcome.added, outcome.waiting, outcome.overQuota) == (5, 2, 0))
            #expect(try await states(office) == [.registered: 3, .waiting: 2])
            // Whoever waits goes on waiting; the same file changes nothing.
            let again = try await office.office.importRoster(file, as: .tester)
            #expect((again.same, again.waiting) == (5, 0))
            // A freed place goes to whoever has waited longest.
            let withdrawn = try await office.perform(
                WithdrawAttendee(
                    conference: SamplePlan.slug, attendee: .name("Đại biểu An", point: nil)))
            #expect(withdrawn.movedUp?.attendee.name == "Đại biểu Chi")
            // The file brings back whoever was withdrawn: there is no place any more.
            let back = try await office.office.importRoster(file, as: .tester)
            #expect((back.changed, back.waiting) == (1, 1))
            #expect(try await states(office) == [.registered: 3, .waiting: 2])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a plan that refuses keeps the file out, with the row and what to do`(
        _ engine: TestEngine
    ) async throws {
        try await with(engine, .refuse) { office, source in
            let file = try source(Self.lines(0..<3), "vì sao cũng không được")
            #expect(try await office.office.previewRoster(file, as: .tester).hasErrors)
            do {
                _ = try await office.office.importRoster(file, as: .tester)
                Issue.record("people over the number were taken")
            } catch let refused as ImportRoster.Refused {
                let finding = try #require(refused.outcome.findings.list.first)
                #expect(
                    finding.problem == .overQuota(category: "Bí thư", places: 2, .refused))
                #expect(finding.place?.line == 4)
            }
            #expect(try await states(office) == [:])
            let rest = try await office.office.importRoster(file, skipsBadRows: true, as: .tester)
            #expect((rest.added, rest.refused) == (2, 1))
            await #expect(throws: ActionError.point(.full(category: "Bí thư", places: 2))) {
                try await office.perform(
                    AddAttendee(
                        conference: SamplePlan.slug, point: "TU",
                        person: TypedAttendee(name: "Lý Hòa", category: "Bí thư"),
                        overQuota: .accepted(reason: "x")))
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a plan that accepts wants a reason, and keeps it`(_ engine: TestEngine) async throws {
        try await with(engine, .accept) { office, source in
            await #expect(throws: ImportRoster.Refused.self) {
                _ = try await office.office.importRoster(try source(Self.lines(0..<3), nil), as: .tester)
            }
            await #expect(throws: ActionError.emptyReason) {
                _ = try await office.office.importRoster(try source(Self.lines(0..<3), " "), as: .tester)
            }
            let outcome = try await office.office.importRoster(
                try source(Self.lines(0..<3), "theo ý kiến Thường trực"), as: .tester)
            #expect((outcome.added, outcome.waiting, outcome.overQuota) == (3, 0, 1))
            #expect(try await states(office) == [.registered: 3])
            let detail = try await office.store.read { try $0.lastAuditRecord()?.detail }
            #expect(detail?.contains("theo ý kiến Thường trực") == true)
            await #expect(throws: ActionError.point(.fullWithoutReason(category: "Bí thư", places: 2))) {
                try await office.perform(
                    AddAttendee(
                        conference: SamplePlan.slug, point: "TU",
                        person: TypedAttendee(name: "Lý Hòa", category: "Bí thư")))
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `places that others take while an import runs are not given twice`(
        _ engine: TestEngine
    ) async throws {
        try await engine.withOffice { office in
            try await office.perform(PublishPlan(Self.plan(nil, places: Self.slice + 3)))
            try await withTemporaryFolder { folder in
                // More than a slice of people of one category: somebody else comes in between two slices.
                let path = folder + "/roster.csv"
                let letters = Array("abcdeghikl")
                let people = (0..<2 * Self.slice).map { number in
                    let word = String(String(number).compactMap { $0.wholeNumberValue.map { letters[$0] } })
                    return "TU,Nguyễn Văn \(word.capitalized),Bí thư,09\(10_000_000 + number)"
                }
                try Data(
                    (["Mã điểm cầu,Họ và tên,Thành phần,Điện thoại"] + people).joined(separator: "\n").utf8
                )
                .write(to: URL(fileURLWithPath: path))
                let begun = AsyncStream<Void>.makeStream()
                var source = RosterSource(conference: SamplePlan.slug, path: path) { bytes, _ in
                    if bytes > 0 { begun.continuation.yield() }
                }
                source.sliceLimit = Self.slice
                let few = source
                async let importing = office.office.importRoster(few, as: .tester)
                for await _ in begun.stream { break }
                let added = try await office.perform(
                    AddAttendee(
                        conference: SamplePlan.slug, point: "TU",
                        person: TypedAttendee(name: "Lý Hòa", phone: "0399000111", category: "Bí thư")))
                let outcome = try await importing
                #expect(outcome.added == 2 * Self.slice)
                let states = try await states(office)
                #expect(states[.registered] == Self.slice + 3)
                #expect(states[.waiting] == Self.slice - 2)
                #expect(added.state == .registered || added.state == .waiting)
            }
        }
    }
}
