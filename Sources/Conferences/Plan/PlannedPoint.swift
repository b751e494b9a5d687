/// One line of a plan's list of points: a point of its own, or many out of the administrative units.
package indirect enum PointEntry: Hashable, Sendable, Codable {
    case point(PlannedPoint)
    case administrative(AdministrativeSelection)
}

/// A place that is joined to the conference (điểm cầu), with the points below it.
package struct PlannedPoint: Hashable, Sendable, Codable {
    /// What people type to name the point, unique within the conference: letters, digits, `-`, `_`, `.`,
    /// 1 to 32 characters.
    package var code: String
    package var name: String
    /// The unit that holds it (đơn vị), where it differs from the name.
    package var unit: String?
    package var address: String?
    /// How many people it holds (sức chứa).
    package var capacity: Int?
    /// Key of the person in charge (chủ trì tại điểm cầu).
    package var inCharge: String?
    /// Key of the technician on duty (trực kỹ thuật).
    package var technician: String?
    /// Where one joins by network.
    package var joinLink: String?
    /// Who must attend here, by category (thành phần).
    package var expected: [ExpectedCategory]
    package var children: [PointEntry]

    package init(
        code: String, name: String, unit: String? = nil, address: String? = nil, capacity: Int? = nil,
        inCharge: String? = nil, technician: String? = nil, joinLink: String? = nil,
        expected: [ExpectedCategory] = [], children: [PointEntry] = []
    ) {
        self.code = code
        self.name = name
        self.unit = unit
        self.address = address
        self.capacity = capacity
        self.inCharge = inCharge
        self.technician = technician
        self.joinLink = joinLink
        self.expected = expected
        self.children = children
    }

    /// Whether a text may be a point's code.
    package static func isCode(_ text: String) -> Bool {
        (1...32).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0)
                    || $0 == 45 || $0 == 46 || $0 == 95
            }
    }
}

/// A category of people who must attend (thành phần) and how many of them.
package struct ExpectedCategory: Hashable, Sendable, Codable {
    package var name: String
    package var count: Int

    package init(name: String, count: Int) {
        self.name = name
        self.count = count
    }
}

/// Points that are not listed one by one but taken from the register of administrative units.
package struct AdministrativeSelection: Hashable, Sendable, Codable {
    package enum Scope: Hashable, Sendable, Codable {
        /// A point for each province (tỉnh, thành phố); with each commune below it, where `withCommunes`.
        case provinces(withCommunes: Bool)
        /// A point for each commune (xã, phường, đặc khu) of the province with this code.
        case communes(province: String)
    }

    package var scope: Scope
    /// How many people each of the points holds.
    package var capacity: Int?
    /// Who must attend at each of the points.
    package var expected: [ExpectedCategory]

    package init(scope: Scope, capacity: Int? = nil, expected: [ExpectedCategory] = []) {
        self.scope = scope
        self.capacity = capacity
        self.expected = expected
    }
}
