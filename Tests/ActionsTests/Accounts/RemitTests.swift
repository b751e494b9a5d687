import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@Suite(.inTurns) struct RemitTests {
    private func coordinator(_ code: String) -> Actor {
        Actor(
            name: "phu-trach", permissions: AccountRole.pointCoordinator.permissions,
            remit: .points([PointCharge(conference: SamplePlan.slug, code: code)]))
    }

    private func importing(_ code: String, in folder: String) throws -> ImportRoster {
        let path = folder + "/\(code).csv"
        try Data("Điểm cầu,Họ và tên,Đơn vị\n\(code),Trần Thị Lan,Sở Y tế\n".utf8)
            .write(to: URL(fileURLWithPath: path))
        return ImportRoster(conference: SamplePlan.slug, path: path)
    }

    @Test(arguments: TestEngine.allCases)
    func `a coordinator fills the roster of their point and of those below, and of no other`(
        _ engine: TestEngine
    ) async throws {
        try await engine.withOffice { office in
            try await office.perform(PublishPlan(SamplePlan.make()))
            try await withTemporaryFolder { folder in
                let (below, above) = try (importing("TD", in: folder), importing("TU", in: folder))
                _ = try await office.office.perform(below, as: coordinator("TU"))
                _ = try await office.office.perform(below, as: coordinator("TD"))
                // As a point that is not there.
                await #expect(throws: ImportRoster.Refused.self) {
                    try await office.office.perform(above, as: coordinator("TD"))
                }
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a coordinator takes nobody away from another's point, and is not told who stands there`(
        _ engine: TestEngine
    ) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            let office = fixture.office.office
            func people() async throws -> [Conferences.Attendee] {
                try await fixture.office.store.read { records in
                    let conference = try #require(try records.conference(slug: SamplePlan.slug))
                    var people: [Conferences.Attendee] = []
                    try records.forEachAttendee(of: conference.id, at: nil) { people.append($0) }
                    return people
                }
            }
            let before = try await people()
            try await withTemporaryFolder { folder in
                let path = folder + "/TD.csv"
                // By her phone, the second is Lê Chi of the point above.
                let lines = "Mã điểm cầu,Họ và tên,Điện thoại\nTD,Mai Lan,0912345099\nTD,Mai Nga,0912345003\n"
                try Data(lines.utf8).write(to: URL(fileURLWithPath: path))
                let source = RosterSource(conference: SamplePlan.slug, path: path)
                let actor = coordinator("TD")
                let refusal = ActionError.point(.elsewhere(row: 3))
                await #expect(throws: refusal) {
                    try await office.perform(ImportRoster(source, skipsBadRows: true), as: actor)
                }
                await #expect(throws: refusal) { try await office.importRoster(source, as: actor) }
                await #expect(throws: refusal) { try await office.previewRoster(source, as: actor) }
                await #expect(throws: ActionError.point(.elsewhere(row: nil))) {
                    try await office.perform(
                        AddAttendee(
                            conference: SamplePlan.slug, point: "TD",
                            person: TypedAttendee(name: "Mai Nga", phone: "0912345003")), as: actor)
                }
                #expect(try await people() == before)
                // Whoever answers for both points may move her.
                let moved = try await office.perform(ImportRoster(source), as: coordinator("TU"))
                #expect(moved.added == 1 && moved.changed == 1)
            }
        }
    }

    @Test func `who has nothing to do with a conference is not told that it exists`() async throws {
        try await TestEngine.sqlite.withOffice { office in
            try await office.perform(PublishPlan(SamplePlan.make()))
            try await withTemporaryFolder { folder in
                var stranger = coordinator("TD")
                stranger.remit = .points([PointCharge(conference: "hoi-nghi-khac", code: "TD")])
                let action = try importing("TD", in: folder)
                await #expect(
                    throws: ActionError.unknownConference(slug: SamplePlan.slug, suggestion: nil)
                ) { try await office.office.perform(action, as: stranger) }
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `an officer reports on their unit's tasks and knows of no other`(_ engine: TestEngine) async throws {
        try await engine.withOffice { office in
            let text =
                "1. Giao Sở Y tế chủ trì xây dựng kế hoạch. 2. Giao Sở Nội vụ chủ trì tham mưu quy chế."
            try await office.perform(PublishPlan(SamplePlan.make()))
            let conference = try #require(
                try await office.store.read { try $0.conference(slug: SamplePlan.slug) })
            let outcome = try await office.perform(
                RecordConclusion(
                    conference: SamplePlan.slug, text: text, source: "thử",
                    reading: RecordConclusion.read(text, of: conference)))
            try #require(outcome.proposals.map(\.assignment.lead) == [["Sở Y tế"], ["Sở Nội vụ"]])
            try await office.perform(AcceptTasks(outcome.proposals.map(\.reference)))
            let officer = Actor(
                name: "can-bo", permissions: AccountRole.unitOfficer.permissions,
                remit: .unit(UnitCharge(key: "so y te"))
            )
            let (own, other) = (outcome.proposals[0].reference, outcome.proposals[1].reference)
            _ = try await office.office.perform(ReportProgress(own, text: "Đã họp", percent: 20), as: officer)
            await #expect(throws: ActionError.unknownTask(other)) {
                try await office.office.perform(ReportProgress(other, text: "Đã họp"), as: officer)
            }
            await #expect(throws: ActionError.notPermitted(.closeTasks)) {
                try await office.office.perform(CompleteTask(own, text: "xong"), as: officer)
            }
        }
    }
}
