import Conferences
import TestSupport
import Testing

/// What a new version of the plan makes of points that were changed outside it.
@Suite struct PointMergeTests {
    private func details(
        _ name: String, _ parent: String? = nil, inCharge: String? = nil
    ) -> PointDetails {
        PointDetails(name: name, parent: parent, inCharge: inCharge)
    }

    private func point(
        _ code: String, _ details: PointDetails, _ origin: PointOrigin = .plan, isOpen: Bool = true,
        byHand: Bool = false, position: Int = 0
    ) -> PlacedPoint {
        PlacedPoint(
            code: code, details: details, origin: origin, isOpen: isOpen, isClosedByHand: byHand,
            position: position)
    }

    private func merge(
        _ standing: [PlacedPoint], before: [String: PointDetails], plan: [(String, PointDetails)]
    ) -> [String: PlacedPoint] {
        let merged = PointMerge.merge(
            standing, before: before, with: plan.map { (code: $0.0, details: $0.1) })
        return Dictionary(uniqueKeysWithValues: merged.map { ($0.code, $0) })
    }

    @Test func `what was changed by hand stays until the plan changes the same thing`() {
        let (top, middle) = (details("Tỉnh ủy"), details("Tam Dương", "TU", inCharge: "An"))
        let before = ["TU": top, "TD": middle]
        let standing = [
            point("TU", details("Tỉnh ủy")), point("TD", details("Xã Tam Dương", nil, inCharge: "Bình")),
        ]
        let same = merge(standing, before: before, plan: [("TU", top), ("TD", middle)])
        #expect(same["TD"]?.details == details("Xã Tam Dương", nil, inCharge: "Bình"))
        let renamed = merge(
            standing, before: before,
            plan: [("TU", top), ("TD", details("Tam Dương mới", "TU", inCharge: "An"))])
        #expect(renamed["TD"]?.details == details("Tam Dương mới", nil, inCharge: "Bình"))
    }

    @Test func `points from elsewhere stay, and hang one higher where the plan drops the one above`() {
        let (top, middle) = (details("Tỉnh ủy"), details("Tam Dương", "TU"))
        let before = ["TU": top, "TD": middle]
        let standing = [
            point("TU", top), point("TD", middle, position: 1),
            point("X1", details("Xã Một", "TD"), .table, position: 2),
        ]
        let merged = merge(standing, before: before, plan: [("TU", top)])
        #expect(merged["TD"]?.isOpen == false)
        #expect(merged["TD"]?.isClosedByHand == false)
        #expect(merged["X1"]?.isOpen == true)
        #expect(merged["X1"]?.details.parent == "TU")
        #expect(merged["X1"]?.depth == 1)
    }

    @Test func `a point closed by hand stays closed while the plan goes on naming it`() {
        let (top, middle) = (details("Tỉnh ủy"), details("Tam Dương", "TU"))
        let before = ["TU": top, "TD": middle]
        let closed = point("TD", details("Tam Dương"), isOpen: false, byHand: true, position: 1)
        let plan = [("TU", top), ("TD", middle)]
        let still = merge([point("TU", top), closed], before: before, plan: plan)
        #expect(still["TD"]?.isOpen == false)
        // Left out and named anew, it is meant.
        let left = merge([point("TU", top), closed], before: ["TU": top], plan: plan)
        #expect(left["TD"]?.isOpen == true)
        #expect(left["TD"]?.details.parent == "TU")
    }

    @Test func `what hangs below a point closed by hand does not hang below it in the next version either`() {
        let (top, middle) = (details("Tỉnh ủy"), details("Tam Dương", "TU"))
        let low = details("Xã Một", "TD")
        let before = ["TU": top, "TD": middle, "X1": low]
        let standing = [
            point("TU", top), point("TD", details("Tam Dương"), isOpen: false, byHand: true),
            point("X1", details("Xã Một", "TU")),
        ]
        var plan = [("TU", top), ("TD", middle), ("X1", low)]
        #expect(merge(standing, before: before, plan: plan)["X1"]?.details.parent == "TU")
        plan.append(("X2", details("Xã Hai", "TD")))
        #expect(merge(standing, before: before, plan: plan)["X2"]?.details.parent == "TU")
    }

    @Test func `a plan takes over a point from elsewhere and keeps what it says nothing of`() {
        let standing = [
            point("TU", details("Tỉnh ủy")),
            point("X1", details("Xã Một", "TU", inCharge: "Chi"), .table, position: 1),
        ]
        let merged = merge(
            standing, before: ["TU": details("Tỉnh ủy")],
            plan: [("TU", details("Tỉnh ủy")), ("X1", details("Xã Số Một", "TU"))])
        #expect(merged["X1"]?.origin == .plan)
        #expect(merged["X1"]?.details == details("Xã Số Một", "TU", inCharge: "Chi"))
    }

    @Test func `a ring out of two wishes is broken by the plan's`() {
        let before = ["A": details("A"), "B": details("B"), "C": details("C", "A")]
        let standing = [
            point("A", details("A", "B")), point("B", details("B")), point("C", details("C", "A")),
        ]
        let merged = merge(
            standing, before: before,
            plan: [("A", details("A")), ("B", details("B", "A")), ("C", details("C", "A"))])
        #expect(merged["B"]?.details.parent == "A")
        #expect(merged["A"]?.details.parent == nil)
        #expect(merged.values.map(\.position).sorted() == [0, 1, 2])
    }

    @Test(arguments: 0..<200)
    func `whatever is changed by hand and planned, the tree stays a tree`(_ seed: Int) {
        var chance = SeededRandom(seed: UInt64(seed))
        let codes = (0..<12).map { "P\($0)" }
        func tree() -> [(String, PointDetails)] {
            var made: [(String, PointDetails)] = []
            for code in codes where Bool.random(using: &chance) {
                made.append(
                    (
                        code,
                        details(
                            "\(code) \(Int.random(in: 0..<3, using: &chance))",
                            made.randomElement(using: &chance)?.0)
                    ))
            }
            return made
        }
        let before = tree()
        var standing = before.enumerated().map { point($1.0, $1.1, position: $0) }
        for index in standing.indices {
            // By hand: anything but a ring and anything below what is closed.
            if Int.random(in: 0..<3, using: &chance) == 0 {
                standing[index].details.parent =
                    standing[..<index].filter(\.isOpen).randomElement(using: &chance)?.code
            }
            if Int.random(in: 0..<6, using: &chance) == 0 {
                (standing[index].isOpen, standing[index].isClosedByHand) = (false, true)
                standing[index].details.parent = nil
            }
        }
        standing.append(
            point("OUT", details("Ngoài", before.randomElement(using: &chance)?.0), .typed, position: 99))
        let plan = tree()
        let merged = PointMerge.merge(
            standing, before: Dictionary(uniqueKeysWithValues: before),
            with: plan.map { (code: $0.0, details: $0.1) })
        var depths: [String: Int] = [:]
        for (index, point) in merged.enumerated() {
            #expect(point.position == index)
            guard point.isOpen else {
                #expect(point.details.parent == nil)
                continue
            }
            // Each open point comes after the open one that it hangs below.
            let above = point.details.parent.map { depths[$0] ?? -9 } ?? -1
            #expect(point.depth == above + 1)
            depths[point.code] = point.depth
        }
        #expect(merged.count == Set(standing.map(\.code)).union(plan.map(\.0)).count)
        #expect(depths["OUT"] != nil)
    }
}
