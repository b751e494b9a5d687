import Conferences
import Testing

struct ConnectionPointTests {
    @Test("Points are spelled out in order, each with its parent, depth and entry")
    func spellsOut() {
        let points = Sample.plan.connectionPoints()
        #expect(points.map(\.code) == ["main", "east", "west"])
        #expect(points.map(\.parent) == [nil, "main", "main"])
        #expect(points.map(\.depth) == [0, 1, 1])
        #expect(points.map(\.entry.indices) == [[0], [0, 0], [0, 1]])
        #expect(points.map(\.expectedTotal) == [50, 40, 0])
    }

    @Test("A point keeps all that the plan says of it")
    func keepsFields() {
        let main = Sample.plan.connectionPoints()[0]
        #expect(main.name == "Hội trường tỉnh")
        #expect(main.unit == "Tỉnh ủy")
        #expect(main.address == "Số 1 đường Trung Tâm")
        #expect(main.capacity == 200)
        #expect(main.technician == "tech-main")
        #expect(main.inCharge == nil)
        #expect(main.joinLink == "https://example.org/main")
    }

    @Test("All provinces and communes make 3,355 points below the main one, each commune under its province")
    func spellsOutTheCountry() {
        let points = Sample.nationwide.connectionPoints()
        #expect(points.count == 3356)
        #expect(Set(points.map(\.code)).count == 3356)
        #expect(points.count { $0.parent == "main" } == 34)
        #expect(points.count { $0.depth == 2 } == 3321)
        let hoanKiem = points.first { $0.code == "00070" }
        #expect(hoanKiem?.parent == "01")
        #expect(hoanKiem?.name == "Phường Hoàn Kiếm")
        #expect(hoanKiem?.capacity == 100)
        #expect(hoanKiem?.expectedTotal == 80)
        #expect(Set(points.dropFirst().map(\.entry)) == [PointPath([0, 0])])
    }

    @Test("The communes of a province stand below the point that selects them")
    func spellsOutCommunes() {
        let plan = Sample.plan.with {
            $0.points = [
                .administrative(AdministrativeSelection(scope: .communes(province: "25"))),
                .administrative(AdministrativeSelection(scope: .provinces(withCommunes: false))),
            ]
        }
        let points = plan.connectionPoints()
        let communes = AdministrativeUnits.current.communes(of: "25") ?? []
        #expect(points.map(\.code).prefix(communes.count) == communes.map(\.code)[...])
        #expect(points.count == communes.count + 34)
        #expect(points.allSatisfy { $0.parent == nil && $0.depth == 0 })
        #expect(points.last?.entry == PointPath([1]))
    }

    @Test("The communes of an unknown province are none")
    func knowsNoSuchProvince() {
        let plan = Sample.plan.with {
            $0.points = [.administrative(AdministrativeSelection(scope: .communes(province: "00")))]
        }
        #expect(plan.connectionPoints().isEmpty)
    }

    @Test("A deep tree is spelled out, each point before those below it")
    func goesDeep() {
        let deepest = PlannedPoint(code: "p0", name: "0")
        let tree = (1...200).reduce(deepest) {
            PlannedPoint(code: "p\($1)", name: "\($1)", children: [.point($0)])
        }
        let points = Sample.plan.with { $0.points = [.point(tree)] }.connectionPoints()
        #expect(points.map(\.depth) == Array(0...200))
        #expect(points.last?.parent == "p1")
    }
}
