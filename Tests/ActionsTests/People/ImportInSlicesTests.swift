import Conferences
import Foundation
import Rosters
import Store
import TestSupport
import Testing

@testable import Actions

@Suite(.inTurns) struct ImportInSlicesTests {
    /// The most people of a slice here: few, so that there are many.
    private static let slice = 2300
    private static let header = "Mã điểm cầu,Họ và tên,Chức vụ,Điện thoại"

    private static func withFile(
        _ engine: TestEngine,
        _ body: (TestOffice, _ write: ([String]) throws -> RosterSource) async throws -> Void
    ) async throws {
        try await engine.withOffice { office in
            try await office.perform(PublishPlan(SamplePlan.make()))
            try await withTemporaryFolder { folder in
                try await body(office) { lines in
                    let path = folder + "/\(UUID().uuidString).csv"
                    try Data(([header] + lines).joined(separator: "\n").utf8)
                        .write(to: URL(fileURLWithPath: path))
                    var source = RosterSource(conference: SamplePlan.slug, path: path)
                    source.sliceLimit = slice
                    return source
                }
            }
        }
    }

    private static func people(_ count: Int, title: String = "Ủy viên") -> [String] {
        let letters = Array("abcdeghikl")
        return (0..<count).map { number in
            let word = String(String(number).compactMap { $0.wholeNumberValue.map { letters[$0] } })
            return "TD,Nguyễn Văn \(word.capitalized),\(title),09\(10_000_000 + number)"
        }
    }

    private static func names(_ office: TestOffice) async throws -> Int {
        try await office.store.read { records in
            let conference = try #require(try records.conference(slug: SamplePlan.slug))
            var count = 0
            try records.forEachAttendee(of: conference.id) { _ in count += 1 }
            return count
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `several slices come out as one import does`(_ engine: TestEngine) async throws {
        try await Self.withFile(engine) { office, write in
            let count = 5 * Self.slice + 17
            let first = try await office.office.importRoster(write(Self.people(count)), as: .tester)
            #expect((first.added, first.changed, first.same) == (count, 0, 0))
            #expect(try await Self.names(office) == count)
            let again = try await office.office.importRoster(write(Self.people(count)), as: .tester)
            #expect((again.added, again.changed, again.same) == (0, 0, count))
            let changed = try await office.office.importRoster(
                write(Self.people(count, title: "Bí thư")), as: .tester)
            #expect((changed.added, changed.changed, changed.same) == (0, count, 0))
            try await office.store.read { (records) throws -> Void in
                let conference = try #require(try records.conference(slug: SamplePlan.slug))
                try records.forEachAttendee(of: conference.id) { #expect($0.title == "Bí thư") }
                #expect(try records.unfinishedImports(of: conference.id).isEmpty)
                let found = try records.attendees(named: ["nguyen", "baaac"], of: conference.id, limit: 3)
                #expect(found.map(\.attendee.name) == ["Nguyễn Văn Baaac"])
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a bad row in the last slice keeps out all of it`(_ engine: TestEngine) async throws {
        try await Self.withFile(engine) { office, write in
            let lines = Self.people(Self.slice + 5) + ["XX,Lê Ân,,"]
            await #expect(throws: ImportRoster.Refused.self) {
                try await office.office.importRoster(write(lines), as: .tester)
            }
            #expect(try await Self.names(office) == 0)
            let outcome = try await office.office.importRoster(
                write(lines), skipsBadRows: true, as: .tester)
            #expect((outcome.added, outcome.refused) == (Self.slice + 5, 1))
        }
    }

    /// What a process leaves behind that is killed between two slices.
    private static func abandon(
        _ office: TestOffice, importer: String, isVisible: Bool
    ) async throws {
        let now = office.clock.now
        try await office.store.write { records in
            let conference = try #require(try records.conference(slug: SamplePlan.slug))
            let point = try #require(try records.point("TD", of: conference.id))
            let run = RosterImportRun(
                id: Identifier(rawValue: 700), aliveUntil: now.advanced(byMilliseconds: 60_000),
                importer: importer, firstAttendee: Identifier(rawValue: 701))
            try records.begin(run, of: conference.id, at: now)
            let person = Conferences.Attendee(
                identity: "p\u{1F}0912345678", name: "Người Dở Dang", searchKey: "nguoi do dang",
                sortKey: "x", point: "TD", phone: "0912345678")
            let id: Identifier<Conferences.Attendee> = Identifier(rawValue: 702)
            try records.insert(
                [(id: id, line: RosterLine(person, at: point.id))], of: conference.id, import: run.id)
            if isVisible {
                try records.show(run.id, at: now)
                var changed = person
                changed.title = "Bí thư"
                try records.stage([(id: id, line: RosterLine(changed, at: point.id))], import: run.id)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `what was broken off before it was seen goes away, and is seen by nobody meanwhile`(
        _ engine: TestEngine
    ) async throws {
        try await Self.withFile(engine) { office, write in
            try await Self.abandon(office, importer: "here 1", isVisible: false)
            #expect(try await Self.names(office) == 0)
            let source = try write(["TU,Lê Ân,Bí thư,0987654321"])
            // As long as it may be alive, another waits.
            await #expect(throws: ActionError.importRunning(conference: SamplePlan.slug)) {
                try await office.office.importRoster(source, as: .tester)
            }
            // Its process has ended: nobody need wait.
            let outcome = try await office.office.importRoster(
                source, importer: Importer(name: "here 2") { $0 == "here 1" }, as: .tester)
            #expect(outcome.added == 1)
            #expect(try await Self.names(office) == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `what was broken off after it was seen is brought to its end`(_ engine: TestEngine) async throws {
        try await Self.withFile(engine) { office, write in
            try await Self.abandon(office, importer: "", isVisible: true)
            #expect(try await Self.names(office) == 1)
            office.clock.advance(seconds: 61)
            _ = try await office.office.importRoster(
                try write(["TU,Lê Ân,Bí thư,0987654321"]), as: .tester)
            let title = try await office.store.read { records in
                try records.attendee(Identifier(rawValue: 702))?.title
            }
            #expect(title == "Bí thư")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a preview tells what an import would do, and changes nothing`(_ engine: TestEngine) async throws {
        try await Self.withFile(engine) { office, write in
            _ = try await office.office.importRoster(
                write(["TD,Nguyễn An,Ủy viên,0912345678", "TD,Lê Ân,Bí thư,0912345679"]), as: .tester)
            let source = try write([
                "TD,Nguyễn An,Phó Bí thư,0912345678", "TD,Lê Ân,Bí thư,0912345679", "TU,Vũ Hà,,0912345670",
                "TD,Đỗ Hai,,12",
            ])
            let preview = try await office.office.previewRoster(source, as: .tester)
            let outcome = preview.outcome
            #expect((outcome.added, outcome.changed, outcome.same, outcome.refused) == (1, 1, 1, 1))
            #expect(preview.hasErrors)
            #expect(preview.people.map(\.attendee.name) == ["Nguyễn An", "Vũ Hà"])
            #expect(preview.people[0].before?.title == "Ủy viên")
            #expect(preview.people[1].before == nil)
            #expect(outcome.columns?.columns.map(\.field) == [.point, .name, .title, .phone])
            #expect(try await Self.names(office) == 2)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a preview says who of the new people may be there already`(_ engine: TestEngine) async throws {
        try await Self.withFile(engine) { office, write in
            _ = try await office.office.importRoster(
                write(["TD,Nguyễn An,Ủy viên,", "TD,Lê Ân,Bí thư,", "TU,Vũ Hà,,"]), as: .tester)
            // A corrected title; nobody whose name differs by its diacritics, or stands at another point.
            let source = try write([
                "TD,Nguyễn An,Ủy viên thường vụ,", "TD,Lê An,Bí thư,", "TD,Vũ Hà,,", "TD,Lê Ân,Bí thư,",
            ])
            let preview = try await office.office.previewRoster(source, as: .tester)
            #expect((preview.outcome.added, preview.outcome.same) == (3, 1))
            #expect(preview.outcome.likelyDuplicates == 1)
            let likely = preview.people.filter { $0.likely != nil }
            #expect(likely.map(\.attendee.title) == ["Ủy viên thường vụ"])
            #expect(likely.first?.likely?.title == "Ủy viên")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `marks are made while an import runs`(_ engine: TestEngine) async throws {
        try await Self.withFile(engine) { office, write in
            _ = try await office.office.importRoster(write(["TU,Lê Ân,Bí thư,0987654321"]), as: .tester)
            try await office.perform(OpenRollCall(conference: SamplePlan.slug, name: "Sáng"))
            let source = try write(Self.people(9 * Self.slice))
            async let importing = office.office.importRoster(source, as: .tester)
            for status in [AttendanceStatus.late, .online, .inPerson, .unexcused] {
                try await office.perform(
                    MarkAttendance(
                        conference: SamplePlan.slug, attendee: .name("Lê Ân", point: "TU"), status: status))
            }
            _ = try await importing
            let turnout = try await office.store.read { records in
                let conference = try #require(try records.conference(slug: SamplePlan.slug))
                return try records.turnout(of: try #require(try records.rollCalls(of: conference).first))
            }
            #expect(turnout == Turnout(invited: 1 + 9 * Self.slice, unexcused: 1))
        }
    }
}
