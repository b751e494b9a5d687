import Conferences
import Testing

@testable import Store

@Suite struct PreparedTreeTests {
    private static func point(_ code: String, _ depth: Int, isReady: Bool) -> PointPreparation {
        var facts = PointFacts()
        if isReady {
            facts = PointFacts(inCharge: "A", technician: "B", registered: 1, lastResult: .good)
        }
        return PointPreparation(
            id: Identifier(rawValue: 1), code: code, name: code, depth: depth, facts: facts)
    }

    private static let tree = PreparedTree([
        point("T", 0, isReady: false), point("A", 1, isReady: true), point("A1", 2, isReady: true),
        point("A2", 2, isReady: false), point("B", 1, isReady: true), point("X", 0, isReady: true),
    ])

    @Test func `what is below a point is taken together, at each depth`() {
        #expect(Self.tree.below == ["T": .init(count: 4, ready: 3), "A": .init(count: 2, ready: 1)])
        #expect(Self.tree.areas.map(\.code) == ["T", "A"])
    }

    @Test(arguments: [
        ("T", ["T", "A", "A1", "A2", "B"]), ("A", ["A", "A1", "A2"]), ("X", ["X"]), ("không có", []),
    ]) func `an area is a point with all below it`(code: String, codes: [String]) {
        #expect(Self.tree.part(under: code).map(\.code) == codes)
        #expect(Self.tree.part(under: nil).count == 6)
    }
}
