/// What is known of a connection point beside its code (thông tin điểm cầu).
package struct PointDetails: Hashable, Sendable, Codable {
    package var name: String
    /// The code of the point above; `nil` at the top.
    package var parent: String?
    package var unit: String?
    package var address: String?
    package var capacity: Int?
    /// The name of who is in charge (chủ trì tại điểm cầu).
    package var inCharge: String?
    /// The name of the technician on duty (trực kỹ thuật).
    package var technician: String?
    package var joinLink: String?
    /// What takes the line's place (đường truyền dự phòng). No plan says it.
    package var backupLine: String?
    /// Who must attend, by category (thành phần).
    package var expected: [ExpectedCategory]

    package init(
        name: String, parent: String? = nil, unit: String? = nil, address: String? = nil,
        capacity: Int? = nil, inCharge: String? = nil, technician: String? = nil, joinLink: String? = nil,
        backupLine: String? = nil, expected: [ExpectedCategory] = []
    ) {
        self.name = name
        self.parent = parent
        self.unit = unit
        self.address = address
        self.capacity = capacity
        self.inCharge = inCharge
        self.technician = technician
        self.joinLink = joinLink
        self.backupLine = backupLine
        self.expected = expected
    }

    /// - Parameter names: of the people that a plan names, by key.
    package init(_ point: ConnectionPoint, names: [String: String]) {
        self.init(
            name: point.name, parent: point.parent, unit: point.unit, address: point.address,
            capacity: point.capacity, inCharge: point.inCharge.flatMap { names[$0] },
            technician: point.technician.flatMap { names[$0] }, joinLink: point.joinLink,
            expected: point.expected)
    }

    /// How many people are expected, over all categories.
    package var expectedTotal: Int { expected.reduce(0) { $0 + $1.count } }
}

/// A part of what is known of a point.
package enum PointField: String, Sendable, Hashable, Codable, CaseIterable {
    case name, parent, unit, address, capacity
    case inCharge = "in-charge"
    case technician
    case joinLink = "join-link"
    case backupLine = "backup-line"
    case expected
}

extension PointDetails {
    /// A part as text; `nil` where nothing is known of it.
    package subscript(_ field: PointField) -> String? {
        switch field {
        case .name: name
        case .parent: parent
        case .unit: unit
        case .address: address
        case .capacity: capacity.map(String.init)
        case .inCharge: inCharge
        case .technician: technician
        case .joinLink: joinLink
        case .backupLine: backupLine
        case .expected:
            expected.isEmpty ? nil : expected.map { "\($0.name): \($0.count)" }.joined(separator: "; ")
        }
    }

    /// Takes a part over from other details.
    package mutating func take(_ field: PointField, from other: PointDetails) {
        switch field {
        case .name: name = other.name
        case .parent: parent = other.parent
        case .unit: unit = other.unit
        case .address: address = other.address
        case .capacity: capacity = other.capacity
        case .inCharge: inCharge = other.inCharge
        case .technician: technician = other.technician
        case .joinLink: joinLink = other.joinLink
        case .backupLine: backupLine = other.backupLine
        case .expected: expected = other.expected
        }
    }

    /// In what other details differ from these.
    package func changes(to other: PointDetails) -> [PointFieldChange] {
        PointField.allCases.compactMap { field in
            self[field] == other[field]
                ? nil : PointFieldChange(field: field, before: self[field], after: other[field])
        }
    }
}

/// What a part of a point was and what it became.
package struct PointFieldChange: Hashable, Sendable, Codable {
    package var field: PointField
    package var before: String?
    package var after: String?

    package init(field: PointField, before: String?, after: String?) {
        self.field = field
        self.before = before
        self.after = after
    }
}
