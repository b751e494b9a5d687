import Conferences
import Store
import TestSupport
import Testing

@Suite(.inTurns) struct PointRecordsTests {
    @Test(arguments: TestEngine.allCases)
    func `points keep the order and the tree of the plan`(_ engine: TestEngine) async throws {
        try await StoreFixture.with(engine) { fixture throws -> Void in
            let id = fixture.conference.id
            let points = try await fixture.store.read { try $0.points(of: id) }
            #expect(points.map(\.code) == ["TU", "TD"])
            #expect(points.map(\.depth) == [0, 1])
            #expect(points.map(\.parent) == [nil, points.first?.id])
            #expect(points.map(\.isOpen) == [true, true])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a point that the plan drops is closed and listed last, and one that returns is the same`(
        _ engine: TestEngine
    ) async throws {
        try await StoreFixture.with(engine) { fixture throws -> Void in
            let id = fixture.conference.id
            let before = try await fixture.store.read { try $0.points(of: id) }
            let without = SamplePlan.make { $0.points = [.point(PlannedPoint(code: "MỚI", name: "Mới"))] }
            func replace(_ plan: Plan) async throws -> [StoredPoint] {
                try await fixture.store.write { records in
                    try records.replacePoints(
                        of: id, with: plan.connectionPoints(), names: [:],
                        newIdentifier: StoreFixture.counting(from: 200))
                    return try records.points(of: id)
                }
            }
            let closed = try await replace(without)
            #expect(closed.map(\.code) == ["MỚI", "TU", "TD"])
            #expect(closed.map(\.isOpen) == [true, false, false])
            #expect(closed.map(\.parent) == [nil, nil, nil])
            let again = try await replace(SamplePlan.make())
            #expect(again.prefix(2).map(\.id) == before.map(\.id))
            #expect(again.map(\.isOpen) == [true, true, false])
        }
    }
}
