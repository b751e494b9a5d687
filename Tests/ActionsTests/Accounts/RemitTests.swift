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
                await #expect(throws: ActionError.beyondRemit("TU")) {
                    try await office.office.perform(above, as: coordinator("TD"))
                }
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
                name: "can-bo", permissions: AccountRole.unitOfficer.permissions, remit: .unit(key: "so y te")
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
