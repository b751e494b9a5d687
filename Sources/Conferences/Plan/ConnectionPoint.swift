/// A point of a plan with its place in the tree, after the administrative units are spelled out.
package struct ConnectionPoint: Hashable, Sendable, Codable {
    package var code: String
    package var name: String
    package var unit: String?
    package var address: String?
    package var capacity: Int?
    package var inCharge: String?
    package var technician: String?
    package var joinLink: String?
    package var expected: [ExpectedCategory]
    /// The code of the point above, `nil` at the top.
    package var parent: String?
    /// 0 at the top.
    package var depth: Int
    /// Which entry of the plan it comes from.
    package var entry: PointPath

    /// How many people are expected, over all categories.
    package var expectedTotal: Int { expected.reduce(0) { $0 + $1.count } }
}

/// Where an entry stands in a plan's tree of points: its index at each level, from the top.
package struct PointPath: Hashable, Sendable, Codable {
    package var indices: [Int]

    package init(_ indices: [Int]) { self.indices = indices }

    package func appending(_ index: Int) -> PointPath { PointPath(indices + [index]) }
}

extension Plan {
    /// Every point of the plan, each before those below it, in the order of the plan. A selection of an
    /// unknown province gives none.
    package func connectionPoints(units: AdministrativeUnits = .current) -> [ConnectionPoint] {
        var points: [ConnectionPoint] = []
        func add(_ entries: [PointEntry], parent: String?, depth: Int, path: PointPath) {
            for (index, entry) in entries.enumerated() {
                let here = path.appending(index)
                switch entry {
                case .point(let point):
                    points.append(ConnectionPoint(point, parent: parent, depth: depth, entry: here))
                    add(point.children, parent: point.code, depth: depth + 1, path: here)
                case .administrative(let selection):
                    points += selection.points(units: units, parent: parent, depth: depth, entry: here)
                }
            }
        }
        add(self.points, parent: nil, depth: 0, path: PointPath([]))
        return points
    }
}

extension AdministrativeSelection {
    /// A point for each unit, each before those below it.
    package var connectionPoints: [ConnectionPoint] {
        points(units: .current, parent: nil, depth: 0, entry: PointPath([0]))
    }
}

extension ConnectionPoint {
    init(_ point: PlannedPoint, parent: String?, depth: Int, entry: PointPath) {
        self.init(
            code: point.code, name: point.name, unit: point.unit, address: point.address,
            capacity: point.capacity, inCharge: point.inCharge, technician: point.technician,
            joinLink: point.joinLink, expected: point.expected, parent: parent, depth: depth, entry: entry)
    }
}

extension AdministrativeSelection {
    fileprivate func points(
        units: AdministrativeUnits, parent: String?, depth: Int, entry: PointPath
    ) -> [ConnectionPoint] {
        func point(_ unit: AdministrativeUnits.Unit, parent: String?, depth: Int) -> ConnectionPoint {
            ConnectionPoint(
                code: unit.code, name: unit.title, capacity: capacity, expected: expected, parent: parent,
                depth: depth, entry: entry)
        }
        switch scope {
        case .communes(let province):
            return (units.communes(of: province) ?? []).map { point($0, parent: parent, depth: depth) }
        case .provinces(let withCommunes):
            return units.provinces.flatMap { province in
                let communes = withCommunes ? units.communes(of: province.code) ?? [] : []
                return [point(province, parent: parent, depth: depth)]
                    + communes.map { point($0, parent: province.code, depth: depth + 1) }
            }
        }
    }
}
