import Conferences
import Store
import TestSupport
import Testing

@testable import Actions

/// A plan that leaves out a point where people are expected.
@Suite(.inTurns) struct LeftOutPointTests {
    private static let slug = RollCallFixture.slug

    /// The sample conference's plan with the main point alone.
    private static func without(_ change: (inout Plan) -> Void = { _ in }) -> PublishPlan {
        PublishPlan(
            RollCallFixture.plan { plan in
                guard case .point(var top) = plan.points[0] else { return }
                top.children = []
                plan.points[0] = .point(top)
                change(&plan)
            })
    }

    @Test(arguments: TestEngine.allCases)
    func `is refused, and changes nothing, until somebody says where they go`(_ engine: TestEngine)
        async throws
    {
        try await RollCallFixture.withRoster(engine) { fixture in
            let office = fixture.office
            await #expect(throws: ActionError.pointTree(.rosterLeftOut("TD", people: 4, others: 0))) {
                try await office.perform(Self.without())
            }
            let standing = try await office.store.read { try $0.conference(slug: Self.slug)?.version }
            #expect(standing == 1)
            try await office.perform(
                ClosePoint(conference: Self.slug, code: "TD", reason: "sáp nhập", people: .moveTo("TU")))
            let outcome = try await office.perform(Self.without())
            #expect(outcome.conference.version == 2)
            let people = try await office.store.read { records in
                try records.rosterCounts(at: ["TU", "TD", "TX"], of: outcome.conference.id)
            }
            #expect(people.map(\.code) == ["TU"] && people.map(\.people) == [7])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `is taken where they were left behind on purpose`(_ engine: TestEngine) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            let office = fixture.office
            try await office.perform(
                ClosePoint(conference: Self.slug, code: "TD", reason: "mất điện", people: .stay))
            #expect(try await office.perform(Self.without()).conference.version == 2)
        }
    }
}
