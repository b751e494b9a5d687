import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Actions

/// The same person over imports and conferences: found again, likely duplicates, merged and parted.
@Suite(.inTurns) struct PeopleAcrossTests {
    private struct Fixture {
        let office: TestOffice
        let folder: String

        func plan(_ slug: String) async throws {
            try await office.perform(PublishPlan(SamplePlan.make { $0.slug = slug }))
        }

        @discardableResult
        func roster(
            _ lines: String..., to slug: String = SamplePlan.slug, inSlices: Bool = true
        ) async throws -> ImportRoster.Outcome {
            let path = folder + "/\(UUID().uuidString).csv"
            let header = "Mã điểm cầu,Họ và tên,Chức vụ,Đơn vị,Điện thoại,Số hiệu,Năm sinh"
            try Data(([header] + lines).joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
            let source = RosterSource(conference: slug, path: path)
            return inSlices
                ? try await office.office.importRoster(source, as: .tester)
                : try await office.perform(ImportRoster(source))
        }

        func people(_ slug: String = SamplePlan.slug) async throws -> [Attendee] {
            try await office.store.read { records in
                let conference = try #require(try records.conference(slug: slug))
                var people: [Attendee] = []
                try records.forEachAttendee(of: conference.id) { people.append($0) }
                return people
            }
        }

        func id(_ name: String, _ slug: String = SamplePlan.slug) async throws -> Identifier<Attendee> {
            let found = try await office.store.read { records in
                let conference = try #require(try records.conference(slug: slug))
                return try records.attendees(
                    named: name.split(separator: " ").map(String.init), of: conference.id, limit: 5)
            }
            return try #require(found.first).id
        }

        func pairs(_ slug: String = SamplePlan.slug) async throws -> [LikelyPair] {
            try await office.store.read { records in
                let conference = try #require(try records.conference(slug: slug))
                return try records.openLikelyPairs(of: conference.id, limit: 100).pairs
            }
        }
    }

    private func with(_ engine: TestEngine, _ body: (Fixture) async throws -> Void) async throws {
        try await engine.withOffice { office in
            try await withTemporaryFolder { folder in
                let fixture = Fixture(office: office, folder: folder)
                try await fixture.plan(SamplePlan.slug)
                try await body(fixture)
            }
        }
    }

    @Test(arguments: TestEngine.allCases, [true, false])
    func `a next import finds whoever has another phone, or one at last`(
        _ engine: TestEngine, _ inSlices: Bool
    ) async throws {
        try await with(engine) { fixture in
            try await fixture.roster(
                "TD,Đỗ Văn An,Ủy viên,Sở Nội vụ,,,1980", "TD,Lê Thị Bình,Ủy viên,Sở Nội vụ,0912345001,CB7,",
                "TD,Trần Cường,Ủy viên,Sở Nội vụ,,,", inSlices: inSlices)
            let again = try await fixture.roster(
                "TD,Đỗ Văn An,Bí thư,Sở Nội vụ,0912345009,,1980",
                "TD,Lê Thị Bình,Ủy viên,Sở Nội vụ,0912345002,cb7,", "TD,Trần Cường,Ủy viên,Sở Nội vụ,,,",
                inSlices: inSlices)
            #expect((again.added, again.changed, again.same) == (0, 2, 1))
            let people = try await fixture.people()
            #expect(people.count == 3)
            #expect(people.first { $0.name == "Đỗ Văn An" }?.phone == "0912345009")
            #expect(people.first { $0.name == "Đỗ Văn An" }?.title == "Bí thư")
            // The third import knows them by what they were stored under last.
            let third = try await fixture.roster(
                "TD,Đỗ Văn An,Bí thư,Sở Nội vụ,0912345009,,1980",
                "TD,Lê Thị Bình,Ủy viên,Sở Nội vụ,0912345002,cb7,", inSlices: inSlices)
            #expect((third.added, third.changed, third.same) == (0, 0, 2))
        }
    }

    @Test(arguments: TestEngine.allCases, [true, false])
    func `whoever is in a file twice is not taken for one, and is told`(
        _ engine: TestEngine, _ inSlices: Bool
    ) async throws {
        try await with(engine) { fixture in
            try await fixture.roster("TD,Đỗ Văn An,Ủy viên,Sở Nội vụ,0912345001,,1980", inSlices: inSlices)
            // The first of these rows would be the one on the roster, if the second were not.
            let outcome = try await fixture.roster(
                "TD,Đỗ Văn An,Bí thư,Sở Nội vụ,0912345002,,1980",
                "TD,Đỗ Văn An,Ủy viên,Sở Nội vụ,0912345001,,1980", "TU,Đỗ Văn An,Ủy viên,Sở Tài chính,,,1980",
                inSlices: inSlices)
            #expect((outcome.added, outcome.changed, outcome.same) == (2, 0, 1))
            #expect(outcome.likelyDuplicates == 1)
            let pairs = try await fixture.pairs()
            #expect(pairs.map(\.grounds) == [.nameAndUnit])
            #expect(try await fixture.people().count == 3)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `shared phones and staff numbers, and names badly written, are likely duplicates`(
        _ engine: TestEngine
    ) async throws {
        try await with(engine) { fixture in
            try await fixture.roster(
                "TD,Đỗ Văn An,Ủy viên,Sở Nội vụ,0912345001,,", "TD,Trần Thị Bé,Ủy viên,Sở Y tế,0912345001,,",
                "TD,Lê Văn Cả,Ủy viên,Sở Nội vụ,0912345003,CB7,",
                "TD,Le Van Ca,Ủy viên,Sở Nội vụ,0912345004,CB7,",
                "TD,Hoàng Dung,Ủy viên,Sở Nội vụ,0912345005,,",
                "TD,Hoàng Dũng,Ủy viên,Sở Nội vụ,0912345006,,",
                "TD,Hoàng Dung,Ủy viên,Sở Y tế,0912345007,,")
            let found = try await fixture.pairs()
            #expect(Set(found.map(\.grounds)) == [.phone, .staffNumber, .nameAndUnit])
            #expect(found.count == 3)
            // Once decided, nobody is asked again; taken back, they are.
            try await fixture.office.perform(
                DistinguishPeople(found[0].first, found[0].second, reason: "hai người"))
            #expect(try await fixture.pairs().count == 2)
            await #expect(throws: ActionError.person(.decided(isSame: false))) {
                try await fixture.office.perform(MergePeople(found[0].first, found[0].second))
            }
            #expect(
                try await fixture.office.perform(UndoPersonDecision(found[0].second, found[0].first)) == false
            )
            #expect(try await fixture.pairs().count == 3)
            await #expect(throws: ActionError.person(.undecided)) {
                try await fixture.office.perform(UndoPersonDecision(found[0].first, found[0].second))
            }
            await #expect(throws: ActionError.person(.oneEntry)) {
                try await fixture.office.perform(MergePeople(found[0].first, found[0].first))
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a merge leaves one invited with the other's mark, survives an import, and is undone`(
        _ engine: TestEngine
    ) async throws {
        try await with(engine) { fixture in
            let office = fixture.office
            let lines = ["TD,Đỗ Văn An,,Sở Nội vụ,,,1980", "TD,Đỗ Văn An,Bí thư,Sở Nội vụ,0912345002,,"]
            try await fixture.roster(lines[0], lines[1])
            let pair = try #require(try await fixture.pairs().first)
            try await office.perform(OpenRollCall(conference: SamplePlan.slug, name: "Sáng"))
            try await office.perform(
                MarkAttendance(
                    conference: SamplePlan.slug, attendee: .identifier(pair.second), status: .late))
            func turnout() async throws -> Turnout {
                try await office.store.write { records in
                    let conference = try #require(try records.conference(slug: SamplePlan.slug))
                    let rollCall = try #require(try records.rollCalls(of: conference).last)
                    let kept = try records.turnout(of: rollCall)
                    try records.recountOpenRollCalls(of: conference)
                    #expect(try records.turnout(of: rollCall) == kept)
                    return kept
                }
            }
            let before = try await fixture.people()
            #expect(try await turnout() == Turnout(invited: 2, late: 1))
            let kept = try await office.perform(MergePeople(pair.first, pair.second, reason: "một người"))
            #expect((kept.attendee.title, kept.attendee.phone) == ("Bí thư", "0912345002"))
            #expect(try await turnout() == Turnout(invited: 1, late: 1))
            #expect(try await fixture.people().count == 1)
            #expect(try await fixture.pairs().isEmpty)
            await #expect(throws: ActionError.person(.decided(isSame: true))) {
                try await office.perform(MergePeople(pair.first, pair.second))
            }
            // The file still has both rows: whoever is merged is not there again.
            let again = try await fixture.roster(lines[1])
            #expect((again.added, again.changed, again.same) == (0, 0, 1))
            #expect(try await fixture.people().count == 1)
            #expect(try await office.perform(UndoPersonDecision(pair.first, pair.second)))
            #expect(try await turnout() == Turnout(invited: 2, late: 1))
            let after = try await fixture.people()
            #expect(after == before)
            #expect(try await office.store.read { try AuditChain.firstBreak(in: $0) } == nil)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a database with people merged into newer entries is copied`(_ engine: TestEngine) async throws {
        try await with(engine) { fixture in
            try await fixture.roster("TD,Đỗ Văn An,,Sở Nội vụ,,,1980", "TD,Đỗ Văn An,,Sở Nội vụ,0912345002,,")
            let pair = try #require(try await fixture.pairs().first)
            try await fixture.office.perform(MergePeople(pair.second, pair.first))
            let source = fixture.office.store
            try await engine.withStore { target in
                _ = try await source.copy(into: target, verifying: { _ in })
                let copied = try await target.read { try $0.personEntry(pair.first)?.mergedInto }
                #expect(copied == pair.second)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `somebody's history runs through the conferences by phone, staff number and name with unit`(
        _ engine: TestEngine
    ) async throws {
        try await with(engine) { fixture in
            for slug in ["hai", "ba", "bon", "nam"] { try await fixture.plan(slug) }
            try await fixture.roster("TD,Đỗ Văn An,Ủy viên,Sở Nội vụ,0912345001,CB7,1980")
            try await fixture.roster("TD,Đỗ Văn An,Phó Giám đốc,Sở Y tế,0912345001,,", to: "hai")
            try await fixture.roster("TD,Đỗ Văn An,Giám đốc,Sở Tài chính,0987000111,CB7,", to: "ba")
            try await fixture.roster("TD,Đỗ Văn An,Ủy viên,Sở Nội vụ,,,1980", to: "bon")
            try await fixture.roster(
                "TD,Đỗ Văn Ân,Ủy viên,Sở Nội vụ,,,1980", "TD,Trần Bé,Ủy viên,Sở Y tế,0912345001,,", to: "nam")
            func history(_ id: Identifier<Attendee>) async throws -> PersonHistory {
                try #require(try await fixture.office.store.read { try $0.personHistory(of: id) })
            }
            let start = try await fixture.id("do van an")
            let found = try await history(start)
            #expect(Set(found.parts.map(\.entry.conference)) == [SamplePlan.slug, "hai", "ba", "bon"])
            #expect(
                Set(found.parts.compactMap(\.by)) == [
                    .grounds(.phone), .grounds(.staffNumber), .grounds(.nameAndUnit),
                ])
            // Neither a name without its diacritics nor a number that changed hands is the same person.
            #expect(Set(found.likely.map(\.grounds)) == [.nameAndUnit, .phone])
            // From wherever one begins, the same come out.
            let other = try await history(try await fixture.id("do van an", "bon"))
            #expect(Set(other.parts.map(\.entry.id)) == Set(found.parts.map(\.entry.id)))
            // Somebody says that one more is the same, and that another is not.
            let fifth = try await fixture.id("do van an", "nam")
            try await fixture.office.perform(MergePeople(start, fifth))
            #expect(try await history(start).parts.count == 5)
            try await fixture.office.perform(UndoPersonDecision(start, fifth))
            #expect(try await history(start).parts.count == 4)
            let second = try await fixture.id("do van an", "hai")
            try await fixture.office.perform(DistinguishPeople(start, second))
            #expect(!(try await history(start).parts.map(\.entry.id).contains(second)))
        }
    }
}
